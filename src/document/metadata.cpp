// Metadata by field name, merged by rank.
#include "document/metadata.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace galley {

namespace {

struct Field {
    std::string_view name;
    std::string Metadata::*member;
};

constexpr std::array fields = {
    Field{"title", &Metadata::title},
    Field{"short-title", &Metadata::short_title},
    Field{"short title", &Metadata::short_title},
    Field{"subtitle", &Metadata::subtitle},
    Field{"contact", &Metadata::contact},
    Field{"language", &Metadata::language},
    Field{"lang", &Metadata::language},
    Field{"date", &Metadata::date},
    Field{"isbn", &Metadata::isbn},
    Field{"publisher", &Metadata::publisher},
    Field{"series", &Metadata::series},
    Field{"series-number", &Metadata::series_number},
    Field{"description", &Metadata::description},
    Field{"abstract", &Metadata::description},
    Field{"rights", &Metadata::rights},
};

struct ListField {
    std::string_view name;
    std::vector<std::string> Metadata::*member;
};

constexpr std::array list_fields = {
    ListField{"author", &Metadata::authors},
    ListField{"authors", &Metadata::authors},
    ListField{"keyword", &Metadata::keywords},
    ListField{"keywords", &Metadata::keywords},
    ListField{"subject", &Metadata::keywords},
    ListField{"subjects", &Metadata::keywords},
};

/// A setting whose name carries no dot.
constexpr std::string_view punctuation = "punctuation";

} // namespace

bool set_metadata(Metadata& metadata, const std::string& key, const std::string& value) {
    for (const Field& field : fields) {
        if (field.name == key) {
            metadata.*field.member = value;
            return true;
        }
    }
    for (const ListField& field : list_fields) {
        if (field.name == key) {
            (metadata.*field.member).push_back(value);
            return true;
        }
    }
    if (key.find('.') != std::string::npos || key == punctuation) {
        metadata.settings[key] = value;
        return true;
    }
    return false;
}

std::string setting(const Metadata& metadata, const std::string& name, std::string_view otherwise) {
    const auto found = metadata.settings.find(name);
    return found == metadata.settings.end() ? std::string(otherwise) : found->second;
}

std::span<const std::string_view> metadata_fields() {
    static const auto names = [] {
        std::array<std::string_view, fields.size() + list_fields.size()> all;
        std::transform(fields.begin(), fields.end(), all.begin(), [](const Field& field) {
            return field.name;
        });
        std::transform(list_fields.begin(),
                       list_fields.end(),
                       all.begin() + fields.size(),
                       [](const ListField& field) { return field.name; });
        return all;
    }();
    return names;
}

Metadata merge_metadata(Metadata weaker, const Metadata& stronger) {
    for (const Field& field : fields) {
        if (!(stronger.*field.member).empty()) {
            weaker.*field.member = stronger.*field.member;
        }
    }
    for (const ListField& field : list_fields) {
        if (!(stronger.*field.member).empty()) {
            weaker.*field.member = stronger.*field.member;
        }
    }
    for (const auto& [key, value] : stronger.settings) {
        weaker.settings[key] = value;
    }
    return weaker;
}

} // namespace galley
