// The text as one XHTML tree: what XHTML and EPUB show and what the pages are flattened from.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "document/document.hpp"
#include "pictures/picture_set.hpp"
#include "presentation/box.hpp"
#include "presentation/style.hpp"

#include <map>
#include <string>
#include <vector>

namespace galley::presentation {

inline constexpr std::string_view xhtml_namespace = "http://www.w3.org/1999/xhtml";
inline constexpr std::string_view epub_namespace = "http://www.idpf.org/2007/ops";

/// A head of the text, for contents lists.
struct ContentsEntry {
    int level = 1;     ///< 1: sections of the article
    std::string label; ///< "I."; may be empty
    std::string title; ///< without the label
    std::string id;    ///< of the section element
};

/// The tree is html > head(title) + body > main; block ids are those of the document. Typed
/// quotes and dashes are already educated by language unless punctuation = keep.
struct Presentation {
    bridge::XmlTree xhtml;
    std::vector<ContentsEntry> contents;
    std::map<std::string, Span> spans; ///< id of a block → its place in the source, where known
    std::map<std::string, pictures::PicturePtr> pictures; ///< by the src of their img elements
};

/// `metadata` may know more than the document: its settings say how punctuation is treated. Words
/// stand for a picture that is not among `pictures`, which may be nothing.
Presentation present(const Document& document,
                     const Metadata& metadata,
                     const pictures::PictureSet* pictures,
                     Diagnostics& diagnostics);

/// Cascades the style (medium "print") over the tree and flattens it. The root box has
/// Role::Document.
Box flatten(const Presentation& presentation,
            const Style& style,
            const Metadata& metadata,
            Diagnostics& diagnostics);

} // namespace galley::presentation
