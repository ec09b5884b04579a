// The definitions of links ("[label]: address") for what is read apart from the text around it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::readers {

/// `text` must outlive it. Definitions of one line are known, wherever they stand.
class LinkDefinitions {
public:
    explicit LinkDefinitions(std::string_view text) : text_(text) {}

    /// `part` and below it the definitions of the labels that it names, so that cmark reads its
    /// links. Takes time in proportion to `part`, but for the first call.
    std::string with_those_of(std::string_view part);

private:
    void collect();

    std::string_view text_;
    bool collected_ = false;
    std::unordered_map<std::string, std::string_view> by_label_;
};

} // namespace galley::readers
