// The reader behind parse_selectors: one level of brackets at a time.
#pragma once

#include "css/selector.hpp"

namespace galley::css {

/// Each read_ returns false and keeps the first fault when the selector is not understood.
class SelectorReader {
public:
    SelectorReader(const TokenList& tokens,
                   TokenRange range,
                   const Namespaces& namespaces,
                   int depth)
        : tokens_(tokens), range_(range), namespaces_(namespaces), depth_(depth) {}

    std::optional<std::vector<ComplexSelector>> read_list();
    [[nodiscard]] const std::string& fault() const { return fault_; }
    [[nodiscard]] std::size_t fault_token() const { return fault_token_; }

private:
    [[nodiscard]] const Token* peek(std::size_t ahead = 0) const;
    bool skip_space();
    bool fail(std::string_view why);
    bool read_complex(ComplexSelector& out);
    bool read_compound(CompoundSelector& compound, ComplexSelector& whole);
    bool read_prefix(NamespaceTest& space);
    bool read_type(CompoundSelector& compound, ComplexSelector& whole);
    Combinator read_combinator();
    bool read_simple(const Token& token, CompoundSelector& compound, ComplexSelector& whole);
    bool read_attribute(CompoundSelector& compound);
    bool read_attribute_value(AttributeTest& test);
    bool read_pseudo(CompoundSelector& compound, ComplexSelector& whole);
    bool read_pseudo_element(std::string_view name, ComplexSelector& whole);
    bool read_functional(std::size_t function, PseudoClass& out, ComplexSelector& whole);
    bool read_inner(std::size_t function, bool forgiving, PseudoClass& out);

    const TokenList& tokens_;
    TokenRange range_;
    const Namespaces& namespaces_;
    int depth_;
    std::string fault_;
    std::size_t fault_token_ = 0;
};

} // namespace galley::css
