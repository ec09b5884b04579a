// How a reader finds the way: the navigation document and, for EPUB 2 readers, the NCX.
#include "writers/epub/navigation.hpp"

#include "presentation/contents_word.hpp"
#include "presentation/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace galley::writers {

using presentation::escaped;

namespace {

using presentation::ContentsEntry;

/// A head with those below it.
struct Branch {
    std::string title;
    std::string address;
    std::vector<Branch> below;
};

std::string words_of(const ContentsEntry& entry) {
    if (entry.label.empty() || entry.title.empty()) {
        return entry.label + entry.title;
    }
    return entry.label + ' ' + entry.title;
}

/// Takes the entries from `at` on that are deeper than `level`; a skipped level costs nothing.
std::vector<Branch> branches(const std::vector<ContentsEntry>& entries,
                             std::size_t& at,
                             int level,
                             const Contents& contents) {
    std::vector<Branch> made;
    while (at < entries.size() && entries[at].level > level) {
        const ContentsEntry& entry = entries[at];
        Branch branch{words_of(entry), contents.address_of(entry.id), {}};
        ++at;
        branch.below = branches(entries, at, entry.level, contents);
        made.push_back(std::move(branch));
    }
    return made;
}

/// Never empty: a text without heads is found by its title.
std::vector<Branch> tree_of(const Contents& contents,
                            const std::vector<ContentsEntry>& entries,
                            const std::string& title) {
    std::size_t at = 0;
    std::vector<Branch> tree = branches(entries, at, 0, contents);
    if (tree.empty()) {
        tree.push_back({title, contents.documents.front().file, {}});
    }
    return tree;
}

void append_list(std::string& out, const std::vector<Branch>& tree) {
    out += "<ol>\n";
    for (const Branch& branch : tree) {
        out += fmt::format(
            "<li><a href=\"{}\">{}</a>", escaped(branch.address), escaped(branch.title));
        if (!branch.below.empty()) {
            out += '\n';
            append_list(out, branch.below);
        }
        out += "</li>\n";
    }
    out += "</ol>\n";
}

void append_points(std::string& out, const std::vector<Branch>& tree, int& number) {
    for (const Branch& branch : tree) {
        ++number;
        out += fmt::format("<navPoint id=\"point-{0}\" playOrder=\"{0}\">\n"
                           "<navLabel><text>{1}</text></navLabel>\n<content src=\"{2}\"/>\n",
                           number,
                           escaped(branch.title),
                           escaped(branch.address));
        append_points(out, branch.below, number);
        out += "</navPoint>\n";
    }
}

int depth_of(const std::vector<Branch>& tree) {
    int deepest = 0;
    for (const Branch& branch : tree) {
        deepest = std::max(deepest, depth_of(branch.below));
    }
    return tree.empty() ? 0 : deepest + 1;
}

/// The page's number; 0: its folio is none ("iv").
int number_of(const PageMarker& page) {
    int number = 0;
    const char* end = page.label.data() + page.label.size();
    const auto read = std::from_chars(page.label.data(), end, number);
    return read.ptr == end ? number : 0;
}

int highest_number(const std::vector<PageMarker>& pages) {
    int highest = 0;
    for (const PageMarker& page : pages) {
        highest = std::max(highest, number_of(page));
    }
    return highest;
}

void append_page_list(std::string& out,
                      const Contents& contents,
                      const std::vector<PageMarker>& pages) {
    if (pages.empty()) {
        return;
    }
    out += "<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\" "
           "aria-label=\"Pages\" xml:lang=\"en\" lang=\"en\">\n<ol>\n";
    for (const PageMarker& page : pages) {
        out += fmt::format("<li><a href=\"{}\">{}</a></li>\n",
                           escaped(contents.address_of(page.id)),
                           escaped(page.label));
    }
    out += "</ol>\n</nav>\n";
}

void append_page_targets(std::string& out,
                         const Contents& contents,
                         const std::vector<PageMarker>& pages,
                         int order) {
    if (pages.empty()) {
        return;
    }
    out += "<pageList>\n<navLabel><text>Pages</text></navLabel>\n";
    for (const PageMarker& page : pages) {
        const int number = number_of(page);
        out += fmt::format("<pageTarget id=\"{}\" type=\"{}\"{} playOrder=\"{}\">\n"
                           "<navLabel><text>{}</text></navLabel>\n<content src=\"{}\"/>\n"
                           "</pageTarget>\n",
                           page.id,
                           number > 0 ? "normal" : "front",
                           number > 0 ? fmt::format(" value=\"{}\"", number) : std::string(),
                           ++order,
                           escaped(page.label),
                           escaped(contents.address_of(page.id)));
    }
    out += "</pageList>\n";
}

std::string title_of(bridge::Node html) { return html.child("head").child("title").text(); }

} // namespace

std::string navigation_file(const Contents& contents,
                            const std::vector<ContentsEntry>& entries,
                            bridge::Node html,
                            const std::vector<PageMarker>& pages) {
    const std::string_view word =
        presentation::contents_word(html.attribute("lang").value_or("en"));
    std::string out = file_head(html, word, "frontmatter");
    out += fmt::format("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" "
                       "aria-labelledby=\"toc-title\">\n<h1 id=\"toc-title\">{}</h1>\n",
                       word);
    append_list(out, tree_of(contents, entries, title_of(html)));
    constexpr std::string_view cover_landmark =
        "<li><a epub:type=\"cover\" href=\"cover.xhtml\">Cover</a></li>\n";
    out += fmt::format("</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\" "
                       "aria-label=\"Landmarks\" xml:lang=\"en\" lang=\"en\">\n<ol>\n{}"
                       "<li><a epub:type=\"toc\" href=\"#toc\">Contents</a></li>\n"
                       "<li><a epub:type=\"bodymatter\" href=\"{}\">Text</a></li>\n"
                       "</ol>\n</nav>\n",
                       contents.cover_page ? cover_landmark : "",
                       contents.documents.front().file);
    append_page_list(out, contents, pages);
    out += "</body>\n</html>\n";
    return out;
}

std::string ncx_file(const Contents& contents,
                     const std::vector<ContentsEntry>& entries,
                     bridge::Node html,
                     std::string_view identifier,
                     const std::vector<PageMarker>& pages) {
    const std::vector<Branch> tree = tree_of(contents, entries, title_of(html));
    std::string out =
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" "
                    "xml:lang=\"{}\">\n<head>\n<meta name=\"dtb:uid\" content=\"{}\"/>\n"
                    "<meta name=\"dtb:depth\" content=\"{}\"/>\n"
                    "<meta name=\"dtb:totalPageCount\" content=\"{}\"/>\n"
                    "<meta name=\"dtb:maxPageNumber\" content=\"{}\"/>\n</head>\n"
                    "<docTitle><text>{}</text></docTitle>\n<navMap>\n",
                    escaped(html.attribute("lang").value_or("en")),
                    escaped(identifier),
                    depth_of(tree),
                    pages.size(),
                    highest_number(pages),
                    escaped(title_of(html)));
    int number = 0;
    append_points(out, tree, number);
    out += "</navMap>\n";
    append_page_targets(out, contents, pages, number);
    out += "</ncx>\n";
    return out;
}

} // namespace galley::writers
