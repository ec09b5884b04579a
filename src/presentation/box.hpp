// The styled text as plain values: all that typesetting is told. No XML from here on.
#pragma once

#include "css/computed_style.hpp"
#include "document/span.hpp"
#include "pictures/picture.hpp"

#include <memory>
#include <string>
#include <vector>

namespace galley::presentation {

using StylePtr = std::shared_ptr<const css::ComputedStyle>;

/// What a box is to a reader of the tagged PDF (ISO 32000-1 14.8.4).
enum class Role {
    None, ///< adds no structure element of its own
    Document,
    Part,
    Article,
    Section,
    Division,
    BlockQuote,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Span,
    Link,
    Note,
    Reference,
    Code,
    Quote,
    Caption,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Figure,
    Toc,
    TocItem,
    Artifact, ///< seen but not part of the text: rules, ornaments
};

/// What generated text stands for that only pages can say.
struct DeferredText {
    std::string leader; ///< what is repeated to fill the line; empty: no leader
    std::string target; ///< the id whose page is named; empty: none
    css::ListStyle style = css::ListStyle::Decimal; ///< how it is counted, unless the page says
};

/// A stretch of text of one style.
struct TextRun {
    std::string text; ///< UTF-8, white space collapsed as CSS says; "\n" is a forced line break
    StylePtr style;
    StylePtr first_line;       ///< its style on the first line; nothing: as elsewhere
    Role role = Role::None;    ///< Link, Span, Code, Quote, Reference, Label …
    std::string href;          ///< of a link: URI, or "#id" within the text
    std::string language;      ///< when other than the box's; else empty
    std::string id;            ///< an anchor at the start of the run; else empty
    std::string alternative;   ///< Figure: what stands for the picture
    bool first_letter = false; ///< of its block: initial-letter holds
    bool generated = false;    ///< from `content` or a marker: no text of the source
    std::shared_ptr<const DeferredText> deferred; ///< mostly nothing
};

/// A block. Either a container (children), a line box maker (runs) or a picture; a rule is none.
struct Box {
    StylePtr style;
    Role role = Role::None;
    std::string id;
    std::string language; ///< BCP 47; always set
    std::string title;    ///< Section: its head's text, for the outline and running heads
    Span span;
    bool rightward = true;       ///< base direction left to right
    int column_span = 1;         ///< TableCell, TableHeader
    int row_span = 1;            ///< likewise
    int outline_level = 0;       ///< 1…6 for heads that belong into the outline, else 0
    std::vector<TextRun> marker; ///< ListItem: what stands outside before the first line
    std::vector<TextRun> runs;
    std::vector<Box> children;
    pictures::PicturePtr picture;
    std::string alternative; ///< Figure: what is said to those who do not see it
    /// string-set values this box assigns, name → text.
    std::vector<std::pair<std::string, std::string>> named_strings;
    int page_number = 0; ///< of the page that it begins on (counter-reset: page); 0: as counted
};

} // namespace galley::presentation
