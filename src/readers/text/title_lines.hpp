// The first units of a text: title, subtitle, byline and date.
#pragma once

#include "document/metadata.hpp"
#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Numbers must have been judged before. `header` is what a header block said.
void judge_front(std::vector<Unit>& units, const Metadata& header);

/// The names of a byline and where they stand in its text.
struct Name {
    std::size_t begin;
    std::size_t end;
};
std::vector<Name> names_of_byline(std::string_view text);

/// "12 March 2024", "March 12, 2024", "March 2024", "2024-03-12" as ISO 8601; empty: no date.
std::string iso_date(std::string_view text);

} // namespace galley::readers
