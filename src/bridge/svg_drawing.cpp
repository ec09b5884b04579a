// SVG drawings: librsvg draws upon a PDF surface or an image surface of cairo's.
#include "bridge/svg_drawing.hpp"

#include "base/error.hpp"
#include "bridge/late_library.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
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
    decltype(::cairo_image_surface_create)* cairo_image_surface_create =
        cairo.function<decltype(::cairo_image_surface_create)>("cairo_image_surface_create");
    decltype(::cairo_image_surface_get_data)* cairo_image_surface_get_data =
        cairo.function<decltype(::cairo_image_surface_get_data)>("cairo_image_surface_get_data");
    decltype(::cairo_image_surface_get_stride)* cairo_image_surface_get_stride =
        cairo.function<decltype(::cairo_image_surface_get_stride)>(
            "cairo_image_surface_get_stride");
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
    decltype(::cairo_surface_flush)* cairo_surface_flush =
        cairo.function<decltype(::cairo_surface_flush)>("cairo_surface_flush");
    decltype(::cairo_surface_set_fallback_resolution)* cairo_surface_set_fallback_resolution =
        cairo.function<decltype(::cairo_surface_set_fallback_resolution)>(
            "cairo_surface_set_fallback_resolution");
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

using Surface = std::unique_ptr<cairo_surface_t, Unref>;

void draw(const SvgDrawing& drawing, cairo_surface_t* surface, double width, double height) {
    GError* error = nullptr;
    const auto handle = read(drawing.bytes);
    const std::unique_ptr<cairo_t, Unref> cairo(drawer().cairo_create(surface));
    const RsvgRectangle room{0.0, 0.0, width, height};
    drawer().rsvg_handle_set_dpi(handle.get(), 96.0);
    if (drawer().rsvg_handle_render_document(handle.get(), cairo.get(), &room, &error) == FALSE) {
        refuse(error);
    }
    drawer().cairo_show_page(cairo.get());
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) {
        refuse(drawer().cairo_status_to_string(status));
    }
}

/// Colours without the share that their transparency took from them.
Raster unmixed(const unsigned char* rows, std::size_t stride, PixelSize size) {
    Raster raster{size.width, size.height, 3, {}, {}};
    const std::size_t pixels = std::size_t{size.width} * size.height;
    raster.samples.reserve(pixels * 3);
    raster.alpha.reserve(pixels);
    for (std::uint32_t y = 0; y < size.height; ++y) {
        for (std::uint32_t x = 0; x < size.width; ++x) {
            std::uint32_t pixel = 0; // cairo: in the order of the machine's numbers
            std::memcpy(&pixel, rows + y * stride + std::size_t{x} * sizeof pixel, sizeof pixel);
            const std::uint32_t opaque = pixel >> 24U;
            for (const unsigned shift : {16U, 8U, 0U}) {
                const std::uint32_t mixed = pixel >> shift & 0xFFU;
                const std::uint32_t own = opaque == 0 ? 0 : (mixed * 255 + opaque / 2) / opaque;
                raster.samples.push_back(static_cast<char>(std::min<std::uint32_t>(own, 255)));
            }
            raster.alpha.push_back(static_cast<char>(opaque));
        }
    }
    return raster;
}

} // namespace

std::string
drawing_page(const SvgDrawing& drawing, const std::vector<std::string>& fonts, double units) {
    const FontChoice choice(fonts);
    std::string out;
    const double width = drawing.width.points() * units;
    const double height = drawing.height.points() * units;
    const Surface surface(
        drawer().cairo_pdf_surface_create_for_stream(append_bytes, &out, width, height));
    if (units > 1.0) {
        constexpr double one_pixel_a_unit = 72.0;
        drawer().cairo_surface_set_fallback_resolution(
            surface.get(), one_pixel_a_unit, one_pixel_a_unit);
    }
    draw(drawing, surface.get(), width, height);
    drawer().cairo_surface_finish(surface.get());
    check(drawer().cairo_surface_status(surface.get()));
    return out;
}

Raster
drawing_raster(const SvgDrawing& drawing, const std::vector<std::string>& fonts, PixelSize size) {
    const FontChoice choice(fonts);
    const Surface surface(drawer().cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, static_cast<int>(size.width), static_cast<int>(size.height)));
    check(drawer().cairo_surface_status(surface.get()));
    draw(drawing, surface.get(), size.width, size.height);
    drawer().cairo_surface_flush(surface.get());
    check(drawer().cairo_surface_status(surface.get()));
    return unmixed(drawer().cairo_image_surface_get_data(surface.get()),
                   static_cast<std::size_t>(drawer().cairo_image_surface_get_stride(surface.get())),
                   size);
}

void check_drawing(std::string_view bytes) { static_cast<void>(read(bytes)); }

} // namespace galley::bridge
