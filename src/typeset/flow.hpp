// The box tree as one column of blocks, with its margins collapsed, and the logical structure.
#pragma once

#include "presentation/box.hpp"
#include "typeset/page.hpp"
#include "typeset/page_text.hpp"
#include "typeset/picture_frame.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace galley::typeset {

/// A cell of a row: cell_blocks [begin, end).
struct FlowCell {
    const presentation::Box* box = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    int rows = 1;        ///< that it spans
    double top = 0.0;    ///< border and padding above its text
    double bottom = 0.0; ///< … and below
};

/// A row of a table; the rows [repeat_begin, repeat_end) head each page that begins with it.
struct FlowRow {
    std::vector<FlowCell> cells;
    bool head = false;
    std::size_t repeat_begin = 0; ///< blocks
    std::size_t repeat_end = 0;
};

/// Lengths in points. A paragraph, a table's row, or something without text that takes room.
struct FlowBlock {
    const presentation::Box* box = nullptr;
    std::shared_ptr<const std::vector<presentation::TextRun>> own_runs; ///< else those of the box
    double x = 0.0; ///< from the left edge of the page's text
    double width = 0.0;
    double before = 0.0; ///< space above, margins collapsed
    bool empty = false;  ///< no text: `height` says how tall it is
    double height = 0.0;
    std::optional<PictureFrame> picture; ///< what an empty block shows
    std::shared_ptr<const FlowRow> row;  ///< else nothing
    bool on_grid = true;                 ///< nothing around it leaves the grid of whole leadings
    bool with_next = false;              ///< no page break below
    bool together = false;               ///< no page break inside
    bool head = false;
    double break_penalty = 0.0; ///< of a page break above, from break-before and break-inside
    PageForce force = PageForce::None;
    std::string page;    ///< page type
    int page_number = 0; ///< of the page that it begins on; 0: as counted
    int structure = artifact;
    std::vector<int> run_structure;   ///< of each run
    std::vector<std::string> anchors; ///< ids that begin here and that the text speaks of
    std::vector<std::pair<std::string, std::string>> named_strings;
    const presentation::Box* outlined = nullptr; ///< the head to put into the outline
    const presentation::Box* marked = nullptr;   ///< the list item whose marker stands before it
    double marker_edge = 0.0;                    ///< where the text beside the marker begins
    std::vector<int> marker_structure;

    [[nodiscard]] const std::vector<presentation::TextRun>& runs() const {
        return own_runs ? *own_runs : box->runs;
    }
};

/// A box with borders; drawn around the blocks it holds on each page.
struct FlowFrame {
    const presentation::Box* box = nullptr;
    std::size_t begin = 0; ///< blocks [begin, end)
    std::size_t end = 0;
    double x = 0.0; ///< of the outer edge
    double width = 0.0;
    double top = 0.0; ///< border and padding above its first block
    double bottom = 0.0;
};

/// A note for the foot of the page that calls it: note_blocks [begin, end).
struct FlowNote {
    std::string id; ///< what its call links to
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t after = 0; ///< blocks before it in the text: its page, should nothing call it
};

struct Flow {
    std::vector<FlowBlock> blocks;
    std::vector<FlowBlock> note_blocks;
    std::vector<FlowBlock> cell_blocks;
    std::vector<FlowNote> notes;
    std::vector<FlowFrame> frames;
    std::vector<StructureElement> structure;
};

} // namespace galley::typeset
