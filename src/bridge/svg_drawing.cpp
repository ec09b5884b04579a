// SVG drawings: librsvg draws upon a PDF surface of cairo's, and qpdf takes that page apart.
#include "bridge/svg_drawing.hpp"

#include "base/error.hpp"
#include "base/number.hpp"

#define POINTERHOLDER_TRANSITION 4 // qpdf's own pointers are std ones
#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <map>
#include <memory>
#include <mutex>

namespace galley::bridge {

namespace {

/// Deeper values are no drawing of cairo's.
constexpr int deepest = 32;

[[noreturn]] void refuse(std::string_view why) {
    throw Error(Fault::BadInput, "is an SVG drawing that cannot be drawn: " + std::string(why));
}

cairo_status_t append_bytes(void* to, const unsigned char* data, unsigned int size) {
    const void* bytes = data;
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

/// What CSS's generic families, and families that are not there, come to: galley's own fonts.
constexpr const char* font_rules = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<alias binding="same"><family>monospace</family><prefer><family>Source Code Pro</family></prefer>
</alias>
<match target="pattern"><edit name="family" mode="append_last" binding="weak">
<string>EB Garamond</string></edit></match>
</fontconfig>)";

/// Pango asks fontconfig's one current configuration, so only one drawing is made at a time; the
/// configuration is kept as long as the fonts are the same.
class FontChoice {
public:
    explicit FontChoice(const std::vector<std::string>& fonts) : lock_(mutex()) {
        static std::vector<std::string> known;
        static bool chosen = false;
        if (chosen && known == fonts) {
            return;
        }
        FcConfig* config = FcConfigCreate();
        const void* rules = font_rules;
        FcConfigParseAndLoadFromMemory(config, static_cast<const FcChar8*>(rules), FcTrue);
        for (const std::string& font : fonts) {
            const void* name = font.c_str();
            FcConfigAppFontAddFile(config, static_cast<const FcChar8*>(name));
        }
        FcConfigSetCurrent(config);
        FcConfigDestroy(config); // fontconfig holds on to it
        known = fonts;
        chosen = true;
    }

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    std::lock_guard<std::mutex> lock_;
};

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(GError* error) const { g_error_free(error); }
};

[[noreturn]] void refuse(GError* error) {
    const std::unique_ptr<GError, Unref> owned(error);
    refuse(error == nullptr ? "no reason is given" : error->message);
}

std::unique_ptr<RsvgHandle, Unref> read(std::string_view bytes) {
    GError* error = nullptr;
    const void* start = bytes.data();
    std::unique_ptr<RsvgHandle, Unref> handle(
        rsvg_handle_new_from_data(static_cast<const guint8*>(start), bytes.size(), &error));
    if (!handle) {
        refuse(error);
    }
    return handle;
}

/// A PDF of one page.
std::string page_of(const SvgDrawing& drawing) {
    GError* error = nullptr;
    const auto handle = read(drawing.bytes);
    std::string out;
    const double width = drawing.width.points();
    const double height = drawing.height.points();
    const std::unique_ptr<cairo_surface_t, Unref> surface(
        cairo_pdf_surface_create_for_stream(append_bytes, &out, width, height));
    const std::unique_ptr<cairo_t, Unref> cairo(cairo_create(surface.get()));
    const RsvgRectangle room{0.0, 0.0, width, height};
    rsvg_handle_set_dpi(handle.get(), 96.0);
    if (rsvg_handle_render_document(handle.get(), cairo.get(), &room, &error) == FALSE) {
        refuse(error);
    }
    cairo_show_page(cairo.get());
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
        refuse(cairo_status_to_string(status));
    }
    return out;
}

/// Objects of qpdf's into a PDF of our own, with what they point at.
class Copying {
public:
    Copying(PdfObjects& objects, Deflater& deflater) : objects_(objects), deflater_(deflater) {}

