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

class ColourReader {
public:
    ColourReader(const PdfValue& spaces, const SayColour& say) : named_(spaces), say_(say) {}

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
            device_colour(operation, false);
        } else if (name == "G" || name == "RG" || name == "K") {
            now_.stroke = name == "K" ? SpaceFamily::Inks : SpaceFamily::Rgb;
            device_colour(operation, true);
        } else if (name == "cs") {
            set_space(operation, now_.fill, false);
        } else if (name == "CS") {
            set_space(operation, now_.stroke, true);
        } else if (name == "sc" || name == "scn") {
            set_colour(operation, now_.fill, false);
        } else if (name == "SC" || name == "SCN") {
            set_colour(operation, now_.stroke, true);
        } else if (name == "BI") {
            found.obstacle = "an image within its contents";
        } else {
            keep(operation);
        }
    }

    InkContent found;

private:
    void device_colour(const PdfOperation& operation, bool lines) {
        const bool inks = operation.name == "k" || operation.name == "K";
        inks ? keep(operation) : recolour(operation, lines);
    }

    void set_space(const PdfOperation& operation, SpaceFamily& space, bool lines) {
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
            append({}, lines); // a space begins with black (8.6.8)
        }
    }

    void set_colour(const PdfOperation& operation, SpaceFamily space, bool lines) {
        if (space == SpaceFamily::Pattern || space == SpaceFamily::Inks) {
            keep(operation);
        } else {
            recolour(operation, lines);
        }
    }

    void recolour(const PdfOperation& operation, bool lines) {
        const auto part = [&](std::size_t i) { return operation.operands[i].number(); };
        if (operation.operands.size() == 1) {
            append({part(0), part(0), part(0)}, lines);
        } else if (operation.operands.size() == 3) {
            append({part(0), part(1), part(2)}, lines);
        } else {
            found.obstacle = "a colour that is neither grey nor RGB";
        }
    }

    void append(const css::Color& color, bool lines) { found.content += say_(color, lines) + '\n'; }

    void keep(const PdfOperation& operation) {
        for (const PdfValue& operand : operation.operands) {
            found.content += operand.written() + ' ';
        }
        found.content += operation.name + '\n';
    }

    PdfValue named_;
    const SayColour& say_;
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
recoloured_content(const bridge::PdfFile& file, const PdfValue& holder, const SayColour& say) {
    ColourReader reader(holder["Resources"]["ColorSpace"], say);
    file.operations(holder, [&](const PdfOperation& operation) { reader.take(operation); });
    return std::move(reader.found);
}

InkContent
content_in_inks(const bridge::PdfFile& file, const PdfValue& holder, const ToInks& to_inks) {
    return recoloured_content(file, holder, [&](const css::Color& color, bool lines) {
        return ink_operands(to_inks(color)) + (lines ? " K" : " k");
    });
}

} // namespace galley::writers
