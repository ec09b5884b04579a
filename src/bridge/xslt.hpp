// XSLT 1.0 stylesheets that can read their own folders and nothing else, over libxslt.
#pragma once

#include "bridge/xml_tree.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace galley::bridge {

/// A stylesheet ready to be applied, by several threads at a time. It can write no file, make no
/// folder and reach no network; xsl:import, xsl:include and document() read only below the
/// folders it was given.
class Stylesheet {
public:
    using Parameters = std::vector<std::pair<std::string, std::string>>;

    /// Throws Error(BadInput) with file and line of the first fault.
    static Stylesheet parse(const std::filesystem::path& file,
                            const std::vector<std::filesystem::path>& folders);

    /// What became of a tree.
    struct Result {
        std::string bytes;                 ///< as xsl:output says
        std::vector<std::string> messages; ///< of xsl:message
    };
    /// Parameters are texts, not expressions. `folders` may be read besides the stylesheet's own.
    /// Throws Error(BadInput) with the stylesheet's file and line when it fails, ends itself
    /// (terminate="yes") or does not end (nesting over 3000, or 50 million steps).
    [[nodiscard]] Result apply(const XmlTree& tree,
                               const Parameters& parameters,
                               const std::vector<std::filesystem::path>& folders = {}) const;

private:
    struct State;
    explicit Stylesheet(std::shared_ptr<const State> state) : state_(std::move(state)) {}
    std::shared_ptr<const State> state_;
};

} // namespace galley::bridge
