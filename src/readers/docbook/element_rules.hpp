// What each element of the subset may hold and which attributes it may carry.
#pragma once

#include <string_view>

namespace galley::readers {

enum class Content {
    Foreign, ///< not in the subset
    Components,
    BlocksAndSections,
    Blocks,
    Inlines,
    Text, ///< no element
    Items,
    Entries,
    EntryParts,
    Rows,
    Cells,
    Cell, ///< inlines or blocks
    Picture,
    PictureParts,
    Info,
    Nothing,
};

Content content_of(std::string_view element);
/// Stands among blocks (sections do not).
bool is_block(std::string_view element);
/// Stands within text.
bool is_inline(std::string_view element);
bool is_section(std::string_view element);
/// Title, subtitle, attribution, caption: parts of `parent` that stand before its blocks.
bool is_head_part(std::string_view parent, std::string_view element);
bool may_carry(std::string_view element,
               std::string_view namespace_uri,
               std::string_view attribute);

enum class Fate { Rename, Unwrap, Remove };

/// What becomes of an element that is not in the subset.
struct Replacement {
    Fate fate = Fate::Unwrap;
    std::string_view name; ///< Rename: to this
    bool equal = false;    ///< the same by another name: nothing to report
};

/// Nothing special known: Unwrap.
Replacement replacement_of(std::string_view element);

} // namespace galley::readers
