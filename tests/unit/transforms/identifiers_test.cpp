// Stable names of blocks.
#include "support/catch.hpp"
#include "transforms/identifiers.hpp"

#include <set>
#include <string>

using namespace galley;

namespace {

std::string id(bridge::Node node) {
    return std::string(node.attribute(bridge::xml_namespace, "id").value_or("none"));
}

} // namespace

TEST_CASE("sections are named by their titles, the second of a name gets a number",
          "[transforms]") {
    Document document;
    const auto a = add_section(document.root(), "Shared Motivations: Russia’s", "I.", {});
    const auto b = add_section(document.root(), "Shared motivations, Russias", "II.", {});
    const auto c = add_section(document.root(), "1984", "", {});
    const auto d = add_section(document.root(), "Über Flüsse", "", {});
    const auto e = add_section(document.root(), "…", "", {});
    transforms::assign_identifiers(document);
    CHECK(id(a) == "shared-motivations-russias");
    CHECK(id(b) == "shared-motivations-russias-2");
    CHECK(id(c) == "s-1984");
    CHECK(id(d) == "Über-flüsse");
    CHECK(id(e).starts_with("s-"));
}

TEST_CASE("a section's name holds what every reader of XML takes for a name", "[transforms]") {
    Document document;
    const auto rare = add_section(document.root(), "𠀀𠀁 One\uFEFFTwo", "", {});
    const auto digits = add_section(document.root(), "١٩٨٤ ليلة", "", {});
    const auto signs = add_section(document.root(), "हिन्दी", "", {});
    const auto none = add_section(document.root(), "𠀀𠀁", "", {});
    transforms::assign_identifiers(document);
    CHECK(id(rare) == "one-two");
    CHECK(id(digits) == "s-١٩٨٤-ليلة");
    CHECK(id(signs) == "हिन्दी");
    CHECK(id(none).starts_with("s-"));
}

TEST_CASE("a paragraph keeps its name when others change", "[transforms]") {
    Document first;
    const auto a = add_paragraph(first.root(), "The same words.", {});
    transforms::assign_identifiers(first);
    Document second;
    add_paragraph(second.root(), "New words before.", {});
    const auto b = add_paragraph(second.root(), "The same words.", {});
    transforms::assign_identifiers(second);
    CHECK(id(a) == id(b));
    CHECK(id(a).size() == 10);
    CHECK(id(a).starts_with("p-"));
}

TEST_CASE("ids that are there stay and are never given twice", "[transforms]") {
    Document document;
    const auto a = add_section(document.root(), "End", "", {});
    auto b = add_section(document.root(), "Other", "", {});
    b.set_attribute(bridge::xml_namespace, "xml", "id", "end");
    transforms::assign_identifiers(document);
    CHECK(id(b) == "end");
    CHECK(id(a) == "end-2");
    transforms::assign_identifiers(document);
    CHECK(id(a) == "end-2");
}

TEST_CASE("every block of a list has an id of its own", "[transforms]") {
    Document document;
    const auto list = add_list(document.root(), "itemizedlist", "T:", {});
    for (int i = 0; i < 3; ++i) {
        add_list_item(list, "the same", {});
    }
    transforms::assign_identifiers(document);
    std::set<std::string> seen;
    for (bridge::Node node = list; node; node = next_in_tree(node, list)) {
        if (node.is_element() && node.name() != "title") {
            CHECK(id(node) != "none");
            CHECK(seen.insert(id(node)).second);
        }
    }
    CHECK(seen.size() == 7);
}
