// The page and the number of an entry.
#include "document/contents_entry.hpp"

#include "document/label_parts.hpp"

#include <algorithm>

namespace galley {

std::string_view without_page(std::string_view entry) {
    std::size_t end = entry.size();
    while (end > 0 && entry[end - 1] >= '0' && entry[end - 1] <= '9') {
        --end;
    }
    if (end == entry.size() || end == 0 || entry.size() - end > 4) {
        return entry;
    }
    std::string_view rest = entry.substr(0, end);
    const std::size_t bare = rest.find_last_not_of(" .\t_-") + 1;
    const std::string_view gap = rest.substr(bare);
    for (const std::string_view word : {" Page", " _Page", " page", " PAGE", " p"}) {
        if (rest.substr(0, bare).ends_with(word)) {
            return rest.substr(0, bare - word.size());
        }
    }
    const auto holds = [gap](std::string_view part) {
        return gap.find(part) != std::string_view::npos;
    };
    const bool leader = std::count(gap.begin(), gap.end(), '.') >= 2 || holds("  ") ||
                        holds("\t") || holds("--") || holds("__");
    return leader && bare > 0 ? rest.substr(0, bare) : entry;
}

std::vector<EntryNumber> gapped_numbers(std::string_view entry) {
    std::vector<EntryNumber> found;
    for (const Numeral& number : numerals_at(entry, 0)) {
        const std::size_t title = skip_blanks(entry, number.end);
        if (title >= number.end + 2 && title < entry.size()) {
            found.push_back({number.value, title});
        }
    }
    return found;
}

} // namespace galley
