// The tables of single languages, a file each. A new one is named here and in language_table.cpp.
#pragma once

#include "languages/language.hpp"

namespace galley::languages {

extern const Language arabic;
extern const Language bulgarian;
extern const Language catalan;
extern const Language chinese;
extern const Language czech;
extern const Language danish;
extern const Language dutch;
extern const Language english;
extern const Language finnish;
extern const Language french;
extern const Language german;
extern const Language greek;
extern const Language hebrew;
extern const Language hungarian;
extern const Language italian;
extern const Language japanese;
extern const Language korean;
extern const Language latin;
extern const Language norwegian;
extern const Language persian;
extern const Language polish;
extern const Language portuguese;
extern const Language romanian;
extern const Language russian;
extern const Language serbian;
extern const Language spanish;
extern const Language swedish;
extern const Language turkish;
extern const Language ukrainian;

} // namespace galley::languages
