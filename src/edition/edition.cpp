// Parts of an edition, made on first use.
#include "edition/edition.hpp"

#include "typeset/typesetter.hpp"

#include <utility>

namespace galley {

Edition::Edition(const Document& document,
                 Metadata metadata,
                 const presentation::Style& style,
                 Diagnostics& diagnostics,
                 const EditionPictures& pictures)
    : document_(document), metadata_(std::move(metadata)), style_(style), diagnostics_(diagnostics),
      pictures_(pictures) {}

const presentation::Presentation& Edition::presentation() {
    if (!presentation_) {
        presentation_ = presentation::present(document_, metadata_, pictures_.text, diagnostics_);
    }
    return *presentation_;
}

const typeset::Pages& Edition::pages() {
    if (!pages_) {
        const auto boxes = presentation::flatten(presentation(), style_, metadata_, diagnostics_);
        pages_ = typeset::set_pages(boxes, style_.sheet, style_.fonts, style_.trim, diagnostics_);
    }
    return *pages_;
}

} // namespace galley
