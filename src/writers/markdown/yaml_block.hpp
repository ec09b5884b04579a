// What is known of a text, as YAML at its head.
#pragma once

#include "document/metadata.hpp"
#include "writers/markdown/flavour.hpp"

#include <string>

namespace galley::writers {

/// The block with its two lines of dashes; empty where nothing is to be said. Every value is
/// quoted, so that YAML reads it as text. Values are Markdown to those who read them from a
/// Markdown file: for pandoc what it would take for signs is escaped; for others a backslash
/// before a sign is.
std::string yaml_block(const Metadata& metadata, YamlWanted wanted, MarkdownFlavour flavour);

} // namespace galley::writers
