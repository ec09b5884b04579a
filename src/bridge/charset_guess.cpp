// uchardet's statistics; its names as ICU has them.
#include "bridge/charset_guess.hpp"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace galley::bridge {

namespace {

struct CloseDetector {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

struct KnownName {
    std::string_view uchardet;
    std::string_view name;
};

/// Each ISO 8859 whose Windows namesake only adds to it is read as that one.
constexpr std::array known_names = {
    KnownName{"WINDOWS-1250", "windows-1250"},
    KnownName{"WINDOWS-1251", "windows-1251"},
    KnownName{"WINDOWS-1252", "windows-1252"},
    KnownName{"WINDOWS-1253", "windows-1253"},
    KnownName{"WINDOWS-1255", "windows-1255"},
    KnownName{"WINDOWS-1256", "windows-1256"},
    KnownName{"ISO-8859-1", "windows-1252"},
    KnownName{"ISO-8859-2", "iso-8859-2"},
    KnownName{"ISO-8859-5", "iso-8859-5"},
    KnownName{"ISO-8859-6", "iso-8859-6"},
    KnownName{"ISO-8859-7", "iso-8859-7"},
    KnownName{"ISO-8859-8", "windows-1255"},
    KnownName{"ISO-8859-15", "iso-8859-15"},
    KnownName{"KOI8-R", "koi8-r"},
    KnownName{"IBM866", "ibm866"},
    KnownName{"GB18030", "gb18030"},
    KnownName{"BIG5", "big5"},
    KnownName{"SHIFT_JIS", "shift_jis"},
    KnownName{"EUC-JP", "euc-jp"},
    KnownName{"EUC-KR", "euc-kr"},
    KnownName{"UHC", "windows-949"},
};

} // namespace

std::string guessed_charset(std::string_view bytes) {
    const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
    if (detector == nullptr ||
        uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    const std::string_view name = uchardet_get_charset(detector.get());
    const auto* const known =
        std::find_if(known_names.begin(), known_names.end(), [&](const KnownName& one) {
            return one.uchardet == name;
        });
    return known == known_names.end() ? std::string() : std::string(known->name);
}

} // namespace galley::bridge
