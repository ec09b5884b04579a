// What contents lists say of a head.
#pragma once

#include <string>

namespace galley::presentation {

/// A head of the text, for contents lists.
struct ContentsEntry {
    int level = 1;     ///< 1: sections of the article
    std::string label; ///< "I."; may be empty
    std::string title; ///< without the label
    std::string id;    ///< of the section element
};

} // namespace galley::presentation
