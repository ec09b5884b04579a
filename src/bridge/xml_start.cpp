// libxml2's own start, once in the program's life, and its own ends.
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

void FreeParser::operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }

} // namespace galley::bridge
