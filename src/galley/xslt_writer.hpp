// Writers that are XSLT files: NAME.xsl with a manifest in its head.
#pragma once

#include "galley/registry.hpp"

#include <filesystem>
#include <vector>

namespace galley {

/// Namespace of the manifest, `<w:writer name= extension= description=/>`, a child of the
/// stylesheet. Options are the top-level xsl:param elements that have a w:description.
inline constexpr std::string_view writer_namespace = "urn:galley:writer";

/// Reads the manifest; the stylesheet itself is made ready when it is first used. Throws
/// Error(BadInput) with the place of what is wrong.
Format xslt_writer(const std::filesystem::path& file);

/// The .xsl files of a folder that have a manifest, by name. Others are parts of writers.
std::vector<std::filesystem::path> xslt_writers_in(const std::filesystem::path& folder);

} // namespace galley
