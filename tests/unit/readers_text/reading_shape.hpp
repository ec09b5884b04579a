// What the tests of the text reader share: a reading, and its tree as one line.
#pragma once

#include "readers/text/text_reader.hpp"
#include "support/contains.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace galley::tests {

inline Reading read_plain(const std::string& bytes) {
    Diagnostics diagnostics;
    return readers::read_text({"in/a.txt", bytes}, {}, diagnostics);
}

/// "para(text)section(title(T))": elements with their text, info left out.
inline std::string shape_of(bridge::Node node) {
    std::string out;
    for (bridge::Node child = node.first_child(); child; child = child.next()) {
        if (child.is_text()) {
            out += child.content();
        } else if (child.is_element() && child.name() != "info") {
            out += std::string(child.name()) + "(" + shape_of(child) + ")";
        }
    }
    return out;
}

inline std::string shape_of(const Reading& reading) { return shape_of(reading.document.root()); }
inline std::string shape_of(const std::string& bytes) { return shape_of(read_plain(bytes)); }

/// Texts that were left out as `what`, one a line.
inline std::string left_out(const Reading& reading, std::string_view what) {
    std::string out;
    for (const SpanEntry& entry : reading.spans) {
        if (entry.kind == SpanEntry::Kind::Consumed && entry.what == what) {
            out += entry.text + "\n";
        }
    }
    return out;
}

/// Prose wrapped at 60 columns, `count` paragraphs, each other than the last.
inline std::string prose(int count = 3, int from = 0) {
    std::string out;
    for (int i = from; i < from + count; ++i) {
        const std::string n = std::to_string(i);
        out += "The harbour number " + n +
               " lies where the river meets the open\n"
               "water, and the boats that leave it at dawn carry nets which\n"
               "were mended by lamplight on the evening before by patient\n"
               "hands that know the work.\n\n";
    }
    return out;
}

} // namespace galley::tests
