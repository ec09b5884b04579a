// The text as one XHTML tree: what XHTML and EPUB show and what the pages are flattened from.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "document/document.hpp"
#include "pictures/picture_set.hpp"
#include "presentation/box.hpp"
#include "presentation/listed_head.hpp"
#include "presentation/namespaces.hpp"
#include "presentation/style.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace galley::presentation {

/// The tree is html > head(title) + body > main; block ids are those of the document. Typed
/// quotes and dashes are already educated by language unless punctuation = keep.
struct Presentation {
    bridge::XmlTree xhtml;
    std::vector<ContentsEntry> contents;
    std::map<std::string, Span> spans; ///< id of a block → its place in the source, where known
    std::map<std::string, pictures::PicturePtr> pictures; ///< by the src of their img elements
    /// Of books and where it is asked for: what only pages have before the text (front_matter.hpp).
    /// The title page takes the place of the title block: main is of class body-matter.
    std::optional<bridge::XmlTree> front;
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
