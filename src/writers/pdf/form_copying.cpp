// Objects of one PDF said again in another.
#include "writers/pdf/form_copying.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "bridge/pdf_syntax.hpp"

namespace galley::writers {

using bridge::append_reference;
using bridge::PdfReference;
using bridge::PdfValue;

namespace {

/// Deeper values are no drawing of cairo's.
constexpr int deepest_value = 32;

[[noreturn]] void refuse(const std::string& why) {
    throw Error(Fault::BadInput, "is a drawing that cannot be copied: " + why);
}

std::string content_of(const PdfValue& holder) {
    if (holder.is_stream()) {
        return holder.data();
    }
    const PdfValue contents = holder["Contents"];
    std::string out = contents.data();
    for (const PdfValue& part : contents.items()) {
        out += part.data() + '\n'; // ISO 32000-1 7.8.2: parts end between tokens
    }
    return out;
}

} // namespace

bool has_content(const PdfValue& stream) {
    const bool holder = stream["Subtype"].name() == "Form" || stream["PatternType"].number() == 1.0;
    return stream.is_stream() && holder;
}

std::optional<std::string> FormChanges::value(FormCopying& /*copying*/,
                                              const std::string& /*key*/,
                                              const PdfValue& /*value*/) {
    return std::nullopt;
}

std::string FormChanges::content(const bridge::PdfFile& /*file*/, const PdfValue& holder) {
    return content_of(holder);
}

FormCopying::FormCopying(const bridge::PdfFile& file,
                         bridge::PdfObjects& objects,
                         bridge::Deflater& deflater,
                         FormChanges& changes)
    : file_(file), objects_(objects), deflater_(deflater), changes_(changes) {}

PdfReference FormCopying::form(const PdfValue& page) {
    const auto box = page["MediaBox"].items();
    if (box.size() != 4 || box[2].number() <= 0.0 || box[3].number() <= 0.0) {
        refuse("its page has no size");
    }
    const auto inverse = [&](std::size_t side) {
        return format_decimal(1.0 / box[side].number(), 9);
    };
    std::string out = "/Type/XObject/Subtype/Form/Filter/FlateDecode/Matrix[" + inverse(2) +
                      " 0 0 " + inverse(3) + " 0 0]/BBox" + written(page["MediaBox"]);
    for (const char* key : {"Group", "Resources"}) {
        if (page.has(key)) {
            out += entry(key, page[key]);
        }
    }
    return objects_.add_stream(std::move(out), deflater_.zlib(changes_.content(file_, page)));
}

PdfReference FormCopying::copy(const PdfValue& object) {
    const int number = object.number_in_file();
    if (const auto found = known_.find(number); found != known_.end()) {
        return found->second;
    }
    if (object.is_stream()) {
        return copy_stream(object);
    }
    const PdfReference made = objects_.add_dictionary();
    known_.emplace(number, made);
    objects_.set_entries(made, entries(object));
    return made;
}

PdfReference FormCopying::copy_stream(const PdfValue& stream) {
    const PdfValue filter = stream["Filter"];
    const bool opened = filter.is_null() || filter.name() == "FlateDecode";
    const std::string bytes = has_content(stream) ? changes_.content(file_, stream)
                              : opened            ? stream.data()
                                                  : stream.stored_data();
    const bool packed = opened || has_content(stream);
    const PdfReference made = objects_.add_stream({}, packed ? deflater_.zlib(bytes) : bytes);
    known_.emplace(stream.number_in_file(), made);
    std::string out = packed ? "/Filter/FlateDecode" : "";
    for (const std::string& key : stream.keys()) {
        const bool filtering = key == "Filter" || key == "DecodeParms";
        if (key != "Length" && !(packed && filtering)) {
            out += entry(key, stream[key]);
        }
    }
    objects_.set_entries(made, std::move(out));
    return made;
}

std::string FormCopying::entries(const PdfValue& dictionary) {
    std::string out;
    for (const std::string& key : dictionary.keys()) {
        out += entry(key, dictionary[key]);
    }
    return out;
}

std::string FormCopying::entry(const std::string& key, const PdfValue& value) {
    if (key == "Interpolate") { // PDF/A-2 6.2.8 wants none, and a press smooths nothing
        return {};
    }
    const auto changed = changes_.value(*this, key, value);
    if (changed && changed->empty()) {
        return {};
    }
    return bridge::pdf_name(key) + ' ' + (changed ? *changed : written(value));
}

std::string FormCopying::written(const PdfValue& value) {
    if (++depth_ > deepest_value) {
        refuse("it is nested too deeply");
    }
    std::string out;
    if (value.is_stream() || (value.is_dictionary() && value.number_in_file() != 0)) {
        append_reference(out, copy(value));
    } else if (value.is_dictionary()) {
        out = "<<" + entries(value) + ">>";
    } else if (value.is_array()) {
        out.push_back('[');
        for (const PdfValue& item : value.items()) {
            out += written(item) + ' ';
        }
        out += ']';
    } else {
        out = value.written();
    }
    --depth_;
    return out;
}

} // namespace galley::writers
