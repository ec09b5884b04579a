// The XMP packet (ISO 16684-1): properties are read as elements or as attributes.
#include "base/error.hpp"
#include "bridge/xml_tree.hpp"
#include "press/press_check.hpp"

#include <array>
#include <map>
#include <optional>

namespace galley::press {

namespace {

using bridge::Node;
using Properties = std::map<std::string, std::string>; ///< by name space and name

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

std::string key_of(std::string_view space, std::string_view name) {
    return std::string(space) + std::string(name);
}

/// Nothing: there is no packet, or it is no XML.
std::optional<Properties> packet_of(const bridge::PdfFile& file) {
    const bridge::PdfValue packet = file.trailer()["Root"]["Metadata"];
    if (!packet.is_stream()) {
        return std::nullopt;
    }
    try {
        const auto tree = bridge::XmlTree::parse(packet.data(), "XMP");
        Properties properties;
        for (Node node = tree.root(); node; node = next_in_tree(node, tree.root())) {
            if (!node.is(rdf, "Description")) {
                continue;
            }
            for (const bridge::XmlAttribute& attribute : node.attributes()) {
                properties[key_of(attribute.namespace_uri, attribute.name)] = attribute.value;
            }
            for (Node each = node.first_element(); each; each = each.next_element()) {
                properties[key_of(each.namespace_uri(), each.name())] = each.text();
            }
        }
        return properties;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::string value_of(const Properties& properties, std::string_view space, std::string_view name) {
    const auto found = properties.find(key_of(space, name));
    return found == properties.end() ? std::string() : found->second;
}

struct Wanted {
    std::string_view rule;
    std::string_view space;
    std::string_view name;
    std::string_view shown;
};

constexpr std::string_view basic = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view media = "http://ns.adobe.com/xap/1.0/mm/";
constexpr std::string_view dublin_core = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view pdf = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view pdfx = "http://www.npes.org/pdfx/ns/id/";

constexpr std::array wanted = {
    Wanted{"xmp.title", dublin_core, "title", "dc:title"},
    Wanted{"xmp.dates", basic, "CreateDate", "xmp:CreateDate"},
    Wanted{"xmp.dates", basic, "ModifyDate", "xmp:ModifyDate"},
    Wanted{"xmp.dates", basic, "MetadataDate", "xmp:MetadataDate"},
    Wanted{"xmp.document", media, "DocumentID", "xmpMM:DocumentID"},
    Wanted{"xmp.document", media, "VersionID", "xmpMM:VersionID"},
    Wanted{"xmp.document", media, "RenditionClass", "xmpMM:RenditionClass"},
};

} // namespace

std::string xmp_claim(const bridge::PdfFile& file) {
    const auto packet = packet_of(file);
    return packet ? value_of(*packet, pdfx, "GTS_PDFXVersion") : std::string();
}

void check_xmp(PressCheck& check) {
    if (!check.x4()) {
        return;
    }
    const auto packet = packet_of(check.file);
    if (!packet) {
        check.fail("xmp.packet", "the catalog has no XMP metadata that can be read");
        return;
    }
    const std::string claim = value_of(*packet, pdfx, "GTS_PDFXVersion");
    if (claim != standard_version(Standard::X4)) {
        check.fail("file.claim",
                   "pdfxid:GTS_PDFXVersion of XMP is \"" + claim + R"(", not "PDF/X-4")");
    }
    for (const Wanted& each : wanted) {
        if (value_of(*packet, each.space, each.name).empty()) {
            check.fail(each.rule, "XMP has no " + std::string(each.shown));
        }
    }
    const bridge::PdfValue info = check.file.trailer()["Info"];
    const std::string title = value_of(*packet, dublin_core, "title");
    if (!title.empty() && !info["Title"].text().empty() && title != info["Title"].text()) {
        check.fail("xmp.title", "dc:title of XMP differs from the Title of Info");
    }
    const std::string trapped = value_of(*packet, pdf, "Trapped");
    if ((trapped != "True" && trapped != "False") || trapped != info["Trapped"].name()) {
        check.fail("xmp.trapped", "pdf:Trapped of XMP is \"" + trapped + "\"");
    }
}

} // namespace galley::press
