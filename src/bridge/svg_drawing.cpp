// SVG drawings: librsvg draws upon a PDF surface of cairo's, and qpdf takes that page apart.
#include "bridge/svg_drawing.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "bridge/late_library.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <qpdf/qpdf-c.h> // the headers of its C++ are none that clang 14 reads as C++20

#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>

namespace galley::bridge {

namespace {

/// What is called of the libraries that draw, under their own names.
struct Drawer {
    LateLibrary fontconfig{"libfontconfig.so.1"};
    LateLibrary cairo{"libcairo.so.2"};
    LateLibrary glib{"libglib-2.0.so.0"};
    LateLibrary gobject{"libgobject-2.0.so.0"};
    LateLibrary rsvg{"librsvg-2.so.2"};
    decltype(::FcConfigCreate)* fc_config_create =
        fontconfig.function<decltype(::FcConfigCreate)>("FcConfigCreate");
    decltype(::FcConfigParseAndLoadFromMemory)* fc_config_parse_and_load_from_memory =
        fontconfig.function<decltype(::FcConfigParseAndLoadFromMemory)>(
            "FcConfigParseAndLoadFromMemory");
    decltype(::FcConfigAppFontAddFile)* fc_config_app_font_add_file =
        fontconfig.function<decltype(::FcConfigAppFontAddFile)>("FcConfigAppFontAddFile");
    decltype(::FcConfigSetCurrent)* fc_config_set_current =
        fontconfig.function<decltype(::FcConfigSetCurrent)>("FcConfigSetCurrent");
    decltype(::FcConfigDestroy)* fc_config_destroy =
        fontconfig.function<decltype(::FcConfigDestroy)>("FcConfigDestroy");
    decltype(::cairo_create)* cairo_create =
        cairo.function<decltype(::cairo_create)>("cairo_create");
    decltype(::cairo_destroy)* cairo_destroy =
        cairo.function<decltype(::cairo_destroy)>("cairo_destroy");
    decltype(::cairo_pdf_surface_create_for_stream)* cairo_pdf_surface_create_for_stream =
        cairo.function<decltype(::cairo_pdf_surface_create_for_stream)>(
            "cairo_pdf_surface_create_for_stream");
    decltype(::cairo_show_page)* cairo_show_page =
        cairo.function<decltype(::cairo_show_page)>("cairo_show_page");
    decltype(::cairo_status_to_string)* cairo_status_to_string =
        cairo.function<decltype(::cairo_status_to_string)>("cairo_status_to_string");
    decltype(::cairo_surface_destroy)* cairo_surface_destroy =
        cairo.function<decltype(::cairo_surface_destroy)>("cairo_surface_destroy");
    decltype(::cairo_surface_finish)* cairo_surface_finish =
        cairo.function<decltype(::cairo_surface_finish)>("cairo_surface_finish");
    decltype(::cairo_surface_status)* cairo_surface_status =
        cairo.function<decltype(::cairo_surface_status)>("cairo_surface_status");
    decltype(::g_error_free)* g_error_free =
        glib.function<decltype(::g_error_free)>("g_error_free");
    decltype(::g_object_unref)* g_object_unref =
        gobject.function<decltype(::g_object_unref)>("g_object_unref");
    decltype(::rsvg_handle_new_from_data)* rsvg_handle_new_from_data =
        rsvg.function<decltype(::rsvg_handle_new_from_data)>("rsvg_handle_new_from_data");
    decltype(::rsvg_handle_render_document)* rsvg_handle_render_document =
        rsvg.function<decltype(::rsvg_handle_render_document)>("rsvg_handle_render_document");
    decltype(::rsvg_handle_set_dpi)* rsvg_handle_set_dpi =
        rsvg.function<decltype(::rsvg_handle_set_dpi)>("rsvg_handle_set_dpi");
};

const Drawer& drawer() {
    static const Drawer one;
    return one;
}

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
        FcConfig* config = drawer().fc_config_create();
        const void* rules = font_rules;
        drawer().fc_config_parse_and_load_from_memory(
            config, static_cast<const FcChar8*>(rules), FcTrue);
        for (const std::string& font : fonts) {
            const void* name = font.c_str();
            drawer().fc_config_app_font_add_file(config, static_cast<const FcChar8*>(name));
        }
        drawer().fc_config_set_current(config);
        drawer().fc_config_destroy(config); // fontconfig holds on to it
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
    void operator()(void* object) const { drawer().g_object_unref(object); }
    void operator()(cairo_surface_t* surface) const { drawer().cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { drawer().cairo_destroy(cairo); }
    void operator()(GError* error) const { drawer().g_error_free(error); }
};

[[noreturn]] void refuse(GError* error) {
    const std::unique_ptr<GError, Unref> owned(error);
    refuse(error == nullptr ? "no reason is given" : error->message);
}

std::unique_ptr<RsvgHandle, Unref> read(std::string_view bytes) {
    GError* error = nullptr;
    const void* start = bytes.data();
    std::unique_ptr<RsvgHandle, Unref> handle(drawer().rsvg_handle_new_from_data(
        static_cast<const guint8*>(start), bytes.size(), &error));
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
        drawer().cairo_pdf_surface_create_for_stream(append_bytes, &out, width, height));
    const std::unique_ptr<cairo_t, Unref> cairo(drawer().cairo_create(surface.get()));
    const RsvgRectangle room{0.0, 0.0, width, height};
    drawer().rsvg_handle_set_dpi(handle.get(), 96.0);
    if (drawer().rsvg_handle_render_document(handle.get(), cairo.get(), &room, &error) == FALSE) {
        refuse(error);
    }
    drawer().cairo_show_page(cairo.get());
    drawer().cairo_surface_finish(surface.get());
    if (const auto status = drawer().cairo_surface_status(surface.get());
        status != CAIRO_STATUS_SUCCESS) {
        refuse(drawer().cairo_status_to_string(status));
    }
    return out;
}

struct FreeBytes {
    void operator()(unsigned char* bytes) const {
        std::free(bytes); // NOLINT(cppcoreguidelines-no-malloc,hicpp-no-malloc): qpdf's own
    }
};

/// A PDF that qpdf has read, and copies of its objects in a PDF of our own.
class Copying {
public:
    Copying(const std::string& page, PdfObjects& objects, Deflater& deflater)
        : pdf_(qpdf_init()), objects_(objects), deflater_(deflater) {
        qpdf_silence_errors(pdf_);
        qpdf_set_suppress_warnings(pdf_, QPDF_TRUE);
        const bool read = (qpdf_read_memory(pdf_, "drawing", page.data(), page.size(), nullptr) &
                           QPDF_ERRORS) == 0;
        if (!read || qpdf_get_num_pages(pdf_) != 1) {
            qpdf_cleanup(&pdf_);
            refuse("cairo's page cannot be read");
        }
    }
    Copying(const Copying&) = delete;
    Copying& operator=(const Copying&) = delete;
    ~Copying() { qpdf_cleanup(&pdf_); }

