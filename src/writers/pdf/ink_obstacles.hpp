// What of a drawing's PDF no exchange of colours can bring to the press.
#pragma once

#include "bridge/pdf_file.hpp"

#include <string>

namespace galley::writers {

/// Whether anything of a PDF lets something else show through (ISO 32000-1 11): constant alpha,
/// blend modes, soft masks. A transparency group by itself does not.
bool is_transparent(const bridge::PdfFile& file);

/// Why a drawing's PDF cannot be had in inks object by object, in words that follow "it has";
/// empty: it can. `transparency`: the standard allows it (PDF/X-4; ISO 15930-1 and -4 do not).
/// Blend modes but Normal, Multiply and Darken mean something else among inks than among lights.
std::string ink_obstacle(const bridge::PdfFile& file, bool transparency);

} // namespace galley::writers