    /// A dictionary or a stream; `more` stands in front of its own entries.
    PdfReference copy(QPDFObjectHandle object, const std::string& more = {}) {
        const QPDFObjGen name = object.getObjGen();
        if (const auto found = known_.find(name); object.isIndirect() && found != known_.end()) {
            return found->second;
        }
        if (++depth_ > deepest) {
            refuse("it is nested too deeply");
        }
        PdfReference made;
        if (object.isStream()) {
            made = copy_stream(object, name, more);
        } else {
            made = objects_.add_dictionary();
            known_.emplace(name, made);
            objects_.set_entries(made, more + entries(object));
        }
        --depth_;
        return made;
    }

private:
    PdfReference
    copy_stream(QPDFObjectHandle& stream, const QPDFObjGen& name, const std::string& more) {
        QPDFObjectHandle dictionary = stream.getDict();
        QPDFObjectHandle filter = dictionary.getKey("/Filter");
        const bool plain = filter.isNull();
        const bool opened = plain || filter.isNameAndEquals("/FlateDecode");
        const auto data =
            opened ? stream.getStreamData(qpdf_dl_generalized) : stream.getRawStreamData();
        const void* start = data->getBuffer();
        const std::string_view bytes(static_cast<const char*>(start), data->getSize());
        const PdfReference made =
            objects_.add_stream({}, opened ? deflater_.zlib(bytes) : std::string(bytes));
        known_.emplace(name, made);
        dictionary.removeKey("/Length");
        if (opened) {
            dictionary.removeKey("/Filter");
            dictionary.removeKey("/DecodeParms");
        }
        const char* packed = opened ? "/Filter/FlateDecode" : "";
        objects_.set_entries(made, more + packed + entries(dictionary));
        return made;
    }

    std::string entries(QPDFObjectHandle dictionary) {
        std::string out;
        for (const auto& [key, held] : dictionary.getDictAsMap()) {
            QPDFObjectHandle value = held;               // whose questions are not const
            const bool smoothed = key == "/Interpolate"; // PDF/A-2 6.2.8 wants none
            if (!smoothed && !value.isNull()) {
                out += key + ' ' + written(value);
            }
        }
        return out;
    }

    std::string written(QPDFObjectHandle value) {
        std::string out;
        if (value.isStream() || (value.isDictionary() && value.isIndirect())) {
            append_reference(out, copy(value));
        } else if (value.isDictionary()) {
            out += "<<" + entries(value) + ">>";
        } else if (value.isArray()) {
            out += '[';
            for (const QPDFObjectHandle& item : value.getArrayAsVector()) {
                out += written(item) + ' ';
            }
            out += ']';
        } else {
            out += value.unparseResolved();
        }
        return out;
    }

    PdfObjects& objects_;
    Deflater& deflater_;
    std::map<QPDFObjGen, PdfReference> known_;
    int depth_ = 0;
};

} // namespace

PdfReference add_drawing(PdfObjects& objects,
                         Deflater& deflater,
                         const SvgDrawing& drawing,
                         const std::vector<std::string>& fonts) {
    std::string page;
    {
        const FontChoice choice(fonts);
        page = page_of(drawing);
    }
    try {
        QPDF pdf;
        pdf.processMemoryFile("drawing", page.data(), page.size());
        QPDFObjectHandle form =
            QPDFPageDocumentHelper(pdf).getAllPages().at(0).getFormXObjectForPage();
        form.getDict().removeKey("/Matrix");
        const auto inverse = [](Length length) { return format_decimal(1.0 / length.points(), 9); };
        return Copying(objects, deflater)
            .copy(form,
                  "/Matrix[" + inverse(drawing.width) + " 0 0 " + inverse(drawing.height) +
                      " 0 0]");
    } catch (const std::runtime_error& fault) { // of qpdf's
        refuse(fault.what());
    }
}

void check_drawing(std::string_view bytes) { static_cast<void>(read(bytes)); }

} // namespace galley::bridge
