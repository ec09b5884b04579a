// libxml2's own start, once in the program's life.
#include "bridge/xml_start.hpp"

#include <libxml/parser.h>

namespace galley::bridge {

void start_xml() {
    static const bool started = [] {
        xmlInitParser();
        return true;
    }();
    (void)started;
}

} // namespace galley::bridge
