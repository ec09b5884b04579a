// JSON over nlohmann/json, whose types stay in this file.
#include "bridge/json.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace galley::bridge {

namespace {

using Native = nlohmann::ordered_json;

Native to_native(const Json& json);

struct ToNative {
    Native operator()(const Json::Array& items) const {
        Native out = Native::array();
        for (const auto& item : items) {
            out.push_back(to_native(item));
        }
        return out;
    }
    Native operator()(const Json::Object& members) const {
        Native out = Native::object();
        for (const auto& [name, member] : members) {
            out[name] = to_native(member);
        }
        return out;
    }
    template <class Scalar>
    Native operator()(const Scalar& scalar) const {
        return scalar;
    }
};

Native to_native(const Json& json) { return std::visit(ToNative{}, json.value); }

Json from_native(const Native& native) {
    switch (native.type()) {
    case Native::value_t::object: {
        Json::Object members;
        for (const auto& [name, member] : native.items()) {
            members.emplace_back(name, from_native(member));
        }
        return members;
    }
    case Native::value_t::array: {
        Json::Array items;
        for (const auto& item : native) {
            items.push_back(from_native(item));
        }
        return items;
    }
    case Native::value_t::string:
        return native.get<std::string>();
    case Native::value_t::boolean:
        return native.get<bool>();
    case Native::value_t::number_integer:
    case Native::value_t::number_unsigned:
        return native.get<std::int64_t>();
    case Native::value_t::number_float:
        return native.get<double>();
    default:
        return {};
    }
}

/// nlohmann gives the count of bytes read, the faulty one included.
Origin place_of(std::string_view text, std::size_t byte, const std::string& file) {
    const auto before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n') + 1; // npos + 1 is 0
    return {file,
            static_cast<std::uint32_t>(line),
            static_cast<std::uint32_t>(before.size() - start + 1)};
}

} // namespace

const Json* Json::find(std::string_view name) const {
    if (const auto* members = std::get_if<Object>(&value)) {
        const auto found = std::find_if(members->begin(), members->end(), [&](const auto& member) {
            return member.first == name;
        });
        return found == members->end() ? nullptr : &found->second;
    }
    return nullptr;
}

const Json::Array& Json::items() const {
    static const Array none;
    const auto* array = std::get_if<Array>(&value);
    return array == nullptr ? none : *array;
}

const std::string& Json::text() const {
    static const std::string none;
    const auto* string = std::get_if<std::string>(&value);
    return string == nullptr ? none : *string;
}

Json parse_json(std::string_view text, const std::string& file) {
    try {
        return from_native(Native::parse(text));
    } catch (const Native::parse_error& fault) {
        throw Error(Fault::BadInput, "not valid JSON", place_of(text, fault.byte, file));
    }
}

std::string write_json(const Json& json, int indent) {
    return to_native(json).dump(indent, ' ', false, Native::error_handler_t::replace);
}

} // namespace galley::bridge
