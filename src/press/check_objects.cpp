// What no stream and no dictionary of the file may be, wherever it hangs.
#include "press/press_check.hpp"

#include <algorithm>
#include <array>

namespace galley::press {

namespace {

using bridge::PdfValue;

std::vector<std::string> filters_of(const PdfValue& stream) {
    std::vector<std::string> names;
    const PdfValue filter = stream["Filter"];
    if (filter.is_name()) {
        names.push_back(filter.name());
    }
    for (const PdfValue& each : filter.items()) {
        names.push_back(each.name());
    }
    return names;
}

std::string place_of(const PdfValue& object) {
    return "object " + std::to_string(object.number_in_file());
}

/// JBIG2 is of PDF 1.4, but X-1a does not take it; JPX and Crypt are of PDF 1.5.
void check_filters(PressCheck& check, const PdfValue& stream) {
    constexpr std::array newer = {"JPXDecode", "JBIG2Decode", "Crypt"};
    for (const std::string& filter : filters_of(stream)) {
        if (filter == "LZWDecode" || filter == "LZW") {
            check.fail("stream.lzw", place_of(stream) + " is compressed by LZW");
        }
        if (!check.x4() && std::find(newer.begin(), newer.end(), filter) != newer.end()) {
            check.fail("stream.filter", place_of(stream) + " needs the filter " + filter);
        }
    }
    if (stream.has("F")) {
        check.fail("stream.external", place_of(stream) + " has its data in another file");
    }
}

void check_external_object(PressCheck& check, const PdfValue& object) {
    const std::string kind = object["Subtype"].name();
    const bool postscript = kind == "PS" || object["Subtype2"].name() == "PS";
    if (postscript && (object["Type"].name() == "XObject" || object.is_stream())) {
        check.fail("stream.postscript", place_of(object) + " is PostScript");
    }
    if (object.has("OPI")) {
        check.fail("stream.opi", place_of(object) + " stands for a picture elsewhere (OPI)");
    }
    if (kind == "Form" && object.has("Ref")) {
        check.fail("stream.reference", place_of(object) + " stands for a page of another file");
    }
    if (kind != "Image") {
        return;
    }
    for (const PdfValue& alternate : object["Alternates"].items()) {
        if (alternate["DefaultForPrinting"].is_true()) {
            check.fail("image.alternates", place_of(object) + " has another image for printing");
        }
    }
    if (!check.x4() && (object.has("SMask") || object["SMaskInData"].number() > 0.0)) {
        check.fail("state.transparency", place_of(object) + " is an image with a soft mask");
    }
}

} // namespace

void check_objects(PressCheck& check) {
    for (const PdfValue& object : check.file.objects()) {
        if (object.is_stream()) {
            check_filters(check, object);
        }
        if (object.is_dictionary()) {
            check_external_object(check, object);
            const std::string action = object["S"].name();
            if (action == "JavaScript" || action == "Launch") {
                check.fail("document.actions", place_of(object) + " is an action: " + action);
            }
            if (!check.x4() && object["S"].name() == "Transparency" &&
                object["Type"].name() == "Group") {
                check.fail("state.transparency", place_of(object) + " is a transparency group");
            }
        }
    }
}

} // namespace galley::press
