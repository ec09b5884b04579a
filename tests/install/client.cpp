// A stranger's program: every function of galley.hpp, rightly and wrongly (client ARTICLE).
#include <galley/galley.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

void want(bool holds, const char* what) {
    if (!holds) {
        std::cout << "not as promised: " << what << '\n';
        std::exit(1);
    }
}

template <typename Use>
std::string failure_of(const Use& use) {
    try {
        use();
    } catch (const galley::Failure& failure) {
        return failure.what();
    }
    return {};
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

void fail_well(const galley::Publisher& publisher, const galley::Manuscript& manuscript) {
    want(contains(failure_of([] {
                      galley::PublisherOptions options;
                      options.style = "no-such-style";
                      galley::Publisher wrong(options);
                  }),
                  "there is no style"),
         "an unknown style");
    want(contains(failure_of([] {
                      galley::PublisherOptions options;
                      options.trim = "big";
                      galley::Publisher wrong(options);
                  }),
                  "no page size"),
         "a wrong size");
    want(contains(failure_of([&] { (void)publisher.publish(manuscript, {"pfd"}); }), "no format"),
         "an unknown format");
    want(contains(failure_of([&] {
                      (void)publisher.publish(manuscript, {"markdown"}, {{"titel", "x"}});
                  }),
                  "did you mean \"title\""),
         "an unknown setting");
    want(contains(failure_of([&] { (void)publisher.publish_book({}, {"pdf"}); }), "one chapter"),
         "a book of nothing");
    galley::Manuscript empty;
    empty.name = "empty.txt";
    const auto nothing = publisher.publish(empty, {"pdf"});
    want(!nothing.done && nothing.outputs.empty() && !nothing.messages.empty() &&
             nothing.messages.back().kind == galley::Message::Kind::Error &&
             nothing.messages.back().file == "empty.txt",
         "an empty text");
    galley::Manuscript broken;
    broken.name = "broken.xml";
    broken.bytes = "<article xmlns='http://docbook.org/ns/docbook'>\n<para>";
    const auto xml = publisher.publish(broken, {"pdf"});
    want(!xml.done && xml.messages.back().line == 2, "broken XML has its line");
}

void books(const galley::Publisher& publisher) {
    galley::Manuscript one;
    one.name = "one.md";
    one.bytes = "# One\n\nThe first.\n";
    galley::Manuscript two;
    two.bytes = "Title: Two\n\nThe second text is a plain one, and it ends here.\n";
    two.format = "text";
    two.settings = {{"title", "Weaker than its header"}};
    const auto book =
        publisher.publish_book({one, two}, {"markdown"}, {{"title", "Both"}, {"language", "en"}});
    want(book.done && book.title == "Both" && book.heads == 2, "a book");
    want(contains(book.outputs.front().bytes, "# Both\n\n## One\n\nThe first.\n\n## Two"),
         "its text");
}

} // namespace

int main(int, char** argv) {
    std::ifstream file(argv[1], std::ios::binary);
    galley::Manuscript manuscript;
    manuscript.name = "article.txt";
    manuscript.bytes.assign(std::istreambuf_iterator<char>(file), {});
    want(!galley::version().empty(), "a version");

    galley::PublisherOptions options;
    options.trim = "A5";
    options.epoch = 1'000'000'000;
    galley::Publisher first(options);
    const galley::Publisher publisher = std::move(first);
    want(publisher.formats().size() >= 7, "formats");

    const galley::Settings settings = {{"language", "en"}, {"author", "A"}, {"author", "B"}};
    std::vector<galley::Publication> made(4);
    std::vector<std::thread> threads;
    for (auto& each : made) {
        threads.emplace_back([&] {
            each = publisher.publish(manuscript, {"pdf", "epub", "jats"}, settings);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const auto& each : made) {
        want(each.done && each.pages > 1 && each.heads == 13 && each.outputs.size() == 3, "a text");
        want(each.outputs[0].extension == "pdf" && each.outputs[0].bytes.starts_with("%PDF-"),
             "a PDF");
        for (std::size_t i = 0; i < 3; ++i) {
            want(each.outputs[i].bytes == made[0].outputs[i].bytes, "the same bytes");
        }
    }
    want(contains(made[0].outputs[2].bytes, "<collab>A</collab>") ||
             contains(made[0].outputs[2].bytes, ">A<"),
         "settings reach the outputs");
    fail_well(publisher, manuscript);
    books(publisher);
    std::cout << "all as promised\n";
    return 0;
}
