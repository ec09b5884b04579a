// docs/intermediate.md, example by example.
#include "base/files.hpp"
#include "document/schema.hpp"
#include "document/vocabulary.hpp"
#include "readers/docbook/docbook_reader.hpp"
#include "readers/markdown/markdown_reader.hpp"
#include "support/catch.hpp"
#include "transforms/labels.hpp"
#include "writers/docbook/docbook_writer.hpp"
#include "writers/markdown/markdown_writer.hpp"

#include <sstream>
#include <string>
#include <vector>

using namespace galley;

namespace {

const std::string root = GALLEY_SOURCE_DIR;

struct Listing {
    std::string kind; ///< the words after the fence
    std::string text;
    std::size_t line = 0;
};

std::vector<Listing> listings() {
    std::istringstream page(read_file(root + "/docs/intermediate.md", 1U << 20U));
    std::vector<Listing> out;
    std::string fence;
    std::string line;
    for (std::size_t number = 1; std::getline(page, line); ++number) {
        const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
        if (fence.empty() && ticks >= 3) {
            fence = line.substr(0, ticks);
            out.push_back({line.substr(ticks), {}, number});
        } else if (line == fence && !fence.empty()) {
            fence.clear();
        } else if (!fence.empty()) {
            out.back().text += line + "\n";
        }
    }
    return out;
}

bool is_whole(const std::string& text) { return text.starts_with("<article"); }

const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string as_article(const std::string& text) {
    return declaration + (is_whole(text)
                              ? text
                              : "<article xmlns='http://docbook.org/ns/docbook' "
                                "xmlns:xlink='http://www.w3.org/1999/xlink' version='5.2'>" +
                                    text + "</article>");
}

Reading read_quietly(const std::string& bytes, bool markdown) {
    Diagnostics diagnostics;
    Reading reading = markdown ? readers::read_markdown({"a.md", bytes}, {}, diagnostics)
                               : readers::read_docbook({"a.xml", bytes}, {}, diagnostics);
    CHECK(diagnostics.list().empty());
    transforms::split_labels(reading.document);
    CHECK(validate(reading.document, root + "/styles/galley.rng") == std::vector<std::string>());
    return reading;
}

/// As the example is printed: without places that it does not show, and without what stands
/// around it.
std::string printed(const Document& document, const std::string& example) {
    const bridge::Node top = document.root();
    for (bridge::Node node = top; node; node = next_in_tree(node, top)) {
        if (node.is_element() && example.find("g:src") == std::string::npos) {
            node.remove_attribute(galley_namespace, "src");
        }
    }
    const std::string bytes = writers::docbook_bytes(document);
    if (is_whole(example)) {
        return bytes.substr(declaration.size());
    }
    std::istringstream lines(bytes.substr(bytes.find("</info>\n") + 8));
    std::string out;
    std::string line;
    bool verbatim = false; // lines of verse and code carry no indent of ours
    while (std::getline(lines, line) && line != "</article>") {
        out += (verbatim ? line : line.substr(2)) + "\n";
        const auto counts = [&](const char* mark) { return line.find(mark) != std::string::npos; };
        verbatim = (verbatim || counts("<literallayout") || counts("<programlisting")) &&
                   !counts("</literallayout>") && !counts("</programlisting>");
    }
    return out;
}

} // namespace

TEST_CASE("every example is valid and is written as it is read", "[spec]") {
    std::size_t count = 0;
    for (const Listing& listing : listings()) {
        if (listing.kind == "xml galley") {
            ++count;
            INFO("docs/intermediate.md:" << listing.line);
            const Reading reading = read_quietly(as_article(listing.text), false);
            CHECK(printed(reading.document, listing.text) == listing.text);
        }
    }
    CHECK(count >= 15);
}

TEST_CASE("every example is the Markdown that stands after it, and comes back from it", "[spec]") {
    std::string example;
    for (const Listing& listing : listings()) {
        if (listing.kind == "xml galley") {
            example = listing.text;
            continue;
        }
        INFO("docs/intermediate.md:" << listing.line);
        Diagnostics diagnostics;
        const Reading reading = read_quietly(as_article(example), false);
        const auto flavour = listing.kind.starts_with("markdown galley gfm")
                                 ? writers::MarkdownFlavour::Gfm
                                 : writers::MarkdownFlavour::CommonMark;
        CHECK(writers::markdown_text(reading.document, {flavour}, diagnostics) == listing.text);
        if (listing.kind == "markdown galley") {
            CHECK(printed(read_quietly(listing.text, true).document, example) == example);
        }
    }
}
