// A manifest read as XML, and a write function that holds the stylesheet.
#include "galley/xslt_writer.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/xml_tree.hpp"
#include "bridge/xslt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

namespace galley {

namespace {

namespace fs = std::filesystem;
using bridge::Node;

constexpr std::string_view xslt_namespace = "http://www.w3.org/1999/XSL/Transform";
constexpr std::uint64_t sheet_limit = 4ULL << 20U; ///< bytes

/// The stylesheet, made ready by whichever thread needs it first.
struct LazySheet {
    fs::path file;
    std::once_flag once;
    std::optional<bridge::Stylesheet> sheet;

    const bridge::Stylesheet& get() {
        std::call_once(once,
                       [this] { sheet = bridge::Stylesheet::parse(file, {file.parent_path()}); });
        return *sheet;
    }
};

std::string initial_value(Node parameter) {
    std::string value(parameter.attribute("select").value_or(""));
    const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                        (value.front() == '\'' || value.front() == '"');
    return quoted ? value.substr(1, value.size() - 2) : value.empty() ? parameter.text() : value;
}

Node manifest_of(Node root) {
    for (Node node = root.first_element(); node; node = node.next_element()) {
        if (node.namespace_uri() == writer_namespace && node.name() == "writer") {
            return node;
        }
    }
    return {};
}

std::string write(LazySheet& lazy,
                  const Format& format,
                  Edition& edition,
                  const WriteOptions& options,
                  Diagnostics& diagnostics) {
    bridge::Stylesheet::Parameters parameters = {{"galley-generator", options.generator},
                                                 {"galley-moment", options.moment}};
    for (const FormatOption& option : format.options) {
        const auto& settings = edition.metadata().settings;
        const auto set = settings.find(format.name + "." + option.name);
        if (set != settings.end()) {
            parameters.emplace_back(option.name, set->second);
        }
    }
    auto result = lazy.get().apply(edition.document().tree(), parameters);
    for (std::string& message : result.messages) {
        diagnostics.note("G650", fmt::format("{}: {}", format.name, message));
    }
    return std::move(result.bytes);
}

} // namespace

Format xslt_writer(const fs::path& file) {
    const auto tree = bridge::XmlTree::parse(read_file(file, sheet_limit), display(file));
    const Node manifest = manifest_of(tree.root());
    if (tree.root().namespace_uri() != xslt_namespace || !manifest) {
        throw Error(Fault::BadInput,
                    fmt::format("is no writer: expected an XSLT 1.0 stylesheet with <w:writer "
                                "xmlns:w=\"{}\" name=\"…\" extension=\"…\"/> in it",
                                writer_namespace),
                    {display(file), 0, 0});
    }
    Format format;
    format.name = manifest.attribute("name").value_or("");
    format.extensions = {std::string(manifest.attribute("extension").value_or(""))};
    format.description = manifest.attribute("description").value_or("");
    format.origin = display(file);
    for (Node node = tree.root().first_element(); node; node = node.next_element()) {
        const auto description = node.attribute(writer_namespace, "description");
        if (node.name() == "param" && description) {
            format.options.push_back({std::string(node.attribute("name").value_or("")),
                                      initial_value(node),
                                      std::string(*description)});
        }
    }
    auto lazy = std::make_shared<LazySheet>();
    lazy->file = file;
    format.write = [lazy, described = format](
                       Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
        return write(*lazy, described, edition, options, diagnostics);
    };
    return format;
}

std::vector<fs::path> xslt_writers_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const fs::path& file = entry->path();
        std::error_code ignored;
        if (file.extension() == ".xsl" && fs::is_regular_file(file, ignored) &&
            read_file(file, sheet_limit).find(writer_namespace) != std::string::npos) {
            found.push_back(file);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace galley
