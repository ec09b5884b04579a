// A style sheet's text as the reading systems of one medium should get it.
#include "presentation/medium_sheet.hpp"

#include "base/trimming.hpp"
#include "css/syntax_parser.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace galley::presentation {

namespace {

using css::Medium;
using css::RawDeclaration;
using css::RawRule;
using css::TokenList;
using css::TokenRange;

constexpr int deepest_import = 8;

constexpr std::string_view css_blanks = " \t\n\r\f";

/// Properties of paged formatters (GCPM 3, Paged Media 3, Text 4, Prince's own).
bool is_paged_property(std::string_view name) {
    constexpr std::array<std::string_view, 14> names{"string-set",
                                                     "page",
                                                     "hanging-punctuation",
                                                     "bookmark-level",
                                                     "bookmark-label",
                                                     "bookmark-state",
                                                     "footnote-display",
                                                     "footnote-policy",
                                                     "marks",
                                                     "bleed",
                                                     "running",
                                                     "text-align-last",
                                                     "size",
                                                     "line-grid"};
    return std::find(names.begin(), names.end(), name) != names.end() ||
           name.starts_with("hyphenate-") || name.starts_with("prince-") ||
           name.starts_with("-prince-") || name.starts_with("-galley-");
}

std::string_view medium_name(Medium medium) {
    switch (medium) {
    case Medium::Print:
        return "print";
    case Medium::Screen:
        return "screen";
    case Medium::Epub:
        return "epub";
    }
    return {};
}

class Cut {
public:
    Cut(Medium medium, const css::ImportLoader& load) : medium_(medium), load_(load) {}

    /// `folder` is that of the sheet, relative to the first one's, with '/' at its end.
    void sheet(std::string_view css, const std::string& folder, int depth) {
        const std::string outer = std::exchange(folder_, folder);
        const TokenList tokens(css);
        rules(tokens, tokens.all(), depth, true);
        folder_ = outer;
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void rules(const TokenList& tokens, TokenRange range, int depth, bool top) {
        for (const css::SyntaxItem& item : css::parse_rule_list(tokens, range, top)) {
            const auto* rule = std::get_if<RawRule>(&item);
            if (rule == nullptr) {
                continue;
            }
            rule->at_rule ? at_rule(tokens, *rule, depth) : style_rule(tokens, *rule);
        }
    }

    void style_rule(const TokenList& tokens, const RawRule& rule) {
        const std::string_view selector = trimmed(tokens.text(rule.prelude), css_blanks);
        if (!rule.block || selector.find("::footnote") != std::string_view::npos) {
            return;
        }
        std::string body;
        for (const css::SyntaxItem& item : css::parse_declaration_list(tokens, *rule.block)) {
            if (const auto* declaration = std::get_if<RawDeclaration>(&item)) {
                const std::string name = css::ascii_lower(tokens.text(tokens[declaration->name]));
                if (!is_paged_property(name)) {
                    body += "  " + name + ": ";
                    body += trimmed(tokens.text(declaration->value), css_blanks);
                    body += declaration->important ? " !important;\n" : ";\n";
                }
            }
        }
        if (!body.empty()) {
            out_ += selector;
            out_ += " {\n" + body + "}\n";
        }
    }

    void at_rule(const TokenList& tokens, const RawRule& rule, int depth) {
        const std::string name = css::ascii_lower(tokens[rule.start].text);
        if (name == "media" && rule.block) {
            media(tokens, rule, depth);
        } else if (name == "supports" && rule.block) {
            within("@supports " + std::string(trimmed(tokens.text(rule.prelude), css_blanks)),
                   [&] { rules(tokens, *rule.block, depth, false); });
        } else if (name == "import") {
            import(tokens, rule.prelude, depth);
        } else if (name == "namespace") {
            out_ +=
                "@namespace " + std::string(trimmed(tokens.text(rule.prelude), css_blanks)) + ";\n";
        }
    }

    template <typename Write>
    void within(const std::string& head, const Write& write) {
        const std::size_t before = out_.size();
        out_ += head + " {\n";
        const std::size_t start = out_.size();
        write();
        if (out_.size() == start) {
            out_.resize(before);
        } else {
            out_ += "}\n";
        }
    }

    /// The queries of the list that can hold here, without a medium of galley's own.
    std::string queries(std::string_view list, bool& always) const {
        std::string kept;
        always = trimmed(list, css_blanks).empty();
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            const std::string query = css::ascii_lower(trimmed(list.substr(0, comma), css_blanks));
            list.remove_prefix(std::min(comma + 1, list.size()));
            const std::string type = query.substr(0, query.find_first_of(" ("));
            const bool typed = type == "print" || type == "screen" || type == "epub";
            if (query == "all" || (query == "epub" && medium_ == Medium::Epub)) {
                always = true;
            } else if (type == "epub" && medium_ == Medium::Epub) {
                append_query(kept, "all" + query.substr(type.size()));
            } else if (!typed || type == medium_name(medium_) ||
                       (type == "print" && medium_ == Medium::Screen)) {
                append_query(kept, query);
            }
        }
        return kept;
    }

    static void append_query(std::string& kept, const std::string& query) {
        kept += kept.empty() ? query : ", " + query;
    }

    void media(const TokenList& tokens, const RawRule& rule, int depth) {
        bool always = false;
        const std::string kept = queries(tokens.text(rule.prelude), always);
        if (always) {
            rules(tokens, *rule.block, depth, false);
        } else if (!kept.empty()) {
            within("@media " + kept, [&] { rules(tokens, *rule.block, depth, false); });
        }
    }

    void import(const TokenList& tokens, TokenRange prelude, int depth) {
        std::size_t at = prelude.begin;
        while (at < prelude.end && tokens[at].type == css::TokenType::Whitespace) {
            ++at;
        }
        if (at >= prelude.end || !load_ || depth >= deepest_import) {
            return;
        }
        std::string url(tokens[at].text);
        if (tokens[at].type == css::TokenType::Function && !tokens.inside(at).empty()) {
            url = tokens[tokens.inside(at).begin].text;
        }
        url.insert(0, folder_);
        const auto text = load_(url);
        const std::string folder = url.substr(0, url.rfind('/') + 1);
        bool always = false;
        const std::string kept = queries(tokens.text({tokens.after(at), prelude.end}), always);
        if (!text || (!always && kept.empty())) {
            return;
        }
        always ? sheet(*text, folder, depth + 1)
               : within("@media " + kept, [&] { sheet(*text, folder, depth + 1); });
    }

    Medium medium_;
    const css::ImportLoader& load_;
    std::string folder_;
    std::string out_;
};

} // namespace

std::string
medium_sheet(std::string_view css, Medium medium, const css::ImportLoader& load_import) {
    Cut cut(medium, load_import);
    cut.sheet(css, {}, 0);
    return cut.take();
}

} // namespace galley::presentation
