// Lengths and page sizes in the program's lists.
#include "cli/page_sizes.hpp"

#include "base/number.hpp"

#include <cmath>

namespace galley::cli {

std::string millimetres(Length length) { return format_decimal(length.millimetres(), 1); }

std::string size_text(Length width, Length height) {
    return millimetres(width) + "x" + millimetres(height);
}

bridge::Json length_json(Length length) {
    return std::round(length.millimetres() * 1000.0) / 1000.0;
}

bridge::Json size_json(Length width, Length height) {
    return bridge::Json::Array{length_json(width), length_json(height)};
}

} // namespace galley::cli
