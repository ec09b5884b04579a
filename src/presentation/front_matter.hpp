// What stands before the text in a printed book: half-title, title page, imprint, contents.
#pragma once

#include "bridge/xml_tree.hpp"
#include "document/document.hpp"
#include "presentation/listed_head.hpp"

#include <string_view>
#include <vector>

namespace galley::presentation {

/// Which of it is wanted (settings front_matter and contents: yes, no, or auto, which is yes for
/// books).
struct FrontMatter {
    bool pages = false; ///< half-title, title page and imprint
    bool contents = false;
};
FrontMatter wanted_front_matter(const Document& document, const Metadata& metadata);

/// A tree beside that of the text: html > body.front-matter > section.half-title,
/// section.title-page, section.imprint, nav.contents, each only where it has something to say.
/// `header` is the title block of the text, `heads` the heads that the contents list.
/// `language` is that of the text.
bridge::XmlTree front_matter(const FrontMatter& wanted,
                             const Metadata& metadata,
                             std::string_view language,
                             bridge::Node header,
                             const std::vector<ContentsEntry>& heads);

} // namespace galley::presentation
