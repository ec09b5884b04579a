// The characters of lines that were set, as they stand on the page.
#pragma once

#include "typeset/paragraph.hpp"

#include <string>

namespace galley::tests {

inline std::string text_of(const typeset::SetLine& line) {
    std::string text;
    for (const typeset::GlyphRun& run : line.runs) {
        text += run.text;
    }
    return text;
}

inline std::string text_of(const typeset::SetParagraph& paragraph) {
    std::string text;
    for (const typeset::SetLine& line : paragraph.lines) {
        text += text_of(line);
    }
    return text;
}

} // namespace galley::tests
