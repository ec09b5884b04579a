// PNG pictures. libpng leaves a fault by longjmp: no object with a destructor lives in a function
// that calls it. No exception passes through libpng, whose frames need not be able to unwind.
#include "bridge/png_file.hpp"

#include "base/error.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

namespace galley::bridge {

namespace {

constexpr png_uint_32 longest_side = 1U << 20U;
constexpr png_alloc_size_t largest_chunk = 16U << 20U; ///< bytes of a profile, unpacked
constexpr double inches_per_metre = 0.0254;

/// What libpng says of a fault, kept without asking for memory.
class PngFault {
public:
    void keep(const char* message) {
        const std::size_t size = std::min(std::strlen(message), text_.size());
        std::copy_n(message, size, text_.begin());
        size_ = size;
    }
    std::string text() const { return {text_.data(), size_}; }

private:
    std::array<char, 160> text_{}; // longer than any of libpng's messages
    std::size_t size_ = 0;
};

struct PngState {
    std::string_view bytes;
    std::size_t at = 0;
    png_structp png = nullptr;
    png_infop info = nullptr;
    PngFault fault;
    // What the steps below leave.
    png_bytep row = nullptr;   ///< one row, when all are checked
    png_bytepp rows = nullptr; ///< all rows, when they are kept
    png_uint_32 passes = 1;
    ~PngState() { png_destroy_read_struct(&png, &info, nullptr); }
    PngState() = default;
    PngState(const PngState&) = delete;
    PngState& operator=(const PngState&) = delete;
};

void take_bytes(png_structp png, png_bytep to, png_size_t count) {
    auto* state = static_cast<PngState*>(png_get_io_ptr(png));
    if (state->bytes.size() - state->at < count) {
        png_error(png, "it ends too early");
    }
    std::memcpy(to, state->bytes.data() + state->at, count);
    state->at += count;
}

void keep_fault(png_structp png, png_const_charp message) {
    static_cast<PngState*>(png_get_error_ptr(png))->fault.keep(message);
    png_longjmp(png, 1);
}

void ignore_warning(png_structp /*png*/, png_const_charp /*message*/) {}

void begin(PngState& state) { png_read_info(state.png, state.info); }

/// Rows as 8 bits of grey or color, with alpha where there is transparency.
void ask_for_samples(PngState& state) {
    png_set_expand(state.png);
    png_set_strip_16(state.png);
    state.passes = static_cast<png_uint_32>(png_set_interlace_handling(state.png));
    png_read_update_info(state.png, state.info);
}

void ask_for_rows(PngState& state) {
    state.passes = static_cast<png_uint_32>(png_set_interlace_handling(state.png));
    png_read_update_info(state.png, state.info);
}

void check_rows(PngState& state) {
    const png_uint_32 height = png_get_image_height(state.png, state.info);
    for (png_uint_32 pass = 0; pass < state.passes; ++pass) {
        for (png_uint_32 y = 0; y < height; ++y) {
            png_read_row(state.png, state.row, nullptr);
        }
    }
    png_read_end(state.png, nullptr);
}

void read_rows(PngState& state) {
    png_read_image(state.png, state.rows);
    png_read_end(state.png, nullptr);
}

/// Runs a step of libpng's.
void run(PngState& state, void (*step)(PngState&)) {
    if (setjmp(png_jmpbuf(state.png)) == 0) { // NOLINT(cert-err52-cpp): libpng has no other way
        step(state);
        return;
    }
    throw Error(Fault::BadInput, "is a broken PNG: " + state.fault.text());
}

void open(PngState& state, std::string_view bytes) {
    state.bytes = bytes;
    state.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &state, keep_fault, ignore_warning);
    state.info = state.png == nullptr ? nullptr : png_create_info_struct(state.png);
    if (state.info == nullptr) {
        throw Error(Fault::Internal, "libpng: no memory for a picture");
    }
    png_set_read_fn(state.png, &state, take_bytes);
    png_set_user_limits(state.png, longest_side, longest_side);
    png_set_chunk_malloc_max(state.png, largest_chunk);
    run(state, begin);
}

void fill_color(const PngState& state, PngFacts& facts) {
    png_colorp colors = nullptr;
    int count = 0;
    if (png_get_PLTE(state.png, state.info, &colors, &count) != 0) {
        for (int i = 0; i < count; ++i) {
            for (const png_byte part : {colors[i].red, colors[i].green, colors[i].blue}) {
                facts.palette.push_back(static_cast<char>(part));
            }
        }
    }
    png_charp name = nullptr;
    png_bytep profile = nullptr;
    png_uint_32 size = 0;
    int method = 0;
    if (png_get_iCCP(state.png, state.info, &name, &method, &profile, &size) != 0) {
        facts.profile.assign(static_cast<const char*>(static_cast<void*>(profile)), size);
    }
}

std::uint32_t big_endian(std::string_view four) {
    std::uint32_t value = 0;
    for (const char c : four.substr(0, 4)) {
        value = value << 8U | static_cast<unsigned char>(c);
    }
    return value;
}

} // namespace

