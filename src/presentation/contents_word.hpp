// What a list of contents is called.
#pragma once

#include <string_view>

namespace galley::presentation {

/// "Contents" in the text's language, in English for those not known here.
std::string_view contents_word(std::string_view language);

} // namespace galley::presentation
