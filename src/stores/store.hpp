// What one ebook store asks of an EPUB, as data with its source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace galley::stores {

/// 0: none is known. Sizes are bytes as they lie in the file, before they are packed.
struct StoreLimits {
    std::uint64_t file_bytes = 0;      ///< most, of the whole EPUB
    std::uint64_t document_bytes = 0;  ///< most, of one XHTML file
    std::uint64_t picture_bytes = 0;   ///< most, of one picture
    std::uint64_t picture_pixels = 0;  ///< most, of one picture
    std::uint64_t cover_bytes = 0;     ///< most
    std::uint64_t cover_short = 0;     ///< least pixels of the cover's shorter side
    std::uint64_t cover_long = 0;      ///< least pixels of its longer side
    std::uint64_t cover_side = 0;      ///< most pixels of either
    std::uint64_t contents_levels = 0; ///< most, of the contents
    std::uint64_t note_characters = 0; ///< most, of a note that is shown in a window
};

struct Store {
    std::string name;                 ///< "kobo"
    std::string title;                ///< "Kobo Writing Life"
    std::vector<std::string> sources; ///< pages that the numbers were read from
    std::string verified_on;          ///< when they were compared last: "2026-10"
    std::string note;                 ///< what is uncertain
    StoreLimits must;
    StoreLimits advised;
    std::vector<std::string> cover_kinds; ///< media types; empty: any
    bool isbn = false;                    ///< the identifier should be an ISBN
    bool cover_page = true; ///< no: the store shows the cover itself, a page would be a second one
};

} // namespace galley::stores
