// Metadata is read as Document reads it, then written again in the one form.
#include "readers/docbook/info_cleaning.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::readers {

using bridge::Node;

namespace {

constexpr std::array<std::string_view, 4> kept = {"title", "subtitle", "abstract", "legalnotice"};
constexpr std::array<std::string_view, 8> rewritten = {"date",
                                                       "pubdate",
                                                       "biblioid",
                                                       "publisher",
                                                       "publishername",
                                                       "copyright",
                                                       "keywordset",
                                                       "biblioset"};

bool is_one_of(std::string_view name, const auto& list) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// The parts' words ("firstname", "surname") with one blank between.
std::string words_of(Node node) {
    std::string out;
    for (const char c : node.text()) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string name_of(Node name) {
    std::string out;
    for (Node part = name.first_element(); part; part = part.next_element()) {
        out += out.empty() ? "" : " ";
        out += words_of(part);
    }
    return out.empty() ? words_of(name) : out;
}

/// An author is one name: of a person or of an organisation.
void flatten_author(Node author) {
    const bool organisation = !author.child("personname") && author.child("orgname");
    const Node named = author.child(organisation ? "orgname" : "personname");
    const std::string name = name_of(named ? named : author);
    while (Node child = author.first_child()) {
        child.remove();
    }
    author.append_element(organisation ? "orgname" : "personname").append_text(name);
}

void flatten_authors(Node group) {
    for (Node node = group.first_child(); node;) {
        const Node next = node.next();
        if (node.is_element()) {
            if (node.name() != "author") {
                node.rename("author"); // editor, othercredit
            }
            flatten_author(node);
        } else {
            node.remove();
        }
        node = next;
    }
}

} // namespace

void clean_info(Document& document, const std::string& file, Diagnostics& diagnostics) {
    const Metadata metadata = document.metadata();
    for (Node node = document.info().first_child(); node;) {
        const Node next = node.next();
        const std::string_view name = node.name();
        const bool untitled = name == "title" && node.text().empty();
        if (name == "author") {
            flatten_author(node);
        } else if (name == "authorgroup") {
            flatten_authors(node);
        } else if (!is_one_of(name, kept) || untitled) {
            if (node.is_element() && !untitled && !is_one_of(name, rewritten)) {
                diagnostics.warning(
                    "G127",
                    fmt::format("<{}> in info has no place in galley's subset of DocBook; it is "
                                "left out",
                                name),
                    {file, node.line(), 0});
            }
            node.remove();
        }
        node = next;
    }
    document.set_metadata(metadata);
}

} // namespace galley::readers
