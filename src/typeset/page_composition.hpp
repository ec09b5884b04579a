// Pages shared out among threads, and put together again.
#pragma once

#include "typeset/page_composer.hpp"
#include "typeset/paragraph_setters.hpp"

namespace galley::typeset {

/// Fills pages, pictures, outline and anchors; fonts still count as in the FontBook. Adds to
/// `diagnostics` what there is to say of the lines.
void compose_pages(const Composition& from,
                   ParagraphSetters& setters,
                   Diagnostics& diagnostics,
                   Pages& pages);

/// Replaces the FontBook's numbers by those of the fonts in use, in the order of their use.
void number_fonts(const FontBook& book, Pages& pages);

} // namespace galley::typeset
