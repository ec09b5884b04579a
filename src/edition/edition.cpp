// Parts of an edition, made on first use.
#include "edition/edition.hpp"

#include "base/error.hpp"
#include "edition/preset_pages.hpp"

#include <utility>

namespace galley {

Edition::Edition(Document document,
                 Metadata metadata,
                 const presentation::Style& style,
                 Diagnostics& diagnostics,
                 const EditionPictures& pictures)
    : document_(std::move(document)), metadata_(std::move(metadata)), style_(style),
      diagnostics_(diagnostics), pictures_(pictures) {}

const Document& Edition::document() const {
    if (!document_) {
        throw Error(Fault::Internal, "a writer asks for the document after it was given up");
    }
    return *document_;
}

const presentation::Presentation& Edition::presentation() {
    if (!presentation_) {
        presentation_ = presentation::present(document(), metadata_, pictures_.text, diagnostics_);
        if (first_kept_ > Part::Document) {
            document_.reset();
        }
    }
    return *presentation_;
}

bool Edition::has_bleed() const { return setting(metadata_, "print.bleed") != "none"; }

const typeset::Pages& Edition::pages() {
    if (!pages_) {
        const auto boxes = presentation::flatten(presentation(), style_, metadata_, diagnostics_);
        if (first_kept_ > Part::Presentation) {
            presentation_.reset();
        }
        pages_ = pages_for(boxes, style_, has_bleed(), threads_, diagnostics_);
    }
    return *pages_;
}

} // namespace galley
