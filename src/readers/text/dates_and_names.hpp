// Names by their capitals, dates by their months, as they stand in bylines and below titles.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Bytes of the byline's text.
struct Name {
    std::size_t begin;
    std::size_t end;
};

/// "by Ann Author and B. Writer": the names, where a byline word and nothing but names stand.
std::vector<Name> names_of_byline(std::string_view text);
bool is_byline(std::string_view text);

/// "ISBN 978-3-16-148410-0", "ISSN 0317-8471".
bool is_book_number(std::string_view text);

/// A place and a day as they stand above a letter: "Archangel, 28th March, 17—", "July 7th, 1812".
bool is_date_line(std::string_view text);

/// "12 March 2024", "March 12, 2024", "March 2024", "2024-03-12" as ISO 8601; empty: no date.
std::string iso_date(std::string_view text);

} // namespace galley::readers
