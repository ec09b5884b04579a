// The set pages as text, one line a thing.
#include "writers/pages/pages_writer.hpp"

namespace galley::writers {

std::string
write_pages(Edition& edition, const WriteOptions& /*options*/, Diagnostics& /*diagnostics*/) {
    return typeset::dump(edition.pages());
}

} // namespace galley::writers
