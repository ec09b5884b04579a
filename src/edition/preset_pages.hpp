// Pages as a printing house wants them: its size, its margins, its gutter for their number.
#pragma once

#include "base/diagnostics.hpp"
#include "presentation/box.hpp"
#include "presentation/style.hpp"
#include "typeset/page.hpp"

namespace galley {

/// The style's pages without a preset. With one: its margins are the least, and the one at the
/// spine, which grows with the number of pages, which grows with the margin, is settled by setting
/// the pages again until it holds. It only ever grows, so where two margins ask for each other the
/// larger one is taken. Notes: G530 the margin found. Warnings: G531 a margin of the style that was
/// raised, G533 too few or too many pages, G534 a size that is not on offer.
typeset::Pages pages_for(const presentation::Box& root,
                         const presentation::Style& style,
                         bool bleed,
                         unsigned threads,
                         Diagnostics& diagnostics);

} // namespace galley
