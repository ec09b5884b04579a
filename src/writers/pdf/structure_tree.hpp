// The structure tree of a tagged PDF (ISO 32000-1 14.7) from its plan.
#pragma once

#include "bridge/pdf_objects.hpp"
#include "writers/pdf/structure_plan.hpp"

#include <span>
#include <string>
#include <vector>

namespace galley::writers {

/// Returns the structure tree root. Pages have StructParents 0, 1 …; annotations have the
/// StructParent numbers that follow.
bridge::PdfReference write_structure_tree(bridge::PdfObjects& objects,
                                          const typeset::Pages& pages,
                                          const StructurePlan& plan,
                                          std::span<const PlannedLink> links,
                                          const StructureTargets& targets);

/// The leaves of a number or name tree, in order: "/Nums [0 5 0 R 1 …]" with their Limits.
struct TreeEntry {
    std::string key; ///< as written
    std::string value;
};
/// A tree of two levels over sorted entries, 64 a leaf (7.9.6, 7.9.7); `kind`: "/Nums", "/Names".
bridge::PdfReference
write_tree(bridge::PdfObjects& objects, std::string_view kind, std::span<const TreeEntry> entries);

} // namespace galley::writers
