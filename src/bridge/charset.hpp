// Bytes in whatever encoding as UTF-8, over ICU's converters.
#pragma once

#include "base/origin.hpp"

#include <cstddef>
#include <string>

namespace galley::bridge {

/// How sure the encoding is.
enum class CharsetProof {
    Named,    ///< by the user
    Marked,   ///< by a byte order mark
    Found,    ///< the bytes fit no other: UTF-8, or UTF-16 by its blanks and line ends
    Supposed, ///< the bytes are no Unicode: by their frequency, else Windows-1252
};

struct DecodedText {
    std::string text;     ///< well-formed UTF-8 without a byte order mark
    std::string encoding; ///< "UTF-8", "UTF-16LE", "windows-1252" …
    CharsetProof proof = CharsetProof::Found;
    std::size_t ill = 0; ///< places where bytes can not stand in the encoding: U+FFFD is there
    Origin first_ill;    ///< the first of these places
};

/// `encoding` is any name ICU knows; empty: found from the bytes. Throws Error(BadInput) for an
/// unknown name, for binary files, and, where the encoding is named, with line and column for bytes
/// that can not stand in it.
DecodedText
decode_text(const std::string& bytes, const std::string& encoding, const std::string& file);

} // namespace galley::bridge
