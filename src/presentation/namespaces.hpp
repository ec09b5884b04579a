// The namespaces of the presentation's tree.
#pragma once

#include <string_view>

namespace galley::presentation {

inline constexpr std::string_view xhtml_namespace = "http://www.w3.org/1999/xhtml";
inline constexpr std::string_view epub_namespace = "http://www.idpf.org/2007/ops";

} // namespace galley::presentation