    /// The page as a form (ISO 32000-1 8.10); `more` are entries of its own.
    PdfReference form(const std::string& more) {
        const qpdf_oh page = qpdf_get_page_n(pdf_, 0);
        unsigned char* start = nullptr;
        std::size_t size = 0;
        if ((qpdf_oh_get_page_content_data(pdf_, page, &start, &size) & QPDF_ERRORS) != 0) {
            refuse("cairo's page has no content");
        }
        const std::unique_ptr<unsigned char, FreeBytes> owned(start);
        std::string entries = "/Type/XObject/Subtype/Form/Filter/FlateDecode" + more;
        entries += "/BBox" + written(qpdf_oh_get_key(pdf_, page, "/MediaBox"));
        for (const char* key : {"/Group", "/Resources"}) {
            if (qpdf_oh_has_key(pdf_, page, key) != QPDF_FALSE) {
                entries += key;
                entries += ' ' + written(qpdf_oh_get_key(pdf_, page, key));
            }
        }
        return objects_.add_stream(std::move(entries), deflater_.zlib(view_of(start, size)));
    }

private:
    static std::string_view view_of(const void* start, std::size_t size) {
        return {static_cast<const char*>(start), size};
    }

    /// A dictionary or a stream of its own number.
    PdfReference copy(qpdf_oh object) {
        const int name = qpdf_oh_get_object_id(pdf_, object);
        if (const auto found = known_.find(name); found != known_.end()) {
            return found->second;
        }
        if (qpdf_oh_is_stream(pdf_, object) != QPDF_FALSE) {
            return copy_stream(object, name);
        }
        const PdfReference made = objects_.add_dictionary();
        known_.emplace(name, made);
        objects_.set_entries(made, entries(object, false));
        return made;
    }

