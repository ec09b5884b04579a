// Turns raw rules into SheetRules and tells of every fault.
#pragma once

#include "css/sheet_rules.hpp"

#include <set>

namespace galley::css {

/// Where a rule stands.
struct RuleContext {
    MediumSet media = all_media;
    int depth = 0; ///< of @media and @supports around it
};

/// One style sheet text; imports are read by further parsers into the same rules.
class SheetParser {
public:
    SheetParser(std::string_view text,
                std::string file,
                Diagnostics& diagnostics,
                StyleSheet& sheet,
                SheetRules& rules);

    /// `load` may be empty: then every @import is a diagnostic. `imports` counts all of them.
    void run(const ImportLoader& load, MediumSet media, const std::string& folder, int depth);

private:
    void read_rules(TokenRange range, const RuleContext& context, bool top_level);
    void read_at_rule(const RawRule& rule, const RuleContext& context);
    void read_style_rule(const RawRule& rule, const RuleContext& context);
    void read_import(const RawRule& rule, const RuleContext& context);
    void read_namespace(const RawRule& rule);
    void read_font_face(const RawRule& rule);
    void read_page(const RawRule& rule, const RuleContext& context);
    void read_page_item(const SyntaxItem& item, PageRule& page);
    void read_margin_box(const RawRule& rule, MarginBoxPlace place, PageRule& page);
    bool read_page_selector(ValueReader& in, PageSelector& out);
    void read_declarations(TokenRange range, DeclarationBlock& block, MediumSet media);
    void read_declaration(const RawDeclaration& raw, DeclarationBlock& block, MediumSet media);

    void check_balance();
    void tell(const SyntaxFault& fault);
    void fail(std::size_t token, const std::string& message);
    void warn(std::string_view code, std::size_t token, const std::string& message);
    void note(std::string_view code, std::size_t token, const std::string& message);
    [[nodiscard]] Origin origin(std::size_t token) const { return tokens_.origin(token, file_); }
    [[nodiscard]] std::string excerpt(TokenRange range) const;

    TokenList tokens_;
    std::string file_;
    Diagnostics& diagnostics_;
    StyleSheet& sheet_;
    SheetRules& rules_;
    Namespaces namespaces_;
    ImportLoader load_;
    std::string folder_; ///< of this sheet, relative to the first one; ends with '/' or is empty
    int import_depth_ = 0;
    bool imports_allowed_ = true;
    bool broken_ = false;         ///< a fault of the whole sheet has been told
    std::set<std::string> noted_; ///< properties of no effect: told once a sheet
};

/// What @page alone understands: size, marks, bleed. Nothing: the name is another.
std::optional<bool> read_page_descriptor(std::string_view lower_name,
                                         ValueReader in,
                                         bool important,
                                         PageDescriptors& out);

} // namespace galley::css
