// White space collapsed across the borders of runs.
#include "presentation/inline_text.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <utility>

namespace galley::presentation {

namespace {

bool keeps_blanks(css::WhiteSpace white_space) {
    return white_space == css::WhiteSpace::Pre || white_space == css::WhiteSpace::PreWrap;
}

bool same_but_text(const TextRun& a, const TextRun& b) {
    return a.style == b.style && a.role == b.role && a.href == b.href && a.language == b.language &&
           b.id.empty() && a.alternative == b.alternative && a.generated == b.generated &&
           a.deferred == b.deferred;
}

} // namespace

std::string& InlineText::tail(const TextRun& model) {
    if (runs_.empty() || !same_but_text(runs_.back(), model)) {
        runs_.push_back(model);
        runs_.back().text.clear();
    }
    return runs_.back().text;
}

void InlineText::add(std::string_view text, const TextRun& model) {
    if (keeps_blanks(model.style ? model.style->white_space : white_space_)) {
        if (!text.empty()) {
            tail(model) += text;
            after_blank_ = text.back() == '\n';
        }
        return;
    }
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_ascii_white(text[at])) {
            if (!after_blank_) {
                tail(model) += ' ';
                after_blank_ = true;
            }
            ++at;
            continue;
        }
        const auto end = std::find_if(
            text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_ascii_white);
        const auto size = static_cast<std::size_t>(end - text.begin()) - at;
        tail(model) += text.substr(at, size);
        after_blank_ = false;
        at += size;
    }
}

void InlineText::add_break(const TextRun& model) {
    if (!runs_.empty() && !runs_.back().text.empty() && runs_.back().text.back() == ' ' &&
        !keeps_blanks(runs_.back().style->white_space)) {
        runs_.back().text.pop_back();
    }
    tail(model) += '\n';
    after_blank_ = true;
}

std::vector<TextRun> InlineText::take() {
    auto runs = std::exchange(runs_, {});
    after_blank_ = true;
    while (!runs.empty()) {
        TextRun& last = runs.back();
        if (!keeps_blanks(last.style->white_space)) {
            while (!last.text.empty() && is_ascii_white(last.text.back())) {
                last.text.pop_back();
            }
        } else if (!last.text.empty() && last.text.back() == '\n') {
            last.text.pop_back(); // the line feed before </pre> ends the last line, it adds none
        }
        if (!last.text.empty()) {
            break;
        }
        runs.pop_back();
    }
    std::erase_if(runs, [](const TextRun& run) { return run.text.empty() && run.id.empty(); });
    for (TextRun& run : runs) { // they stay while the pages are set
        run.text.shrink_to_fit();
    }
    runs.shrink_to_fit();
    return runs;
}

std::string visible_text(const Box& box) {
    std::string text;
    for (const TextRun& run : box.runs) {
        if (!run.generated) {
            text += run.text;
        } else if (run.text.find('\n') != std::string::npos && !text.empty() &&
                   !is_ascii_white(text.back())) {
            text += ' '; // a line that the style breaks, as between a number and its title
        }
    }
    while (!text.empty() && is_ascii_white(text.back())) {
        text.pop_back();
    }
    for (const Box& child : box.children) {
        const std::string below = visible_text(child);
        text += !text.empty() && !below.empty() ? " " + below : below;
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace galley::presentation
