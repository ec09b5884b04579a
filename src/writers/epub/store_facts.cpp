// What an ebook store looks at in a finished EPUB.
#include "writers/epub/store_facts.hpp"

#include "base/utf8.hpp"
#include "bridge/jpeg_file.hpp"
#include "bridge/png_file.hpp"
#include "bridge/svg_drawing.hpp"
#include "writers/epub/cover_art.hpp"

#include <algorithm>
#include <cmath>

namespace galley::writers {

namespace {

using bridge::Node;
using stores::Store;
using stores::StoreFacts;
using stores::StoreFile;
using stores::StoreLimits;

constexpr std::string_view png_type = "image/png";
constexpr std::string_view jpeg_type = "image/jpeg";

/// Sides are known of the kinds that stores ask for.
StoreFile cover_file_of(const CoverPicture& cover) {
    StoreFile file{"cover", cover.bytes.size(), 0, 0};
    if (cover.type == png_type) {
        const bridge::PngFacts facts = bridge::png_facts(cover.bytes);
        file.width = facts.width;
        file.height = facts.height;
    } else if (cover.type == jpeg_type) {
        const bridge::JpegFacts facts = bridge::jpeg_facts(cover.bytes);
        file.width = facts.width;
        file.height = facts.height;
    }
    return file;
}

stores::LongestNote longest_note(Node html) {
    stores::LongestNote longest;
    for (Node node = html; node; node = next_in_tree(node, html)) {
        if (node.attribute("role") == "doc-footnote") {
            const std::uint64_t characters = utf8::length(node.text());
            if (characters > longest.characters) {
                longest = {std::string(node.attribute("id").value_or("")), characters};
            }
        }
    }
    return longest;
}

/// As the contents have them, where a skipped level costs nothing.
std::uint64_t levels_of(const std::vector<presentation::ContentsEntry>& contents) {
    std::vector<int> open; // levels of the entries that an entry stands below
    std::size_t deepest = 0;
    for (const presentation::ContentsEntry& entry : contents) {
        while (!open.empty() && open.back() >= entry.level) {
            open.pop_back();
        }
        open.push_back(entry.level);
        deepest = std::max(deepest, open.size());
    }
    return deepest;
}

bool takes(const Store& store, std::string_view type) {
    const std::vector<std::string>& kinds = store.cover_kinds;
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), type) != kinds.end();
}

/// The longer side in pixels.
double cover_side(const std::vector<Store>& stores) {
    double side = cover_height;
    for (const Store& store : stores) {
        for (const StoreLimits& limits : {store.must, store.advised}) {
            side = std::max({side,
                             static_cast<double>(limits.cover_long),
                             static_cast<double>(limits.cover_short) * cover_height / cover_width});
        }
    }
    for (const Store& store : stores) {
        const auto most_side = static_cast<double>(store.must.cover_side);
        const auto most_pixels = static_cast<double>(store.must.picture_pixels);
        side = most_side > 0.0 ? std::min(side, most_side) : side;
        side = most_pixels > 0.0
                   ? std::min(side, std::floor(std::sqrt(most_pixels * cover_height / cover_width)))
                   : side;
    }
    return side;
}

} // namespace

StoreFacts store_facts(const presentation::Presentation& presentation,
                       const CoverPicture& cover,
                       const std::string& identifier) {
    StoreFacts facts;
    for (const auto& [file, shown] : presentation.pictures) {
        facts.pictures.push_back(
            {file, shown->bytes.size(), shown->pixel_width, shown->pixel_height});
    }
    facts.cover = cover_file_of(cover);
    facts.cover_type = std::string(cover.type);
    facts.contents_levels = levels_of(presentation.contents);
    facts.longest_note = longest_note(presentation.xhtml.root());
    constexpr std::string_view isbn = "urn:isbn:";
    const std::size_t digits = identifier.starts_with(isbn) ? identifier.size() - isbn.size() : 0;
    facts.has_isbn = digits == 10 || digits == 13;
    return facts;
}

bool shows_cover_page(const std::vector<Store>& stores) {
    return std::all_of(
        stores.begin(), stores.end(), [](const Store& store) { return store.cover_page; });
}

CoverPicture cover_for_stores(const std::vector<Store>& stores, CoverPicture drawing) {
    const bool taken = std::all_of(stores.begin(), stores.end(), [&](const Store& store) {
        return takes(store, drawing.type) || !takes(store, png_type);
    });
    if (taken) {
        return drawing;
    }
    const double side = cover_side(stores);
    const bridge::PixelSize size{static_cast<std::uint32_t>(side * cover_width / cover_height),
                                 static_cast<std::uint32_t>(side)};
    const bridge::SvgDrawing picture{
        drawing.bytes, Length::from_points(cover_width), Length::from_points(cover_height)};
    bridge::Raster raster = bridge::drawing_raster(picture, {}, size);
    raster.alpha.clear(); // the ground covers all of it
    return {bridge::encode_png(raster), png_type, "png"};
}

} // namespace galley::writers
