// What a FontFace holds: shared by the bridge's own sources only.
#pragma once

#include "bridge/font_face.hpp"

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace galley::bridge {

/// A deleter that calls the library's own function and takes no room.
template <auto function>
struct Release {
    template <typename T>
    void operator()(T* object) const {
        function(object);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;

struct FontFace::State {
    std::string file;
    Blob blob;
    Face face;
    Font font;
    FontMetrics metrics;
    std::vector<std::uint32_t> features; ///< tags in GSUB, sorted
};

} // namespace galley::bridge
