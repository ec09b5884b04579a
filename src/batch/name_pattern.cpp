// The greedy matcher that goes back to the last star only (R. Salz's wildmat, shortened).
#include "batch/name_pattern.hpp"

#include <cstddef>

namespace galley::batch {

namespace {

/// A set "[a-z]" at the pattern's start: whether `c` is in it, and its length; 0: no set.
struct SetMatch {
    bool holds = false;
    std::size_t length = 0;
};

SetMatch match_set(std::string_view pattern, char c) {
    std::size_t at = 1;
    const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    at += negated ? 1U : 0U;
    bool found = false;
    for (const std::size_t first = at; at < pattern.size(); ++at) {
        if (pattern[at] == ']' && at > first) {
            return {found != negated, at + 1};
        }
        const bool range =
            at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']';
        found = found || (range ? pattern[at] <= c && c <= pattern[at + 2] : pattern[at] == c);
        at += range ? 2U : 0U;
    }
    return {};
}

/// Length of what matches `c` at the pattern's start; 0: nothing does.
std::size_t match_one(std::string_view pattern, char c) {
    if (pattern.empty()) {
        return 0;
    }
    if (pattern.front() == '?') {
        return c == '/' ? 0 : 1;
    }
    if (pattern.front() == '[') {
        const SetMatch set = match_set(pattern, c);
        if (set.length != 0) {
            return set.holds && c != '/' ? set.length : 0;
        }
    }
    return pattern.front() == c ? 1 : 0;
}

bool matches_whole(std::string_view text, std::string_view pattern) {
    constexpr std::size_t none = std::string_view::npos;
    struct Star {
        std::size_t pattern = none; ///< what follows the star
        std::size_t text = 0;       ///< where the star's part ends now
        bool folders = false;       ///< "**/": ends only after a '/'
    };
    Star wide; // "**"
    Star narrow;
    std::size_t t = 0;
    std::size_t p = 0;
    while (t < text.size() || p < pattern.size()) {
        const std::string_view rest = pattern.substr(p);
        if (rest.starts_with("**")) {
            const bool folders = rest.starts_with("**/");
            p += folders ? 3U : 2U;
            wide = {p, t, folders};
            narrow = {};
            continue;
        }
        if (rest.starts_with('*')) {
            narrow = {++p, t, false};
            continue;
        }
        const std::size_t length = t < text.size() ? match_one(rest, text[t]) : 0;
        if (length != 0) {
            ++t;
            p += length;
        } else if (narrow.pattern != none && narrow.text < text.size() &&
                   text[narrow.text] != '/') {
            t = ++narrow.text;
            p = narrow.pattern;
        } else {
            const std::size_t slash = wide.folders ? text.find('/', wide.text) : wide.text;
            if (wide.pattern == none || slash >= text.size()) {
                return false;
            }
            t = wide.text = slash + 1;
            p = wide.pattern;
            narrow = {};
        }
    }
    return true;
}

} // namespace

bool matches_pattern(std::string_view path, std::string_view pattern) {
    const bool name_only = pattern.find('/') == std::string_view::npos;
    const std::size_t slash = path.rfind('/');
    if (name_only && slash != std::string_view::npos) {
        path.remove_prefix(slash + 1);
    }
    return matches_whole(path, pattern);
}

} // namespace galley::batch
