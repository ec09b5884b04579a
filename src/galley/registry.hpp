// The formats galley knows: those built in, one line each, and writers added to a run.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"
#include "edition/edition.hpp"

#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Bytes of the result. May be called from several threads at a time, each with its own edition.
using WriteFunction = std::function<std::string(Edition&, const WriteOptions&, Diagnostics&)>;

/// What may be set as NAME.OPTION by --set and in the toml files.
struct FormatOption {
    std::string name;
    std::string initial; ///< its value when nothing sets it
    std::string description;
    std::string values = {}; ///< "a|b"; empty: any text
};

struct Format {
    std::string name;
    /// Lower case, without the first dot; the first one is that of results.
    std::vector<std::string> extensions;
    ReadFunction read = nullptr; ///< nothing: galley does not read it
    WriteFunction write;         ///< nothing: galley does not write it
    /// The first part of the edition that `write` asks for.
    Part made_from = Part::Document;
    bool dated = false; ///< results carry the moment they were made
    std::string description;
    std::vector<FormatOption> options = {};
    std::string origin = {}; ///< file of an added writer, part of every key; empty: built in
    bool on_request = false; ///< made only when it is named
};

/// Those built in, in the order in which `build` makes them.
std::span<const Format> formats();

/// Of those built in, by name; nothing when there is no such format.
const Format* find_format(std::string_view name);

/// The format that is read from files with this extension (any case, with or without its dot).
const Format* reader_for_extension(std::string_view extension);

/// What the bytes look like: XML of DocBook's namespace or with an XML declaration is docbook,
/// everything else is text.
const Format& reader_for_content(std::string_view bytes);

/// The formats of one run. An added format keeps its place.
class FormatList {
public:
    /// Throws Error(BadInput) naming the format's origin when its name or the extension of its
    /// results is another format's, or no name.
    void add(Format format);
    [[nodiscard]] const Format* find(std::string_view name) const;
    /// Those built in, then the others in the order they were added.
    [[nodiscard]] std::vector<const Format*> all() const;

private:
    std::deque<Format> added_;
};

} // namespace galley
