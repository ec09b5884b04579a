// JPEG pictures. libjpeg leaves a fault by longjmp: no object with a destructor lives in a function
// that calls it.
#include "bridge/jpeg_file.hpp"

#include "base/error.hpp"
#include "bridge/exif.hpp"

#include <jpeglib.h>

#include <cstdio> // before jpeglib.h, which needs it and does not say so
// jpeglib.h first
#include <jerror.h>

#include <array>
#include <csetjmp>
#include <cstdlib>
#include <vector>

namespace galley::bridge {

namespace {

using namespace std::string_view_literals;

constexpr int exif_marker = JPEG_APP0 + 1;
constexpr int profile_marker = JPEG_APP0 + 2;
constexpr unsigned int longest_marker = 0xFFFF;

struct Faults {
    jpeg_error_mgr manager{}; ///< first: libjpeg knows this part only
    std::jmp_buf back{};
    std::array<char, JMSG_LENGTH_MAX> text{};
};

void leave(j_common_ptr common) {
    auto* faults = static_cast<Faults*>(static_cast<void*>(common->err));
    common->err->format_message(common, faults->text.data());
    std::longjmp(faults->back, 1); // NOLINT(cert-err52-cpp): libjpeg has no other way
}

void say_nothing(j_common_ptr /*common*/) {}

/// Most warnings are faults: the file is cut short or damaged.
void note_level(j_common_ptr common, int level) {
    const int code = common->err->msg_code;
    const bool harmless =
        code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR;
    if (level < 0 && !harmless) {
        leave(common);
    }
}

struct JpegState {
    jpeg_decompress_struct jpeg{};
    Faults faults;
    std::string_view bytes;
    JSAMPROW row = nullptr;
    std::string* out = nullptr;
    JpegState() {
        jpeg.err = jpeg_std_error(&faults.manager);
        faults.manager.error_exit = leave;
        faults.manager.output_message = say_nothing;
        faults.manager.emit_message = note_level;
    }
    JpegState(const JpegState&) = delete;
    JpegState& operator=(const JpegState&) = delete;
    ~JpegState() { jpeg_destroy_decompress(&jpeg); }
};

void begin(JpegState& state) {
    jpeg_create_decompress(&state.jpeg);
    const void* start = state.bytes.data();
    jpeg_mem_src(&state.jpeg,
                 static_cast<const unsigned char*>(start),
                 static_cast<unsigned long>(state.bytes.size()));
    jpeg_save_markers(&state.jpeg, exif_marker, longest_marker);
    jpeg_save_markers(&state.jpeg, profile_marker, longest_marker);
    jpeg_read_header(&state.jpeg, TRUE);
}

void start(JpegState& state) { jpeg_start_decompress(&state.jpeg); }

void check_rows(JpegState& state) {
    while (state.jpeg.output_scanline < state.jpeg.output_height) {
        jpeg_read_scanlines(&state.jpeg, &state.row, 1);
    }
    jpeg_finish_decompress(&state.jpeg);
}

void read_rows(JpegState& state) {
    const std::size_t size = std::size_t{state.jpeg.output_width} *
                             static_cast<std::size_t>(state.jpeg.output_components);
    while (state.jpeg.output_scanline < state.jpeg.output_height) {
        jpeg_read_scanlines(&state.jpeg, &state.row, 1);
        const void* row = state.row;
        state.out->append(static_cast<const char*>(row), size);
    }
    jpeg_finish_decompress(&state.jpeg);
}

void run(JpegState& state, void (*step)(JpegState&)) {
    if (setjmp(state.faults.back) == 0) { // NOLINT(cert-err52-cpp): libjpeg has no other way
        step(state);
        return;
    }
    throw Error(Fault::BadInput, std::string("is a broken JPEG: ") + state.faults.text.data());
}

void open(JpegState& state, std::string_view bytes) {
    state.bytes = bytes;
    run(state, begin);
}

void read_exif(const JpegState& state, JpegFacts& facts) {
    for (auto* marker = state.jpeg.marker_list; marker != nullptr; marker = marker->next) {
        const void* data = marker->data;
        const std::string_view bytes(static_cast<const char*>(data), marker->data_length);
        if (marker->marker == exif_marker && bytes.starts_with("Exif\0\0"sv)) {
            const ExifFacts exif = exif_facts(bytes.substr(6));
            facts.orientation = exif.orientation;
            if (facts.dots_per_inch_x <= 0.0) {
                facts.dots_per_inch_x = exif.dots_per_inch;
                facts.dots_per_inch_y = exif.dots_per_inch;
            }
        }
    }
}

/// Multiplies ink by ink: what a reader without a profile for the ink does.
Raster from_ink(const std::string& ink, Raster raster, bool inverted) {
    raster.samples.reserve(ink.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < ink.size(); i += 4) {
        const auto paper = [&](std::size_t part) {
            const int value = static_cast<unsigned char>(ink[i + part]);
            return inverted ? value : 255 - value;
        };
        for (std::size_t part = 0; part < 3; ++part) {
            raster.samples.push_back(static_cast<char>((paper(part) * paper(3) + 127) / 255));
        }
    }
    return raster;
}

} // namespace

JpegFacts jpeg_facts(std::string_view bytes) {
    JpegState state;
    open(state, bytes);
    JpegFacts facts;
    facts.width = state.jpeg.image_width;
    facts.height = state.jpeg.image_height;
    facts.channels = state.jpeg.num_components;
    facts.plain_color =
        state.jpeg.jpeg_color_space == JCS_RGB && state.jpeg.saw_Adobe_marker == FALSE;
    facts.inverted = state.jpeg.saw_Adobe_marker != FALSE;
    if (facts.channels != 1 && facts.channels != 3 && facts.channels != 4) {
        throw Error(Fault::BadInput,
                    "is a JPEG of " + std::to_string(facts.channels) +
                        " channels; 1, 3 and 4 are known");
    }
    constexpr int per_inch = 1;
    constexpr int per_centimetre = 2;
    const double unit = state.jpeg.density_unit == per_inch         ? 1.0
                        : state.jpeg.density_unit == per_centimetre ? 2.54
                                                                    : 0.0;
    facts.dots_per_inch_x = state.jpeg.X_density * unit;
    facts.dots_per_inch_y = state.jpeg.Y_density * unit;
    read_exif(state, facts);
    JOCTET* profile = nullptr;
    unsigned int size = 0;
    if (jpeg_read_icc_profile(&state.jpeg, &profile, &size) != FALSE) {
        const void* data = profile;
        facts.profile.assign(static_cast<const char*>(data), size);
        std::free(profile); // NOLINT(cppcoreguidelines-no-malloc,hicpp-no-malloc): libjpeg's own
    }
    return facts;
}

void check_jpeg(std::string_view bytes) {
    JpegState state;
    open(state, bytes);
    state.jpeg.scale_num = 1;
    state.jpeg.scale_denom = 8;
    run(state, start);
    std::vector<JSAMPLE> row(std::size_t{state.jpeg.output_width} *
                             static_cast<std::size_t>(state.jpeg.output_components));
    state.row = row.data();
    run(state, check_rows);
}

Raster decode_jpeg(std::string_view bytes) {
    JpegState state;
    open(state, bytes);
    const bool ink = state.jpeg.num_components == 4;
    const bool grey = state.jpeg.num_components == 1;
    state.jpeg.out_color_space = ink ? JCS_CMYK : grey ? JCS_GRAYSCALE : JCS_RGB;
    run(state, start);
    Raster raster;
    raster.width = state.jpeg.output_width;
    raster.height = state.jpeg.output_height;
    raster.channels = grey ? 1 : 3;
    std::vector<JSAMPLE> row(std::size_t{raster.width} *
                             static_cast<std::size_t>(state.jpeg.output_components));
    std::string samples;
    samples.reserve(row.size() * raster.height);
    state.row = row.data();
    state.out = &samples;
    run(state, read_rows);
    if (ink) {
        return from_ink(samples, std::move(raster), state.jpeg.saw_Adobe_marker != FALSE);
    }
    raster.samples = std::move(samples);
    return raster;
}

} // namespace galley::bridge
