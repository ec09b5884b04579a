// Presets as a table and as JSON.
#include "cli/presets_command.hpp"

#include "base/number.hpp"
#include "cli/page_sizes.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace galley::cli {

namespace {

using bridge::Json;
using press::Edges;
using press::Preset;
using stores::Store;
using stores::StoreLimits;

/// "3.2 no spine", "5", "-".
std::string bleed_text(const Edges& bleed) {
    if (bleed.outside.points() <= 0.0) {
        return "-";
    }
    return millimetres(bleed.outside) + (bleed.inside.points() > 0.0 ? "" : " no spine");
}

std::string inside_text(const Preset& preset) {
    if (preset.gutter.empty()) {
        return preset.margin.inside.points() > 0.0 ? millimetres(preset.margin.inside) : "-";
    }
    return millimetres(preset.gutter.front().inside) + "-" +
           millimetres(preset.gutter.back().inside);
}

std::string pages_text(const Preset& preset) {
    return preset.most_pages > 0 ? fmt::format("{}-{}", preset.least_pages, preset.most_pages)
                                 : "-";
}

Json edges_json(const Edges& edges) {
    return Json::Object{{"top", length_json(edges.top)},
                        {"bottom", length_json(edges.bottom)},
                        {"inside", length_json(edges.inside)},
                        {"outside", length_json(edges.outside)}};
}

Json texts_json(const std::vector<std::string>& texts) {
    Json::Array list;
    for (const std::string& text : texts) {
        list.emplace_back(text);
    }
    return list;
}

Json preset_json(const Preset& preset) {
    Json::Array trims;
    for (const press::PageSize& size : preset.trims) {
        trims.push_back(size_json(size.width, size.height));
    }
    Json::Array gutter;
    for (const press::GutterStep& step : preset.gutter) {
        gutter.emplace_back(
            Json::Object{{"pages", step.pages}, {"inside", length_json(step.inside)}});
    }
    return Json::Object{{"name", preset.name},
                        {"title", preset.title},
                        {"source", texts_json(preset.sources)},
                        {"verified_on", preset.verified_on},
                        {"note", preset.note},
                        {"trim", size_json(preset.trim.width, preset.trim.height)},
                        {"trims", std::move(trims)},
                        {"bleed", edges_json(preset.bleed)},
                        {"margin", edges_json(preset.margin)},
                        {"gutter", std::move(gutter)},
                        {"least_pages", preset.least_pages},
                        {"most_pages", preset.most_pages},
                        {"ink_limit", preset.ink_limit},
                        {"least_resolution", preset.least_resolution},
                        {"standard", press::standard_name(preset.standard)},
                        {"marks", preset.marks}};
}

/// "2 GB", "-".
std::string bytes_text(std::uint64_t bytes) { return bytes == 0 ? "-" : format_amount(bytes, "B"); }

/// What is asked for, else what is advised.
std::uint64_t known(const Store& store, std::uint64_t StoreLimits::*limit) {
    return store.must.*limit != 0 ? store.must.*limit : store.advised.*limit;
}

std::string count_text(std::uint64_t count) { return count == 0 ? "-" : std::to_string(count); }

Json limits_json(const StoreLimits& limits) {
    const auto number = [](std::uint64_t value) { return Json(static_cast<std::int64_t>(value)); };
    return Json::Object{{"file_bytes", number(limits.file_bytes)},
                        {"document_bytes", number(limits.document_bytes)},
                        {"picture_bytes", number(limits.picture_bytes)},
                        {"picture_pixels", number(limits.picture_pixels)},
                        {"cover_bytes", number(limits.cover_bytes)},
                        {"cover_short", number(limits.cover_short)},
                        {"cover_long", number(limits.cover_long)},
                        {"cover_side", number(limits.cover_side)},
                        {"contents_levels", number(limits.contents_levels)},
                        {"note_characters", number(limits.note_characters)}};
}

Json store_json(const Store& store) {
    return Json::Object{{"name", store.name},
                        {"title", store.title},
                        {"source", texts_json(store.sources)},
                        {"verified_on", store.verified_on},
                        {"note", store.note},
                        {"must", limits_json(store.must)},
                        {"advised", limits_json(store.advised)},
                        {"cover_kinds", texts_json(store.cover_kinds)},
                        {"isbn", store.isbn},
                        {"cover_page", store.cover_page}};
}

std::string houses_table(const std::vector<Preset>& houses) {
    std::string table = fmt::format("{:<12} {:<13} {:<14} {:<11} {:<9} {:<9} {:<9} {}\n",
                                    "house",
                                    "trim",
                                    "bleed",
                                    "inside",
                                    "pages",
                                    "standard",
                                    "verified",
                                    "what it is");
    for (const Preset& preset : houses) {
        table += fmt::format("{:<12} {:<13} {:<14} {:<11} {:<9} {:<9} {:<9} {}\n",
                             preset.name,
                             size_text(preset.trim.width, preset.trim.height),
                             bleed_text(preset.bleed),
                             inside_text(preset),
                             pages_text(preset),
                             press::standard_name(preset.standard),
                             preset.verified_on,
                             preset.title);
    }
    return table;
}

std::string stores_table(const std::vector<Store>& stores) {
    std::string table = fmt::format("{:<12} {:<8} {:<9} {:<9} {:<12} {:<9} {:<9} {:<9} {}\n",
                                    "store",
                                    "file",
                                    "chapter",
                                    "picture",
                                    "cover",
                                    "contents",
                                    "ISBN",
                                    "verified",
                                    "what it is");
    for (const Store& store : stores) {
        const std::uint64_t pixels = known(store, &StoreLimits::picture_pixels);
        const std::uint64_t side = known(store, &StoreLimits::cover_short);
        table += fmt::format("{:<12} {:<8} {:<9} {:<9} {:<12} {:<9} {:<9} {:<9} {}\n",
                             store.name,
                             bytes_text(known(store, &StoreLimits::file_bytes)),
                             bytes_text(known(store, &StoreLimits::document_bytes)),
                             pixels != 0 ? fmt::format("{} MP", pixels / 1'000'000)
                                         : bytes_text(known(store, &StoreLimits::picture_bytes)),
                             side != 0 ? fmt::format("{} pixels", side)
                                       : bytes_text(known(store, &StoreLimits::cover_bytes)),
                             count_text(known(store, &StoreLimits::contents_levels)),
                             store.isbn ? "wanted" : "-",
                             store.verified_on,
                             store.title);
    }
    return table;
}

} // namespace

std::string presets_table(const ShippedPresets& presets) {
    return houses_table(presets.houses) + "\n" + stores_table(presets.stores) +
           "\nLengths in millimetres; -: the style's own, or not known; the cover's shorter side. "
           "galley presets\n--json says all, with the pages that the numbers were read from.\n";
}

std::string presets_json(const ShippedPresets& presets) {
    Json::Array houses;
    for (const Preset& preset : presets.houses) {
        houses.push_back(preset_json(preset));
    }
    Json::Array stores;
    for (const Store& store : presets.stores) {
        stores.push_back(store_json(store));
    }
    return bridge::write_json(
               Json::Object{{"presets", std::move(houses)}, {"stores", std::move(stores)}}) +
           "\n";
}

} // namespace galley::cli
