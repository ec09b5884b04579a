// What stands around a text because of how it was sent or printed: mail, RFCs.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

namespace {

const std::string mail_fields = "From: Ann Author <ann@example.org>\n"
                                "To: Bo Writer <bo@example.org>,\n"
                                "    Jan <jan@example.org>\n"
                                "Subject: The tide\n"
                                "Date: Mon, 3 Jul 2023 10:00:00 +0200\n";

} // namespace

TEST_CASE("a mail's fields are metadata, its signature is left out", "[readers][text]") {
    const auto reading = read_plain(mail_fields + "\nHello Bo,\n\n" + prose(2) +
                                    "-- \nAnn Author\nHarbour School\n");
    CHECK(reading.header.title == "The tide");
    CHECK(reading.header.authors == std::vector<std::string>{"Ann Author"});
    CHECK(reading.header.date == "2023-07-03");
    CHECK(shape_of(reading).starts_with("para(Hello Bo,)"));
    CHECK(left_out(reading, "mail signature") == "--\nAnn Author\nHarbour School\n");
}

TEST_CASE("fields without a sender, and a dash within a mail, are text", "[readers][text]") {
    const auto unsent = read_plain("To: all boats\nSubject: The tide\n\n" + prose(2));
    CHECK(left_out(unsent, "mail header").empty());
    const auto reading = read_plain(mail_fields + "\n--\n" + prose(4));
    CHECK(left_out(reading, "mail signature").empty());
}

TEST_CASE("the pages of an RFC leave no trace, and its numbers make sections", "[readers][text]") {
    const std::string foot = "\n\nAuthor                       Informational              ";
    const std::string head =
        "\nRFC 9999                  Tide Transfer                May 2020\n\n\n";
    const auto reading =
        read_plain("Harbour Working Group                                       A. Author\n"
                   "Request for Comments: 9999                                   May 2020\n\n\n"
                   "                      The Tide Transfer Protocol\n\n"
                   "1.  Introduction\n\n" +
                   prose(1) + foot + "[Page 1]\n\f" + head + "2.  Terms\n\n" + prose(1, 1) +
                   "2.1.  Boats\n\n" + prose(1, 2) + foot + "[Page 2]\n\f" + head + prose(1, 3));
    CHECK(reading.document.metadata().title == "The Tide Transfer Protocol");
    const std::string shape = shape_of(reading);
    CHECK(contains(shape, "section(title(1.  Introduction)para("));
    CHECK(contains(shape, "))section(title(2.  Terms)para("));
    CHECK(contains(shape, "section(title(2.1.  Boats)para("));
    CHECK_FALSE(contains(shape, "[Page"));
    CHECK_FALSE(contains(shape, "Tide Transfer "));
    CHECK(contains(shape, "literallayout(Request for Comments: 9999  "));
}

TEST_CASE("what an assistant says around a text is left out with a note", "[readers][text]") {
    galley::Diagnostics diagnostics;
    const auto reading = galley::readers::read_text(
        {"a.txt",
         "Here is a polished article:\n\n---\n\n### The Tides\n\n" + prose(1) + "### The Wall\n\n" +
             prose(1, 1) + "Would you like me to go on?\n"},
        {},
        diagnostics);
    CHECK(left_out(reading, "chat") ==
          "Here is a polished article:\n---\nWould you like me to go on?\n");
    CHECK(std::count_if(diagnostics.list().begin(), diagnostics.list().end(), [](const auto& one) {
              return one.code == "G107";
          }) == 2);
}

TEST_CASE("a text that begins and ends so without other signs keeps it", "[readers][text]") {
    const auto reading = read_plain("Here is the tide:\n\n" + prose(2) +
                                    "Would you like to see it? asked the old man.\n");
    CHECK(left_out(reading, "chat").empty());
}
