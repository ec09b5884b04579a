// One text in one style on the way to its writers: each part is made once, on demand.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"
#include "edition/cover_picture.hpp"
#include "pictures/picture_set.hpp"
#include "presentation/presentation.hpp"
#include "presentation/style.hpp"
#include "typeset/page.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace galley {

struct EditionPictures {
    const CoverPicture* cover = nullptr;        ///< nothing: to be drawn from the title
    const pictures::PictureSet* text = nullptr; ///< nothing: none are shown
};

/// What an edition holds of a text, each made from the one before.
enum class Part { Document, Presentation, Pages };

/// Lends the same Presentation and Pages to all writers of one run. Not thread-safe.
class Edition {
public:
    /// `metadata`: all that is known, with settings and with the date to be printed.
    /// All that is handed over by reference or pointer must outlive the edition.
    Edition(Document document,
            Metadata metadata,
            const presentation::Style& style,
            Diagnostics& diagnostics,
            const EditionPictures& pictures = {});

    /// Nobody will ask for parts before this one any more: they are given up as soon as those
    /// after them are made, for the parts of a long book are large.
    void keep_from(Part part) { first_kept_ = part; }
    /// For pages and what is drawn of them, none of which depends on their number.
    void use_threads(unsigned threads) { threads_ = threads; }
    [[nodiscard]] unsigned threads() const { return threads_; }
    [[nodiscard]] const Document& document() const;
    [[nodiscard]] const Metadata& metadata() const { return metadata_; }
    [[nodiscard]] const presentation::Style& style() const { return style_; }
    [[nodiscard]] const CoverPicture* cover() const { return pictures_.cover; }
    /// Unless print.bleed says none.
    [[nodiscard]] bool has_bleed() const;
    /// The XHTML tree that xhtml, epub and the pages are made from.
    const presentation::Presentation& presentation();
    const typeset::Pages& pages();
    /// 0 as long as nobody asked for the pages.
    [[nodiscard]] std::size_t page_count() const { return pages_ ? pages_->pages.size() : 0; }

private:
    std::optional<Document> document_;
    Metadata metadata_;
    const presentation::Style& style_;
    Diagnostics& diagnostics_;
    EditionPictures pictures_;
    Part first_kept_ = Part::Document;
    unsigned threads_ = 1;
    std::optional<presentation::Presentation> presentation_;
    std::optional<typeset::Pages> pages_;
};

/// What holds for every writer of a run.
struct WriteOptions {
    std::string generator = "galley"; ///< name and version, for the outputs' own metadata
    /// When the text was made as it is (EPUB dcterms:modified, PDF CreationDate and ModDate):
    /// UTC, always of this form. From SOURCE_DATE_EPOCH or the metadata, never from the clock.
    std::string moment = "2000-01-01T00:00:00Z";
    /// ICC profile of the press that `print` is made for; empty: the built-in one.
    std::string_view output_profile = {};
};

} // namespace galley
