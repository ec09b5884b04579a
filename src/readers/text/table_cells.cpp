// What a rule is made of.
#include "readers/text/table_cells.hpp"

#include <string_view>

namespace galley::readers {

bool is_rule(const Line& line) {
    return line.width >= 3 && line.text.find_first_not_of("-=+| :") == std::string_view::npos &&
           line.text.find_first_of("-=") != std::string_view::npos;
}

} // namespace galley::readers
