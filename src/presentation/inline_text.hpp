// Text runs of one paragraph, white space collapsed across their borders.
#pragma once

#include "presentation/box.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::presentation {

/// CSS Text 3, 4.1: runs of blanks become one, none stays at a line's start or end. Under pre and
/// pre-wrap every character stays and a line feed breaks the line.
class InlineText {
public:
    explicit InlineText(css::WhiteSpace white_space) : white_space_(white_space) {}

    /// Adds `text` with all else as in `model`; its own style says how blanks are treated.
    void add(std::string_view text, const TextRun& model);
    void add_break(const TextRun& model);
    /// The runs gathered so far, without blanks at the ends; empty when there is only white space.
    std::vector<TextRun> take();

private:
    std::string& tail(const TextRun& model);

    css::WhiteSpace white_space_;
    std::vector<TextRun> runs_;
    bool after_blank_ = true;
};

/// The text of a box without generated runs, line breaks as blanks.
std::string visible_text(const Box& box);

} // namespace galley::presentation
