// Blocks looked at one by one: length, end and beginning.
#include "review/unread_heads.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/vocabulary.hpp"

#include <string_view>

namespace galley::review {

namespace {

constexpr std::size_t longest = 160; ///< bytes of what may be a head

bool ends_sentence(std::string_view text) {
    constexpr std::string_view ends = ".;,!?";
    return !text.empty() && ends.find(text.back()) != std::string_view::npos;
}

bool begins_lower(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && bridge::is_lowercase(utf8::next(text, at));
}

bool stands_in_section(bridge::Node element) {
    const ElementKind around = element_kind(element.parent().name());
    return element.name() == "para" &&
           (around == ElementKind::Section || around == ElementKind::Root);
}

} // namespace

std::vector<UnreadHead> unread_heads(const Manuscript& manuscript) {
    std::vector<UnreadHead> heads;
    for (const Block& block : manuscript.blocks) {
        const bool item = !block.marker.empty();
        if (block.text.size() > longest || (!item && !stands_in_section(block.element))) {
            continue;
        }
        const std::string text = item ? block.marker + " " + block.text : block.text;
        for (const HeadLabel& label : all_labels(text)) {
            const std::string_view title = std::string_view(text).substr(label.rest);
            if (!ends_sentence(title) && !begins_lower(title)) {
                heads.push_back({style_of(label, text),
                                 label.frame,
                                 label.value,
                                 block.span,
                                 trimmed_label(std::string_view(text).substr(0, label.length)),
                                 item});
            }
        }
    }
    return heads;
}

} // namespace galley::review
