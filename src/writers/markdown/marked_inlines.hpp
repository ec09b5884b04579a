// DocBook's inlines as pieces of Markdown text.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/flavour.hpp"
#include "writers/markdown/marked_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace galley::writers {

/// Notes in the order of their calls, and where references lead.
class References {
public:
    References(bridge::Node root, MarkdownFlavour flavour);

    /// The number of a note, given at its first call.
    std::size_t number_of(bridge::Node footnote);
    [[nodiscard]] bridge::Node target(std::string_view id) const;
    [[nodiscard]] const std::vector<bridge::Node>& notes() const { return notes_; }
    [[nodiscard]] MarkdownFlavour flavour() const { return flavour_; }
    [[nodiscard]] bool has_notes() const { return flavour_ != MarkdownFlavour::CommonMark; }
    [[nodiscard]] bool is_pandoc() const { return flavour_ == MarkdownFlavour::Pandoc; }
    /// The id of an element that something leads to, and that pandoc can be told of.
    [[nodiscard]] std::string_view named_id(bridge::Node element) const;

private:
    MarkdownFlavour flavour_;
    std::unordered_map<std::string, bridge::Node> targets_;
    std::unordered_set<std::string> named_;                ///< ids that links lead to
    std::unordered_map<std::string, std::size_t> numbers_; ///< of notes with an id
    std::vector<bridge::Node> notes_;
};

/// The words between the brackets of a picture: a blank for one that is decoration.
std::string said_of(bridge::Node media);

enum class Lines { Run, Kept };

/// All of `element`'s text. Lines kept: a line end is a hard break, blanks that begin a line stay
/// as no-break spaces.
void add_inlines(bridge::Node element, References& references, Lines lines, MarkedText& text);

} // namespace galley::writers
