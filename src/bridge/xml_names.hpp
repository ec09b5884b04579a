// Which characters an XML name may hold.
#pragma once

namespace galley::bridge {

/// By the tables of XML 1.0, fourth edition (appendix B). The fifth allows nearly everything, but
/// libxml2, Jing and others still judge xml:id by the fourth.
bool begins_xml_name(char32_t code_point);
/// The same for the characters behind the first: also digits, marks and extenders of all scripts.
bool goes_on_in_xml_name(char32_t code_point);

} // namespace galley::bridge
