// Writer pdf: an edition's pages with its metadata.
#include "writers/pdf/pdf_writer.hpp"

#include "writers/pdf/pdf_drawing.hpp"

namespace galley::writers {

PdfOptions known_of(const Edition& edition, const WriteOptions& options) {
    const Metadata& metadata = edition.metadata();
    PdfOptions known;
    known.title = metadata.title;
    known.authors = metadata.authors;
    known.language = metadata.language;
    known.description = metadata.description;
    known.keywords = metadata.keywords;
    known.rights = metadata.rights;
    known.date = options.moment;
    known.producer = options.generator;
    known.threads = edition.threads();
    for (const presentation::StyleFont& font : edition.style().fonts) {
        known.drawing_fonts.push_back(font.file.string());
    }
    return known;
}

std::string write_pdf(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
    return draw_pdf(edition.pages(), known_of(edition, options), diagnostics);
}

} // namespace galley::writers
