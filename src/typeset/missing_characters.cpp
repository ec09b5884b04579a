// What no font of a style has, told in one message for a whole text.
#include "typeset/missing_characters.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace galley::typeset {

namespace {

std::string named(char32_t c) {
    return fmt::format("U+{:04X} ({})", static_cast<std::uint32_t>(c), utf8::encode(c));
}

} // namespace

void MissingCharacters::add(char32_t code_point, const Origin& origin) {
    if (known_.insert(code_point).second) {
        in_order_.push_back(code_point);
    }
    if (first_.line == 0) {
        first_ = origin;
    }
}

void MissingCharacters::add(const MissingCharacters& later) {
    for (const char32_t code_point : later.in_order_) {
        add(code_point, later.first_);
    }
}

std::optional<Diagnostic> MissingCharacters::diagnostic() const {
    constexpr std::size_t most_named = 5;
    const std::size_t count = in_order_.size();
    if (count == 0) {
        return std::nullopt;
    }
    if (count == 1) {
        return Diagnostic{Severity::Warning,
                          "G401",
                          fmt::format("no font of the style has {}; an empty box stands for it",
                                      named(in_order_.front())),
                          first_};
    }
    std::string names;
    for (std::size_t i = 0; i < std::min(count, most_named); ++i) {
        names += (i == 0 ? "" : ", ") + named(in_order_[i]);
    }
    if (count > most_named) {
        names += fmt::format(" and {} more", count - most_named);
    }
    return Diagnostic{Severity::Warning,
                      "G401",
                      fmt::format("no font of the style has {} characters of the text: {}; empty "
                                  "boxes stand for them",
                                  count,
                                  names),
                      first_};
}

} // namespace galley::typeset
