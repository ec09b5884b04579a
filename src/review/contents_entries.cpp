// Lines of the list joined where they are one entry: by the heads' own words, else by the pages,
// numbers and indents of the whole list.
#include "review/contents_entries.hpp"

#include "document/contents_entry.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace galley::review {

namespace {

constexpr std::size_t most_lines = 3; ///< of one entry

ContentsEntry entry_of(const SpanEntry& line) {
    std::string_view text = without_page(line.text);
    const bool paged = text.size() < line.text.size();
    text = text.substr(0, text.find_last_not_of(" .\t_") + 1);
    return {std::string(text), line.span, listed_name(text), paged};
}

ContentsEntry joined(const ContentsEntry& first, const ContentsEntry& second) {
    ContentsEntry entry = first;
    entry.text += " " + second.text;
    entry.span.end_line = second.span.end_line;
    entry.span.end_column = second.span.end_column;
    entry.name = listed_name(entry.text);
    entry.paged = second.paged;
    return entry;
}

bool mostly(const std::vector<ContentsEntry>& lines, bool (*holds)(const ContentsEntry&)) {
    const auto count = std::count_if(lines.begin(), lines.end(), holds);
    return static_cast<std::size_t>(count) * 10 >= lines.size() * 6;
}

class EntryJoiner {
public:
    EntryJoiner(const std::vector<ContentsEntry>& lines, const std::vector<ListedName>& heads)
        : lines_(lines) {
        for (const ListedName& head : heads) {
            keys_.insert(head.whole);
            keys_.insert(head.titles.begin(), head.titles.end());
        }
        paged_ = mostly(lines, [](const ContentsEntry& line) { return line.paged; });
        numbered_ =
            mostly(lines, [](const ContentsEntry& line) { return !line.name.values.empty(); });
    }

    std::vector<ContentsEntry> join() {
        std::vector<ContentsEntry> entries;
        for (std::size_t i = 0; i < lines_.size();) {
            std::size_t size = named_size(i);
            ContentsEntry entry = lines_[i];
            for (std::size_t j = i + 1; j < i + size; ++j) {
                entry = joined(entry, lines_[j]);
            }
            while (size < most_lines && i + size < lines_.size() && !is_head(entry) &&
                   continues(entry, lines_[i + size])) {
                entry = joined(entry, lines_[i + size++]);
            }
            entries.push_back(std::move(entry));
            i += size;
        }
        return entries;
    }

private:
    [[nodiscard]] bool is_head(const ContentsEntry& entry) const {
        return keys_.contains(entry.name.whole) ||
               std::any_of(entry.name.titles.begin(),
                           entry.name.titles.end(),
                           [&](const std::string& title) { return keys_.contains(title); });
    }

    /// Lines from `i` on that together are a head's words; 1 when no number of them is.
    [[nodiscard]] std::size_t named_size(std::size_t i) const {
        ContentsEntry entry = lines_[i];
        for (std::size_t size = 1; size <= most_lines; ++size) {
            if (is_head(entry)) {
                return size;
            }
            if (i + size >= lines_.size()) {
                break;
            }
            entry = joined(entry, lines_[i + size]);
        }
        return 1;
    }

    [[nodiscard]] bool continues(const ContentsEntry& entry, const ContentsEntry& line) const {
        const bool adjacent = line.span.line == entry.span.end_line + 1;
        if (!adjacent || is_head(line)) {
            return false;
        }
        return (paged_ && !entry.paged) ||
               (numbered_ && line.name.values.empty() && line.span.column > entry.span.column);
    }

    const std::vector<ContentsEntry>& lines_;
    std::unordered_set<std::string> keys_; ///< whole heads and their titles
    bool paged_ = false;
    bool numbered_ = false;
};

} // namespace

std::vector<ContentsEntry> contents_entries(const Manuscript& manuscript,
                                            const std::vector<ListedName>& heads) {
    std::vector<ContentsEntry> lines;
    for (const SpanEntry& span : manuscript.reading.spans) {
        if (span.kind == SpanEntry::Kind::Consumed && span.what == "contents" &&
            span.reason != "it names the list below") {
            lines.push_back(entry_of(span));
        }
    }
    std::erase_if(lines, [](const ContentsEntry& line) { return line.name.whole.empty(); });
    return EntryJoiner(lines, heads).join();
}

} // namespace galley::review
