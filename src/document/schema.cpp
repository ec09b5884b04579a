// Documents against a schema on disk.
#include "document/schema.hpp"

#include "base/files.hpp"
#include "bridge/relax_ng.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace galley {

namespace {

constexpr std::uint64_t largest_schema = 1U << 24U; ///< bytes

} // namespace

std::vector<std::string> validate(const Document& document, const std::filesystem::path& schema) {
    const auto grammar = bridge::RelaxNg::parse(read_file(schema, largest_schema), display(schema));
    std::vector<std::string> out;
    for (const bridge::SchemaFault& fault : grammar.validate(document.tree())) {
        out.push_back(fmt::format("{}: {}", fault.line, fault.message));
    }
    return out;
}

} // namespace galley
