// The objects of a PDF file, over libharu's object layer: its dictionaries, streams,
// cross-reference list, page tree and outline. Its saving, fonts, strings and reals are not used:
// they cannot hold UTF-16, CFF, object streams or exact numbers. What each limit is:
// docs/decisions.
#include "bridge/pdf_objects.hpp"

#include "base/error.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_cross_references.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include <array>
#include <vector>

static_assert(HPDF_VERSION_ID >= 20300, "libharu 2.3.0 or later is needed");

namespace galley::bridge {

namespace {

constexpr HPDF_UINT page_tree_width = 64;
constexpr std::uint32_t objects_per_stream = 200;
/// libharu grows its list of objects by adding one block and copying all: make blocks large.
constexpr HPDF_UINT xref_block = 1U << 14U;

/// Where libharu writes to: reached from its stream, so that raw entries need no globals.
struct Sink {
    std::string out;
    const std::vector<std::string>* entries = nullptr; ///< by object number
};

std::uint32_t number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & 0xFFFFFFU; }

HPDF_STATUS write_to_sink(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    auto* sink = static_cast<Sink*>(stream->attr);
    sink->out.append(static_cast<const char*>(static_cast<const void*>(bytes)), size);
    return HPDF_OK;
}

/// libharu calls this within "<<" and ">>", after the entries that it knows of.
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    auto* sink = static_cast<Sink*>(stream->attr);
    sink->out += (*sink->entries)[number_of(dictionary)];
    return HPDF_OK;
}

const HPDF_BYTE* bytes_of(std::string_view text) {
    return static_cast<const HPDF_BYTE*>(static_cast<const void*>(text.data()));
}

struct CloseDocument {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
struct CloseStream {
    void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
};

std::string identifier_of(std::string_view content) {
    HPDF_MD5_CTX context{};
    HPDF_MD5Init(&context);
    // libharu counts bytes in 32 bits.
    for (std::size_t at = 0; at < content.size(); at += 1U << 24U) {
        const std::string_view part = content.substr(at, 1U << 24U);
        HPDF_MD5Update(&context, bytes_of(part), static_cast<HPDF_UINT32>(part.size()));
    }
    std::array<HPDF_BYTE, 16> digest{};
    HPDF_MD5Final(digest.data(), &context);
    std::string hex;
    for (const HPDF_BYTE byte : digest) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        hex.push_back(digits[byte >> 4U]);
        hex.push_back(digits[byte & 15U]);
    }
    return hex;
}

} // namespace

struct PdfObjects::State {
    std::unique_ptr<HPDF_Doc_Rec, CloseDocument> document;
    std::vector<std::string> entries; ///< by object number

    void check(bool good, const char* doing) const {
        if (!good || HPDF_GetError(document.get()) != HPDF_OK) {
            throw Error(Fault::Internal,
                        std::string("libharu, ") + doing + ": error " +
                            std::to_string(HPDF_GetError(document.get())));
        }
    }

    [[nodiscard]] HPDF_Dict dictionary(PdfReference reference) const {
        const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, reference.number);
        check(entry != nullptr && reference, "looking for an object");
        return static_cast<HPDF_Dict>(entry->obj);
    }

    PdfReference adopt(HPDF_Dict made, std::string raw) {
        const PdfReference reference{number_of(made)};
        if (entries.size() <= reference.number) {
            entries.resize(reference.number + 1);
        }
        entries[reference.number] = std::move(raw);
        made->write_fn = write_entries;
        return reference;
    }

    void write(HPDF_Dict stream_dictionary, std::string_view bytes) const {
        check(HPDF_Stream_Write(stream_dictionary->stream,
                                bytes_of(bytes),
                                static_cast<HPDF_UINT>(bytes.size())) == HPDF_OK,
              "filling a stream");
    }

    /// HPDF_Binary writes "<hex>", the only form of libharu's that can hold UTF-16.
    [[nodiscard]] void* text_object(std::string_view utf8) const {
        std::string bytes = text_bytes(utf8);
        return HPDF_Binary_New(document->mmgr,
                               static_cast<HPDF_BYTE*>(static_cast<void*>(bytes.data())),
                               static_cast<HPDF_UINT>(bytes.size()));
    }

    /// Takes a direct object; libharu frees it also when it fails.
    void add(HPDF_Dict dictionary, const char* key, void* value) const {
        check(HPDF_Dict_Add(dictionary, key, value) == HPDF_OK, "adding to a dictionary");
    }
};

