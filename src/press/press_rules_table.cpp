// The rules. ISO 15930 is cited by its part (1: X-1a:2001, 4: X-1a:2003, 7: X-4), what it speaks of
// by the clause of ISO 32000-1.
#include "press/press_rule.hpp"

#include <algorithm>
#include <array>

namespace galley::press {

namespace {

// clang-format off
constexpr std::array rules = {
    PressRule{"file.syntax", "ISO 32000-1 7.5", "the file is read without mending"},
    PressRule{"file.version", "ISO 15930-1, 4, 7; ISO 32000-1 7.5.2", "PDF 1.3 (X-1a:2001), 1.4 (X-1a:2003) or 1.6 (X-4) at most"},
    PressRule{"file.plain", "ISO 15930-1, 4; ISO 32000-1 7.5.7", "X-1a: no object streams and no cross-reference streams"},
    PressRule{"file.encrypted", "ISO 15930-1, 4, 7; ISO 32000-1 7.6", "no encryption"},
    PressRule{"file.identifier", "ISO 15930-1, 4, 7; ISO 32000-1 14.4", "the trailer has an ID of two strings"},
    PressRule{"file.embedded", "ISO 15930-1, 4; ISO 32000-1 7.11.4", "X-1a: no embedded files"},
    PressRule{"file.claim", "ISO 15930-1, 4, 7", "GTS_PDFXVersion says the standard: in Info (X-1a), in XMP (X-4)"},
    PressRule{"file.conformance", "ISO 15930-1", "X-1a:2001: GTS_PDFXConformance is PDF/X-1a:2001"},
    PressRule{"info.title", "ISO 15930-1, 4, 7; ISO 32000-1 14.3.3", "the file has a Title"},
    PressRule{"info.dates", "ISO 15930-1, 4, 7; ISO 32000-1 7.9.4", "CreationDate and ModDate are dates"},
    PressRule{"info.trapped", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.6", "Trapped is True or False"},
    PressRule{"xmp.packet", "ISO 15930-7; ISO 32000-1 14.3.2", "X-4: the catalog has XMP metadata, and it is well-formed"},
    PressRule{"xmp.title", "ISO 15930-7", "X-4: dc:title is there and is Info's Title"},
    PressRule{"xmp.dates", "ISO 15930-7", "X-4: xmp:CreateDate, ModifyDate and MetadataDate are there"},
    PressRule{"xmp.trapped", "ISO 15930-7", "X-4: pdf:Trapped is True or False and agrees with Info"},
    PressRule{"xmp.document", "ISO 15930-7", "X-4: xmpMM:DocumentID, VersionID and RenditionClass are there"},
    PressRule{"intent.one", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.5", "exactly one output intent GTS_PDFX"},
    PressRule{"intent.identifier", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.5", "the intent has an OutputConditionIdentifier"},
    PressRule{"intent.info", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.5", "the intent says in Info what its condition is"},
    PressRule{"intent.profile", "ISO 15930-7", "the profile is embedded; X-1a: or its condition is registered"},
    PressRule{"intent.class", "ISO 15930-1, 4, 7; ICC.1 7.2.5", "the profile is one of an output device (prtr)"},
    PressRule{"intent.space", "ISO 15930-1, 4; ICC.1 7.2.6", "the profile's space fits N; X-1a: it is CMYK or grey"},
    PressRule{"page.media", "ISO 32000-1 14.11.2", "each page has a MediaBox"},
    PressRule{"page.trim", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.2", "each page has a TrimBox or an ArtBox, not both"},
    PressRule{"page.nesting", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.2", "MediaBox holds BleedBox, BleedBox holds TrimBox"},
    PressRule{"page.annotations", "ISO 15930-1, 4, 7; ISO 32000-1 12.5", "no annotation within the BleedBox"},
    PressRule{"page.separations", "ISO 15930-1, 4; ISO 32000-1 14.11.4", "X-1a: pages are composite, not separations"},
    PressRule{"document.actions", "ISO 15930-1, 4, 7; ISO 32000-1 12.6", "no actions and no scripts"},
    PressRule{"document.forms", "ISO 15930-1, 4; ISO 32000-1 12.7", "X-1a: no form fields"},
    PressRule{"document.layers", "ISO 15930-1, 4; ISO 32000-1 8.11", "X-1a: no optional content"},
    PressRule{"stream.lzw", "ISO 15930-1, 4, 7; ISO 32000-1 7.4.4", "no LZW compression"},
    PressRule{"stream.filter", "ISO 15930-1, 4; ISO 32000-1 7.4", "X-1a: no filter newer than its PDF (JPX, JBIG2, Crypt)"},
    PressRule{"stream.external", "ISO 15930-1, 4, 7; ISO 32000-1 7.3.8.2", "no stream's data lies in another file"},
    PressRule{"stream.postscript", "ISO 15930-1, 4, 7; ISO 32000-1 8.8.2", "no PostScript"},
    PressRule{"stream.opi", "ISO 15930-1, 4, 7; ISO 32000-1 14.11.7", "no OPI"},
    PressRule{"stream.reference", "ISO 15930-7; ISO 32000-1 8.10.4", "no contents of other files (Ref)"},
    PressRule{"image.alternates", "ISO 15930-1, 4, 7; ISO 32000-1 8.9.5.4", "no alternate image is the one to print"},
    PressRule{"image.resolution", "GWG2015, effective resolution of continuous-tone images", "pictures have 225 pixels to the inch or more where they stand", RuleWeight::Advice},
    PressRule{"font.embedded", "ISO 15930-1, 4, 7; ISO 32000-1 9.9", "every font is embedded"},
    PressRule{"font.glyphs", "ISO 32000-1 9.7.4.2", "an embedded CIDFontType2 says by CIDToGIDMap which glyphs it means"},
    PressRule{"state.transfer", "ISO 15930-1, 4, 7; ISO 32000-1 10.4", "no transfer curves"},
    PressRule{"state.halftone", "ISO 15930-1, 4, 7; ISO 32000-1 10.5", "halftones are of type 1 or 5 and have no name"},
    PressRule{"state.transparency", "ISO 15930-1, 4; ISO 32000-1 11", "X-1a: nothing is transparent"},
    PressRule{"colour.rgb", "ISO 15930-1, 4, 7; ISO 32000-1 8.6.4", "no DeviceRGB under an intent of another space"},
    PressRule{"colour.cmyk", "ISO 15930-7; ISO 32000-1 8.6.4", "no DeviceCMYK under an intent of another space"},
    PressRule{"colour.managed", "ISO 15930-1, 4; ISO 32000-1 8.6.5", "X-1a: no colour space of a profile (ICCBased, Cal, Lab)"},
    PressRule{"content.operator", "ISO 15930-1, 4, 7; ISO 32000-1 annex A", "contents use the operators of PDF only"},
    PressRule{"content.balance", "ISO 32000-1 8.4.2", "q and Q, BT and ET stand in pairs"},
    PressRule{"preset.trim", "the preset", "every page is trimmed to one size, which is on offer"},
    PressRule{"preset.bleed", "the preset", "the BleedBox goes beyond the trim as far as asked, or not at all"},
    PressRule{"preset.media", "the preset", "no marks: nothing of the page lies outside the bleed"},
    PressRule{"preset.pages", "the preset", "the number of pages is one that the house binds"},
    PressRule{"preset.even", "the preset", "the number of pages is even"},
    PressRule{"preset.margin", "the preset", "text keeps its distance from the trim, at the spine as the number of pages asks"},
    PressRule{"preset.ink", "the preset", "no colour takes more ink than the limit"},
    PressRule{"preset.resolution", "the preset", "pictures have as many pixels to the inch as the house asks for", RuleWeight::Advice},
    PressRule{"preset.black", "the preset", "black text is black ink alone"},
    PressRule{"preset.outline", "the preset", "no bookmarks and no annotations"},
    PressRule{"preset.standard", "the preset", "the file meets the standard that the house asks for"},
};
// clang-format on

} // namespace

std::span<const PressRule> press_rules() { return rules; }

const PressRule* press_rule(std::string_view name) {
    const auto* found = std::find_if(
        rules.begin(), rules.end(), [&](const PressRule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace galley::press
