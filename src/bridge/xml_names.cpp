// libxml2's character tables.
#include "bridge/xml_names.hpp"

#include <libxml/chvalid.h>

namespace galley::bridge {

bool begins_xml_name(char32_t code_point) {
    const auto c = static_cast<unsigned int>(code_point);
    return c == '_' || xmlIsBaseCharQ(c) != 0 || xmlIsIdeographicQ(c) != 0;
}

bool goes_on_in_xml_name(char32_t code_point) {
    const auto c = static_cast<unsigned int>(code_point);
    return begins_xml_name(code_point) || c == '-' || c == '.' || xmlIsDigitQ(c) != 0 ||
           xmlIsCombiningQ(c) != 0 || xmlIsExtenderQ(c) != 0;
}

} // namespace galley::bridge
