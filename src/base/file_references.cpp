// Files as texts and style sheets name them.
#include "base/file_references.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <system_error>

namespace galley {

namespace fs = std::filesystem;

namespace {

int hex_value(char c) {
    if (is_ascii_digit(c)) {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

std::string percent_decoded(std::string_view reference) {
    std::string out;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        const bool escape = reference[i] == '%' && i + 2 < reference.size() &&
                            hex_value(reference[i + 1]) >= 0 && hex_value(reference[i + 2]) >= 0;
        out +=
            escape
                ? static_cast<char>(hex_value(reference[i + 1]) * 16 + hex_value(reference[i + 2]))
                : reference[i];
        i += escape ? 2U : 0U;
    }
    return out;
}

bool lies_within(const fs::path& path, const fs::path& folder) {
    std::error_code error;
    const fs::path inner = fs::weakly_canonical(path, error);
    const fs::path outer = error ? fs::path() : fs::weakly_canonical(fs::absolute(folder), error);
    return !error && std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
                         outer.end();
}

} // namespace galley
