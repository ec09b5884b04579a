// Link annotations (ISO 32000-1 12.5.6.5) with what PDF/A and PDF/UA ask of them.
#include "writers/pdf/link_annotations.hpp"

#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/content_stream.hpp"

#include <string_view>
#include <unordered_map>

namespace galley::writers {

using bridge::append_reference;
using bridge::PdfReference;
using typeset::Anchor;
using typeset::LinkArea;
using typeset::Pages;

namespace {

using AnchorIndex = std::unordered_map<std::string_view, const Anchor*>;

AnchorIndex anchor_index(const Pages& pages) {
    AnchorIndex index;
    for (const Anchor& anchor : pages.anchors) {
        if (anchor.page >= 0 && static_cast<std::size_t>(anchor.page) < pages.pages.size()) {
            index.emplace(anchor.id, &anchor);
        }
    }
    return index;
}

bool is_internal(const LinkArea& area) { return area.target.starts_with('#'); }

std::string_view id_of(const LinkArea& area) { return std::string_view(area.target).substr(1); }

/// A URI is ASCII (ISO 32000-1 12.6.4.7): other bytes are percent-encoded (RFC 3986 2.1).
std::string ascii_uri(std::string_view target) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : target) {
        if (c > ' ' && c <= '~' && c != '"' && c != '<' && c != '>') {
            out.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out.push_back('%');
            out.push_back(digits[byte >> 4U]);
            out.push_back(digits[byte & 15U]);
        }
    }
    return out;
}

std::string rectangle(const LinkArea& area, Length page_height) {
    const Length top = page_height - area.y;
    std::string out = "/Rect[";
    for (const Length side : {area.x, top - area.height, area.x + area.width, top}) {
        append_thousandths(out, thousandths(side.points()));
        out.push_back(' ');
    }
    out.back() = ']';
    return out;
}

} // namespace

std::string destination(const Pages& pages,
                        std::span<const PdfReference> page_references,
                        int page,
                        Length x,
                        Length y) {
    const auto index = static_cast<std::size_t>(page);
    std::string out = "[";
    append_reference(out, page_references[index]);
    out += "/XYZ ";
    append_thousandths(out, thousandths(x.points()));
    out.push_back(' ');
    append_thousandths(out, thousandths((pages.pages[index].height - y).points()));
    return out + " null]";
}

std::vector<PlannedLink> plan_links(const Pages& pages, Diagnostics& diagnostics) {
    const AnchorIndex anchors = anchor_index(pages);
    std::vector<PlannedLink> links;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        const auto& areas = pages.pages[page].links;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            if (is_internal(areas[i]) && !anchors.contains(id_of(areas[i]))) {
                diagnostics.warning("G502",
                                    "the link to \"" + areas[i].target +
                                        "\" has no target in the pages; it is plain text");
            } else if (ascii_uri(areas[i].target).size() > bridge::string_limit) {
                diagnostics.warning("G503",
                                    "an address of " + std::to_string(areas[i].target.size()) +
                                        " bytes is longer than a PDF can hold; it is plain text");
            } else if (!areas[i].target.empty()) {
                links.push_back({static_cast<int>(page), i, -1});
            }
        }
    }
    return links;
}

void write_links(bridge::PdfObjects& objects,
                 const Pages& pages,
                 std::span<const PlannedLink> links,
                 const StructureTargets& targets) {
    const AnchorIndex anchors = anchor_index(pages);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto& page = pages.pages[static_cast<std::size_t>(links[i].page)];
        const LinkArea& area = page.links[links[i].area];
        // F 4: it is printed, which PDF/A asks for (ISO 19005-2 6.3.2).
        std::string entries = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]";
        entries += rectangle(area, page.height);
        entries += "/StructParent " + std::to_string(pages.pages.size() + i);
        entries += "/Contents" +
                   bridge::pdf_text(area.description.empty() ? area.target : area.description);
        if (is_internal(area)) {
            const Anchor& anchor = *anchors.at(id_of(area));
            entries += "/Dest";
            entries += destination(pages, targets.pages, anchor.page, anchor.x, anchor.y);
        } else {
            entries +=
                "/A<</Type/Action/S/URI/URI" + bridge::pdf_string(ascii_uri(area.target)) + ">>";
        }
        objects.set_entries(targets.annotations[i], std::move(entries));
    }
}

} // namespace galley::writers
