// Operators of colour (ISO 32000-1 8.6.8) with the colour spaces that q and Q keep.
#include "writers/pdf/content_inks.hpp"

#include "base/number.hpp"

#include <vector>

namespace galley::writers {

using bridge::PdfOperation;
using bridge::PdfValue;

namespace {

std::optional<SpaceFamily> family_of_parts(double parts) {
    if (parts == 1.0) {
        return SpaceFamily::Grey;
    }
    return parts == 3.0 ? std::optional(SpaceFamily::Rgb) : std::nullopt;
}

std::optional<SpaceFamily> family_named(const std::string& name) {
    if (name == "DeviceGray" || name == "CalGray" || name == "G") {
        return SpaceFamily::Grey;
    }
    if (name == "DeviceRGB" || name == "CalRGB" || name == "RGB") {
        return SpaceFamily::Rgb;
    }
    if (name == "DeviceCMYK" || name == "CMYK") {
        return SpaceFamily::Inks;
    }
    return name == "Pattern" ? std::optional(SpaceFamily::Pattern) : std::nullopt;
}

/// A part of a graphics state: what q keeps.
struct Spaces {
    SpaceFamily fill = SpaceFamily::Grey;
    SpaceFamily stroke = SpaceFamily::Grey;
};

class InkReader {
public:
    InkReader(const PdfValue& spaces, const ToInks& to_inks) : named_(spaces), to_inks_(to_inks) {}

    void take(const PdfOperation& operation) {
        const std::string& name = operation.name;
        if (name == "q") {
            kept_.push_back(now_);
        } else if (name == "Q" && !kept_.empty()) {
            now_ = kept_.back();
            kept_.pop_back();
        }
        if (name == "g" || name == "rg" || name == "k") {
            now_.fill = name == "k" ? SpaceFamily::Inks : SpaceFamily::Rgb;
            device_colour(operation, "k");
        } else if (name == "G" || name == "RG" || name == "K") {
            now_.stroke = name == "K" ? SpaceFamily::Inks : SpaceFamily::Rgb;
            device_colour(operation, "K");
        } else if (name == "cs") {
            set_space(operation, now_.fill, "k");
        } else if (name == "CS") {
            set_space(operation, now_.stroke, "K");
        } else if (name == "sc" || name == "scn") {
            set_colour(operation, now_.fill, "k");
        } else if (name == "SC" || name == "SCN") {
            set_colour(operation, now_.stroke, "K");
        } else if (name == "BI") {
            found.obstacle = "an image within its contents";
        } else {
            keep(operation);
        }
    }

    InkContent found;

private:
    void device_colour(const PdfOperation& operation, const char* as) {
        const bool inks = operation.name == "k" || operation.name == "K";
        inks ? keep(operation) : in_inks(operation, as);
    }

    void set_space(const PdfOperation& operation, SpaceFamily& space, const char* as) {
        const std::string name =
            operation.operands.empty() ? std::string() : operation.operands.front().name();
        const auto family = named_.has(name) ? space_family(named_[name]) : family_named(name);
        if (!family) {
            found.obstacle = "a colour space that is neither grey nor RGB";
            return;
        }
        space = *family;
        if (space == SpaceFamily::Pattern || space == SpaceFamily::Inks) {
            keep(operation);
        } else {
            append(to_inks_({}), as); // a space begins with black (8.6.8)
        }
    }

    void set_colour(const PdfOperation& operation, SpaceFamily space, const char* as) {
        if (space == SpaceFamily::Pattern || space == SpaceFamily::Inks) {
            keep(operation);
        } else {
            in_inks(operation, as);
        }
    }

    void in_inks(const PdfOperation& operation, const char* as) {
        const auto part = [&](std::size_t i) { return operation.operands[i].number(); };
        if (operation.operands.size() == 1) {
            append(to_inks_({part(0), part(0), part(0)}), as);
        } else if (operation.operands.size() == 3) {
            append(to_inks_({part(0), part(1), part(2)}), as);
        } else {
            found.obstacle = "a colour that is neither grey nor RGB";
        }
    }

    void append(const bridge::Inks& inks, const char* as) {
        found.content += ink_operands(inks) + ' ' + as + '\n';
    }

    void keep(const PdfOperation& operation) {
        for (const PdfValue& operand : operation.operands) {
            found.content += operand.written() + ' ';
        }
        found.content += operation.name + '\n';
    }

    PdfValue named_;
    const ToInks& to_inks_;
    Spaces now_;
    std::vector<Spaces> kept_;
};

} // namespace

std::optional<SpaceFamily> space_family(const PdfValue& space) {
    if (space.is_name()) {
        return family_named(space.name());
    }
    const auto items = space.items();
    if (items.size() == 2 && items[0].name() == "ICCBased") {
        return family_of_parts(items[1]["N"].number());
    }
    const bool known = !items.empty() && items[0].name() != "Pattern";
    return known ? family_named(items[0].name()) : std::nullopt; // no pattern without a colour
}

std::string ink_operands(const bridge::Inks& inks) {
    std::string out;
    for (const double ink : inks) {
        out += out.empty() ? "" : " ";
        append_decimal(out, ink, 3);
    }
    return out;
}

InkContent
content_in_inks(const bridge::PdfFile& file, const PdfValue& holder, const ToInks& to_inks) {
    InkReader reader(holder["Resources"]["ColorSpace"], to_inks);
    file.operations(holder, [&](const PdfOperation& operation) { reader.take(operation); });
    return std::move(reader.found);
}

} // namespace galley::writers
