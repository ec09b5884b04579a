// What a reader takes and what it gives.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"
#include "document/pin.hpp"
#include "document/span.hpp"

#include <string>
#include <vector>

namespace galley {

/// One input, whole in memory.
struct Source {
    std::string name;       ///< as the user wrote it: for messages
    std::string bytes;      ///< as found on disk
    std::string place = {}; ///< for g:src, in a book: below its folder; empty: as file_name
    /// For g:src: the name without folders, unless there is a place.
    [[nodiscard]] std::string file_name() const;
};

struct ReadOptions {
    std::string encoding;       ///< name by the user; empty: found from the bytes
    std::string language;       ///< by the user; empty: from the text or not known
    std::vector<Pin> pins = {}; ///< honoured by readers that weigh evidence
};

/// Why something of the source is not in the document, or what a block was read from.
struct SpanEntry {
    enum class Kind { Block, Consumed };
    Kind kind = Kind::Block;
    Span span;
    std::string what;   ///< Block: element name and role; Consumed: "separator", "header block" …
    std::string reason; ///< Consumed: why; Block: empty
    std::string text;   ///< Consumed: what stood there
    bool operator==(const SpanEntry&) const = default;
};

/// One vote for or against reading the lines as something.
struct Vote {
    std::string rule; ///< stable name, e.g. "roman-series"
    double weight = 0.0;
    bool operator==(const Vote&) const = default;
};

/// The decision about the lines of one span.
struct Verdict {
    Span span;
    std::string kind; ///< "heading", "paragraph", "list item" …
    std::string runner_up;
    std::vector<Vote> votes;           ///< for the kind; those of negative weight spoke against it
    std::vector<Vote> runner_up_votes; ///< the same for the runner-up
    int level = 0;                     ///< of a heading, from 1
    bool operator==(const Verdict&) const = default;
};

/// A note that no mark calls, or a mark that calls no note.
struct LooseNote {
    enum class Kind { Body, Mark };
    Kind kind = Kind::Body;
    Span span;
    std::string label; ///< "1", "*"
    bool operator==(const LooseNote&) const = default;
};

struct Reading {
    Document document;
    std::vector<SpanEntry> spans;
    std::vector<Verdict> verdicts; ///< only of readers that weigh evidence
    Metadata header;               ///< from a header block or YAML front matter
    std::string encoding;          ///< what the bytes were read as
    std::string found_language =
        {}; ///< BCP 47, by the text's words; empty: not looked for or not sure
    std::vector<LooseNote> loose_notes = {}; ///< only of readers that pair marks with notes
};

using ReadFunction = Reading (*)(const Source&, const ReadOptions&, Diagnostics&);

} // namespace galley
