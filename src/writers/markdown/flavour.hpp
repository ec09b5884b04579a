// Which Markdown is written, and in which form.
#pragma once

#include <cstddef>

namespace galley::writers {

enum class MarkdownFlavour {
    CommonMark,
    Gfm,    ///< GitHub's: pipe tables, notes, tasks and struck text as well
    Pandoc, ///< what pandoc calls `markdown`: all of that, and attributes, definition lists, verse
};

/// Where the lines of a paragraph end.
struct LineWrapping {
    std::size_t columns = 0; ///< of a line with all that stands before it; 0: no limit
    bool sentences = false;  ///< each sentence begins a line
    [[nodiscard]] bool any() const { return columns > 0 || sentences; }
};

enum class YamlWanted {
    Auto, ///< when there is more than title and language, which then does not say the title
    Yes,  ///< all that is known; the title stands in it and is no head
    No,
};

struct MarkdownForm {
    MarkdownFlavour flavour = MarkdownFlavour::CommonMark;
    LineWrapping wrapping = {};
    YamlWanted yaml = YamlWanted::Auto;
    bool typed_marks = false; ///< pandoc: straight quotes stay straight; else they are educated
};

} // namespace galley::writers
