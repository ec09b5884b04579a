// Struck text in a tree of cmark's.
#pragma once

struct cmark_node;

namespace galley::bridge {

/// `~words~` and `~~words~~` among the children of `parent`, which holds inlines, become custom
/// inlines with the tildes as their signs (GitHub Flavored Markdown 0.29, 6.5).
void strike_children(cmark_node* parent);

} // namespace galley::bridge
