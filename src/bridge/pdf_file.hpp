// A finished PDF file to look into, over libqpdf.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// An object of a PDF (ISO 32000-1 7.3), with references followed. What is not there is null, and
/// null answers every question with nothing.
class PdfValue {
public:
    PdfValue();
    PdfValue(const PdfValue&);
    PdfValue(PdfValue&&) noexcept;
    PdfValue& operator=(const PdfValue&);
    PdfValue& operator=(PdfValue&&) noexcept;
    ~PdfValue();

    [[nodiscard]] bool is_null() const;
    [[nodiscard]] bool is_number() const;
    [[nodiscard]] bool is_name() const;
    [[nodiscard]] bool is_text() const; ///< a string
    [[nodiscard]] bool is_array() const;
    [[nodiscard]] bool is_dictionary() const; ///< also of a stream
    [[nodiscard]] bool is_stream() const;
    [[nodiscard]] bool is_true() const;

    [[nodiscard]] double number() const;
    [[nodiscard]] std::string name() const;  ///< without "/"
    [[nodiscard]] std::string text() const;  ///< of a string, as UTF-8
    [[nodiscard]] std::string bytes() const; ///< of a string, as they are
    [[nodiscard]] std::vector<PdfValue> items() const;
    [[nodiscard]] std::vector<std::string> keys() const; ///< without "/", in order
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] PdfValue operator[](std::string_view key) const;
    /// Of the indirect object; 0: a direct one.
    [[nodiscard]] int number_in_file() const;
    /// A stream's data without its filters. Throws Error(BadInput) when they are broken.
    [[nodiscard]] std::string data() const;
    /// A stream's data as it lies in the file. Throws Error(BadInput) when it cannot be read.
    [[nodiscard]] std::string stored_data() const;
    /// As a file says it (7.3): "[1 .5 /Name (text)]". Indirect objects within it are named by
    /// their numbers in this file.
    [[nodiscard]] std::string written() const;

private:
    friend class PdfFile;
    struct State;
    std::unique_ptr<State> state_;
};

/// An operator of a content stream with what stands before it.
struct PdfOperation {
    std::string name; ///< "Tj"; "BI" with an inline image's dictionary as its operands
    std::vector<PdfValue> operands;
};

class PdfFile {
public:
    /// Throws Error(BadInput) naming `file` when the bytes are no PDF that can be read.
    PdfFile(std::string bytes, const std::string& file);
    PdfFile(PdfFile&&) noexcept;
    PdfFile& operator=(PdfFile&&) noexcept;
    ~PdfFile();

    [[nodiscard]] std::string version() const; ///< of the header: "1.6"
    [[nodiscard]] bool encrypted() const;
    /// What was wrong with the file's syntax and could be mended.
    [[nodiscard]] std::vector<std::string> damage() const;
    /// Objects lie in object streams, or the cross-references in a stream (PDF 1.5).
    [[nodiscard]] bool packed() const;
    [[nodiscard]] PdfValue trailer() const;
    /// Pages in order, with the entries that they inherit.
    [[nodiscard]] std::vector<PdfValue> pages() const;
    /// All indirect objects.
    [[nodiscard]] std::vector<PdfValue> objects() const;
    /// Reads a page's contents, or a form's, an operator at a time. Throws Error(BadInput).
    void operations(const PdfValue& content,
                    const std::function<void(const PdfOperation&)>& take) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace galley::bridge
