// Lists, each kind by its own signs. All that find new ones look only at units that are still
// paragraphs.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// A list counts its items one by one: where the numbers jump, another list begins, and where
/// entries of several numbers ("12-14.") stand among the items, all stay paragraphs that keep them.
void judge_number_gaps(std::vector<Unit>& units, int& last_list);

/// Items behind bullets, nested by indent and bullet. `last_list` numbers the lists.
void judge_marked_lists(std::vector<Unit>& units, int& last_list);

/// Two or more neighbours of the shape "Label: sentence".
void judge_labels(std::vector<Unit>& units, int& last_list);

/// "What to pack:" or a sentence that ends with a colon, above parallel lines.
void judge_lead_ins(std::vector<Unit>& units, const Measures& measures, int& last_list);

} // namespace galley::readers
