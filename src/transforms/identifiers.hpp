// A stable xml:id for every block.
#pragma once

#include "document/document.hpp"

namespace galley::transforms {

/// Sections are named after their titles ("shared-motivations"), other blocks by a letter for
/// their kind and a hash of their own text ("p-3f2a91c0"); the second of one name gets "-2".
/// An id depends on no other block's text; ids that are there already stay.
void assign_identifiers(Document& document);

} // namespace galley::transforms
