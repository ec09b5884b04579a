// libqpdf behind null-safe values: no exception, type or warning of it leaves this file. It is
// compiled as C++17, because Clang 14 does not take qpdf/JSON.hh with the vectors of C++20.
#include "bridge/pdf_file.hpp"

#include "bridge/pdf_damage.hpp"

// Which kind of smart pointer qpdf uses: needed by its version 11.
#define POINTERHOLDER_TRANSITION 4 // NOLINT(readability-identifier-naming)
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>
#include <utility>

namespace galley::bridge {

struct PdfValue::State {
    QPDFObjectHandle handle;
};

struct PdfFile::State {
    std::string bytes; ///< qpdf reads from here as long as it lives
    std::string file;
    QPDF pdf;
};

namespace {

/// qpdf throws exceptions of its own; what they say is kept.
template <typename Work>
auto guarded(const std::string& file, const Work& work) {
    try {
        return work();
    } catch (const std::exception& fault) {
        throw_damaged(fault.what(), file);
    }
}

std::string slashed(std::string_view key) { return "/" + std::string(key); }
std::string bare(const std::string& name) { return name.empty() ? name : name.substr(1); }

} // namespace

PdfValue::PdfValue() : state_(std::make_unique<State>()) {
    state_->handle = QPDFObjectHandle::newNull();
}
PdfValue::PdfValue(const PdfValue& other) : state_(std::make_unique<State>(*other.state_)) {}
PdfValue::PdfValue(PdfValue&& other) noexcept = default;
PdfValue& PdfValue::operator=(const PdfValue& other) {
    if (this != &other) {
        state_ = std::make_unique<State>(*other.state_);
    }
    return *this;
}
PdfValue& PdfValue::operator=(PdfValue&& other) noexcept = default;
PdfValue::~PdfValue() = default;

bool PdfValue::is_null() const { return state_->handle.isNull(); }
bool PdfValue::is_number() const { return state_->handle.isNumber(); }
bool PdfValue::is_name() const { return state_->handle.isName(); }
bool PdfValue::is_text() const { return state_->handle.isString(); }
bool PdfValue::is_array() const { return state_->handle.isArray(); }
bool PdfValue::is_dictionary() const { return state_->handle.isDictionary() || is_stream(); }
bool PdfValue::is_stream() const { return state_->handle.isStream(); }
bool PdfValue::is_true() const { return state_->handle.isBool() && state_->handle.getBoolValue(); }

double PdfValue::number() const { return is_number() ? state_->handle.getNumericValue() : 0.0; }

std::string PdfValue::name() const {
    return is_name() ? bare(state_->handle.getName()) : std::string();
}

std::string PdfValue::text() const {
    return is_text() ? state_->handle.getUTF8Value() : std::string();
}

std::string PdfValue::bytes() const {
    return is_text() ? state_->handle.getStringValue() : std::string();
}

std::vector<PdfValue> PdfValue::items() const {
    std::vector<PdfValue> items;
    if (is_array()) {
        for (QPDFObjectHandle& handle : state_->handle.getArrayAsVector()) {
            items.emplace_back().state_->handle = handle;
        }
    }
    return items;
}

std::vector<std::string> PdfValue::keys() const {
    std::vector<std::string> keys;
    if (is_dictionary()) {
        QPDFObjectHandle dictionary = is_stream() ? state_->handle.getDict() : state_->handle;
        for (const std::string& key : dictionary.getKeys()) {
            keys.push_back(bare(key));
        }
    }
    return keys;
}

PdfValue PdfValue::operator[](std::string_view key) const {
    PdfValue value;
    if (is_dictionary()) {
        QPDFObjectHandle dictionary = is_stream() ? state_->handle.getDict() : state_->handle;
        value.state_->handle = dictionary.getKey(slashed(key));
    }
    return value;
}

bool PdfValue::has(std::string_view key) const { return !(*this)[key].is_null(); }

int PdfValue::number_in_file() const {
    return state_->handle.isIndirect() ? state_->handle.getObjectID() : 0;
}

std::string PdfValue::data() const {
    if (!is_stream()) {
        return {};
    }
    return guarded("stream", [&] {
        const auto buffer = state_->handle.getStreamData(qpdf_dl_all);
        const void* bytes = buffer->getBuffer();
        return std::string(static_cast<const char*>(bytes), buffer->getSize());
    });
}

std::string PdfValue::stored_data() const {
    if (!is_stream()) {
        return {};
    }
    return guarded("stream", [&] {
        const auto buffer = state_->handle.getRawStreamData();
        const void* bytes = buffer->getBuffer();
        return std::string(static_cast<const char*>(bytes), buffer->getSize());
    });
}

std::string PdfValue::written() const { return state_->handle.unparseResolved(); }

PdfFile::PdfFile(std::string bytes, const std::string& file) : state_(std::make_unique<State>()) {
    state_->bytes = std::move(bytes);
    state_->file = file;
    guarded(file, [&] {
        state_->pdf.setSuppressWarnings(true);
        state_->pdf.processMemoryFile(
            file.c_str(), state_->bytes.data(), state_->bytes.size(), nullptr);
    });
}

PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

std::string PdfFile::version() const { return state_->pdf.getPDFVersion(); }
bool PdfFile::encrypted() const { return state_->pdf.isEncrypted(); }

std::vector<std::string> PdfFile::damage() const {
    std::vector<std::string> damage;
    guarded(state_->file, [&] {
        for (const QPDFExc& warning : state_->pdf.getWarnings()) {
            damage.push_back(warning.getMessageDetail());
        }
    });
    return damage;
}

bool PdfFile::packed() const {
    return guarded(state_->file, [&] {
        for (const auto& [number, entry] : state_->pdf.getXRefTable()) {
            if (entry.getType() == 2) {
                return true;
            }
        }
        return state_->pdf.getTrailer().hasKey("/W");
    });
}

PdfValue PdfFile::trailer() const {
    PdfValue value;
    value.state_->handle = state_->pdf.getTrailer();
    return value;
}

std::vector<PdfValue> PdfFile::pages() const {
    return guarded(state_->file, [&] {
        QPDFPageDocumentHelper helper(state_->pdf);
        helper.pushInheritedAttributesToPage();
        std::vector<PdfValue> pages;
        for (QPDFPageObjectHelper& page : helper.getAllPages()) {
            pages.emplace_back().state_->handle = page.getObjectHandle();
        }
        return pages;
    });
}

std::vector<PdfValue> PdfFile::objects() const {
    return guarded(state_->file, [&] {
        std::vector<PdfValue> objects;
        for (QPDFObjectHandle& handle : state_->pdf.getAllObjects()) {
            objects.emplace_back().state_->handle = handle;
        }
        return objects;
    });
}

namespace {

/// Gathers operands until their operator comes.
class Operations : public QPDFObjectHandle::ParserCallbacks {
public:
    using Take = std::function<void(const std::string&, std::vector<QPDFObjectHandle>&)>;
    explicit Operations(Take take) : take_(std::move(take)) {}

    void
    handleObject(QPDFObjectHandle object, std::size_t /*offset*/, std::size_t /*length*/) final {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "BI") { // its dictionary follows as loose keys and values, up to ID
            operands_.clear();
            return;
        }
        take_(name == "ID" ? "BI" : name, operands_);
        operands_.clear();
    }

    void handleEOF() final {}

private:
    Take take_;
    std::vector<QPDFObjectHandle> operands_;
};

} // namespace

void PdfFile::operations(const PdfValue& content,
                         const std::function<void(const PdfOperation&)>& take) const {
    Operations reading([&](const std::string& name, std::vector<QPDFObjectHandle>& operands) {
        PdfOperation operation;
        operation.name = name;
        for (QPDFObjectHandle& operand : operands) {
            operation.operands.emplace_back().state_->handle = operand;
        }
        take(operation);
    });
    guarded(state_->file, [&] {
        QPDFObjectHandle handle = content.state_->handle;
        if (handle.isStream()) {
            QPDFObjectHandle::parseContentStream(handle, &reading);
        } else {
            QPDFPageObjectHelper(handle).parseContents(&reading);
        }
    });
}

} // namespace galley::bridge
