// Cross-references as a stream (ISO 32000-1 7.5.8) and as a table (7.5.4).
#include "bridge/pdf_cross_references.hpp"

#include <cstddef>
#include <utility>

namespace galley::bridge {

namespace {

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
        out.push_back(static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU));
    }
}

void append_end(std::string& file, std::uint64_t start) {
    file += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
}

} // namespace

void append_deflated(std::string& file, std::string_view bytes, Deflater& deflater) {
    const std::string data = deflater.zlib(bytes);
    file += "/Filter/FlateDecode/Length " + std::to_string(data.size()) + ">>\nstream\n";
    file += data;
    file += "\nendstream\nendobj\n";
}

void append_cross_reference_stream(std::string& file,
                                   std::vector<PdfPlace> places,
                                   std::string_view trailer,
                                   Deflater& deflater) {
    const std::uint64_t start = file.size();
    const std::size_t number = places.size();
    places.push_back({1, start, 0});
    const int offset_bytes = start < (1U << 24U) ? 3 : start < (1ULL << 32U) ? 4 : 5;
    const std::size_t width = static_cast<std::size_t>(offset_bytes) + 2;
    std::string rows;
    std::string above(width, '\0');
    for (const PdfPlace& place : places) {
        std::string row;
        append_big_endian(row, place.type, 1);
        append_big_endian(row, place.where, offset_bytes);
        append_big_endian(row, place.index, 1);
        // PNG predictor "up": neighbours differ little, so their differences deflate well.
        rows.push_back('\2');
        for (std::size_t i = 0; i < width; ++i) {
            rows.push_back(static_cast<char>(row[i] - above[i]));
        }
        above = std::move(row);
    }
    file += std::to_string(number) + " 0 obj\n<</Type/XRef/Size " + std::to_string(places.size()) +
            "/W[1 " + std::to_string(offset_bytes) + " 1]";
    file += trailer;
    file += "/DecodeParms<</Predictor 12/Columns " + std::to_string(width) + ">>";
    append_deflated(file, rows, deflater);
    append_end(file, start);
}

void append_cross_reference_table(std::string& file,
                                  const std::vector<PdfPlace>& places,
                                  std::string_view trailer) {
    constexpr std::size_t offset_digits = 10;
    const std::uint64_t start = file.size();
    // Entries are 20 bytes long; number 0 heads the list of free ones.
    file += "xref\n0 " + std::to_string(places.size()) + "\n0000000000 65535 f \n";
    for (std::size_t number = 1; number < places.size(); ++number) {
        const std::string offset = std::to_string(places[number].where);
        file += std::string(offset_digits - offset.size(), '0') + offset + " 00000 n \n";
    }
    file += "trailer\n<</Size " + std::to_string(places.size());
    file += trailer;
    file += ">>\n";
    append_end(file, start);
}

} // namespace galley::bridge
