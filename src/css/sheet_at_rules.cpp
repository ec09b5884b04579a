// @import and @font-face.
#include "css/media_query.hpp"
#include "css/sheet_parser.hpp"

#include <fmt/format.h>

namespace galley::css {

namespace {

/// Sheets that import each other end here.
constexpr int import_depth_limit = 8;

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

bool is_absolute(std::string_view url) {
    return url.find(':') != std::string_view::npos || url.substr(0, 1) == "/";
}

int descriptor_weight(ValueReader in, std::string& remark) {
    int weight = 400;
    if (in.take_keyword("bold")) {
        weight = 700;
    } else if (const auto number = in.take_integer()) {
        weight = *number;
    } else if (!in.take_keyword("normal") && !in.take_keyword("auto")) {
        remark = "font-weight takes normal, bold or a number";
    }
    if (!in.done() && remark.empty()) {
        remark = "of a range of weights only the first is used";
    }
    return weight >= 1 && weight <= 1000 ? weight : 400;
}

/// The url() of `src`, local() left out; false when the list is broken.
bool read_sources(ValueReader in, std::vector<std::string>& urls) {
    do {
        if (const auto url = in.take_url()) {
            urls.emplace_back(*url);
            while (in.take_function("format") || in.take_function("tech")) {
            }
        } else if (!in.take_function("local")) {
            return false;
        }
    } while (in.take(TokenType::Comma));
    return in.done();
}

std::string family_name(ValueReader in) {
    if (const auto string = in.take_string()) {
        return in.done() ? std::string(*string) : std::string();
    }
    std::string name;
    while (const auto word = in.take_identifier()) {
        name += (name.empty() ? "" : " ") + std::string(*word);
    }
    return in.done() ? name : std::string();
}

/// What is wrong with the descriptor; empty when nothing is. Others than these four are passed
/// over: they matter to browsers only.
std::string read_descriptor(std::string_view lower_name, ValueReader in, FontFaceRule& face) {
    std::string remark;
    if (lower_name == "font-family") {
        face.family = family_name(in);
    } else if (lower_name == "font-weight") {
        face.weight = descriptor_weight(in, remark);
    } else if (lower_name == "font-style") {
        const bool slanted = in.take_keyword("italic") || in.take_keyword("oblique");
        face.style = slanted ? FontStyle::Italic : FontStyle::Normal;
    } else if (lower_name == "src") {
        std::vector<std::string> urls;
        if (read_sources(in, urls)) {
            face.urls = std::move(urls);
        } else {
            remark = "src takes url(\u2026) with format(\u2026), and local(\u2026)";
        }
    }
    return remark;
}

} // namespace

void SheetParser::read_import(const RawRule& rule, const RuleContext& context) {
    ValueReader in(tokens_, rule.prelude);
    auto url = in.take_url();
    if (!url) {
        url = in.take_string();
    }
    if (!url || rule.block) {
        return warn("G303", rule.start, "@import takes a url; it is left out");
    }
    if (!imports_allowed_ || context.depth > 0) {
        return warn("G307", rule.start, "@import must stand before all rules; it is left out");
    }
    bool holds = true;
    bool fault = false;
    if (const auto condition = in.take_function("supports")) {
        holds = supports(condition->tokens(), condition->rest(), namespaces_, fault);
    }
    const MediumSet media = context.media & media_of(tokens_, in.rest(), fault);
    if (fault) {
        return warn("G303", rule.start, "the condition of @import is not understood");
    }
    if (!holds || media == 0) {
        return;
    }
    const std::string path = is_absolute(*url) ? std::string(*url) : folder_ + std::string(*url);
    const auto text = load_ && import_depth_ < import_depth_limit ? load_(path) : std::nullopt;
    if (!text) {
        return warn("G307",
                    rule.start,
                    fmt::format("{} is not imported: only style sheets within the style's own "
                                "folder and those of galley's own styles are, and no sheet more "
                                "than {} deep",
                                path,
                                import_depth_limit));
    }
    const std::string file = folder_of(file_) + std::string(*url);
    SheetParser parser(*text, file, diagnostics_, sheet_, rules_);
    parser.run(load_, media, folder_of(path), import_depth_ + 1);
}

void SheetParser::read_font_face(const RawRule& rule) {
    FontFaceRule face;
    face.origin = origin(rule.start);
    for (const SyntaxItem& item : parse_declaration_list(tokens_, *rule.block)) {
        const auto* raw = std::get_if<RawDeclaration>(&item);
        if (raw == nullptr) {
            if (const auto* fault = std::get_if<SyntaxFault>(&item)) {
                tell(*fault);
            }
            continue;
        }
        const std::string remark = read_descriptor(
            ascii_lower(tokens_[raw->name].text), ValueReader(tokens_, raw->value), face);
        if (!remark.empty()) {
            warn("G302", raw->name, remark);
        }
    }
    for (std::string& url : face.urls) {
        url.insert(0, is_absolute(url) ? std::string() : folder_);
    }
    if (face.family.empty() || face.urls.empty()) {
        return warn("G308",
                    rule.start,
                    "@font-face needs a font-family and a src with a url(); it is left out");
    }
    sheet_.font_faces.push_back(std::move(face));
}

} // namespace galley::css
