// What a reader promises of every source: no letter and no digit of it gets lost.
#pragma once

#include "document/reading.hpp"

#include <string>

namespace galley::tests {

/// The letters and digits of the source's text that neither the document nor the list of what was
/// left out holds, in any order, each as often as it is missing; empty: all are kept.
std::string lost_letters(const std::string& decoded, const Reading& reading);

} // namespace galley::tests
