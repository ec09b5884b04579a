// Reads a style sheet: style rules, the at-rules around them and their faults.
#include "css/sheet_parser.hpp"

#include "css/media_query.hpp"

#include <fmt/format.h>

namespace galley::css {

namespace {

constexpr int nesting_limit = 32;

} // namespace

SheetParser::SheetParser(std::string_view text,
                         std::string file,
                         Diagnostics& diagnostics,
                         StyleSheet& sheet,
                         SheetRules& rules)
    : tokens_(text), file_(std::move(file)), diagnostics_(diagnostics), sheet_(sheet),
      rules_(rules) {}

void SheetParser::run(const ImportLoader& load,
                      MediumSet media,
                      const std::string& folder,
                      int depth) {
    load_ = load;
    folder_ = folder;
    import_depth_ = depth;
    check_balance();
    read_rules(tokens_.all(), {media, 0}, true);
}

void SheetParser::read_rules(TokenRange range, const RuleContext& context, bool top_level) {
    for (const SyntaxItem& item : parse_rule_list(tokens_, range, top_level)) {
        if (const auto* fault = std::get_if<SyntaxFault>(&item)) {
            fail(fault->token, fault->message);
        } else if (const auto* rule = std::get_if<RawRule>(&item)) {
            if (rule->at_rule) {
                read_at_rule(*rule, context);
            } else {
                imports_allowed_ = false;
                read_style_rule(*rule, context);
            }
        }
    }
}

void SheetParser::read_at_rule(const RawRule& rule, const RuleContext& context) {
    const std::string name = ascii_lower(tokens_[rule.start].text);
    if (name == "charset") {
        return;
    }
    if (name == "import") {
        return read_import(rule, context);
    }
    imports_allowed_ = false;
    if (name == "namespace") {
        return read_namespace(rule);
    }
    const bool braces =
        name == "media" || name == "supports" || name == "font-face" || name == "page";
    if (!braces) {
        return warn("G304", rule.start, fmt::format("@{} is not honoured and is left out", name));
    }
    if (!rule.block) {
        return warn(
            "G303", rule.start, fmt::format("@{} without its {{ }} block is left out", name));
    }
    if (name == "font-face") {
        return read_font_face(rule);
    }
    if (name == "page") {
        return read_page(rule, context);
    }
    if (context.depth >= nesting_limit) {
        return warn("G303", rule.start, "rules are nested too deep; this one is left out");
    }
    bool fault = false;
    RuleContext inner{context.media, context.depth + 1};
    if (name == "media") {
        inner.media &= media_of(tokens_, rule.prelude, fault);
    } else if (!supports(tokens_, rule.prelude, namespaces_, fault)) {
        inner.media = 0;
    }
    if (fault) {
        warn(
            "G303",
            rule.start,
            fmt::format("the condition of @{} is not understood: {}", name, excerpt(rule.prelude)));
    }
    if (name == "media" || inner.media != 0) {
        read_rules(*rule.block, inner, false);
    }
}

void SheetParser::read_style_rule(const RawRule& rule, const RuleContext& context) {
    std::string why;
    std::size_t where = rule.start;
    auto selectors = parse_selectors(tokens_, rule.prelude, namespaces_, why, where);
    if (!selectors) {
        return warn("G306",
                    where,
                    fmt::format("the selector {} is not understood ({}); its rule is left out",
                                excerpt(rule.prelude),
                                why));
    }
    StyleRule style;
    style.media = context.media;
    for (ComplexSelector& selector : *selectors) {
        if (selector.target != PseudoTarget::NotHonoured) {
            style.selectors.push_back(std::move(selector));
        } else if ((context.media & medium_bit(Medium::Print)) != 0 &&
                   noted_.insert("::" + selector.pseudo_name).second) {
            note("G305",
                 rule.start,
                 fmt::format("::{} is not honoured in print", selector.pseudo_name));
        }
    }
    read_declarations(*rule.block, style.block, context.media);
    if (!style.selectors.empty()) {
        rules_.styles.push_back(std::move(style));
    }
}

void SheetParser::read_declarations(TokenRange range, DeclarationBlock& block, MediumSet media) {
    for (const SyntaxItem& item : parse_block_contents(tokens_, range)) {
        if (const auto* raw = std::get_if<RawDeclaration>(&item)) {
            read_declaration(*raw, block, media);
        } else if (const auto* rule = std::get_if<RawRule>(&item)) {
            warn("G304",
                 rule->start,
                 rule->at_rule ? fmt::format("@{} within a rule is not honoured and is left out",
                                             tokens_[rule->start].text)
                               : std::string("a rule within a rule is not honoured and is left "
                                             "out; is a '}' missing before it?"));
        } else {
            tell(std::get<SyntaxFault>(item));
        }
    }
}

void SheetParser::read_declaration(const RawDeclaration& raw,
                                   DeclarationBlock& block,
                                   MediumSet media) {
    std::string remark;
    const std::string name = ascii_lower(tokens_[raw.name].text);
    const bool print = (media & medium_bit(Medium::Print)) != 0;
    switch (add_declaration(tokens_, raw, block, remark)) {
    case DeclarationVerdict::Understood:
        if (!remark.empty() && print) {
            note("G305",
                 raw.name,
                 fmt::format("{}: {}: {}", name, trimmed_text(tokens_, raw.value), remark));
        }
        break;
    case DeclarationVerdict::KnownElsewhere:
        if (print && noted_.insert(name).second) {
            note("G305", raw.name, fmt::format("{} has no effect in print", name));
        }
        break;
    case DeclarationVerdict::UnknownProperty:
        warn("G301", raw.name, fmt::format("{} is no known property; it is left out", name));
        break;
    case DeclarationVerdict::BadValue:
        warn("G302",
             raw.name,
             fmt::format("{} cannot be {}; it is left out", name, excerpt(raw.value)));
        break;
    }
}

void SheetParser::read_namespace(const RawRule& rule) {
    ValueReader in(tokens_, rule.prelude);
    const auto prefix = in.take_identifier();
    auto uri = in.take_string();
    if (!uri) {
        uri = in.take_url();
    }
    if (!uri || !in.done() || rule.block) {
        return warn("G303", rule.start, "@namespace takes a prefix, if any, and one \"uri\"");
    }
    namespaces_[std::string(prefix.value_or(""))] = std::string(*uri);
}

/// CSS closes what is open at the end of a sheet without a word. For a person it is a broken
/// sheet: everything behind a lost brace is lost with it.
void SheetParser::check_balance() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Token& token = tokens_[i];
        const bool opens = token.type == TokenType::OpenCurly ||
                           token.type == TokenType::OpenRound ||
                           token.type == TokenType::OpenSquare || token.type == TokenType::Function;
        if ((opens && token.match == tokens_.size()) || token.unclosed ||
            token.type == TokenType::BadString) {
            return fail(i, fmt::format("{} is never closed", excerpt({i, i + 1})));
        }
        if (token.type == TokenType::CloseCurly && token.match == 0) {
            return fail(i, "there is no { for this }");
        }
    }
}

void SheetParser::tell(const SyntaxFault& fault) {
    warn("G303", fault.token, fault.message + "; it is left out");
}

/// Said once a sheet: what follows the first break is mostly its consequence.
void SheetParser::fail(std::size_t token, const std::string& message) {
    if (!broken_) {
        diagnostics_.error("G309", message, origin(token));
    }
    broken_ = true;
}

void SheetParser::warn(std::string_view code, std::size_t token, const std::string& message) {
    diagnostics_.warning(code, message, origin(token));
}

void SheetParser::note(std::string_view code, std::size_t token, const std::string& message) {
    diagnostics_.note(code, message, origin(token));
}

/// The source in one short line.
std::string SheetParser::excerpt(TokenRange range) const {
    constexpr std::size_t most = 60;
    std::string out;
    for (const char c : trimmed_text(tokens_, range)) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space || (!out.empty() && out.back() != ' ')) {
            out += space ? ' ' : c;
        }
        if (out.size() > most && (static_cast<unsigned char>(c) & 0x80U) == 0) {
            return "\u201C" + out + "\u2026\u201D";
        }
    }
    return out.empty() ? "empty" : "\u201C" + out + "\u201D";
}

} // namespace galley::css
