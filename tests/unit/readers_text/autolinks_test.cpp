// Addresses in a text.
#include "readers/text/autolinks.hpp"
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using galley::readers::autolinks;

namespace {

/// "text -> address; " of each.
std::string links_of(const std::string& text) {
    std::string out;
    for (const auto& link : autolinks(text)) {
        out += text.substr(link.begin, link.end - link.begin) + " -> " + link.address + "; ";
    }
    return out;
}

} // namespace

TEST_CASE("an address ends before the marks of its sentence", "[readers][text]") {
    CHECK(links_of("See https://example.org/a, or (http://example.org/b).") ==
          "https://example.org/a -> https://example.org/a; "
          "http://example.org/b -> http://example.org/b; ");
    CHECK(links_of("“https://example.org/a_(b)”.") ==
          "https://example.org/a_(b) -> https://example.org/a_(b); ");
    CHECK(links_of("Is it http://example.org/a?b=1&c=2?") ==
          "http://example.org/a?b=1&c=2 -> http://example.org/a?b=1&c=2; ");
    CHECK(links_of("https://example.org/a[1]") ==
          "https://example.org/a -> https://example.org/a; ");
}

TEST_CASE("hosts and mailboxes are known without a scheme", "[readers][text]") {
    CHECK(links_of("www.example.org/path and ana.bo@example.co.uk.") ==
          "www.example.org/path -> http://www.example.org/path; "
          "ana.bo@example.co.uk -> mailto:ana.bo@example.co.uk; ");
}

TEST_CASE("what is no address stays text", "[readers][text]") {
    for (const char* text : {"http:// alone",
                             "a@b",
                             "x@",
                             "@name",
                             "foo@bar.1",
                             "awww.example",
                             "www.",
                             "https://",
                             "http://..",
                             "Data.gov",
                             "xhttp://a.b"}) {
        CAPTURE(text);
        CHECK(links_of(text).empty());
    }
}

TEST_CASE("marks of emphasis in an address are part of it", "[readers][text]") {
    const std::string shape = galley::tests::shape_of(
        "Links\n\n" + galley::tests::prose() +
        "See _https://example.org/a_b_ and https://example.org/*x* there.\n\n" +
        galley::tests::prose(2, 3));
    CHECK(contains(shape, "See emphasis(link(https://example.org/a_b)) and"));
    CHECK(contains(shape, "link(https://example.org/*x)* there"));
}
