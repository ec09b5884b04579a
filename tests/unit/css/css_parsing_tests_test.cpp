// The public css-parsing-tests, every case of every file.
#include "base/files.hpp"
#include "css/selector.hpp"
#include "css/syntax_parser.hpp"
#include "css/value_reader.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <functional>

namespace {

using nlohmann::json;
using namespace galley::css;

const std::string folder = std::string(GALLEY_SOURCE_DIR) + "/tests/spec/css-parsing-tests/";

json values_json(const TokenList& tokens, TokenRange range);

std::string text_of(const TokenList& tokens, std::size_t first, std::size_t length) {
    return std::string(tokens.text(tokens[first]).substr(0, length));
}

json number_json(const TokenList& tokens, std::size_t i, const char* name) {
    const Token& token = tokens[i];
    const std::string written = text_of(tokens, i, token.number_end - token.begin);
    json out = json::array({name, written, token.number, token.integer ? "integer" : "number"});
    if (token.type == TokenType::Dimension) {
        out.push_back(token.text);
    }
    return out;
}

json block_json(const TokenList& tokens, std::size_t i, json out) {
    for (json& value : values_json(tokens, tokens.inside(i))) {
        out.push_back(std::move(value));
    }
    return out;
}

/// The tokens of two signs that CSS Syntax 3 had in 2014 stand here as two delimiters.
bool is_pair(const TokenList& tokens, std::size_t i, std::size_t end) {
    if (i + 1 >= end || tokens[i + 1].type != TokenType::Delim ||
        tokens[i].end != tokens[i + 1].begin) {
        return false;
    }
    const std::string both = std::string(tokens[i].text) + std::string(tokens[i + 1].text);
    return both == "~=" || both == "|=" || both == "^=" || both == "$=" || both == "*=" ||
           both == "||";
}

json value_json(const TokenList& tokens, std::size_t i) {
    const Token& token = tokens[i];
    switch (token.type) {
    case TokenType::Ident:
        return {"ident", token.text};
    case TokenType::AtKeyword:
        return {"at-keyword", token.text};
    case TokenType::Hash:
        return {"hash", token.text, token.id ? "id" : "unrestricted"};
    case TokenType::String:
        return {"string", token.text};
    case TokenType::Url:
        return {"url", token.text};
    case TokenType::BadString:
        return {"error", "bad-string"};
    case TokenType::BadUrl:
        return {"error", "bad-url"};
    case TokenType::Delim:
        return token.text;
    case TokenType::Number:
        return number_json(tokens, i, "number");
    case TokenType::Percentage:
        return number_json(tokens, i, "percentage");
    case TokenType::Dimension:
        return number_json(tokens, i, "dimension");
    case TokenType::UnicodeRange:
        return {"unicode-range", token.number, token.range_end};
    case TokenType::Whitespace:
        return " ";
    case TokenType::Function:
        return block_json(tokens, i, {"function", token.text});
    case TokenType::OpenSquare:
        return block_json(tokens, i, json::array({"[]"}));
    case TokenType::OpenRound:
        return block_json(tokens, i, json::array({"()"}));
    case TokenType::OpenCurly:
        return block_json(tokens, i, json::array({"{}"}));
    case TokenType::CloseSquare:
    case TokenType::CloseRound:
    case TokenType::CloseCurly:
        return {"error", text_of(tokens, i, 1)};
    default:
        return text_of(tokens, i, token.end - token.begin);
    }
}

json values_json(const TokenList& tokens, TokenRange range) {
    json out = json::array();
    for (std::size_t i = range.begin; i < range.end; i = tokens.after(i)) {
        if (tokens[i].type == TokenType::Delim && is_pair(tokens, i, range.end)) {
            out.push_back(std::string(tokens[i].text) + std::string(tokens[i + 1].text));
            ++i;
            continue;
        }
        out.push_back(value_json(tokens, i));
        if (tokens[i].unclosed) {
            const bool url = tokens[i].type == TokenType::Url;
            out.push_back({"error", url ? "eof-in-url" : "eof-in-string"});
        }
    }
    return out;
}

json item_json(const TokenList& tokens, const SyntaxItem& item) {
    if (const auto* raw = std::get_if<RawDeclaration>(&item)) {
        return {
            "declaration", tokens[raw->name].text, values_json(tokens, raw->value), raw->important};
    }
    if (const auto* fault = std::get_if<SyntaxFault>(&item)) {
        static constexpr const char* kinds[] = {"invalid", "empty", "extra-input"};
        return {"error", kinds[static_cast<std::size_t>(fault->kind)]};
    }
    const auto& rule = std::get<RawRule>(item);
    json prelude = values_json(tokens, rule.prelude);
    json block = rule.block ? values_json(tokens, *rule.block) : json();
    if (rule.at_rule) {
        return {"at-rule", tokens[rule.start].text, std::move(prelude), std::move(block)};
    }
    return {"qualified rule", std::move(prelude), std::move(block)};
}

json items_json(const TokenList& tokens, const std::vector<SyntaxItem>& items) {
    json out = json::array();
    for (const SyntaxItem& item : items) {
        out.push_back(item_json(tokens, item));
    }
    return out;
}

json one_value_json(const TokenList& tokens) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tokens.size(); i = tokens.after(i)) {
        if (tokens[i].type != TokenType::Whitespace) {
            found.push_back(i);
        }
    }
    if (found.size() != 1) {
        return {"error", found.empty() ? "empty" : "extra-input"};
    }
    return value_json(tokens, found.front());
}

