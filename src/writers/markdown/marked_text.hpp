// The text of one paragraph or head with its mark-up, rendered through cmark and proved.
#pragma once

#include "bridge/commonmark.hpp"
#include "writers/markdown/flavour.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

/// Emphasis and the like, which may be given up; no links.
inline bool is_mark(bridge::MarkdownKind kind) {
    return kind == bridge::MarkdownKind::Emphasis || kind == bridge::MarkdownKind::Strong ||
           kind == bridge::MarkdownKind::Wrapped;
}

/// Collects pieces, then renders them as one line (or several, by hard breaks).
class MarkedText {
public:
    void add_text(std::string_view text);
    void add_code(std::string_view text);
    /// A tag as it was typed; code where Markdown would not take it for a tag.
    void add_html(std::string_view tag);
    /// Signs that are plain text to CommonMark and must not be escaped: "[^1]", "[]{#here}".
    void add_signs(std::string_view signs);
    void add_line_break();
    void add_picture(std::string_view url, std::string_view alternative, std::string_view title);
    /// `kind` is Emphasis, Strong or Link.
    void open(bridge::MarkdownKind kind, std::string_view url = {}, std::string_view title = {});
    void close(bridge::MarkdownKind kind);
    /// Text between two such signs, as "~~" and "~~". Closed as a Wrapped.
    void open_wrapped(std::string_view before, std::string_view after);

    /// `signs` instead of `typed` where the text begins with that.
    void begin_with_signs(std::string_view typed, std::string_view signs);
    /// Each line by itself: marks that go on are closed at its end and opened in the next.
    [[nodiscard]] std::vector<MarkedText> lines() const;
    [[nodiscard]] bool empty() const { return pieces_.empty(); }

    struct Rendering {
        std::string text;        ///< without a final line end
        bool lost_marks = false; ///< emphasis that CommonMark cannot say there is left out
    };
    /// What CommonMark reads from it is the same text: proved by reading it when it holds more
    /// than plain words. `heading_level` 0: a paragraph. For pandoc what its extensions would take
    /// for signs is escaped besides, which CommonMark reads as the same text.
    [[nodiscard]] Rendering render(int heading_level = 0,
                                   MarkdownFlavour flavour = MarkdownFlavour::CommonMark) const;

private:
    /// How much of the mark-up is written: as much as can be proved.
    enum class Marks { All, NotNested, None }; ///< nested: emphasis within its own kind
    struct Attempt {
        Marks marks = Marks::All;
        bool html = true; ///< tags as tags; else as code
    };
    struct Piece {
        bridge::MarkdownKind kind = bridge::MarkdownKind::Text;
        bool is_close = false;
        std::string text;  ///< of Text, Code and HtmlInline; signs (None); words of an Image
        std::string url;   ///< of a Wrapped the sign before it
        std::string title; ///< of a Wrapped the sign after it
        bool operator==(const Piece&) const = default;
    };

    void lead_indent_out();
    static std::size_t trim_end(std::vector<Piece>& pieces);
    static void lead_blanks_out(std::string& text, std::vector<Piece>& out);
    static std::vector<Piece> trimmed(std::vector<Piece> pieces);
    static std::vector<Piece> tidied(std::vector<Piece> pieces);
    static std::vector<Piece> without_marks(const std::vector<Piece>& pieces);
    static std::vector<Piece> without_nested(const std::vector<Piece>& pieces);
    static std::vector<Piece> escaped_for_pandoc(std::vector<Piece> pieces, bool heading);
    static std::vector<Piece> with_typed_tildes(std::vector<Piece> pieces);
    [[nodiscard]] std::vector<Piece> pieces_of(Attempt attempt) const;
    static bridge::MarkdownNode opened(bridge::MarkdownNode parent, const Piece& piece);
    [[nodiscard]] static bridge::MarkdownTree tree(const std::vector<Piece>& pieces,
                                                   int heading_level);

    std::vector<Piece> pieces_;
};

} // namespace galley::writers
