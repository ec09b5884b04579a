// Names of what can become of a draft.
#include "batch/draft_outcome.hpp"

namespace galley::batch {

std::string_view status_name(DraftStatus status) {
    switch (status) {
    case DraftStatus::Unchanged:
        return "unchanged";
    case DraftStatus::Built:
        return "built";
    case DraftStatus::WouldBuild:
        return "would build";
    case DraftStatus::Failed:
        return "failed";
    case DraftStatus::TimedOut:
        break;
    }
    return "timed out";
}

} // namespace galley::batch
