// Shapes in which Markdown says more than CommonMark has words for.
#pragma once

#include "bridge/commonmark.hpp"
#include "bridge/xml_tree.hpp"

#include <string>
#include <string_view>

namespace galley::readers {

/// The only first-level head, when it stands before all others and `known_title` is empty or the
/// same; else nothing.
bridge::MarkdownNode title_of(bridge::MarkdownNode tree, const std::string& known_title);

/// A paragraph that is one strong text and stands right before a list.
bool is_title_of_list(bridge::MarkdownNode paragraph);
/// That paragraph, or nothing.
bridge::MarkdownNode list_title(bridge::MarkdownNode list);

/// Every item begins with a strong text and a colon, in it or right after it, and goes on.
bool is_label_list(bridge::MarkdownNode list);
/// The strong text of an item of such a list.
bridge::MarkdownNode label_of(bridge::MarkdownNode item);
/// A colon that stands after the strong text belongs to the term …
void append_label_mark(bridge::MarkdownNode item, bridge::Node term);
/// … and not to the text, and neither does the blank between them.
void drop_label_mark(bridge::MarkdownNode item, bridge::Node para);

/// All its paragraphs are lines, by hard breaks in at least one of them.
bool is_verse(bridge::MarkdownNode quotation);
/// The last of several paragraphs when it begins with a dash; nothing else.
bridge::MarkdownNode attribution_of(bridge::MarkdownNode quotation);
void drop_dash(bridge::Node attribution);

/// A paragraph of one picture and nothing else.
bool is_picture(bridge::MarkdownNode paragraph);
/// The block around an inline.
bridge::MarkdownNode block_of(bridge::MarkdownNode inline_node);
/// The text of a listing, without the line end of its last line.
void append_lines(bridge::Node code, std::string_view text);
/// Nothing but comments.
bool is_html_comment(std::string_view html);

} // namespace galley::readers
