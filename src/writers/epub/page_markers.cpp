// Markers where the printed pages begin.
#include "writers/epub/page_markers.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "presentation/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace galley::writers {

using bridge::Node;

namespace {

bool has_counted(std::string_view text) { return !counted_beginning(text, 1).empty(); }

/// The counted characters from a byte of a text node on.
std::string what_follows(Node text, std::size_t byte, Node top) {
    std::string found = counted_beginning(text.content().substr(byte), telling_bytes);
    for (Node node = next_in_tree(text, top); node && found.size() < telling_bytes;
         node = next_in_tree(node, top)) {
        if (node.is_text()) {
            found += counted_beginning(node.content(), telling_bytes - found.size());
        }
    }
    return found;
}

bool agree(std::string_view words, std::string_view following) {
    return words.starts_with(following) || following.starts_with(words);
}

/// The pages that begin in one block, and how far its text has been read.
struct MarkedBlock {
    std::vector<std::size_t> starts; ///< indices, in the order of the text
    std::size_t next = 0;            ///< of `starts`
    std::size_t count = 0;           ///< characters so far
    bool in_word = false;            ///< the place is found; its word is still to end
    bool after_word = false;         ///< it has ended: the next character is to be marked
};

/// Id of a block and number of its cell, as in PageStart.
using Key = std::pair<std::string, int>;

class Marking {
public:
    Marking(Node html, const PrintedPages& pages)
        : html_(html), pages_(pages), markers_(pages.starts.size()) {
        for (std::size_t i = 0; i < pages.starts.size(); ++i) {
            blocks_[{pages.starts[i].block, pages.starts[i].cell}].starts.push_back(i);
        }
        for (Node node = html; node; node = next_in_tree(node, html)) {
            if (const auto id = node.attribute("id")) {
                ids_.emplace(*id);
            }
        }
    }

    std::vector<PageMarker> run(Diagnostics& diagnostics) {
        walk(html_.child("body").child("main"), {});
        std::vector<PageMarker> found;
        for (std::size_t i = 0; i < markers_.size(); ++i) {
            if (markers_[i]) {
                found.push_back(*markers_[i]);
            } else if (!found.empty() && ids_.contains(pages_.starts[i].block)) {
                diagnostics.warning("G525",
                                    fmt::format("the beginning of page {} is not found in the "
                                                "ebook's text; it has no marker there",
                                                pages_.starts[i].folio));
            }
        }
        return found;
    }

private:
    MarkedBlock* block_at(const Key& key) {
        const auto found = blocks_.find(key);
        return found == blocks_.end() ? nullptr : &found->second;
    }

    /// What an element's own text belongs to, by what is around it.
    Key key_within(Node element, const Key& around) {
        const auto id = element.attribute("id");
        if (id && pages_.blocks.contains(std::string(*id))) {
            return {std::string(*id), 0};
        }
        const bool cell = element.name() == "td" || element.name() == "th";
        return cell ? Key{around.first, ++cells_[around.first]} : around;
    }

    void walk(Node element, const Key& around) {
        const Key key = key_within(element, around);
        MarkedBlock* block = block_at(key); // nothing: no page begins in it
        for (Node node = element.first_child(); node; node = node.next()) {
            if (node.is_element()) {
                walk(node, key);
            } else if (node.is_text() && block != nullptr) {
                read(node, *block);
            }
        }
        const bool due = block != nullptr && (block->in_word || block->after_word);
        if (due && key != around) { // the block ends with the word
            add(element.append_element("span"), *block);
        }
    }

    void read(Node text, MarkedBlock& block) {
        std::size_t at = 0;
        while (block.next < block.starts.size() && at < text.content().size()) {
            const std::size_t begin = at;
            const char32_t c = utf8::next(text.content(), at);
            if (!is_counted(c)) {
                if (block.in_word) {
                    block.in_word = false;
                    block.after_word = true;
                }
                continue;
            }
            if (begins(text, begin, block) && mark(text, begin, block)) {
                at -= begin;
            }
            ++block.count;
        }
    }

    /// Whether the next page begins with this character.
    bool begins(Node text, std::size_t byte, MarkedBlock& block) {
        if (block.after_word || block.in_word) {
            return block.after_word;
        }
        constexpr std::size_t tolerance = 64; // text that only one of both media shows
        const auto start_at = [&]() -> const PageStart& {
            return pages_.starts[block.starts[block.next]];
        };
        while (block.count > start_at().ahead + tolerance) {
            if (++block.next == block.starts.size()) {
                return false;
            }
        }
        const PageStart& start = start_at();
        if (block.count < start.ahead) {
            return false;
        }
        const std::string following = what_follows(text, byte, html_);
        if (std::none_of(start.words.begin(), start.words.end(), [&](const std::string& words) {
                return agree(words, following);
            })) {
            return false;
        }
        block.in_word = start.mid_word;
        return !start.mid_word;
    }

    /// True when the text was parted: `text` holds what follows the marker, then.
    bool mark(Node text, std::size_t byte, MarkedBlock& block) {
        const std::string whole(text.content());
        if (has_counted(std::string_view(whole).substr(0, byte))) {
            Node marker = text.insert_element_before("span");
            marker.insert_text_before(std::string_view(whole).substr(0, byte));
            text.set_content(std::string_view(whole).substr(byte));
            add(marker, block);
            return true;
        }
        Node before = text;
        while (is_first(before) && presentation::is_phrasing(before.parent().name())) {
            before = before.parent();
        }
        const bool opens_head =
            is_first(before) && presentation::is_head_name(before.parent().name());
        add(opens_head ? before.parent().insert_element_before("div")
                       : before.insert_element_before("span"),
            block);
        return false;
    }

    /// No text stands before it in its parent.
    static bool is_first(Node node) {
        for (Node other = node.previous(); other; other = other.previous()) {
            if (has_counted(other.is_text() ? std::string(other.content()) : other.text())) {
                return false;
            }
        }
        return true;
    }

    void add(Node marker, MarkedBlock& block) {
        const std::size_t index = block.starts[block.next++];
        const std::string& label = pages_.starts[index].folio;
        block.in_word = block.after_word = false;
        marker.set_attribute("id", free_id(label));
        marker.set_attribute("role", "doc-pagebreak");
        marker.set_attribute("aria-label", label);
        markers_[index] = PageMarker{label, std::string(*marker.attribute("id"))};
    }

    /// "page-12"; "page-12-2" when there is one.
    std::string free_id(const std::string& label) {
        std::string wish = "page-";
        for (const char c : label) {
            wish += is_ascii_alphanumeric(c) ? c : '-';
        }
        std::string id = wish;
        while (!ids_.insert(id).second) {
            id = fmt::format("{}-{}", wish, ++wishes_[wish] + 1);
        }
        return id;
    }

    Node html_;
    const PrintedPages& pages_;
    std::map<Key, MarkedBlock> blocks_;
    std::unordered_map<std::string, int> cells_; ///< of each block so far
    std::unordered_set<std::string> ids_;
    std::unordered_map<std::string, int> wishes_;    ///< that could not be had, how often
    std::vector<std::optional<PageMarker>> markers_; ///< beside the starts
};

} // namespace

std::vector<PageMarker> mark_pages(Node html, const PrintedPages& pages, Diagnostics& diagnostics) {
    return Marking(html, pages).run(diagnostics);
}

} // namespace galley::writers
