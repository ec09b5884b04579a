// Keys of PDF/X in the output intent, in XMP and in Info.
#include "writers/pdf/press_identity.hpp"

#include "bridge/pdf_syntax.hpp"
#include "bridge/uuid.hpp"

namespace galley::writers {

namespace {

using press::Standard;

/// The name space of identifiers made from URLs (RFC 4122, appendix C).
constexpr const char* url_names = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

} // namespace

PrintingCondition coated_condition() {
    return {"FOGRA39",
            "Offset on coated paper, ISO 12647-2:2004, paper types 1 and 2, 115 g/m2",
            "Profile derived from FOGRA39L",
            "http://www.color.org"};
}

PrintingCondition custom_condition(const std::string& description) {
    const std::string name = description.empty() ? "unnamed profile" : description;
    return {"Custom", name, name, {}};
}

std::string press_intent(const PrintingCondition& condition, bridge::PdfReference profile) {
    std::string out = "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier" +
                      bridge::pdf_text(condition.identifier) + "/OutputCondition" +
                      bridge::pdf_text(condition.condition) + "/Info" +
                      bridge::pdf_text(condition.info);
    if (!condition.registry.empty()) {
        out += "/RegistryName" + bridge::pdf_text(condition.registry);
    }
    out += "/DestOutputProfile ";
    bridge::append_reference(out, profile);
    return out + ">>";
}

std::string press_packet(const PdfOptions& options, Standard standard, std::string_view identity) {
    XmpClaims claims;
    claims.namespaces = " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" "
                        "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"";
    if (standard == Standard::X4) {
        claims.properties = "<pdfxid:GTS_PDFXVersion>" + std::string(standard_version(standard)) +
                            "</pdfxid:GTS_PDFXVersion>\n";
    }
    claims.properties += "<xmpMM:DocumentID>uuid:" + bridge::uuid5(url_names, identity) +
                         "</xmpMM:DocumentID>\n<xmpMM:VersionID>1</xmpMM:VersionID>\n"
                         "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
                         "<pdf:Trapped>False</pdf:Trapped>\n";
    return xmp_packet(options, claims);
}

void write_press_info(bridge::PdfObjects& objects, const PdfOptions& options, Standard standard) {
    write_info(objects, options);
    objects.set_info("GTS_PDFXVersion", standard_version(standard));
    if (standard == Standard::X1a2001) {
        objects.set_info("GTS_PDFXConformance", "PDF/X-1a:2001");
    }
    objects.set_info_name("Trapped", "False");
}

} // namespace galley::writers
