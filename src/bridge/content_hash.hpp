// A short name for any content, over xxHash's XXH3 with 128 bits.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace galley::bridge {

/// Tells contents apart that nobody chose to look alike; it is no proof against forgery.
class ContentHash {
public:
    ContentHash();
    ContentHash(ContentHash&&) noexcept;
    ContentHash& operator=(ContentHash&&) noexcept;
    ~ContentHash();

    /// A part with its length, so that "ab" and "c" are not "a" and "bc".
    ContentHash& add(std::string_view part);
    /// 32 hexadecimal digits of all parts so far.
    [[nodiscard]] std::string text() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Of one content.
std::string content_hash(std::string_view bytes);

} // namespace galley::bridge
