// Three ranks of metadata become one.
#include "transforms/metadata_merging.hpp"

namespace galley::transforms {

Metadata apply_metadata(Document& document, const Metadata& weaker, const Metadata& stronger) {
    Metadata merged = merge_metadata(merge_metadata(weaker, document.metadata()), stronger);
    document.set_metadata(merged);
    return merged;
}

} // namespace galley::transforms
