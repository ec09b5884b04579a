// Finished pages: everything at its place, nothing left to decide. What the PDF writers draw.
#pragma once

#include "base/length.hpp"
#include "css/computed_style.hpp"
#include "pictures/picture.hpp"
#include "presentation/box.hpp"
#include "press/preset.hpp"
#include "typeset/glyph_string.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace galley::bridge {
class FontFace;
}

namespace galley::typeset {

using presentation::Role;

/// Index into Pages::structure; artifact: not part of the text.
inline constexpr int artifact = -1;

/// Glyphs of one font, size and structure element on one baseline, in visual order.
struct GlyphRun {
    int font = 0;     ///< index into Pages::fonts
    int tracking = 0; ///< thousandths of the size after each glyph (Tc); advances include it
    int structure = artifact;
    bool line_end_hyphen = false; ///< the last glyph is a hyphen that the text does not have
    css::TextDecoration decoration;
    bool unseen = false; ///< for those who read the text; a DrawnLetter is what is seen
    Length size;
    Length x;                      ///< pen at the first glyph, from the left edge of the page
    Length y;                      ///< baseline, from the top edge of the page
    double horizontal_scale = 1.0; ///< font expansion (Tz); advances include it
    css::Color color;
    std::string text;     ///< the characters behind the glyphs, in logical order
    std::string language; ///< when other than the structure element's; else empty
    GlyphString glyphs;
    bool operator==(const GlyphRun&) const = default;
};

/// A letter drawn as a shape; always an artifact. What stands large beside several lines belongs
/// to none of them: its text is an unseen run on the first, next to the rest of its word.
struct DrawnLetter {
    int font = 0; ///< index into Pages::fonts
    std::uint32_t glyph = 0;
    Length size;
    Length x; ///< of its origin
    Length y; ///< of its baseline
    css::Color color;
    bool operator==(const DrawnLetter&) const = default;
};

/// A filled rectangle; always an artifact.
struct Rule {
    Length x, y, width, height;
    css::Color color;
    bool operator==(const Rule&) const = default;
};

/// A picture in its frame, which has the picture's proportions unless the style says otherwise.
struct PlacedPicture {
    int picture = 0; ///< index into Pages::pictures
    Length x, y, width, height;
    int structure = artifact;
    std::size_t before = 0; ///< of `runs`: a reader meets it before this one
    /// Pixels to the inch as placed, the lesser of both directions; 0: a drawing, sharp at any
    /// size.
    double dots_per_inch = 0.0;
    bool operator==(const PlacedPicture&) const = default;
};

struct LinkArea {
    Length x, y, width, height;
    std::string target; ///< URI, or "#id"
    int structure = artifact;
    std::string description; ///< what a screen reader says: the link's text
    bool operator==(const LinkArea&) const = default;
};

struct Page {
    Length width;
    Length height;
    std::string folio; ///< the page's label: "iv", "12"
    bool recto = true;
    Length bleed;               ///< what the style lets pictures stand out by (@page bleed)
    bool crop_marks = false;    ///< the style asks for them (@page marks)
    std::vector<GlyphRun> runs; ///< body in reading order, then running heads and folios
    std::vector<Rule> rules;
    std::vector<DrawnLetter> letters;
    std::vector<PlacedPicture> images;
    std::vector<LinkArea> links;
    bool operator==(const Page&) const = default;
};

/// An element of the logical structure. Children stand after their parent; order of `structure`
/// among one parent's children is reading order. Leaves hold the glyph runs that name them.
struct StructureElement {
    Role role = Role::None;
    int parent = -1; ///< -1: child of the structure root
    std::string id;
    std::string language;    ///< when other than the parent's; else empty
    std::string title;       ///< of heads and sections
    std::string alternative; ///< Figure: Alt
    int columns = 1;         ///< TableCell, TableHeader: that it spans
    int rows = 1;            ///< likewise
    bool ordered = false;    ///< List: ListNumbering Decimal, else Unordered or None
    bool operator==(const StructureElement&) const = default;
};

struct OutlineEntry {
    int level = 1; ///< 1 is the top
    std::string title;
    int page = 0;
    Length y; ///< top of the head
    int structure = artifact;
    bool operator==(const OutlineEntry&) const = default;
};

struct Anchor {
    std::string id;
    int page = 0;
    Length x, y;
    bool operator==(const Anchor&) const = default;
};

struct Pages {
    std::vector<std::shared_ptr<const bridge::FontFace>> fonts;
    std::vector<pictures::PicturePtr> pictures;
    std::vector<Page> pages;
    std::vector<StructureElement> structure; ///< [0] is the Document
    std::vector<OutlineEntry> outline;
    std::vector<Anchor> anchors; ///< of all that links lead to, and of runs with an id
    std::string language;        ///< of the whole
    press::Edges margin;         ///< the least distances from the pages' edges to their text
    press::Edges styled_margin;  ///< the same as the style alone has them
};

/// One line a thing, for golden files: positions in points with two decimals.
std::string dump(const Pages& pages);

} // namespace galley::typeset
