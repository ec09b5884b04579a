// The objects of a PDF file, over libharu's object layer.
#pragma once

#include "bridge/pdf_syntax.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace galley::bridge {

/// How the objects are laid down in the file.
struct PdfForm {
    std::string_view version = "1.7"; ///< of the header
    /// Object streams and a cross-reference stream, which PDF knows since 1.5; else plain objects
    /// and a cross-reference table.
    bool packed = true;
};

/// Numbers, dictionaries, streams, the page tree and the outline, and the bytes of it all.
/// Entries are written as they stand between "<<" and ">>" of a dictionary ("/Type /Sect /P 4 0
/// R"), so the caller writes its own numbers. Same calls, same bytes. All throw Error(Internal).
class PdfObjects {
public:
    PdfObjects();
    PdfObjects(PdfObjects&&) noexcept;
    PdfObjects& operator=(PdfObjects&&) noexcept;
    ~PdfObjects();

    [[nodiscard]] PdfReference catalog() const;
    /// A text string of the Info dictionary; empty ones are left out.
    void set_info(std::string_view key, std::string_view utf8);
    /// A name of the Info dictionary: "/Trapped /False".
    void set_info_name(std::string_view key, std::string_view name);

    PdfReference add_dictionary(std::string entries = {});
    /// `entries` must name the filter when `bytes` are compressed; Length is added.
    PdfReference add_stream(std::string entries, std::string_view bytes);
    /// A page at the end of the page tree, which is 64 wide. Its entries must hold MediaBox and
    /// Resources.
    PdfReference add_page();
    void set_page_content(PdfReference page, std::string_view deflated);
    /// An item of the outline, after the last one of the same parent (none: the top).
    PdfReference
    add_outline_item(PdfReference parent, std::string_view title, bool open, std::string entries);

    /// Replaces what was given before; entries that libharu writes itself come on top.
    void set_entries(PdfReference object, std::string entries);

    /// The whole file, with an ID made from the content. Call once, last.
    [[nodiscard]] std::string serialize(const PdfForm& form = {});

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace galley::bridge