void run_file(const std::string& name, const std::function<json(const TokenList&)>& result) {
    const json cases = json::parse(galley::read_file(folder + name, 1U << 20U));
    REQUIRE(cases.size() % 2 == 0);
    for (std::size_t i = 0; i < cases.size(); i += 2) {
        const auto input = cases[i].get<std::string>();
        CAPTURE(name, input);
        TokenizeOptions options;
        options.unicode_ranges = name == "component_value_list.json";
        CHECK(result(TokenList(input, options)) == cases[i + 1]);
    }
}

} // namespace

TEST_CASE("component values are those of css-parsing-tests", "[css][spec]") {
    run_file("component_value_list.json",
             [](const TokenList& t) { return values_json(t, t.all()); });
    run_file("one_component_value.json", one_value_json);
}

TEST_CASE("declarations are those of css-parsing-tests", "[css][spec]") {
    run_file("declaration_list.json",
             [](const TokenList& t) { return items_json(t, parse_declaration_list(t, t.all())); });
    run_file("blocks_contents.json",
             [](const TokenList& t) { return items_json(t, parse_block_contents(t, t.all())); });
    run_file("one_declaration.json",
             [](const TokenList& t) { return item_json(t, parse_one_declaration(t, t.all())); });
}

TEST_CASE("rules are those of css-parsing-tests", "[css][spec]") {
    run_file("one_rule.json",
             [](const TokenList& t) { return item_json(t, parse_one_rule(t, t.all())); });
    run_file("rule_list.json",
             [](const TokenList& t) { return items_json(t, parse_rule_list(t, t.all(), false)); });
    run_file("stylesheet.json",
             [](const TokenList& t) { return items_json(t, parse_rule_list(t, t.all(), true)); });
}

TEST_CASE("an+b is that of css-parsing-tests", "[css][spec]") {
    run_file("An+B.json", [](const TokenList& t) -> json {
        const auto nth = parse_nth(t, t.all());
        return nth ? json::array({nth->first, nth->second}) : json();
    });
}

TEST_CASE("opaque colors are those of css-parsing-tests", "[css][spec]") {
    for (const char* name : {"color_keywords_3.json",
                             "color_hexadecimal_3.json",
                             "color_hexadecimal_4.json",
                             "color_hsl_3.json"}) {
        const json cases = json::parse(galley::read_file(folder + name, 1U << 20U));
        for (std::size_t i = 0; i < cases.size(); i += 2) {
            const auto input = cases[i].get<std::string>();
            CAPTURE(name, input);
            const TokenList tokens(input);
            ValueReader in(tokens, tokens.all());
            const auto color = in.take_color();
            const bool good = color && in.done();
            REQUIRE(good == !cases[i + 1].is_null());
            if (!good || cases[i + 1].get<std::string>().substr(0, 4) != "rgb(") {
                continue;
            }
            double expected[3] = {};
            REQUIRE(std::sscanf(cases[i + 1].get<std::string>().c_str(),
                                "rgb(%lf, %lf, %lf",
                                &expected[0],
                                &expected[1],
                                &expected[2]) == 3);
            CHECK(std::abs(color->color.red * 255.0 - expected[0]) < 0.001);
            CHECK(std::abs(color->color.green * 255.0 - expected[1]) < 0.001);
            CHECK(std::abs(color->color.blue * 255.0 - expected[2]) < 0.001);
        }
    }
}
