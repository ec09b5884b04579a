// Tables of GitHub Flavored Markdown (0.29, 4.10), which CommonMark takes for paragraphs.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

struct PipeTable {
    std::size_t lines_before = 0;               ///< of the paragraph, which are none of the table
    std::vector<std::string_view> alignments;   ///< of each column: "left", "center", "right", ""
    std::vector<std::vector<std::string>> rows; ///< Markdown of the cells, the head's first; all as
                                                ///< wide as the head
};

/// `lines` of a paragraph, without what its containers put before them. Nothing when no line of
/// dashes and pipes follows a line with as many cells. Cells that a row has too many are kept in
/// its last one.
std::optional<PipeTable> pipe_table(std::span<const std::string_view> lines);

} // namespace galley::readers
