// A style sheet's text as the reading systems of one medium should get it.
#pragma once

#include "css/stylesheet.hpp"

#include <string>
#include <string_view>

namespace galley::presentation {

/// Rules and @media blocks of other media, @page, @font-face and what only paged formatters know
/// are left out; so are comments. Of Medium::Epub the @media is taken off, for reading systems
/// call themselves screens. Imports are put in their place.
std::string
medium_sheet(std::string_view css, css::Medium medium, const css::ImportLoader& load_import = {});

} // namespace galley::presentation
