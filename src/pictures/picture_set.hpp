// The pictures of one text, each once, with the names under which they go out.
#pragma once

#include "pictures/picture.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::pictures {

struct NamedPicture {
    std::string file; ///< "images/brig.png": below the book's folder, unlike all others
    PicturePtr picture;
};

class PictureSet {
public:
    /// `key`: as of picture_key; `written`: the file as the text names it. The same bytes are the
    /// same picture.
    void add(const std::string& key, std::string_view written, PicturePtr picture);

    /// Nothing: the text names no such picture, or it cannot be shown.
    [[nodiscard]] const NamedPicture* find(const std::string& key) const;
    /// In the order in which they came.
    [[nodiscard]] const std::vector<NamedPicture>& all() const { return all_; }

private:
    std::vector<NamedPicture> all_;
    std::unordered_map<std::string, std::size_t> by_key_;   ///< only looked up
    std::unordered_map<std::string, std::size_t> by_bytes_; ///< by a hash of them
    std::unordered_map<std::string, int> taken_;            ///< file names
};

} // namespace galley::pictures
