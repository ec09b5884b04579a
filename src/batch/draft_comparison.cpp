// Both sides sorted and walked together.
#include "batch/draft_comparison.hpp"

#include "batch/json_fields.hpp"
#include "batch/source_outcome.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace galley::batch {

namespace {

using bridge::Json;

std::string identity_of(const Json& message) {
    return text_at(message, "code") + '\n' + text_at(message, "file") + '\n' +
           text_at(message, "message");
}

std::uint64_t count_only_in_first(const std::vector<std::string>& a,
                                  const std::vector<std::string>& b) {
    std::vector<std::string> rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest.size();
}

} // namespace

Severity severity_of(const Json& message) {
    const std::string name = text_at(message, "severity");
    return name == "error"     ? Severity::Error
           : name == "warning" ? Severity::Warning
           : name == "remark"  ? Severity::Remark
                               : Severity::Note;
}

void compare(const DraftRecord* last,
             const DraftRecord& now,
             const Diagnostics& diagnostics,
             DraftOutcome& draft) {
    std::vector<std::string> before = last == nullptr ? std::vector<std::string>() : last->blocks;
    std::vector<std::string> after = now.blocks;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    draft.blocks_new = count_only_in_first(after, before);
    draft.blocks_gone = count_only_in_first(before, after);

    std::multiset<std::string> old;
    if (last != nullptr) {
        for (const Json& message : last->messages.items()) {
            old.insert(identity_of(message));
        }
    }
    std::multiset<std::string> current;
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        Json message = message_as_json(diagnostic);
        const std::string identity = identity_of(message);
        current.insert(identity);
        draft.messages.push_back(
            {std::move(message), diagnostic.severity, !old.contains(identity)});
    }
    if (last != nullptr) {
        for (const Json& message : last->messages.items()) {
            if (!current.contains(identity_of(message))) {
                draft.fixed.push_back(message);
            }
        }
    }
}

} // namespace galley::batch
