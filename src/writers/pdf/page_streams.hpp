// The content streams of all pages, drawn and packed by several threads.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace galley::writers {

/// The streams (FlateDecode) of content(0 … pages-1), which must depend on nothing but its
/// argument. The bytes do not depend on the number of threads; 0 are taken for one.
std::vector<std::string> packed_pages(std::size_t pages,
                                      unsigned threads,
                                      const std::function<std::string(std::size_t)>& content);

} // namespace galley::writers
