// Authors and date of a title page as metadata of the document.
#pragma once

#include "readers/text/block_building.hpp"

#include <string>
#include <vector>

namespace galley::readers {

/// Takes the lines of a title page that become metadata and no blocks; what of them is left out is
/// recorded.
class FrontMetadata {
public:
    FrontMetadata(BlockBuilder& blocks, Document& document)
        : blocks_(blocks), document_(document) {}

    /// "By", above the names.
    void take_byline_word(const Unit& unit);
    /// Names, which may follow their word: "by Ann Author and B. Writer". Marks of notes are no
    /// part of them.
    void take_byline(const Unit& unit);
    void take_date(const Unit& unit);
    /// Puts them into the document's info.
    void write() const;

private:
    void take_name(const Unit& unit, std::size_t begin, std::size_t end);

    BlockBuilder& blocks_;
    Document& document_;
    std::vector<std::string> authors_;
    std::string byline_word_; ///< "By", as typed before the first author
    std::string date_;        ///< ISO 8601
};

} // namespace galley::readers
