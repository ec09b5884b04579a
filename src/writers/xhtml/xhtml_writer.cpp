// Writer `xhtml`: one self-contained page for every browser, without scripts.
#include "writers/xhtml/xhtml_writer.hpp"

#include "base/base64.hpp"
#include "presentation/markup.hpp"
#include "presentation/medium_sheet.hpp"

#include <fmt/format.h>

namespace galley::writers {

using presentation::append_inner_markup;
using presentation::append_markup;
using presentation::escaped;
using presentation::import_loader;
using presentation::medium_sheet;

namespace {

using bridge::Node;

void append_meta(std::string& out, std::string_view name, std::string_view content) {
    if (!content.empty()) {
        out += fmt::format("<meta name=\"{}\" content=\"{}\"/>\n", name, escaped(content));
    }
}

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Within `style` an XML parser resolves "&" and "<", an HTML parser does not: the sheet is put
/// where both read it as it is.
void append_style(std::string& out, const std::string& sheet) {
    const bool marked = sheet.find_first_of("<&") != std::string::npos;
    out += marked ? "<style>/*<![CDATA[*/\n" : "<style>\n";
    out += sheet;
    out += marked ? "/*]]>*/</style>\n" : "</style>\n";
}

} // namespace

std::string
write_xhtml(Edition& edition, const WriteOptions& options, Diagnostics& /*diagnostics*/) {
    const Node html = edition.presentation().xhtml.root();
    const Metadata& metadata = edition.metadata();
    std::string out = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"";
    for (const std::string_view name : {"lang", "dir"}) {
        if (const auto value = html.attribute(name)) {
            out += fmt::format(" {}=\"{}\"", name, escaped(*value));
            if (name == "lang") {
                out += fmt::format(" xml:lang=\"{}\"", escaped(*value));
            }
        }
    }
    out += ">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    append_inner_markup(out, html.child("head"));
    append_meta(out, "author", joined(metadata.authors));
    append_meta(out, "description", metadata.description);
    append_meta(out, "keywords", joined(metadata.keywords));
    append_meta(out, "generator", options.generator);
    const auto load = import_loader(edition.style());
    append_style(out, medium_sheet(edition.style().css, css::Medium::Screen, load));
    out += "</head>\n";
    presentation::MarkupOptions markup;
    markup.picture = [&](std::string_view src) {
        const pictures::Picture& picture = *edition.presentation().pictures.at(std::string(src));
        return fmt::format("data:{};base64,{}", media_type(picture.kind), to_base64(picture.bytes));
    };
    append_markup(out, html.child("body"), markup);
    out += "\n</html>\n";
    return out;
}

} // namespace galley::writers