PngFacts png_facts(std::string_view bytes) {
    PngState state;
    open(state, bytes);
    PngFacts facts;
    facts.width = png_get_image_width(state.png, state.info);
    facts.height = png_get_image_height(state.png, state.info);
    facts.depth = png_get_bit_depth(state.png, state.info);
    const int color = png_get_color_type(state.png, state.info);
    const bool indexed = color == PNG_COLOR_TYPE_PALETTE;
    facts.channels = indexed || (color & PNG_COLOR_MASK_COLOR) == 0 ? 1 : 3;
    facts.transparent = (color & PNG_COLOR_MASK_ALPHA) != 0 ||
                        png_get_valid(state.png, state.info, PNG_INFO_tRNS) != 0;
    facts.interlaced = png_get_interlace_type(state.png, state.info) != PNG_INTERLACE_NONE;
    fill_color(state, facts);
    if (!indexed) {
        facts.palette.clear(); // only a proposal there
    }
    facts.dots_per_inch_x = png_get_x_pixels_per_meter(state.png, state.info) * inches_per_metre;
    facts.dots_per_inch_y = png_get_y_pixels_per_meter(state.png, state.info) * inches_per_metre;
    return facts;
}

void check_png(std::string_view bytes) {
    PngState state;
    open(state, bytes);
    run(state, ask_for_rows);
    std::vector<png_byte> row(png_get_rowbytes(state.png, state.info));
    state.row = row.data();
    run(state, check_rows);
}

Raster decode_png(std::string_view bytes) {
    PngState state;
    open(state, bytes);
    run(state, ask_for_samples);
    Raster raster;
    raster.width = png_get_image_width(state.png, state.info);
    raster.height = png_get_image_height(state.png, state.info);
    const int channels = png_get_channels(state.png, state.info);
    const std::size_t row_bytes = png_get_rowbytes(state.png, state.info);
    std::vector<png_byte> all(row_bytes * raster.height);
    std::vector<png_bytep> rows(raster.height);
    for (std::size_t y = 0; y < rows.size(); ++y) {
        rows[y] = all.data() + y * row_bytes;
    }
    state.rows = rows.data();
    run(state, read_rows);
    const bool alpha = channels == 2 || channels == 4;
    raster.channels = channels - (alpha ? 1 : 0);
    const std::size_t pixels = std::size_t{raster.width} * raster.height;
    raster.samples.reserve(pixels * static_cast<std::size_t>(raster.channels));
    raster.alpha.reserve(alpha ? pixels : 0);
    for (std::size_t i = 0; i < pixels; ++i) {
        const png_byte* pixel = all.data() + i * static_cast<std::size_t>(channels);
        for (int c = 0; c < raster.channels; ++c) {
            raster.samples.push_back(static_cast<char>(pixel[c]));
        }
        if (alpha) {
            raster.alpha.push_back(static_cast<char>(pixel[raster.channels]));
        }
    }
    const auto opaque = [](char value) { return value == '\xFF'; };
    if (std::all_of(raster.alpha.begin(), raster.alpha.end(), opaque)) {
        raster.alpha.clear();
    }
    return raster;
}

