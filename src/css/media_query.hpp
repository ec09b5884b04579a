// @media and @supports, answered once while the sheet is read.
#pragma once

#include "css/sheet_rules.hpp"

namespace galley::css {

/// The media that a media query list lets through (Media Queries 4). What depends on a screen
/// (widths, colours, hands) holds nowhere, neither plain nor negated. `fault` is set when the
/// list is broken; such a query holds nowhere.
MediumSet media_of(const TokenList& tokens, TokenRange prelude, bool& fault);

/// Whether galley honours what the condition asks (CSS Conditional 3, 6). `fault` as above.
bool supports(const TokenList& tokens, TokenRange prelude, const Namespaces& spaces, bool& fault);

} // namespace galley::css
