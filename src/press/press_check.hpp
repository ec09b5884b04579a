// A file under preflight, and what was found so far.
#pragma once

#include "bridge/pdf_file.hpp"
#include "press/preset.hpp"
#include "press/press_rule.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace galley::press {

/// Left, bottom, right, top, in points.
using Box = std::array<double, 4>;

struct PressCheck {
    const bridge::PdfFile& file;
    Standard standard = Standard::X4;
    const Preset* preset = nullptr;
    std::vector<bridge::PdfValue> pages = {};
    std::string intent_space = {}; ///< "CMYK", "RGB ", "GRAY"; empty: not known
    std::vector<PressFinding> findings = {};
    std::set<std::string> said = {}; ///< findings by rule, page and words

    [[nodiscard]] bool x4() const { return standard == Standard::X4; }
    /// The same words about the same page are said once.
    void fail(std::string_view rule, std::string message, int page = 0);
};

/// The box of a page with its sides in order; nothing when it is none.
std::optional<Box> box_of(const bridge::PdfValue& page, std::string_view name);

// Each looks at one side of the file.
void check_file(PressCheck& check);      ///< file.*, info.*, document.*
void check_xmp(PressCheck& check);       ///< xmp.*, and the claim of X-4
void check_intents(PressCheck& check);   ///< intent.*
void check_pages(PressCheck& check);     ///< page.*
void check_objects(PressCheck& check);   ///< stream.*, image.*
void check_images(PressCheck& check);    ///< image.resolution, preset.resolution
void check_resources(PressCheck& check); ///< font.*, state.*, colour.*, content.*
void check_preset(PressCheck& check);    ///< preset.*

/// What the XMP packet says: "PDF/X-4" of pdfxid:GTS_PDFXVersion; empty: nothing.
std::string xmp_claim(const bridge::PdfFile& file);

} // namespace galley::press
