// galley as a library: manuscripts in memory become books in memory. Only standard types stand
// here, so that a program needs nothing but this header and the library (docs/library.md).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#if defined(__GNUC__)
#define GALLEY_API __attribute__((visibility("default")))
#else
#define GALLEY_API
#endif

namespace galley {

/// "0.1.0" (Semantic Versioning 2.0): the library's, which need not be that of this header.
GALLEY_API std::string_view version() noexcept;

/// A Publisher cannot be made, or is asked for what it does not have: what() says what was found
/// and what was expected, with its place.
class GALLEY_API Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Message {
    enum class Kind { Note, Warning, Error };
    Kind kind = Kind::Note;
    std::string code; ///< "G602": stable for ever, see docs/diagnostics.md; may be empty
    std::string text;
    std::string file; ///< the manuscript's name; empty: not known
    /// From 1, columns in code points; 0: not known.
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// Names and values of --set: metadata ("title", "author" again and again …) and settings.
using Settings = std::vector<std::pair<std::string, std::string>>;

struct Manuscript {
    std::string name;     ///< for messages; its extension tells the format, as a file's would
    std::string bytes;    ///< as typed, in any encoding that galley knows
    std::string format;   ///< "text", "markdown", "docbook"; empty: by name, else by content
    std::string encoding; ///< empty: found from the bytes
    /// Of this text alone; weaker than its own header block, as a toml file beside it would be.
    Settings settings;
    /// Where the pictures that the text names are read from, and nothing from outside of it; empty:
    /// no file is read.
    std::string pictures = {};
};

struct Output {
    std::string format;    ///< "pdf"
    std::string extension; ///< "pdf", "md" …: without a dot in front
    std::string bytes;
};

struct Publication {
    bool done = false; ///< else the messages hold an error, and there are no outputs
    std::string title; ///< as it was found or set
    std::uint64_t words = 0;
    std::uint64_t heads = 0;
    std::uint64_t pages = 0;       ///< 0: none of the formats has pages
    std::vector<Output> outputs;   ///< in the order in which they were asked for
    std::vector<Message> messages; ///< in the order in which they arose
};

struct PublisherOptions {
    std::string style = "default";       ///< built in, or a path to a folder or a .css file
    std::string trim;                    ///< "6x9in", "A5"; empty: as the style says
    std::string styles_folder;           ///< of built-in styles; empty: found beside the library
    std::vector<std::string> plugins;    ///< shared libraries with writers, see plugin.h
    std::vector<std::string> transforms; ///< XSLT files applied to every document, in this order
    /// Seconds since 1970 that outputs say they were made at; nothing: from the text's date. The
    /// clock is never asked, so that the same manuscripts give the same bytes.
    std::optional<std::int64_t> epoch;
    /// Of a printing house and of ebook stores: names, or .toml files, with commas between them;
    /// empty: none. The house's size holds unless `trim` does.
    std::string preset;
};

/// A style with its fonts and writers, opened once for any number of manuscripts. All that is const
/// may be called by several threads at a time.
class GALLEY_API Publisher {
public:
    /// Throws Failure.
    explicit Publisher(const PublisherOptions& options = {});
    Publisher(Publisher&&) noexcept;
    Publisher& operator=(Publisher&&) noexcept;
    ~Publisher();

    /// Names of what can be written: "pdf", "epub", "xhtml" …, and what plug-ins add.
    [[nodiscard]] std::vector<std::string> formats() const;

    /// One text. `settings` are stronger than all that the text says of itself. Throws Failure for
    /// an unknown format or setting; what is wrong with the text is told in the result.
    [[nodiscard]] Publication publish(const Manuscript& manuscript,
                                      const std::vector<std::string>& formats,
                                      const Settings& settings = {}) const;

    /// Texts that are the chapters of one book. The same throws.
    [[nodiscard]] Publication publish_book(const std::vector<Manuscript>& chapters,
                                           const std::vector<std::string>& formats,
                                           const Settings& settings = {}) const;

private:
    struct State;
    std::unique_ptr<const State> state_;
};

} // namespace galley
