// Which marked content belongs to which structure element, in reading order.
#pragma once

#include "bridge/pdf_syntax.hpp"
#include "typeset/page.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace galley::writers {

inline constexpr std::size_t all_glyphs = static_cast<std::size_t>(-1);

/// One marked-content sequence: neighbouring runs of one element and language, or some glyphs of
/// one run. Sequences are never nested: poppler 22.12 loses what follows an inner one.
struct MarkedContent {
    std::size_t first = 0; ///< runs of the page
    std::size_t end = 0;
    int element = typeset::artifact; ///< of StructurePlan::elements
    int mcid = -1;                   ///< -1: an artifact
    bool pagination = false;         ///< an artifact after the page's last text: head or folio
    std::size_t first_glyph = 0;     ///< of the only run
    std::size_t end_glyph = all_glyphs;
    std::optional<std::string> actual_text; ///< what these glyphs stand for
    int image = -1;                         ///< of Page::images, instead of runs
};

struct StructureKid {
    enum class Kind { Element, Content, Annotation };
    Kind kind = Kind::Element;
    int index = 0; ///< an element, the marked-content id, or an annotation
    int page = 0;  ///< of Content and Annotation
};

struct PlannedElement {
    typeset::Role role = typeset::Role::None;
    int parent = -1; ///< of `elements`; -1: the structure root
    int source = -1; ///< of Pages::structure; -1: made here
    bool written = false;
    std::vector<StructureKid> kids; ///< in reading order
};

/// A link that gets an annotation.
struct PlannedLink {
    int page = 0;
    std::size_t area = 0; ///< of Page::links
    int element = -1;     ///< set by plan_structure: of `elements`, always of role Link
};

struct StructurePlan {
    std::vector<PlannedElement> elements; ///< those of Pages::structure, then added ones
    std::vector<int> roots;
    std::vector<std::vector<MarkedContent>> pages;
};

/// Objects that others point at, by index; made before any of them is written.
struct StructureTargets {
    std::vector<bridge::PdfReference> pages;
    std::vector<bridge::PdfReference> annotations; ///< by planned link
};

/// Elements of Role::None give way to their parents; what is below Role::Artifact, or names no
/// element, is an artifact; elements without any content are left out, table cells excepted.
StructurePlan plan_structure(const typeset::Pages& pages, std::vector<PlannedLink>& links);

} // namespace galley::writers
