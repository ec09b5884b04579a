// Votes as a JSON array, in their order.
#include "galley/votes_json.hpp"

namespace galley {

bridge::Json votes_json(const std::vector<Vote>& votes) {
    bridge::Json::Array list;
    for (const Vote& vote : votes) {
        list.emplace_back(bridge::Json::Object{{"rule", vote.rule}, {"weight", vote.weight}});
    }
    return list;
}

} // namespace galley
