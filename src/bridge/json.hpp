// JSON values, parsed and written over nlohmann/json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace galley::bridge {

/// A value with plain members; an object keeps its members in the order they were added.
struct Json {
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value =
        nullptr;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool flag) : value(flag) {}
    Json(int number) : value(std::int64_t{number}) {}
    Json(std::int64_t number) : value(number) {}
    Json(double number) : value(number) {}
    Json(std::string text) : value(std::move(text)) {}
    Json(std::string_view text) : value(std::string(text)) {}
    Json(const char* text) : value(std::string(text)) {}
    Json(Array items) : value(std::move(items)) {}
    Json(Object members) : value(std::move(members)) {}

    bool operator==(const Json&) const = default;

    /// The member of an object, or nothing.
    [[nodiscard]] const Json* find(std::string_view name) const;
    /// The items of an array; none for other values.
    [[nodiscard]] const Array& items() const;
    /// The text of a string value; empty for other values.
    [[nodiscard]] const std::string& text() const;
};

/// Throws Error(BadInput) with line and column of the first fault.
Json parse_json(std::string_view text, const std::string& file);

/// `indent` blanks a level; below 0: all in one line. Ill-formed UTF-8 becomes U+FFFD.
std::string write_json(const Json& json, int indent = 1);

} // namespace galley::bridge
