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

/// Text and pattern walked together. After a mismatch the last star takes one character more.
class Matcher {
public:
    Matcher(std::string_view text, std::string_view pattern) : text_(text), pattern_(pattern) {}

    bool run() {
        while (text_at_ < text_.size() || pattern_at_ < pattern_.size()) {
            if (!take_star() && !take_one() && !go_back()) {
                return false;
            }
        }
        return true;
    }

private:
    struct Star {
        std::size_t pattern = std::string_view::npos; ///< what follows the star; npos: none
        std::size_t text = 0;                         ///< where the star's part ends now
        bool folders = false;                         ///< "**/": ends only after a '/'
    };

    bool take_star() {
        const std::string_view rest = pattern_.substr(pattern_at_);
        if (!rest.starts_with('*')) {
            return false;
        }
        if (rest.starts_with("**")) {
            const bool folders = rest.starts_with("**/");
            pattern_at_ += folders ? 3U : 2U;
            wide_ = {pattern_at_, text_at_, folders};
            narrow_ = {};
        } else {
            narrow_ = {++pattern_at_, text_at_, false};
        }
        return true;
    }

    bool take_one() {
        if (text_at_ >= text_.size()) {
            return false;
        }
        const std::size_t length = match_one(pattern_.substr(pattern_at_), text_[text_at_]);
        text_at_ += length != 0 ? 1U : 0U;
        pattern_at_ += length;
        return length != 0;
    }

    bool go_back() {
        if (narrow_.pattern != std::string_view::npos && narrow_.text < text_.size() &&
            text_[narrow_.text] != '/') {
            text_at_ = ++narrow_.text;
            pattern_at_ = narrow_.pattern;
            return true;
        }
        const std::size_t last = wide_.folders ? text_.find('/', wide_.text) : wide_.text;
        if (wide_.pattern == std::string_view::npos || last >= text_.size()) {
            return false;
        }
        text_at_ = wide_.text = last + 1;
        pattern_at_ = wide_.pattern;
        narrow_ = {};
        return true;
    }

    std::string_view text_;
    std::string_view pattern_;
    std::size_t text_at_ = 0;
    std::size_t pattern_at_ = 0;
    Star wide_;   ///< the last "**"
    Star narrow_; ///< the last "*" since
};

} // namespace

bool matches_pattern(std::string_view path, std::string_view pattern) {
    const bool name_only = pattern.find('/') == std::string_view::npos;
    const std::size_t slash = path.rfind('/');
    if (name_only && slash != std::string_view::npos) {
        path.remove_prefix(slash + 1);
    }
    return Matcher(path, pattern).run();
}

} // namespace galley::batch
