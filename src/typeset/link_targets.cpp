// Which elements a text speaks of.
#include "typeset/link_targets.hpp"

#include <vector>

namespace galley::typeset {

namespace {

void add_runs(const std::vector<presentation::TextRun>& runs, LinkTargets& targets) {
    for (const presentation::TextRun& run : runs) {
        if (run.href.starts_with('#')) {
            targets.insert(std::string_view(run.href).substr(1));
        }
        if (run.deferred && !run.deferred->target.empty()) {
            targets.insert(run.deferred->target);
        }
    }
}

void add_box(const presentation::Box& box, LinkTargets& targets) {
    add_runs(box.marker, targets);
    add_runs(box.runs, targets);
    for (const presentation::Box& child : box.children) {
        add_box(child, targets);
    }
}

} // namespace

LinkTargets link_targets(const presentation::Box& root) {
    LinkTargets targets;
    add_box(root, targets);
    return targets;
}

} // namespace galley::typeset