    PdfReference copy_stream(qpdf_oh stream, int name) {
        const qpdf_oh dictionary = qpdf_oh_get_dict(pdf_, stream);
        const qpdf_oh filter = qpdf_oh_get_key(pdf_, dictionary, "/Filter");
        const bool opened = qpdf_oh_is_null(pdf_, filter) != QPDF_FALSE ||
                            qpdf_oh_is_name_and_equals(pdf_, filter, "/FlateDecode") != QPDF_FALSE;
        unsigned char* start = nullptr;
        std::size_t size = 0;
        const auto level = opened ? qpdf_dl_generalized : qpdf_dl_none;
        const auto result = qpdf_oh_get_stream_data(pdf_, stream, level, nullptr, &start, &size);
        const std::unique_ptr<unsigned char, FreeBytes> owned(start);
        if ((result & QPDF_ERRORS) != 0) {
            refuse("a part of cairo's page cannot be read");
        }
        const std::string_view bytes = view_of(start, size);
        const PdfReference made =
            objects_.add_stream({}, opened ? deflater_.zlib(bytes) : std::string(bytes));
        known_.emplace(name, made);
        const char* packed = opened ? "/Filter/FlateDecode" : "";
        objects_.set_entries(made, packed + entries(dictionary, opened));
        return made;
    }

    std::vector<std::string> keys_of(qpdf_oh dictionary) {
        std::vector<std::string> keys;
        qpdf_oh_begin_dict_key_iter(pdf_, dictionary);
        while (qpdf_oh_dict_more_keys(pdf_) != QPDF_FALSE) {
            keys.emplace_back(qpdf_oh_dict_next_key(pdf_));
        }
        return keys;
    }

    /// `opened`: the filters of a stream are told elsewhere.
    std::string entries(qpdf_oh dictionary, bool opened) {
        std::string out;
        for (const std::string& key : keys_of(dictionary)) {
            const bool filter = key == "/Filter" || key == "/DecodeParms";
            const bool own = key == "/Length" || (opened && filter);
            const bool smoothed = key == "/Interpolate"; // PDF/A-2 6.2.8 wants none
            if (!own && !smoothed) {
                out += key + ' ' + written(qpdf_oh_get_key(pdf_, dictionary, key.c_str()));
            }
        }
        return out;
    }

    std::string written(qpdf_oh value) {
        if (++depth_ > deepest) {
            refuse("it is nested too deeply");
        }
        std::string out;
        const bool dictionary = qpdf_oh_is_dictionary(pdf_, value) != QPDF_FALSE;
        const bool numbered = qpdf_oh_is_indirect(pdf_, value) != QPDF_FALSE;
        if (qpdf_oh_is_stream(pdf_, value) != QPDF_FALSE || (dictionary && numbered)) {
            append_reference(out, copy(value));
        } else if (dictionary) {
            out += "<<" + entries(value, false) + ">>";
        } else if (qpdf_oh_is_array(pdf_, value) != QPDF_FALSE) {
            out += '[';
            for (int i = 0; i < qpdf_oh_get_array_n_items(pdf_, value); ++i) {
                out += written(qpdf_oh_get_array_item(pdf_, value, i)) + ' ';
            }
            out += ']';
        } else {
            out += qpdf_oh_unparse_resolved(pdf_, value);
        }
        --depth_;
        return out;
    }

    qpdf_data pdf_;
    PdfObjects& objects_;
    Deflater& deflater_;
    std::map<int, PdfReference> known_;
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
    const auto inverse = [](Length length) { return format_decimal(1.0 / length.points(), 9); };
    return Copying(page, objects, deflater)
        .form("/Matrix[" + inverse(drawing.width) + " 0 0 " + inverse(drawing.height) + " 0 0]");
}

void check_drawing(std::string_view bytes) { static_cast<void>(read(bytes)); }

} // namespace galley::bridge
