// The picture files of tests/pictures.
#pragma once

#include "base/files.hpp"
#include "pictures/picture.hpp"

#include <memory>
#include <string>

namespace galley::test {

inline std::string picture_bytes(const std::string& name) {
    return read_file(std::string(GALLEY_SOURCE_DIR "/tests/pictures/") + name, 1U << 20U);
}

inline pictures::PicturePtr sample_picture(const std::string& name) {
    return std::make_shared<pictures::Picture>(pictures::read_picture(picture_bytes(name)));
}

} // namespace galley::test
