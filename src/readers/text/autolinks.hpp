// Addresses of the web and of mail that a text names as they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Bytes [begin, end) of a text, and where they lead.
struct Autolink {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string address;
};

/// "https://example.org/a", "www.example.org", "ana@example.org", in their order. The stop, comma,
/// quotation mark or bracket behind an address is none of it, but a bracket that it opened is.
std::vector<Autolink> autolinks(std::string_view text);

} // namespace galley::readers
