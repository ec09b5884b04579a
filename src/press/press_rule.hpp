// The rules of PDF/X and of printing houses by name, with where each is written.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace galley::press {

/// What breaking a rule means: a press turns the file down, or what it prints may disappoint.
enum class RuleWeight { Must, Advice };

struct PressRule {
    std::string_view name;   ///< "page.trim": never changes its meaning
    std::string_view source; ///< the standard and clause, or who asks for it
    std::string_view says;
    RuleWeight weight = RuleWeight::Must;
};

std::span<const PressRule> press_rules();

/// Nothing when there is no such rule.
const PressRule* press_rule(std::string_view name);

/// Where a file breaks a rule.
struct PressFinding {
    std::string rule;    ///< name
    std::string message; ///< what was found
    int page = 0;        ///< from 1; 0: none in particular
};

} // namespace galley::press
