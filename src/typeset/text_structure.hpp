// The logical structure of the text, made from the roles of boxes and runs.
#pragma once

#include "presentation/box.hpp"
#include "typeset/page.hpp"

#include <string>
#include <vector>

namespace galley::typeset {

class TextStructure {
public:
    /// Adds an element for a box, or gives `parent` where the box has no role of its own.
    int add_box(const presentation::Box& box, int parent);
    int add(Role role, int parent);
    /// The element of each run of a block: its own for a link or code, `block` for plain text,
    /// artifact for generated text. Runs that continue a link share its element.
    std::vector<int> add_runs(const std::vector<presentation::TextRun>& runs, int block);
    /// Markers are generated but belong to the text.
    std::vector<int> add_marker(const std::vector<presentation::TextRun>& runs, int item);
    /// `block`, or a paragraph within it where text may not stand by itself.
    int text_parent(int block);

    std::vector<StructureElement> take() { return std::move(elements_); }

private:
    std::vector<StructureElement> elements_;
    std::vector<std::string> languages_; ///< of each element, inherited ones too
};

bool is_heading(Role role);

} // namespace galley::typeset
