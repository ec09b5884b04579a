// Writes the sample pages as a PDF for outside validators: pdf_sample OUT.pdf [COPIES]
#include "base/files.hpp"
#include "sample_pages.hpp"
#include "writers/pdf/pdf_drawing.hpp"

#include <cstdlib>
#include <utility>

namespace {

/// The pages once more behind themselves, for long documents.
void append(galley::typeset::Pages& pages, const galley::typeset::Pages& more) {
    const int pages_before = static_cast<int>(pages.pages.size());
    const int elements_before = static_cast<int>(pages.structure.size());
    for (auto element : more.structure) {
        element.parent = element.parent < 0 ? 0 : element.parent + elements_before;
        element.role = element.role == galley::typeset::Role::Document ? galley::typeset::Role::Part
                                                                       : element.role;
        pages.structure.push_back(std::move(element));
    }
    for (auto page : more.pages) {
        for (auto& run : page.runs) {
            run.structure += run.structure < 0 ? 0 : elements_before;
        }
        for (auto& link : page.links) {
            link.structure += link.structure < 0 ? 0 : elements_before;
        }
        pages.pages.push_back(std::move(page));
    }
    for (auto entry : more.outline) {
        entry.page += pages_before;
        pages.outline.push_back(std::move(entry));
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        return EXIT_FAILURE;
    }
    const galley::typeset::Pages once = galley::tests::sample_pages();
    galley::typeset::Pages pages = once;
    for (int i = 1; i < (count > 2 ? std::atoi(arguments[2]) : 1); ++i) {
        append(pages, once);
    }
    galley::writers::PdfOptions options;
    options.title = "Sample of types \xE2\x80\x93 tagged";
    options.authors = {"Ada Example", "J\xC3\xB8rgen <&> Doe"};
    options.language = "en";
    options.description = "What a tagged PDF may hold.";
    options.keywords = {"tags", "fonts"};
    options.date = "2026-11";
    options.producer = "galley";
    galley::Diagnostics diagnostics;
    galley::write_file(arguments[1], draw_pdf(pages, options, diagnostics));
    return diagnostics.list().empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}
