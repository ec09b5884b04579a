// What an ebook store looks at in a finished EPUB.
#pragma once

#include "edition/cover_picture.hpp"
#include "presentation/presentation.hpp"
#include "stores/store_check.hpp"

#include <string>
#include <vector>

namespace galley::writers {

/// All but the sizes of the EPUB and of its documents, which are known when they are written.
stores::StoreFacts store_facts(const presentation::Presentation& presentation,
                               const CoverPicture& cover,
                               const std::string& identifier);

/// The chosen stores show the cover by themselves: a page with it would show it again.
bool shows_cover_page(const std::vector<stores::Store>& stores);

/// A drawn cover as pixels where a store takes no drawing, as large as the stores advise, but no
/// larger than their limits; as it is where all take it. `drawing` is of cover_svg's size.
CoverPicture cover_for_stores(const std::vector<stores::Store>& stores, CoverPicture drawing);

} // namespace galley::writers
