// XMP (ISO 16684-1) and Info.
#include "writers/pdf/xmp_packet.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

/// The description that PDF/A-2 asks of every schema it does not know (ISO 19005-2 6.6.2.3).
constexpr std::string_view extension_schema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to"
    "</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            // Characters that XML 1.0 (2.2) cannot hold are left out.
            if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xFFFE && c != 0xFFFF) {
                utf8::append(out, c);
            }
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        out += out.empty() ? "" : separator;
        out += part;
    }
    return out;
}

void append_simple(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        const std::string tag(name);
        out += "<" + tag + ">" + escaped(value) + "</" + tag + ">\n";
    }
}

void append_alternatives(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        const std::string tag(name);
        out += "<" + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(value) +
               "</rdf:li></rdf:Alt></" + tag + ">\n";
    }
}

void append_list(std::string& out,
                 std::string_view name,
                 std::string_view kind,
                 const std::vector<std::string>& values) {
    if (values.empty()) {
        return;
    }
    const std::string tag(name);
    const std::string container = "rdf:" + std::string(kind);
    out += "<" + tag + "><" + container + ">";
    for (const std::string& value : values) {
        out += "<rdf:li>" + escaped(value) + "</rdf:li>";
    }
    out += "</" + container + "></" + tag + ">\n";
}

} // namespace

std::string full_date(std::string_view date) {
    std::string full = "0000-01-01T00:00:00Z";
    std::size_t at = 0;
    for (; at < std::min(date.size(), full.size()); ++at) {
        const bool fits =
            is_ascii_digit(full[at]) ? is_ascii_digit(date[at]) : date[at] == full[at];
        if (!fits) {
            break;
        }
        full[at] = date[at];
    }
    constexpr std::size_t seconds = 19; // what follows, a fraction or a zone, is not kept
    const bool whole = at >= seconds || (at == date.size() && (at == 4 || at == 7 || at == 10));
    return whole ? full : std::string();
}

std::string pdf_date(std::string_view date) {
    const std::string full = full_date(date);
    if (full.empty()) {
        return {};
    }
    std::string out = "D:";
    std::copy_if(full.begin(), full.end(), std::back_inserter(out), is_ascii_digit);
    return out + "Z";
}

XmpClaims screen_claims() {
    return {" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
            "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
            "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
            "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
            "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"",
            "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
            "<pdfuaid:part>1</pdfuaid:part>\n",
            extension_schema};
}

std::string xmp_packet(const PdfOptions& options, const XmpClaims& claims) {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"";
    out += claims.namespaces;
    out += ">\n" + claims.properties + "<dc:format>application/pdf</dc:format>\n";
    append_alternatives(out, "dc:title", options.title);
    append_list(out, "dc:creator", "Seq", options.authors);
    append_alternatives(out, "dc:description", options.description);
    append_list(out, "dc:subject", "Bag", options.keywords);
    append_alternatives(out, "dc:rights", options.rights);
    if (!options.language.empty()) {
        append_list(out, "dc:language", "Bag", {options.language});
    }
    const std::string date = full_date(options.date);
    append_simple(out, "xmp:CreateDate", date);
    append_simple(out, "xmp:ModifyDate", date);
    append_simple(out, "xmp:MetadataDate", date);
    append_simple(out, "xmp:CreatorTool", options.producer);
    append_simple(out, "pdf:Producer", options.producer);
    append_simple(out, "pdf:Keywords", joined(options.keywords, ", "));
    out += claims.schemas;
    return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

void write_info(bridge::PdfObjects& objects, const PdfOptions& options) {
    objects.set_info("Title", options.title);
    objects.set_info("Author", joined(options.authors, "; "));
    objects.set_info("Subject", options.description);
    objects.set_info("Keywords", joined(options.keywords, ", "));
    objects.set_info("Creator", options.producer);
    objects.set_info("Producer", options.producer);
    objects.set_info("CreationDate", pdf_date(options.date));
    objects.set_info("ModDate", pdf_date(options.date));
}

} // namespace galley::writers
