// Structure elements as raw dictionaries, the parent tree from marked content back to them.
#include "writers/pdf/structure_tree.hpp"

#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/content_stream.hpp"
#include "writers/pdf/structure_types.hpp"

#include <algorithm>

namespace galley::writers {

using bridge::append_reference;
using bridge::PdfObjects;
using bridge::PdfReference;
using typeset::Pages;
using typeset::Role;
using typeset::StructureElement;

namespace {

constexpr std::size_t leaf_size = 64;

class TreeWriter {
public:
    TreeWriter(PdfObjects& objects,
               const Pages& pages,
               const StructurePlan& plan,
               std::span<const PlannedLink> links,
               const StructureTargets& targets)
        : objects_(objects), pages_(pages), plan_(plan), links_(links), targets_(targets) {}

    PdfReference write() {
        const PdfReference root = objects_.add_dictionary();
        references_.resize(plan_.elements.size());
        for (std::size_t i = 0; i < plan_.elements.size(); ++i) {
            if (plan_.elements[i].written) {
                references_[i] = objects_.add_dictionary();
            }
        }
        for (std::size_t i = 0; i < plan_.elements.size(); ++i) {
            if (plan_.elements[i].written) {
                objects_.set_entries(references_[i], element_entries(i, root));
            }
        }
        write_root(root);
        return root;
    }

private:
    void write_root(PdfReference root) {
        std::string entries = "/Type/StructTreeRoot";
        if (!plan_.roots.empty()) {
            entries += "/K[";
            for (const int element : plan_.roots) {
                append_reference(entries, reference(element));
                entries += ' ';
            }
            entries += ']';
        }
        entries += "/ParentTree ";
        append_reference(entries, parent_tree());
        entries += "/ParentTreeNextKey " + std::to_string(pages_.pages.size() + links_.size());
        if (!identifiers_.empty()) {
            entries += "/IDTree ";
            append_reference(entries, write_tree(objects_, "/Names", identifiers_));
        }
        objects_.set_entries(root, std::move(entries));
    }

    PdfReference parent_tree() {
        std::vector<TreeEntry> entries;
        entries.reserve(plan_.pages.size() + links_.size());
        for (std::size_t page = 0; page < plan_.pages.size(); ++page) {
            std::string elements = "[";
            for (const MarkedContent& mark : plan_.pages[page]) {
                if (mark.mcid >= 0) {
                    append_reference(elements, reference(mark.element));
                    elements += ' ';
                }
            }
            entries.push_back({std::to_string(page), elements + ']'});
        }
        for (std::size_t link = 0; link < links_.size(); ++link) {
            std::string element;
            append_reference(element, reference(links_[link].element));
            entries.push_back({std::to_string(pages_.pages.size() + link), std::move(element)});
        }
        return write_tree(objects_, "/Nums", entries);
    }

    std::string element_entries(std::size_t index, PdfReference root) {
        const PlannedElement& element = plan_.elements[index];
        std::string out = "/Type/StructElem/S/";
        out += structure_type(written_role(element));
        out += "/P ";
        append_reference(out, element.parent < 0 ? root : reference(element.parent));
        if (element.source >= 0) {
            const auto source = static_cast<std::size_t>(element.source);
            append_attributes(out, index, pages_.structure[source]);
        }
        append_kids(out, element);
        return out;
    }

    /// A link without an annotation cannot be followed: then it is no Link (ISO 14289-1 7.18.5).
    [[nodiscard]] static Role written_role(const PlannedElement& element) {
        const auto is_annotation = [](const StructureKid& kid) {
            return kid.kind == StructureKid::Kind::Annotation;
        };
        const bool dead = element.role == Role::Link &&
                          std::none_of(element.kids.begin(), element.kids.end(), is_annotation);
        return dead ? Role::Span : element.role;
    }

    void append_attributes(std::string& out, std::size_t index, const StructureElement& source) {
        if (!source.title.empty()) {
            out += "/T" + bridge::pdf_text(source.title);
        }
        out += language_entry(source.language);
        if (source.role == Role::Figure) { // Alt is a must (ISO 14289-1 7.3)
            const std::string& words =
                source.alternative.empty() ? source.title : source.alternative;
            out += "/Alt" + bridge::pdf_text(words.empty() ? "Figure" : words);
            append_frame(out, static_cast<int>(index));
        } else if (!source.alternative.empty()) {
            out += "/Alt" + bridge::pdf_text(source.alternative);
        }
        if (source.role == Role::List) {
            out += "/A<</O/List/ListNumbering" + numbering(index, source) + ">>";
        } else if (source.role == Role::TableHeader || source.role == Role::TableCell) {
            out += cell_attributes(index, source);
        } else if (source.role == Role::Note) { // a unique ID is a must (ISO 14289-1 7.9)
            std::string digits = std::to_string(identifiers_.size());
            digits.insert(0, digits.size() < 8 ? 8 - digits.size() : 0, '0');
            std::string key = "(note" + digits + ")"; // padded: the tree is sorted by bytes
            out += "/ID" + key;
            std::string value;
            append_reference(value, references_[index]);
            identifiers_.push_back({std::move(key), std::move(value)});
        }
    }

    /// ISO 32000-1 table 349.
    [[nodiscard]] std::string cell_attributes(std::size_t index,
                                              const StructureElement& source) const {
        std::string out;
        if (source.role == Role::TableHeader) {
            out += heads_row(index) ? "/Scope/Row" : "/Scope/Column";
        }
        if (source.columns > 1) {
            out += "/ColSpan " + std::to_string(source.columns);
        }
        if (source.rows > 1) {
            out += "/RowSpan " + std::to_string(source.rows);
        }
        return out.empty() ? out : "/A<</O/Table" + out + ">>";
    }