std::string png_rows(std::string_view bytes) {
    constexpr std::size_t signature = 8;
    constexpr std::size_t around = 12; // length, name and check sum of a chunk
    std::string rows;
    for (std::size_t at = signature; at + around <= bytes.size();) {
        const std::size_t size = big_endian(bytes.substr(at));
        if (size > bytes.size() - at - around) {
            break;
        }
        if (bytes.substr(at + 4, 4) == "IDAT") {
            rows += bytes.substr(at + 8, size);
        }
        at += around + size;
    }
    return rows;
}

namespace {

struct PngWriting {
    const Raster* raster = nullptr;
    png_structp png = nullptr;
    png_infop info = nullptr;
    PngFault fault;
    std::string out;
    std::vector<png_byte> row;
    ~PngWriting() { png_destroy_write_struct(&png, &info); }
    PngWriting() = default;
    PngWriting(const PngWriting&) = delete;
    PngWriting& operator=(const PngWriting&) = delete;
};

void give_bytes(png_structp png, png_bytep from, png_size_t count) {
    auto* writing = static_cast<PngWriting*>(png_get_io_ptr(png));
    bool kept = true;
    try {
        writing->out.append(static_cast<const char*>(static_cast<void*>(from)), count);
    } catch (const std::bad_alloc&) {
        kept = false;
    }
    if (!kept) { // outside the handler, for it leaves by longjmp
        png_error(png, "no memory for its bytes");
    }
}

void keep_writing_fault(png_structp png, png_const_charp message) {
    static_cast<PngWriting*>(png_get_error_ptr(png))->fault.keep(message);
    png_longjmp(png, 1);
}

void write_rows(PngWriting& writing) {
    const Raster& raster = *writing.raster;
    const bool alpha = !raster.alpha.empty();
    const auto channels = static_cast<std::size_t>(raster.channels);
    const int type =
        (raster.channels == 3 ? PNG_COLOR_MASK_COLOR : 0) | (alpha ? PNG_COLOR_MASK_ALPHA : 0);
    png_set_IHDR(writing.png,
                 writing.info,
                 raster.width,
                 raster.height,
                 8,
                 type,
                 PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(writing.png, writing.info, PNG_sRGB_INTENT_RELATIVE);
    png_write_info(writing.png, writing.info);
    for (std::size_t y = 0; y < raster.height; ++y) {
        writing.row.clear();
        for (std::size_t at = y * raster.width; at < (y + 1) * raster.width; ++at) {
            for (std::size_t c = 0; c < channels; ++c) {
                writing.row.push_back(static_cast<png_byte>(raster.samples[at * channels + c]));
            }
            if (alpha) {
                writing.row.push_back(static_cast<png_byte>(raster.alpha[at]));
            }
        }
        png_write_row(writing.png, writing.row.data());
    }
    png_write_end(writing.png, writing.info);
}

} // namespace

std::string encode_png(const Raster& raster) {
    PngWriting writing;
    writing.raster = &raster;
    writing.row.reserve(std::size_t{raster.width} * 4);
    writing.png = png_create_write_struct(
        PNG_LIBPNG_VER_STRING, &writing, keep_writing_fault, ignore_warning);
    writing.info = writing.png == nullptr ? nullptr : png_create_info_struct(writing.png);
    if (writing.info == nullptr) {
        throw Error(Fault::Internal, "libpng: no memory for a picture");
    }
    png_set_write_fn(writing.png, &writing, give_bytes, nullptr);
    if (setjmp(png_jmpbuf(writing.png)) == 0) { // NOLINT(cert-err52-cpp): libpng has no other way
        write_rows(writing);
        return std::move(writing.out);
    }
    throw Error(Fault::Internal, "a picture cannot be written: " + writing.fault.text());
}

} // namespace galley::bridge