PdfObjects::PdfObjects() : state_(std::make_unique<State>()) {
    state_->document.reset(HPDF_New(nullptr, nullptr));
    if (state_->document == nullptr) {
        throw Error(Fault::Internal, "libharu: no memory for a document");
    }
    HPDF_Doc document = state_->document.get();
    document->xref->entries->items_per_block = xref_block;
    state_->check(HPDF_SetPagesConfiguration(document, page_tree_width) == HPDF_OK,
                  "making the page tree");
    state_->adopt(document->catalog, {});
}

PdfObjects::PdfObjects(PdfObjects&&) noexcept = default;
PdfObjects& PdfObjects::operator=(PdfObjects&&) noexcept = default;
PdfObjects::~PdfObjects() = default;

PdfReference PdfObjects::catalog() const { return {number_of(state_->document->catalog)}; }

void PdfObjects::set_info(std::string_view key, std::string_view utf8) {
    HPDF_Dict info = state_->document->info;
    const std::string name(key);
    if (utf8.empty()) {
        HPDF_Dict_RemoveElement(info, name.c_str());
        return;
    }
    state_->add(info, name.c_str(), state_->text_object(utf8));
}

void PdfObjects::set_info_name(std::string_view key, std::string_view name) {
    state_->check(HPDF_Dict_AddName(state_->document->info,
                                    std::string(key).c_str(),
                                    std::string(name).c_str()) == HPDF_OK,
                  "adding to the Info dictionary");
}

PdfReference PdfObjects::add_dictionary(std::string entries) {
    HPDF_Dict made = HPDF_Dict_New(state_->document->mmgr);
    state_->check(made != nullptr && HPDF_Xref_Add(state_->document->xref, made) == HPDF_OK,
                  "adding an object");
    return state_->adopt(made, std::move(entries));
}

PdfReference PdfObjects::add_stream(std::string entries, std::string_view bytes) {
    HPDF_Dict made = HPDF_DictStream_New(state_->document->mmgr, state_->document->xref);
    state_->check(made != nullptr, "adding a stream");
    state_->write(made, bytes);
    return state_->adopt(made, std::move(entries));
}

PdfReference PdfObjects::add_page() {
    HPDF_Page page = HPDF_AddPage(state_->document.get());
    state_->check(page != nullptr, "adding a page");
    // libharu's own boxes are floats, its resources one set a page: the caller writes both.
    HPDF_Dict_RemoveElement(page, "MediaBox");
    HPDF_Dict_RemoveElement(page, "Resources");
    return state_->adopt(page, {});
}

void PdfObjects::set_page_content(PdfReference page, std::string_view deflated) {
    auto* attributes = static_cast<HPDF_PageAttr>(state_->dictionary(page)->attr);
    state_->write(attributes->contents, deflated);
    // Not by libharu's filter: that would compress again.
    state_->adopt(attributes->contents, "/Filter /FlateDecode");
}

PdfReference PdfObjects::add_outline_item(PdfReference parent,
                                          std::string_view title,
                                          bool open,
                                          std::string entries) {
    HPDF_Outline item =
        HPDF_CreateOutline(state_->document.get(),
                           parent ? state_->dictionary(parent) : nullptr,
                           "-", // replaced below: libharu's own strings end at a zero byte
                           nullptr);
    state_->check(item != nullptr, "adding to the outline");
    state_->add(item, "Title", state_->text_object(title));
    HPDF_Dict_RemoveElement(item, "Type"); // libharu says Outlines, which only the root is
    state_->check(HPDF_Outline_SetOpened(item, open ? HPDF_TRUE : HPDF_FALSE) == HPDF_OK,
                  "opening an outline item");
    return state_->adopt(item, std::move(entries));
}

void PdfObjects::set_entries(PdfReference object, std::string entries) {
    state_->adopt(state_->dictionary(object), std::move(entries));
}

namespace {

/// Writes the file: streams first, because libharu learns their lengths by writing them, then all
/// other objects, packed into object streams or plain, then the cross-references.
class FileWriter {
public:
    FileWriter(HPDF_Doc document, const std::vector<std::string>& entries, const PdfForm& form)
        : document_(document), form_(form), count_(document->xref->entries->count) {
        file_.entries = &entries;
        pack_.entries = &entries;
        file_stream_.reset(HPDF_CallbackWriter_New(document->mmgr, write_to_sink, &file_));
        pack_stream_.reset(HPDF_CallbackWriter_New(document->mmgr, write_to_sink, &pack_));
        if (file_stream_ == nullptr || pack_stream_ == nullptr) {
            throw Error(Fault::Internal, "libharu: no memory for a writer");
        }
        places_.resize(count_);
    }

