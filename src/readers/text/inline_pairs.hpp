// Marks within a paragraph that stand around what they mark.
#pragma once

#include "readers/text/autolinks.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Bytes of a text: opening mark [begin, first), what it marks [first, last), closing mark
/// [last, end). `element` is that of the document; empty: there is none.
struct InlinePair {
    std::size_t begin = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t end = 0;
    std::string_view element;
    std::string_view role;
};

/// "_x_", "*x*", "**x**"; "=x=" and "<i>x</i>", "<b>", "<em>", "<strong>", "<sc>", "<sup>", "<sub>"
/// as proofreaders type them (Distributed Proofreaders' guidelines); "m^2", "4^{th}", "H_{2}O".
/// A mark opens before and closes after a character that is no blank, and the next mark of its kind
/// must close it, or it stays a character. None is looked for in addresses and notes' marks.
class InlinePairFinder {
public:
    /// All must outlive it; `links` are in their order.
    InlinePairFinder(std::string_view text,
                     const std::vector<NoteMark>& notes,
                     const std::vector<Autolink>& links)
        : text_(text), notes_(notes), links_(links) {}

    /// The next pair from byte `at` on; at the end one without an element, which begins there.
    [[nodiscard]] InlinePair next(std::size_t at) const;

private:
    [[nodiscard]] InlinePair pair_at(std::size_t at) const;
    [[nodiscard]] InlinePair emphasis_at(std::size_t at) const;
    [[nodiscard]] InlinePair tag_at(std::size_t at) const;
    [[nodiscard]] InlinePair raised_at(std::size_t at) const;
    [[nodiscard]] std::size_t find_mark(std::string_view kinds, std::size_t at) const;
    [[nodiscard]] std::size_t run(std::size_t at) const;
    [[nodiscard]] bool opens(std::size_t at, std::size_t size) const;
    [[nodiscard]] bool closes(std::size_t at, std::size_t size) const;
    [[nodiscard]] bool follows_word(std::size_t at) const;
    [[nodiscard]] bool ends_word(std::size_t at) const;

    std::string_view text_;
    const std::vector<NoteMark>& notes_;
    const std::vector<Autolink>& links_;
};

/// The first of marks that ends behind byte `at`; they are in order and apart.
std::vector<NoteMark>::const_iterator first_mark_behind(const std::vector<NoteMark>& marks,
                                                        std::size_t at);

} // namespace galley::readers
