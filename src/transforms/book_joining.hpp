// A book out of texts that were read one by one.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"

#include <string>
#include <vector>

namespace galley::transforms {

/// A text of its own that is to become a part of a book.
struct JoinedText {
    Document document;
    std::string name; ///< of its file, without folders and extension: a title where there is none
    std::string file; ///< for messages
};

/// Texts with a title become chapters (or a preface, a dedication …, by their titles); those
/// without one give their sections as chapters. A book among them gives its chapters, in a part
/// when it has a title. Authors of a chapter that are not the book's stand below its title. Ids
/// that two texts share are made unique, with the links to them. The texts' ids change in place.
/// The book's metadata are empty.
Document join_texts(const std::vector<JoinedText>& texts,
                    const std::vector<std::string>& book_authors,
                    Diagnostics& diagnostics);

} // namespace galley::transforms
