// Signatures of picture files.
#include "edition/cover_picture.hpp"

#include "base/error.hpp"
#include "bridge/jpeg_file.hpp"
#include "bridge/png_file.hpp"
#include "bridge/xml_tree.hpp"

#include <array>
#include <utility>

namespace galley {

namespace {

struct Signature {
    std::string_view start;
    std::string_view at_eight; ///< what stands there after the size of a RIFF file
    std::string_view type;
    std::string_view extension;
};

using namespace std::string_view_literals;

/// PNG (ISO/IEC 15948, 5.2), JPEG (ITU-T T.81, B.1.1.3), GIF 87a and 89a, WebP (RFC 9649, 2.4).
constexpr std::array signatures = {
    Signature{"\x89PNG\r\n\x1A\n"sv, ""sv, "image/png"sv, "png"sv},
    Signature{"\xFF\xD8\xFF"sv, ""sv, "image/jpeg"sv, "jpg"sv},
    Signature{"GIF87a"sv, ""sv, "image/gif"sv, "gif"sv},
    Signature{"GIF89a"sv, ""sv, "image/gif"sv, "gif"sv},
    Signature{"RIFF"sv, "WEBP"sv, "image/webp"sv, "webp"sv},
};

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

bool is_svg(const std::string& bytes, const std::string& file) {
    try {
        return bridge::XmlTree::parse(bytes, file).root().is(svg_namespace, "svg");
    } catch (const Error&) {
        return false;
    }
}

/// Of the kinds that galley reads. Throws Error(BadInput) naming `file`.
void check_head(std::string_view bytes, std::string_view type, const std::string& file) {
    try {
        if (type == "image/png") {
            static_cast<void>(bridge::png_facts(bytes));
        } else if (type == "image/jpeg") {
            static_cast<void>(bridge::jpeg_facts(bytes));
        }
    } catch (const Error& error) {
        throw Error(Fault::BadInput, error.what(), {file, 0, 0});
    }
}

} // namespace

CoverPicture cover_picture(std::string bytes, const std::string& file) {
    for (const Signature& known : signatures) {
        const std::string_view view = bytes;
        if (view.starts_with(known.start) &&
            (known.at_eight.empty() ||
             (view.size() >= 12 && view.substr(8).starts_with(known.at_eight)))) {
            check_head(bytes, known.type, file);
            return {std::move(bytes), known.type, known.extension};
        }
    }
    if (is_svg(bytes, file)) {
        return {std::move(bytes), "image/svg+xml", "svg"};
    }
    throw Error(Fault::BadInput,
                "is no picture for a cover: expected a PNG, JPEG, GIF, WebP or SVG file",
                {file, 0, 0});
}

} // namespace galley
