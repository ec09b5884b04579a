// Typewriter quotes, dashes and dots as a language's printers set them; typed ones stay.
#pragma once

#include "bridge/xml_tree.hpp"

#include <span>
#include <string>
#include <string_view>

namespace galley::presentation {

struct QuoteMarks {
    std::string_view language; ///< primary subtag, or with a region
    std::string_view open;
    std::string_view close;
    std::string_view inner_open;
    std::string_view inner_close;
};

/// By the whole tag, then by its primary subtag, failing both the English ones.
const QuoteMarks& quote_marks(std::string_view language);

/// One paragraph's text. Rules: docs/presentation.md, "Punctuation".
std::string educate(std::string_view text, std::string_view language);

/// A stretch of a block's text; code is kept, and counts as letters.
struct TypedStretch {
    std::string text;
    bool kept = false;
};
/// One paragraph's text in the stretches that its mark-up parts. False: nothing has changed.
bool educate_stretches(std::span<TypedStretch> stretches, std::string_view language);

/// All text blocks below `top`, each on its own; code stays. The nearest `lang` rules.
void educate_blocks(bridge::Node top, std::string_view language);

} // namespace galley::presentation
