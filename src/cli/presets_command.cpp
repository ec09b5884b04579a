// Presets as a table and as JSON.
#include "cli/presets_command.hpp"

#include "cli/page_sizes.hpp"

#include <fmt/format.h>

namespace galley::cli {

namespace {

using bridge::Json;
using press::Edges;
using press::Preset;

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

Json preset_json(const Preset& preset) {
    Json::Array sources;
    for (const std::string& source : preset.sources) {
        sources.emplace_back(source);
    }
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
                        {"source", std::move(sources)},
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

} // namespace

std::string presets_table(std::span<const Preset> presets) {
    std::string table = fmt::format("{:<12} {:<13} {:<14} {:<11} {:<9} {:<9} {:<9} {}\n",
                                    "preset",
                                    "trim",
                                    "bleed",
                                    "inside",
                                    "pages",
                                    "standard",
                                    "verified",
                                    "what it is");
    for (const Preset& preset : presets) {
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
    return table + "\nLengths in millimetres; -: the style's own, or not known. galley presets "
                   "--json says all,\nwith the pages that the numbers were read from.\n";
}

std::string presets_json(std::span<const Preset> presets) {
    Json::Array list;
    for (const Preset& preset : presets) {
        list.push_back(preset_json(preset));
    }
    return bridge::write_json(Json::Object{{"presets", std::move(list)}}) + "\n";
}

} // namespace galley::cli