    /// Where the picture is (ISO 14289-1 7.3, ISO 32000-1 14.8.5.4.3).
    void append_frame(std::string& out, int element) const {
        for (const StructureKid& kid : plan_.elements[at(element)].kids) {
            if (kid.kind != StructureKid::Kind::Content) {
                continue;
            }
            for (const MarkedContent& mark : plan_.pages[at(kid.page)]) {
                if (mark.image >= 0 && mark.mcid == kid.index) {
                    const auto& sheet = pages_.pages[at(kid.page)];
                    const auto& image = sheet.images[at(mark.image)];
                    const Length bottom = sheet.height - image.y - image.height;
                    out += "/A<</O/Layout/Placement/Block/BBox[";
                    for (const Length edge :
                         {image.x, bottom, image.x + image.width, bottom + image.height}) {
                        append_thousandths(out, thousandths(edge.points()));
                        out += ' ';
                    }
                    out += "]>>";
                    return;
                }
            }
        }
    }

    /// ISO 32000-1 table 347: None only for lists whose items have no labels.
    [[nodiscard]] std::string numbering(std::size_t list, const StructureElement& source) const {
        if (source.ordered) {
            return "/Decimal";
        }
        for (const StructureKid& item : plan_.elements[list].kids) {
            if (item.kind != StructureKid::Kind::Element) {
                continue;
            }
            for (const StructureKid& part : plan_.elements[at(item.index)].kids) {
                if (part.kind == StructureKid::Kind::Element &&
                    plan_.elements[at(part.index)].role == Role::Label) {
                    return "/Disc";
                }
            }
        }
        return "/None";
    }

    /// The first cell of a row that also has data cells heads the row, any other its column.
    [[nodiscard]] bool heads_row(std::size_t cell) const {
        const int row = plan_.elements[cell].parent;
        if (row < 0 || plan_.elements[at(row)].kids.empty()) {
            return false;
        }
        const auto& kids = plan_.elements[at(row)].kids;
        const bool first =
            kids.front().kind == StructureKid::Kind::Element && at(kids.front().index) == cell;
        return first && std::any_of(kids.begin(), kids.end(), [&](const StructureKid& kid) {
                   return kid.kind == StructureKid::Kind::Element &&
                          plan_.elements[at(kid.index)].role == Role::TableCell;
               });
    }

    void append_kids(std::string& out, const PlannedElement& element) const {
        int page =
            -1; // of the first content: the element's own, so that its kids are plain numbers
        for (const StructureKid& kid : element.kids) {
            if (kid.kind == StructureKid::Kind::Content) {
                page = kid.page;
                break;
            }
        }
        if (page >= 0) {
            out += "/Pg ";
            append_reference(out, targets_.pages[at(page)]);
        }
        if (element.kids.empty()) {
            return;
        }
        out += "/K[";
        for (const StructureKid& kid : element.kids) {
            append_kid(out, kid, page);
            out += ' ';
        }
        out += ']';
    }

    void append_kid(std::string& out, const StructureKid& kid, int page) const {
        switch (kid.kind) {
        case StructureKid::Kind::Element:
            append_reference(out, reference(kid.index));
            break;
        case StructureKid::Kind::Content:
            if (kid.page == page) {
                out += std::to_string(kid.index);
            } else {
                out += "<</Type/MCR/Pg ";
                append_reference(out, targets_.pages[at(kid.page)]);
                out += "/MCID " + std::to_string(kid.index) + ">>";
            }
            break;
        case StructureKid::Kind::Annotation:
            out += "<</Type/OBJR/Pg ";
            append_reference(out, targets_.pages[at(kid.page)]);
            out += "/Obj ";
            append_reference(out, targets_.annotations[at(kid.index)]);
            out += ">>";
            break;
        }
    }

    [[nodiscard]] PdfReference reference(int element) const { return references_[at(element)]; }
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    PdfObjects& objects_;
    const Pages& pages_;
    const StructurePlan& plan_;
    std::span<const PlannedLink> links_;
    const StructureTargets& targets_;
    std::vector<PdfReference> references_; ///< by planned element
    std::vector<TreeEntry> identifiers_;
};

} // namespace

PdfReference
write_tree(PdfObjects& objects, std::string_view kind, std::span<const TreeEntry> entries) {
    const auto pairs = [&](std::span<const TreeEntry> part) {
        std::string out(kind);
        out += '[';
        for (const TreeEntry& entry : part) {
            out += entry.key + ' ' + entry.value + ' ';
        }
        return out + ']';
    };
    if (entries.size() <= leaf_size) { // a root of few entries has no Limits
        return objects.add_dictionary(pairs(entries));
    }
    std::string kids = "/Kids[";
    for (std::size_t first = 0; first < entries.size(); first += leaf_size) {
        const auto part = entries.subspan(first, std::min(leaf_size, entries.size() - first));
        append_reference(kids,
                         objects.add_dictionary("/Limits[" + part.front().key + ' ' +
                                                part.back().key + ']' + pairs(part)));
        kids += ' ';
    }
    return objects.add_dictionary(kids + ']');
}

PdfReference write_structure_tree(PdfObjects& objects,
                                  const Pages& pages,
                                  const StructurePlan& plan,
                                  std::span<const PlannedLink> links,
                                  const StructureTargets& targets) {
    return TreeWriter(objects, pages, plan, links, targets).write();
}

} // namespace galley::writers
