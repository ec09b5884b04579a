// A stylesheet and the schema that holds it to its word.
#include "galley/document_transform.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/relax_ng.hpp"
#include "bridge/xslt.hpp"

#include <fmt/format.h>

#include <mutex>
#include <optional>
#include <utility>

namespace galley {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t schema_limit = 1ULL << 24U; ///< bytes

} // namespace

struct DocumentTransform::Ready {
    Ready(bridge::Stylesheet stylesheet, bridge::RelaxNg grammar)
        : sheet(std::move(stylesheet)), schema(std::move(grammar)) {}

    bridge::Stylesheet sheet;
    bridge::RelaxNg schema;
    mutable std::mutex checking; ///< libxml2 does not promise that a schema may be shared
};

DocumentTransform::DocumentTransform(fs::path file, const fs::path& schema)
    : file_(std::move(file)),
      ready_(std::make_shared<Ready>(
          bridge::Stylesheet::parse(file_, {file_.parent_path()}),
          bridge::RelaxNg::parse(read_file(schema, schema_limit), display(schema)))) {}

Document DocumentTransform::apply(const Document& document, Diagnostics& diagnostics) const {
    const auto result = ready_->sheet.apply(document.tree(), {});
    for (const std::string& message : result.messages) {
        diagnostics.note("G640", message, {display(file_), 0, 0});
    }
    const auto fail = [&](const std::string& why) {
        throw Error(Fault::BadInput,
                    fmt::format("the result of this transform is no document that galley can "
                                "write: {}",
                                why),
                    {display(file_), 0, 0});
    };
    std::optional<bridge::XmlTree> tree;
    try {
        tree = bridge::XmlTree::parse(result.bytes, display(file_));
    } catch (const Error& error) {
        fail(error.what());
    }
    std::vector<bridge::SchemaFault> faults;
    {
        const std::lock_guard lock(ready_->checking);
        faults = ready_->schema.validate(*tree);
    }
    if (!faults.empty()) {
        fail(
            fmt::format("{} (line {} of the result)", faults.front().message, faults.front().line));
    }
    return Document(std::move(*tree));
}

} // namespace galley
