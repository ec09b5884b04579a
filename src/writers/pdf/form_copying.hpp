// A page of another PDF as a form XObject (ISO 32000-1 8.10), with all that it needs.
#pragma once

#include "bridge/deflate.hpp"
#include "bridge/pdf_file.hpp"
#include "bridge/pdf_objects.hpp"

#include <map>
#include <optional>
#include <string>

namespace galley::writers {

class FormCopying;

/// A form or a tiling pattern: a stream of operators.
bool has_content(const bridge::PdfValue& stream);

/// Where a copy says something else than its original. By itself it changes nothing.
class FormChanges {
public:
    FormChanges() = default;
    FormChanges(const FormChanges&) = delete;
    FormChanges& operator=(const FormChanges&) = delete;
    virtual ~FormChanges() = default;

    /// Another value for an entry of a dictionary, as a file says it; "": the entry is left out;
    /// nothing: it stays. `key` is without "/".
    virtual std::optional<std::string>
    value(FormCopying& copying, const std::string& key, const bridge::PdfValue& value);
    /// The content stream of a page, form or tiling pattern, without filters. `holder` is its
    /// page, form or pattern.
    virtual std::string content(const bridge::PdfFile& file, const bridge::PdfValue& holder);
};

/// Copies each object once. What a page's objects hang on besides (Parent, structure) must not be
/// reachable from them: it is for pages that a drawing library made.
class FormCopying {
public:
    /// All must outlive it.
    FormCopying(const bridge::PdfFile& file,
                bridge::PdfObjects& objects,
                bridge::Deflater& deflater,
                FormChanges& changes);

    /// A form that fills the unit square with the page's MediaBox, which must begin at 0 0. Throws
    /// Error(BadInput) when the page is broken or nested too deeply.
    bridge::PdfReference form(const bridge::PdfValue& page);

    /// A value in words of the new file: what it names is copied.
    std::string written(const bridge::PdfValue& value);
    /// The entries of a dictionary between "<<" and ">>".
    std::string entries(const bridge::PdfValue& dictionary);

    [[nodiscard]] bridge::PdfObjects& objects() { return objects_; }
    [[nodiscard]] bridge::Deflater& deflater() { return deflater_; }

private:
    std::string entry(const std::string& key, const bridge::PdfValue& value);
    bridge::PdfReference copy(const bridge::PdfValue& object);
    bridge::PdfReference copy_stream(const bridge::PdfValue& stream);

    const bridge::PdfFile& file_;
    bridge::PdfObjects& objects_;
    bridge::Deflater& deflater_;
    FormChanges& changes_;
    std::map<int, bridge::PdfReference> known_; ///< by number in the other file
    int depth_ = 0;
};

} // namespace galley::writers
