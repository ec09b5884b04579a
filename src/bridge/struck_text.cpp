// Tildes are matched among the children of one node, for CommonMark's own marks are read already:
// text that is struck across the edge of emphasis stays text. Time is linear in the children.
#include "bridge/struck_text.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"

#include <cmark.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::bridge {

namespace {

/// Part of the children: one that stays, or text of one that is parted.
struct Stretch {
    cmark_node* node = nullptr; ///< nothing: `text`
    std::string text;
    bool opens = false;
    bool closes = false;
    bool strikes = false; ///< tildes that found their partner
    bool first = false;   ///< … which comes after them
};

/// How a character counts beside a delimiter (CommonMark 6.2).
enum class Beside { Blank, Mark, Other };

Beside beside(char32_t c) {
    const bool mark = is_punctuation(c) || (c < 0x80 && is_ascii_punctuation(static_cast<char>(c)));
    return is_white_space(c) ? Beside::Blank : mark ? Beside::Mark : Beside::Other;
}

/// At the edge of a text stands a line end, or a sign of Markdown's.
Beside beside_edge(cmark_node* neighbour, cmark_node* parent) {
    const cmark_node_type type = cmark_node_get_type(neighbour != nullptr ? neighbour : parent);
    const bool blank = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
                       type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
    return blank ? Beside::Blank : Beside::Mark;
}

class Striking {
public:
    explicit Striking(cmark_node* parent) : parent_(parent) {}

    void run() {
        for (cmark_node* node = cmark_node_first_child(parent_); node != nullptr;
             node = cmark_node_next(node)) {
            const char* literal = cmark_node_get_type(node) == CMARK_NODE_TEXT
                                      ? cmark_node_get_literal(node)
                                      : nullptr;
            const std::string_view text = literal == nullptr ? "" : literal;
            if (text.find('~') == std::string_view::npos) {
                stretches_.push_back({node, {}});
            } else {
                part(node, text);
                parted_.push_back(node);
            }
        }
        if (match()) {
            rebuild();
        }
    }

private:
    void part(cmark_node* node, std::string_view text) {
        std::size_t done = 0;
        for (std::size_t at = text.find('~'); at != std::string_view::npos;) {
            const std::size_t end = std::min(text.find_first_not_of('~', at), text.size());
            if (end - at <= 2) {
                add_plain(text.substr(done, at - done));
                add_tildes(node, text, at, end);
                done = end;
            }
            at = text.find('~', end);
        }
        add_plain(text.substr(done));
    }

    void add_plain(std::string_view text) {
        if (!text.empty()) {
            stretches_.push_back({nullptr, std::string(text)});
        }
    }

    void add_tildes(cmark_node* node, std::string_view text, std::size_t at, std::size_t end) {
        std::size_t byte = at;
        const Beside before = at > 0 ? beside(utf8::previous(text, byte))
                                     : beside_edge(cmark_node_previous(node), parent_);
        byte = end;
        const Beside after = end < text.size() ? beside(utf8::next(text, byte))
                                               : beside_edge(cmark_node_next(node), parent_);
        const auto runs_into = [](Beside one, Beside other) { // "flanking"
            return other != Beside::Blank && (other == Beside::Other || one != Beside::Other);
        };
        stretches_.push_back({nullptr,
                              std::string(text.substr(at, end - at)),
                              runs_into(before, after),
                              runs_into(after, before)});
    }

    /// Each closes the nearest of its length; what is open between them stays text.
    bool match() {
        std::array<std::vector<std::size_t>, 2> open;
        bool any = false;
        for (std::size_t i = 0; i < stretches_.size(); ++i) {
            Stretch& here = stretches_[i];
            if (!here.opens && !here.closes) {
                continue;
            }
            std::vector<std::size_t>& alike = open[here.text.size() - 1];
            if (here.closes && !alike.empty()) {
                const std::size_t opener = alike.back();
                here.strikes = true;
                stretches_[opener].strikes = true;
                stretches_[opener].first = true;
                for (auto& stack : open) {
                    while (!stack.empty() && stack.back() >= opener) {
                        stack.pop_back();
                    }
                }
                any = true;
            } else if (here.opens) {
                alike.push_back(i);
            }
        }
        return any;
    }

    void rebuild() {
        while (cmark_node* child = cmark_node_first_child(parent_)) {
            cmark_node_unlink(child);
        }
        constexpr std::size_t deepest = 60; // readers give deeper marks up
        std::vector<cmark_node*> open{parent_};
        std::size_t left_out = 0;
        for (Stretch& stretch : stretches_) {
            if (stretch.strikes && stretch.first && open.size() <= deepest) {
                cmark_node* made = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
                cmark_node_set_on_enter(made, stretch.text.c_str());
                cmark_node_set_on_exit(made, stretch.text.c_str());
                cmark_node_append_child(open.back(), made);
                open.push_back(made);
            } else if (stretch.strikes && stretch.first) {
                ++left_out;
            } else if (stretch.strikes && left_out > 0) {
                --left_out;
            } else if (stretch.strikes) {
                open.pop_back();
            } else {
                add(open.back(), stretch);
            }
        }
        for (cmark_node* node : parted_) {
            cmark_node_free(node);
        }
    }

    static void add(cmark_node* parent, const Stretch& stretch) {
        cmark_node* node = stretch.node;
        if (node == nullptr) {
            node = cmark_node_new(CMARK_NODE_TEXT);
            cmark_node_set_literal(node, stretch.text.c_str());
        }
        cmark_node_append_child(parent, node);
    }

    cmark_node* parent_;
    std::vector<Stretch> stretches_;
    std::vector<cmark_node*> parted_;
};

} // namespace

void strike_children(cmark_node* parent) { Striking(parent).run(); }

} // namespace galley::bridge
