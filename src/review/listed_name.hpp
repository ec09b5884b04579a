// A head or an entry of a contents list, made comparable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley::review {

struct ListedName {
    std::string whole;               ///< letters and digits of all of it
    std::vector<std::string> titles; ///< of what follows its number, for each way to read that
    std::vector<int> values;         ///< of its number, for each way to read it
    bool bare = false;               ///< it is a number and nothing else
};

ListedName listed_name(std::string_view text);

/// 0: other names. Else how surely both name one head: the same words, the same title with a
/// number more, one the other's beginning; least when titles agree and numbers do not.
int likeness(const ListedName& entry, const ListedName& head);
/// Both have a number, and some reading of both is the same.
bool same_number(const ListedName& a, const ListedName& b);
/// Half of the words of one stand in the other.
bool shares_words(std::string_view a, std::string_view b);

} // namespace galley::review
