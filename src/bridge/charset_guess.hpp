// The encoding of text that is not Unicode, by the frequency of its bytes, over uchardet.
#pragma once

#include <string>
#include <string_view>

namespace galley::bridge {

/// A name that decode_text knows, for one of the encodings that are told apart reliably: those of
/// Windows and ISO 8859, KOI8-R and those of East Asia. Empty: none of them, or not sure.
std::string guessed_charset(std::string_view bytes);

} // namespace galley::bridge
