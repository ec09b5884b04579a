// What stands at the right of a letter.
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Tells of lines set at the right whether they are a dateline, which holds a day or stands above
/// an address ("Dear Sir,"), or a signature, which stands below text (Unit::part). All else that a
/// line could be must have been judged before.
void judge_letters(std::vector<Unit>& units);

} // namespace galley::readers
