// A stable xml:id for every block.
#pragma once

#include "document/document.hpp"

#include <string>
#include <string_view>

namespace galley::transforms {

/// Sections are named after their titles ("shared-motivations"), other blocks by a letter for
/// their kind and a hash of their own text ("p-3f2a91c0"); the second of one name gets "-2".
/// An id depends on no other block's text; ids that are there already stay.
void assign_identifiers(Document& document);

/// A name for files and ids from a title: "On Ships" becomes "on-ships". Empty when it holds no
/// letter and no digit.
std::string name_from_title(std::string_view title);

} // namespace galley::transforms
