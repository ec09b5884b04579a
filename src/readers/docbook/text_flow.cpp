// Line breaks within paragraphs become blanks.
#include "readers/docbook/text_flow.hpp"

#include "readers/docbook/odd_nodes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace galley::readers {

void TextFlow::add(bridge::Node text) {
    const std::string typed(text.content());
    std::string out;
    bool broken_end = false;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t end = std::min(typed.find_first_of(xml_blanks, at), typed.size());
        if (end > at) {
            out.append(typed, at, end - at);
            at_start_ = after_blank_ = broken_end = false;
        }
        at = std::min(typed.find_first_not_of(xml_blanks, end), typed.size());
        const std::string_view run = std::string_view(typed).substr(end, at - end);
        if (run.empty()) {
            continue;
        }
        if (run.find('\n') == std::string_view::npos) {
            out += run;
            at_start_ = broken_end = false;
            after_blank_ = true;
        } else if (!at_start_ && !after_blank_) {
            out += ' ';
            after_blank_ = broken_end = true;
        }
    }
    if (out != typed) {
        text.set_content(out);
    }
    if (!out.empty()) {
        last_ = broken_end ? text : bridge::Node();
    }
}

void TextFlow::add_object() {
    at_start_ = after_blank_ = false;
    last_ = bridge::Node();
}

void TextFlow::finish() {
    if (!last_) {
        return;
    }
    std::string text(last_.content());
    text.pop_back();
    if (text.empty()) {
        last_.remove();
    } else {
        last_.set_content(text);
    }
}

} // namespace galley::readers
