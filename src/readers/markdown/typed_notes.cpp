// Notes as GitHub and pandoc write them.
#include "readers/markdown/typed_notes.hpp"

#include "bridge/commonmark.hpp"
#include "readers/markdown/typed_lines.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace galley::readers {

namespace {

std::size_t blanks_before(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// "[^label]:" at the beginning of a line.
struct Definition {
    std::string_view label;
    std::size_t text = 0; ///< byte of the line
};

std::optional<Definition> definition_in(std::string_view line) {
    const std::size_t begin = blanks_before(line);
    if (begin >= note_indent || !line.substr(begin).starts_with("[^")) {
        return std::nullopt;
    }
    const std::size_t end = line.find_first_of("] \t\r\n", begin);
    if (end == std::string_view::npos || end == begin + 2 || !line.substr(end).starts_with("]:")) {
        return std::nullopt;
    }
    std::size_t text = end + 2;
    text += blanks_before(line.substr(text));
    return Definition{line.substr(begin + 2, end - begin - 2), text};
}

/// Nothing when the line is not indented as far as the lines of a note are.
std::optional<std::string_view> without_indent(std::string_view line) {
    if (line.starts_with('\t')) {
        return line.substr(1);
    }
    return blanks_before(line) >= note_indent ? std::optional(line.substr(note_indent))
                                              : std::nullopt;
}

/// Lines, from 0, of code and of raw HTML, in which nothing is a note.
std::vector<bool> verbatim_lines(std::string_view text, std::size_t count) {
    std::vector<bool> verbatim(count);
    const bridge::MarkdownTree tree = bridge::MarkdownTree::parse(text);
    for (bridge::MarkdownNode node = tree.root(); node; node = next_in_tree(node, tree.root())) {
        if (node.kind() == bridge::MarkdownKind::CodeBlock ||
            node.kind() == bridge::MarkdownKind::HtmlBlock) {
            const bridge::MarkdownPlace place = node.place();
            for (std::size_t line = place.line; line <= place.end_line && line <= count; ++line) {
                verbatim[line - 1] = true;
            }
        }
    }
    return verbatim;
}

class Taking {
public:
    explicit Taking(std::string_view text) : text_(text), lines_(lines_of(text)) {
        for (const std::string_view line : lines_) {
            note_calls(line);
        }
    }

    TypedNotes run() {
        if (called_.empty()) {
            found_.text = text_;
            return std::move(found_);
        }
        const std::vector<bool> verbatim = verbatim_lines(text_, lines_.size());
        for (std::size_t i = 0; i < lines_.size();) {
            const auto definition = verbatim[i] ? std::nullopt : definition_in(lines_[i]);
            if (definition && called_.contains(std::string(definition->label)) &&
                labels_.emplace(definition->label).second) {
                i = take(i, *definition);
            } else {
                found_.text += lines_[i++];
            }
        }
        return std::move(found_);
    }

private:
    void note_calls(std::string_view line) {
        std::size_t at = 0;
        if (const auto definition = definition_in(line)) {
            at = definition->text;
        }
        while ((at = line.find("[^", at)) != std::string_view::npos) {
            at += 2;
            const std::size_t end = line.find_first_of("] \t\r\n", at);
            if (end != std::string_view::npos && line[end] == ']') {
                called_.emplace(line.substr(at, end - at));
            }
        }
    }

    /// Gives the line after the note.
    std::size_t take(std::size_t at, const Definition& definition) {
        TypedNote note;
        note.label = definition.label;
        note.line = static_cast<std::uint32_t>(at + 1);
        note.before = static_cast<std::uint32_t>(definition.text);
        note.text = lines_[at].substr(definition.text);
        std::size_t end = at + 1; // after the last line that is not blank
        for (std::size_t i = end; i < lines_.size(); ++i) {
            if (is_blank(lines_[i])) {
                continue;
            }
            const auto rest = without_indent(lines_[i]);
            const bool lazy = i == end && !definition_in(lines_[i]);
            if (!rest && !lazy) {
                break;
            }
            note.text.append(i - end, '\n');
            note.text += rest.value_or(lines_[i]);
            end = i + 1;
        }
        found_.notes.push_back(std::move(note));
        found_.text.append(end - at, '\n');
        return end;
    }

    std::string_view text_;
    std::vector<std::string_view> lines_;
    std::unordered_set<std::string> called_; ///< labels
    std::unordered_set<std::string> labels_; ///< of the notes so far
    TypedNotes found_;
};

} // namespace

TypedNotes take_notes(std::string_view text) {
    if (text.find("[^") == std::string_view::npos) {
        return {std::string(text), {}};
    }
    return Taking(text).run();
}

} // namespace galley::readers
