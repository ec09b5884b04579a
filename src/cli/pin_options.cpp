// A source with its lines, and what they are.
#include "cli/pin_options.hpp"

#include "base/spelling.hpp"
#include "cli/option_parsing.hpp"
#include "document/pin.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <utility>

namespace galley::cli {

namespace {

OptionList pin_options() {
    OptionList options("Pins");
    options.add_options()("remove", "take the pins off these lines");
    add_text_options(options);
    return options;
}

std::string pin_help() {
    std::ostringstream out;
    out << "galley pin SOURCE:LINE KIND[=LEVEL]      fixes how a line of a plain text is read\n"
           "galley pin SOURCE:FIRST-LAST KIND        the same for lines that are one block\n"
           "galley pin SOURCE                        lists the pins, and whether each still holds\n"
           "galley pin SOURCE:LINE --remove          takes one off\n\n"
           "A KIND is named as galley explain names it; \"list-item\" does for \"list item\".\n"
           "  heading     of a section; heading=2 at this level\n"
           "  title       of the text; subtitle, byline: what stands below it\n"
           "  paragraph   of the text, and no head, item or entry\n"
           "  quotation   a paragraph of one\n"
           "  verse       a stanza; its lines are kept\n"
           "  list item   with its bullet or number, if it has one\n"
           "  lines       kept as they stand\n"
           "  preformatted  code, in which nothing is read\n"
           "  separator   a thematic break, as * * * is\n"
           "  left out    no part of the text\n\n"
           "Pins are kept in NAME.galley.json beside the source. Each follows its line while\n"
           "other lines change; where its line is gone or cannot be told from others of the same\n"
           "text, a warning says so and nothing else is pinned.\n\n"
        << pin_options() << '\n'
        << message_options();
    return out.str();
}

/// "a.txt:12", "a.txt:12-14": the file and its lines.
void split_lines(PinOptions& pin) {
    const auto lines = lines_behind(pin.source);
    if (!lines) {
        return;
    }
    const std::size_t hyphen = std::min(lines->find('-'), lines->size());
    const std::uint32_t first = number_in(lines->substr(0, hyphen)).value_or(0);
    const std::uint32_t last =
        hyphen == lines->size() ? first : number_in(lines->substr(hyphen + 1)).value_or(0);
    if (first == 0 || last < first) {
        usage(fmt::format("{}: a line is a number from 1, a range goes up: SOURCE:12 or "
                          "SOURCE:12-14",
                          pin.source));
    }
    pin.lines = LineRange{first, last};
    pin.source.resize(pin.source.size() - lines->size() - 1);
}

/// Words of other programs, and the kinds they mean.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> other_words = {{
    {"author", "byline"},
    {"blockquote", "quotation"},
    {"break", "separator"},
    {"bullet", "list item"},
    {"chapter", "heading"},
    {"code", "preformatted"},
    {"furniture", "left out"},
    {"item", "list item"},
    {"list", "list item"},
    {"none", "left out"},
    {"poem", "verse"},
    {"quote", "quotation"},
    {"section", "heading"},
    {"stanza", "verse"},
    {"text", "paragraph"},
}};

std::string suggestion(std::string_view name) {
    const auto kinds = pin_kind_names();
    std::vector<std::string_view> words(kinds.begin(), kinds.end());
    for (const auto& pair : other_words) {
        words.push_back(pair.first);
    }
    std::string_view nearest = nearest_name(name, words);
    for (const auto& [word, kind] : other_words) {
        nearest = nearest == word ? kind : nearest;
    }
    return nearest.empty() ? std::string() : fmt::format(" (did you mean \"{}\"?)", nearest);
}

void read_kind(const std::string& text, PinOptions& pin) {
    const std::size_t equals = std::min(text.find('='), text.size());
    std::string name = text.substr(0, equals);
    std::replace(name.begin(), name.end(), '-', ' ');
    const auto kind = pin_kind_of(name);
    if (!kind) {
        usage(fmt::format("\"{}\" is no kind of line{}; a line is {}",
                          text.substr(0, equals),
                          suggestion(name),
                          fmt::join(pin_kind_names(), ", ")));
    }
    pin.kind = *kind;
    if (equals == text.size()) {
        return;
    }
    const std::uint32_t level = number_in(std::string_view(text).substr(equals + 1)).value_or(0);
    if (*kind != PinKind::Heading || level < 1 || level > deepest_pin_level) {
        usage(fmt::format("{}: only a heading has a level, which is a number from 1 to {}",
                          text,
                          deepest_pin_level));
    }
    pin.level = static_cast<int>(level);
}

} // namespace

Options parse_pin(const std::vector<std::string>& arguments) {
    OptionList visible;
    visible.add(pin_options()).add(message_options());
    const auto values = parse(arguments, visible, "source", "pin");
    Options options;
    options.text = pin_help();
    options.messages = read_message_options(values);
    if (values.count("help") != 0) {
        options.command = Command::Help;
        return options;
    }
    options.command = Command::Pin;
    PinOptions& pin = options.pin;
    Texts words = texts_of(values, "source");
    if (words.empty() || words.size() > 2) {
        usage("galley pin takes a text and what a line of it is; see galley pin --help");
    }
    pin.source = words.front();
    pin.encoding = text_of(values, "encoding");
    pin.language = text_of(values, "lang");
    pin.remove = values.count("remove") != 0;
    if (pin.source == "-" || pin.source.starts_with("-:")) {
        usage("standard input has no pins, which stand beside a file");
    }
    split_lines(pin);
    if (words.size() == 2) {
        read_kind(words.back(), pin);
    }
    if (pin.remove ? words.size() == 2 || !pin.lines : words.size() == 2 && !pin.lines) {
        usage(pin.remove ? "--remove takes a line and no kind: galley pin SOURCE:LINE --remove"
                         : "no line is named: galley pin SOURCE:LINE KIND");
    }
    if (!pin.remove && pin.lines && words.size() == 1) {
        usage("nothing says what the line is: galley pin SOURCE:LINE KIND");
    }
    return options;
}

} // namespace galley::cli
