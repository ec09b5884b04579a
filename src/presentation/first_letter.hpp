// The first letter and the first line of a block (CSS Pseudo-Elements 4, 2).
#pragma once

#include "presentation/box.hpp"

#include <cstddef>
#include <vector>

namespace galley::presentation {

/// Bytes of the first run that are the first letter, punctuation around it included; 0: none.
std::size_t first_letter_size(const std::vector<TextRun>& runs);

/// The first run becomes two; the first of them has the style.
void split_first_letter(std::vector<TextRun>& runs, std::size_t size, const StylePtr& style);

/// The style of ::first-letter. Letters of some lines' height that should float are taken for drop
/// caps, which is what sheets without initial-letter mean by them.
css::ComputedStyle first_letter_style(const css::ComputedStyle& letter,
                                      const css::ComputedStyle& around);

/// The style of ::first-line as the run has it: how it stands on the line is its own affair.
css::ComputedStyle within(const css::ComputedStyle& first_line, const css::ComputedStyle& run);

} // namespace galley::presentation