    std::string write() {
        // A comment of bytes above 127 marks the file as binary (7.5.2).
        file_.out = "%PDF-" + std::string(form_.version) + "\n%\xE2\xE3\xCF\xD3\n";
        write_streams();
        if (form_.packed) {
            write_packed();
        } else {
            write_plain();
        }
        write_cross_references();
        return std::move(file_.out);
    }

private:
    [[nodiscard]] void* object(std::uint32_t number) const {
        return HPDF_Xref_GetEntry(document_->xref, number)->obj;
    }

    [[nodiscard]] static bool is_stream(const void* object) {
        const auto* header = static_cast<const HPDF_Obj_Header*>(object);
        return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
               static_cast<const HPDF_Dict_Rec*>(object)->stream != nullptr;
    }

    void write_value(void* object, HPDF_Stream stream) const {
        if (HPDF_Obj_WriteValue(object, stream, nullptr) != HPDF_OK) {
            throw Error(Fault::Internal,
                        "libharu, writing an object: error " +
                            std::to_string(HPDF_GetError(document_)));
        }
    }

    void begin_object(std::uint32_t number) {
        file_.out += std::to_string(number);
        file_.out += " 0 obj\n";
    }

    void write_streams() {
        for (std::uint32_t number = 1; number < count_; ++number) {
            if (void* stream = object(number); is_stream(stream)) {
                places_[number] = {1, file_.out.size(), 0};
                begin_object(number);
                write_value(stream, file_stream_.get());
                file_.out += "\nendobj\n";
            }
        }
    }

    void write_packed() {
        std::string numbers;
        std::uint32_t packed = 0;
        const auto flush = [&] {
            if (packed == 0) {
                return;
            }
            const std::uint64_t number = places_.size();
            places_.push_back({1, file_.out.size(), 0});
            add_packed_stream(static_cast<std::uint32_t>(number), packed, numbers);
            numbers.clear();
            pack_.out.clear();
            packed = 0;
        };
        std::uint64_t next_stream = count_;
        for (std::uint32_t number = 1; number < count_; ++number) {
            if (places_[number].type != 0) {
                continue;
            }
            places_[number] = {2, next_stream, packed};
            numbers += std::to_string(number) + ' ' + std::to_string(pack_.out.size()) + ' ';
            write_value(object(number), pack_stream_.get());
            pack_.out += '\n';
            if (++packed == objects_per_stream) {
                flush();
                next_stream = places_.size();
            }
        }
        flush();
    }

    void add_packed_stream(std::uint32_t number, std::uint32_t packed, const std::string& numbers) {
        begin_object(number);
        file_.out += "<</Type/ObjStm/N " + std::to_string(packed) + "/First " +
                     std::to_string(numbers.size());
        append_deflated(file_.out, numbers + pack_.out, deflater_);
    }

    void write_plain() {
        for (std::uint32_t number = 1; number < count_; ++number) {
            if (places_[number].type != 0) {
                continue;
            }
            places_[number] = {1, file_.out.size(), 0};
            begin_object(number);
            write_value(object(number), file_stream_.get());
            file_.out += "\nendobj\n";
        }
    }

    void write_cross_references() {
        const std::string identifier = identifier_of(file_.out);
        const std::string trailer = "/Root " + std::to_string(number_of(document_->catalog)) +
                                    " 0 R/Info " + std::to_string(number_of(document_->info)) +
                                    " 0 R/ID[<" + identifier + "><" + identifier + ">]";
        if (form_.packed) {
            append_cross_reference_stream(file_.out, places_, trailer, deflater_);
        } else {
            append_cross_reference_table(file_.out, places_, trailer);
        }
    }

    HPDF_Doc document_;
    PdfForm form_;
    std::uint32_t count_; ///< of libharu's objects, the free one of number 0 included
    Sink file_;
    Sink pack_;
    std::unique_ptr<HPDF_Stream_Rec, CloseStream> file_stream_;
    std::unique_ptr<HPDF_Stream_Rec, CloseStream> pack_stream_;
    std::vector<PdfPlace> places_;
    Deflater deflater_;
};

} // namespace

std::string PdfObjects::serialize(const PdfForm& form) {
    state_->entries.resize(state_->document->xref->entries->count);
    return FileWriter(state_->document.get(), state_->entries, form).write();
}

} // namespace galley::bridge
