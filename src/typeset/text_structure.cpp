// The logical structure of the text, made from the roles of boxes and runs.
#include "typeset/text_structure.hpp"

namespace galley::typeset {

namespace {

/// Grouping elements hold blocks, never text itself (ISO 32000-1 14.8.4.2).
bool groups(Role role) {
    switch (role) {
    case Role::Document:
    case Role::Part:
    case Role::Article:
    case Role::Section:
    case Role::Division:
    case Role::BlockQuote:
    case Role::List:
    case Role::ListItem:
    case Role::Table:
    case Role::TableRow:
    case Role::Toc:
        return true;
    default:
        return false;
    }
}

bool is_ordered(css::ListStyle style) { return style >= css::ListStyle::Decimal; }

/// Ornaments are not read out; what a page number or its leader stands for is.
bool is_ornament(const presentation::TextRun& run) { return run.generated && !run.deferred; }

bool continues(const presentation::TextRun& run, const presentation::TextRun& before) {
    return run.role == before.role && run.href == before.href && run.language == before.language &&
           !is_ornament(run) && !is_ornament(before) &&
           (!run.href.empty() || run.style == before.style);
}

} // namespace

bool is_heading(Role role) { return role >= Role::Heading1 && role <= Role::Heading6; }

int TextStructure::add(Role role, int parent) {
    StructureElement element;
    element.role = role;
    element.parent = parent;
    elements_.push_back(std::move(element));
    languages_.push_back(parent < 0 ? std::string() : languages_[static_cast<std::size_t>(parent)]);
    return static_cast<int>(elements_.size()) - 1;
}

int TextStructure::add_box(const presentation::Box& box, int parent) {
    if (box.role == Role::None) {
        return parent;
    }
    if (box.role == Role::Artifact) {
        return artifact;
    }
    if (parent == artifact && !elements_.empty()) {
        return artifact;
    }
    const int index = add(box.role, parent);
    StructureElement& element = elements_.back();
    element.id = box.id;
    element.title = box.title;
    element.alternative = box.alternative;
    element.columns = box.column_span;
    element.rows = box.row_span;
    element.ordered = box.role == Role::List && is_ordered(box.style->list_style);
    if (!box.language.empty() && box.language != languages_.back()) {
        element.language = box.language;
        languages_.back() = box.language;
    }
    return index;
}

int TextStructure::text_parent(int block) {
    if (block == artifact || !groups(elements_[static_cast<std::size_t>(block)].role)) {
        return block;
    }
    return add(Role::Paragraph, block);
}

std::vector<int> TextStructure::add_runs(const std::vector<presentation::TextRun>& runs,
                                         int block) {
    std::vector<int> indices;
    indices.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const presentation::TextRun& run = runs[i];
        if (is_ornament(run) || run.role == Role::Artifact || block == artifact) {
            indices.push_back(run.role == Role::Label && block != artifact ? block : artifact);
            continue;
        }
        if (run.role == Role::None) {
            indices.push_back(block);
            continue;
        }
        if (i > 0 && continues(run, runs[i - 1])) {
            indices.push_back(indices.back());
            continue;
        }
        const int index = add(run.role, block);
        elements_.back().alternative = run.alternative;
        if (!run.language.empty() && run.language != languages_.back()) {
            elements_.back().language = run.language;
            languages_.back() = run.language;
        }
        indices.push_back(index);
    }
    return indices;
}

std::vector<int> TextStructure::add_marker(const std::vector<presentation::TextRun>& runs,
                                           int item) {
    const int label = item == artifact ? artifact : add(Role::Label, item);
    return std::vector<int>(runs.size(), label);
}

} // namespace galley::typeset
