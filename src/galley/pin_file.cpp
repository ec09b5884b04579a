// Pins as JSON and back: docs/pins.schema.json says what each member is.
#include "galley/pin_file.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace galley {

namespace {

using bridge::Json;

constexpr std::int64_t version = 1;
constexpr std::uint64_t file_limit = 16ULL << 20U; ///< bytes
constexpr std::int64_t most_lines = 0xFFFFFFFF;
constexpr std::int64_t best_fit = 10;

/// Values of an object by name, each of which must be what it is asked for.
class Members {
public:
    Members(const Json& json, std::string what, const std::string& file)
        : json_(json), what_(std::move(what)), file_(file) {
        if (!std::holds_alternative<Json::Object>(json.value)) {
            fail("is no object");
        }
    }

    [[nodiscard]] std::string text(std::string_view name) const {
        const Json* found = json_.find(name);
        if (found == nullptr || !std::holds_alternative<std::string>(found->value)) {
            fail(fmt::format("has no text \"{}\"", name));
        }
        return found->text();
    }

    /// `missing` when there is no such member.
    [[nodiscard]] std::int64_t number(std::string_view name,
                                      std::optional<std::int64_t> missing,
                                      std::int64_t least,
                                      std::int64_t most) const {
        const Json* found = json_.find(name);
        if (found == nullptr && missing) {
            return *missing;
        }
        const auto* value = found == nullptr ? nullptr : std::get_if<std::int64_t>(&found->value);
        if (value == nullptr || *value < least || *value > most) {
            fail(fmt::format("has no number \"{}\" from {} to {}", name, least, most));
        }
        return *value;
    }

    [[nodiscard]] const Json::Array& list(std::string_view name) const {
        const Json* found = json_.find(name);
        if (found == nullptr || !std::holds_alternative<Json::Array>(found->value)) {
            fail(fmt::format("has no list \"{}\"", name));
        }
        return found->items();
    }

    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const {
        std::vector<std::string> texts;
        for (const Json& item : list(name)) {
            texts.push_back(item.text());
        }
        return texts;
    }

    /// Members of other names.
    [[nodiscard]] Json::Object rest(std::initializer_list<std::string_view> known) const {
        Json::Object rest;
        for (const auto& member : std::get<Json::Object>(json_.value)) {
            if (std::find(known.begin(), known.end(), member.first) == known.end()) {
                rest.push_back(member);
            }
        }
        return rest;
    }

    [[noreturn]] void fail(const std::string& why) const {
        throw Error(
            Fault::BadInput,
            fmt::format("{} {}; galley pin writes this file, mend or remove it", what_, why),
            {file_, 0, 0});
    }

private:
    const Json& json_;
    std::string what_;
    const std::string& file_;
};

PinAnchor anchor_from(const Json& json, const std::string& file) {
    const Members members(json, "a line of a pin", file);
    PinAnchor anchor;
    anchor.line = static_cast<std::uint32_t>(members.number("line", {}, 1, most_lines));
    anchor.text = members.text("text");
    anchor.hash = members.text("hash");
    anchor.before = members.texts("before");
    anchor.after = members.texts("after");
    anchor.alike = static_cast<std::uint32_t>(members.number("alike", 1, 1, most_lines));
    anchor.place = static_cast<std::uint32_t>(members.number("place", 1, 1, most_lines));
    anchor.rival = static_cast<int>(members.number("rival", -1, -1, best_fit));
    return anchor;
}

FiledPin pin_from(const Json& json, const std::string& file) {
    const Members members(json, "a pin", file);
    const auto kind = pin_kind_of(members.text("kind"));
    if (!kind) {
        members.fail(fmt::format("is of no known kind (\"{}\")", members.text("kind")));
    }
    FiledPin filed;
    filed.pin.kind = *kind;
    filed.pin.level = static_cast<int>(members.number("level", 0, 0, deepest_pin_level));
    for (const Json& line : members.list("lines")) {
        filed.pin.lines.push_back(anchor_from(line, file));
    }
    if (filed.pin.lines.empty()) {
        members.fail("has no lines");
    }
    filed.rest = members.rest({"kind", "level", "lines"});
    return filed;
}

Json texts_json(const std::vector<std::string>& texts) {
    Json::Array list;
    std::copy(texts.begin(), texts.end(), std::back_inserter(list));
    return list;
}

Json anchor_json(const PinAnchor& anchor) {
    Json::Object object{{"line", static_cast<std::int64_t>(anchor.line)},
                        {"text", anchor.text},
                        {"hash", anchor.hash},
                        {"before", texts_json(anchor.before)},
                        {"after", texts_json(anchor.after)}};
    if (anchor.alike > 1) {
        object.emplace_back("alike", static_cast<std::int64_t>(anchor.alike));
        object.emplace_back("place", static_cast<std::int64_t>(anchor.place));
        object.emplace_back("rival", anchor.rival);
    }
    return object;
}

Json pin_json(const FiledPin& filed) {
    Json::Object object{{"kind", pin_kind_name(filed.pin.kind)}};
    if (filed.pin.level > 0) {
        object.emplace_back("level", filed.pin.level);
    }
    Json::Array lines;
    for (const PinAnchor& anchor : filed.pin.lines) {
        lines.push_back(anchor_json(anchor));
    }
    object.emplace_back("lines", std::move(lines));
    object.insert(object.end(), filed.rest.begin(), filed.rest.end());
    return object;
}

} // namespace

std::filesystem::path pin_file_beside(const std::filesystem::path& source) {
    std::filesystem::path path = source;
    return path.replace_extension(".galley.json");
}

PinFile parse_pin_file(std::string_view bytes, const std::string& file) {
    const Json json = bridge::parse_json(bytes, file);
    const Members members(json, "the file", file);
    if (members.number("version", {}, 1, most_lines) > version) {
        members.fail("is of a newer galley");
    }
    PinFile pins;
    for (const Json& pin : members.list("pins")) {
        pins.pins.push_back(pin_from(pin, file));
    }
    pins.rest = members.rest({"version", "pins"});
    return pins;
}

std::string write_pin_file(const PinFile& pins) {
    Json::Array list;
    for (const FiledPin& filed : pins.pins) {
        list.push_back(pin_json(filed));
    }
    Json::Object object{{"version", version}, {"pins", std::move(list)}};
    object.insert(object.end(), pins.rest.begin(), pins.rest.end());
    return bridge::write_json(std::move(object)) + "\n";
}

PinFile read_pin_file(const std::filesystem::path& source) {
    const std::filesystem::path path = pin_file_beside(source);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return {};
    }
    return parse_pin_file(read_file(path, file_limit), display(path));
}

std::vector<Pin> pins_of(const PinFile& file) {
    std::vector<Pin> pins;
    std::transform(file.pins.begin(), file.pins.end(), std::back_inserter(pins), [](auto& filed) {
        return filed.pin;
    });
    return pins;
}

} // namespace galley
