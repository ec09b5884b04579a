// Lines below heads that are parts of them or say something about them.
#pragma once

#include "readers/text/unit.hpp"

#include <cstdint>
#include <vector>

namespace galley::readers {

/// "CHAPTER I", "II.": a head whose title may stand below it.
bool is_only_number(const Unit& unit);
/// "SCENE" below "FIRST ACT", which is a head by its number alone: a division of its own, no title.
bool is_deeper(const Unit& unit, const Unit& head);

/// What stands below heads that are only numbers is their title when most of a series have a
/// short line of one look there. Before other heads are judged.
void judge_titles_of_numbers(std::vector<Unit>& units);

/// "Title" / "Who wrote it" / text, again and again: a section would have a single one below
/// it, which is no division. The lower line says something about the upper one.
void judge_pairs(std::vector<Unit>& units);

/// Four blank lines above a chapter's head, two below the last of its lines, one between them:
/// where heads are set so, what stands between is part of the head (DP Formatting Guidelines,
/// "Chapter Headings"). `usual_gap` in blank lines.
void judge_lines_below(std::vector<Unit>& units, std::uint32_t usual_gap);

} // namespace galley::readers
