// Declarations as the cascade keeps them: parsed once, or with var() still open.
#pragma once

#include "base/diagnostics.hpp"
#include "css/property.hpp"
#include "css/syntax_parser.hpp"

#include <memory>
#include <string>
#include <vector>

namespace galley::css {

/// CSS Cascading 4, 7.3.
enum class Wide : std::uint8_t { No, Inherit, Initial, Unset, Revert };

/// A value with var() in it: parsed anew for each set of custom properties it meets.
struct PendingValue {
    std::string name; ///< of the property or shorthand, in lower case
    std::string text;
};

struct Declaration {
    PropertyId property = 0;
    bool important = false;
    Wide wide = Wide::No;
    Setter set;                                  ///< empty when wide or pending
    std::shared_ptr<const PendingValue> pending; ///< shared by the longhands of a shorthand
};

struct CustomDeclaration {
    std::string name; ///< with "--"
    std::string text; ///< trimmed; may hold var()
    bool important = false;
    Wide wide = Wide::No;
};

struct DeclarationBlock {
    std::vector<Declaration> declarations;
    std::vector<CustomDeclaration> customs;
};

enum class DeclarationVerdict {
    Understood,
    UnknownProperty,
    KnownElsewhere, ///< a property that galley's pages do not honour
    BadValue,
};

/// Appends to `block` what the declaration says. `remark` receives what part of an understood
/// value is not honoured.
DeclarationVerdict add_declaration(const TokenList& tokens,
                                   const RawDeclaration& raw,
                                   DeclarationBlock& block,
                                   std::string& remark);

/// The value with each var() replaced; nothing when one has neither value nor fallback or the
/// result grows beyond 64 KiB.
std::optional<std::string> substituted(std::string_view text, const CustomProperties::Map* custom);
/// The declarations that a pending value comes to; empty when it is invalid after all.
std::vector<Declaration> resolved(const PendingValue& pending, const CustomProperties::Map* custom);

bool holds_var(const TokenList& tokens, TokenRange range);
/// The source without white space at both ends.
std::string_view trimmed_text(const TokenList& tokens, TokenRange range);

} // namespace galley::css
