// Names compared by their letters and digits.
#include "review/listed_name.hpp"

#include "document/contents_entry.hpp"
#include "document/head_label.hpp"
#include "document/text_keys.hpp"

#include <algorithm>
#include <set>

namespace galley::review {

namespace {

constexpr std::size_t shortest_title = 4;  ///< bytes of a key that may stand for a whole name
constexpr std::size_t shortest_begin = 10; ///< bytes of a key that may be another's beginning

void add_reading(ListedName& name, int value, std::string_view rest) {
    name.values.push_back(value);
    std::string title = letters_and_digits(rest);
    if (title.size() >= shortest_title &&
        std::find(name.titles.begin(), name.titles.end(), title) == name.titles.end()) {
        name.titles.push_back(std::move(title));
    }
}

bool same_title(const ListedName& a, const ListedName& b) {
    const auto holds = [](const ListedName& name, const std::string& title) {
        return name.whole == title ||
               std::find(name.titles.begin(), name.titles.end(), title) != name.titles.end();
    };
    return std::any_of(a.titles.begin(),
                       a.titles.end(),
                       [&](const std::string& title) { return holds(b, title); }) ||
           std::find(b.titles.begin(), b.titles.end(), a.whole) != b.titles.end();
}

bool begins(const std::string& one, const std::string& other) {
    const std::string& shorter = one.size() < other.size() ? one : other;
    const std::string& longer = one.size() < other.size() ? other : one;
    return shorter.size() >= shortest_begin && longer.starts_with(shorter);
}

bool one_begins_other(const ListedName& a, const ListedName& b) {
    const auto any_begins = [](const ListedName& name, const std::string& text) {
        return begins(name.whole, text) ||
               std::any_of(name.titles.begin(), name.titles.end(), [&](const std::string& title) {
                   return begins(title, text);
               });
    };
    return any_begins(b, a.whole) ||
           std::any_of(a.titles.begin(), a.titles.end(), [&](const std::string& title) {
               return any_begins(b, title);
           });
}

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" -—"), text.size());
        std::string word = letters_and_digits(text.substr(0, end));
        if (word.size() >= shortest_title) {
            words.insert(std::move(word));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

} // namespace

ListedName listed_name(std::string_view text) {
    ListedName name;
    name.whole = letters_and_digits(text);
    for (const HeadLabel& label : all_labels(text)) {
        name.bare = name.bare || label.rest == text.size();
        add_reading(name, label.value, text.substr(label.rest));
    }
    for (const EntryNumber& number : gapped_numbers(text)) {
        add_reading(name, number.value, text.substr(number.title));
    }
    return name;
}

bool same_number(const ListedName& a, const ListedName& b) {
    return std::any_of(a.values.begin(), a.values.end(), [&](int value) {
        return std::find(b.values.begin(), b.values.end(), value) != b.values.end();
    });
}

int likeness(const ListedName& entry, const ListedName& head) {
    if (entry.whole.empty() || head.whole.empty()) {
        return 0;
    }
    if (entry.whole == head.whole) {
        return 6;
    }
    const bool agree = entry.values.empty() || head.values.empty() || same_number(entry, head);
    if (same_title(entry, head)) {
        return agree ? 5 : 3;
    }
    if (agree && one_begins_other(entry, head)) {
        return 4;
    }
    return entry.bare && same_number(entry, head) ? 2 : 0;
}

bool shares_words(std::string_view a, std::string_view b) {
    const auto first = words_of(a);
    const auto second = words_of(b);
    const auto common = static_cast<std::size_t>(
        std::count_if(first.begin(), first.end(), [&](const std::string& word) {
            return second.contains(word);
        }));
    return common > 0 && common * 2 >= std::min(first.size(), second.size());
}

} // namespace galley::review
