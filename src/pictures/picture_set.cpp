// Names of pictures within a book: safe in every file system and address.
#include "pictures/picture_set.hpp"

#include "bridge/content_hash.hpp"

#include <fmt/format.h>

#include <utility>

namespace galley::pictures {

namespace {

/// The file's name without folders and extension, in lower case; what is no letter, digit or
/// hyphen of ASCII becomes a hyphen.
std::string stem_of(std::string_view written) {
    written = written.substr(written.find_last_of("/\\") + 1); // npos + 1 is 0
    written = written.substr(0, written.find_last_of('.'));
    std::string stem;
    for (const char c : written.substr(0, 60)) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (plain || (!stem.empty() && stem.back() != '-')) {
            stem += plain ? lower : '-';
        }
    }
    while (stem.ends_with('-')) {
        stem.pop_back();
    }
    return stem.empty() ? "picture" : stem;
}

} // namespace

void PictureSet::add(const std::string& key, std::string_view written, PicturePtr picture) {
    const std::string hash = bridge::content_hash(picture->bytes);
    if (const auto same = by_bytes_.find(hash); same != by_bytes_.end()) {
        by_key_.emplace(key, same->second);
        return;
    }
    std::string stem = stem_of(written);
    // The cover has its own name (writers/epub).
    int copy = ++taken_[stem] + (stem == "cover" ? 1 : 0);
    while (copy > 1 && taken_.contains(fmt::format("{}-{}", stem, copy))) {
        ++copy;
    }
    if (copy > 1) {
        stem = fmt::format("{}-{}", stem, copy);
        ++taken_[stem];
    }
    const std::size_t index = all_.size();
    all_.push_back(
        {fmt::format("images/{}.{}", stem, extension(picture->kind)), std::move(picture)});
    by_key_.emplace(key, index);
    by_bytes_.emplace(hash, index);
}

const NamedPicture* PictureSet::find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &all_[found->second];
}

} // namespace galley::pictures
