// Validation by RELAX NG, over libxml2.
#pragma once

#include "bridge/xml_tree.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _xmlRelaxNG;

namespace galley::bridge {

struct SchemaFault {
    std::string message;
    std::uint32_t line = 0; ///< in the parsed bytes; 0 for nodes made in memory
};

class RelaxNg {
public:
    /// Throws Error(BadInput) when `bytes` is no schema.
    static RelaxNg parse(std::string_view bytes, const std::string& file);

    /// Empty: valid.
    [[nodiscard]] std::vector<SchemaFault> validate(const XmlTree& tree) const;

private:
    struct Free {
        void operator()(_xmlRelaxNG* schema) const;
    };
    explicit RelaxNg(_xmlRelaxNG* schema) : schema_(schema) {}
    std::unique_ptr<_xmlRelaxNG, Free> schema_;
};

} // namespace galley::bridge
