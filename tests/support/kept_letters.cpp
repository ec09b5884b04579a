// Letters counted on both sides. Their order is the business of tests/properties.
#include "support/kept_letters.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/vocabulary.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string_view>

namespace galley::tests {

namespace {

using Counts = std::map<char32_t, long>;

void count(std::string_view text, long step, Counts& counts) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (bridge::is_letter(c) || bridge::is_digit(c)) {
            counts[c] += step;
        }
    }
}

/// Text that readers keep in attributes. A date in info is the reader's spelling, not the text's.
void count_document(const Document& document, Counts& counts) {
    constexpr std::array<std::string_view, 2> plain = {"label", "startingnumber"};
    constexpr std::array<std::string_view, 2> own = {"byline", "separator"};
    const bridge::Node date = document.info().child("date");
    const bridge::Node root = document.root();
    for (bridge::Node node = root; node;
         node = bridge::next_in_tree(node, root, date && node == date)) {
        if (node.is_text()) {
            count(node.content(), -1, counts);
        }
        for (const std::string_view name : plain) {
            count(node.attribute(name).value_or(""), -1, counts);
        }
        for (const std::string_view name : own) {
            count(node.attribute(galley_namespace, name).value_or(""), -1, counts);
        }
    }
}

} // namespace

std::string lost_letters(const std::string& decoded, const Reading& reading) {
    Counts counts;
    count(decoded, 1, counts);
    count_document(reading.document, counts);
    for (const SpanEntry& entry : reading.spans) {
        if (entry.kind == SpanEntry::Kind::Consumed) {
            count(entry.text, -1, counts);
        }
    }
    std::string lost;
    for (const auto& [letter, missing] : counts) {
        for (long i = 0; i < missing; ++i) {
            utf8::append(lost, letter);
        }
    }
    return lost;
}

} // namespace galley::tests
