// What no font of a style has, told in one message for a whole text.
#pragma once

#include "base/diagnostics.hpp"

#include <optional>
#include <set>
#include <vector>

namespace galley::typeset {

class MissingCharacters {
public:
    /// `origin`: of the paragraph; line 0 where it has none in the source.
    void add(char32_t code_point, const Origin& origin);
    /// Those of the text that follows.
    void add(const MissingCharacters& later);
    /// G401 with the first few of them at the first place; nothing when none is missing.
    [[nodiscard]] std::optional<Diagnostic> diagnostic() const;

private:
    std::vector<char32_t> in_order_; ///< as they were met, each once
    std::set<char32_t> known_;
    Origin first_;
};

} // namespace galley::typeset
