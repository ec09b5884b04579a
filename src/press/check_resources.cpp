// What pages and the forms on them use: fonts, graphics states, colours, operators.
#include "base/error.hpp"
#include "press/press_check.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace galley::press {

namespace {

using bridge::PdfOperation;
using bridge::PdfValue;

/// ISO 32000-1 annex A, without those of Type 3 glyphs, which may stand in their procedures only.
constexpr auto known_operators = std::to_array<std::string_view>(
    {"\"", "'",  "B",  "B*", "BDC", "BI", "BMC", "BT", "BX",  "CS", "DP", "Do",  "EMC", "ET",
     "EX", "F",  "G",  "J",  "K",   "M",  "MP",  "Q",  "RG",  "S",  "SC", "SCN", "T*",  "TD",
     "TJ", "TL", "Tc", "Td", "Tf",  "Tj", "Tm",  "Tr", "Ts",  "Tw", "Tz", "W",   "W*",  "b",
     "b*", "c",  "cm", "cs", "d",   "f",  "f*",  "g",  "gs",  "h",  "i",  "j",   "k",   "l",
     "m",  "n",  "q",  "re", "rg",  "ri", "s",   "sc", "scn", "sh", "v",  "w",   "y"});

/// EI ends an inline image; d0 and d1 begin the procedure of a Type 3 glyph.
bool is_operator(std::string_view name) {
    return name == "EI" || name == "d0" || name == "d1" ||
           std::find(known_operators.begin(), known_operators.end(), name) != known_operators.end();
}

class ResourceCheck {
public:
    explicit ResourceCheck(PressCheck& check) : check_(check) {}

    void page(const PdfValue& page, int number) {
        number_ = number;
        resources(page["Resources"], page["Resources"]["ColorSpace"]);
        contents(page, page["Resources"]["ColorSpace"]);
    }

private:
    /// Colour spaces and resources may hold themselves in a broken file.
    static constexpr int deepest = 24;

    void resources(const PdfValue& resources, const PdfValue& spaces) {
        if (++nested_ <= deepest) {
            look_through(resources, spaces);
        }
        --nested_;
    }

    void look_through(const PdfValue& resources, const PdfValue& spaces) {
        each(resources["Font"], [&](const PdfValue& font) { check_font(font); });
        each(resources["ExtGState"], [&](const PdfValue& state) { check_state(state); });
        for (const std::string& name : resources["ColorSpace"].keys()) {
            if (!name.starts_with("Default")) {
                space(resources["ColorSpace"][name], spaces);
            }
        }
        each(resources["Shading"],
             [&](const PdfValue& shading) { space(shading["ColorSpace"], spaces); });
        each(resources["Pattern"], [&](const PdfValue& pattern) {
            space(pattern["Shading"]["ColorSpace"], spaces);
            form(pattern);
        });
        each(resources["XObject"], [&](const PdfValue& object) {
            if (object["Subtype"].name() == "Image" && !object["ImageMask"].is_true()) {
                space(object["ColorSpace"], spaces);
            }
            if (object["Subtype"].name() == "Form") {
                form(object);
            }
        });
    }

    template <typename Work>
    static void each(const PdfValue& dictionary, const Work& work) {
        for (const std::string& key : dictionary.keys()) {
            work(dictionary[key]);
        }
    }

    /// A form or tiling pattern; each once, so that circles end.
    void form(const PdfValue& form) {
        if (!form.is_stream() || !seen_.insert(form.number_in_file()).second) {
            return;
        }
        resources(form["Resources"], form["Resources"]["ColorSpace"]);
        contents(form, form["Resources"]["ColorSpace"]);
    }

    void check_font(const PdfValue& font) {
        const int place = font.number_in_file();
        if (!font.is_dictionary() || (place != 0 && !seen_fonts_.insert(place).second)) {
            return;
        }
        const std::string name = font["BaseFont"].name();
        if (font["Subtype"].name() == "Type3") {
            resources(font["Resources"], font["Resources"]["ColorSpace"]);
            each(font["CharProcs"], [&](const PdfValue& glyph) { form(glyph); });
            return;
        }
        const auto descendants = font["DescendantFonts"].items();
        const PdfValue& inner = descendants.empty() ? font : descendants.front();
        const PdfValue described = inner["FontDescriptor"];
        if (!described["FontFile"].is_stream() && !described["FontFile2"].is_stream() &&
            !described["FontFile3"].is_stream()) {
            check_.fail("font.embedded", "the font " + name + " is not embedded", number_);
        }
        if (inner["Subtype"].name() == "CIDFontType2" && !inner["CIDToGIDMap"].is_stream() &&
            inner["CIDToGIDMap"].name() != "Identity") {
            check_.fail("font.glyphs", "the font " + name + " has no CIDToGIDMap", number_);
        }
    }

    void check_state(const PdfValue& state) {
        const PdfValue second = state["TR2"];
        if (state.has("TR") || (!second.is_null() && second.name() != "Default")) {
            check_.fail("state.transfer", "a graphics state has a transfer curve", number_);
        }
        check_halftone(state["HT"]);
        if (state.has("HTP")) {
            check_.fail("state.halftone", "a graphics state moves the halftone (HTP)", number_);
        }
        if (check_.x4()) {
            return;
        }
        const auto opaque = [&](const char* key) {
            return !state.has(key) || state[key].number() == 1.0;
        };
        const std::string mode = state["BM"].name();
        const bool normal = !state.has("BM") || mode == "Normal" || mode == "Compatible";
        const bool unmasked = !state.has("SMask") || state["SMask"].name() == "None";
        if (!opaque("ca") || !opaque("CA") || !normal || !unmasked) {
            check_.fail("state.transparency", "a graphics state is transparent", number_);
        }
    }

    void check_halftone(const PdfValue& halftone) {
        if (!halftone.is_dictionary()) {
            return;
        }
        const double type = halftone["HalftoneType"].number();
        if ((type != 1.0 && type != 5.0) || halftone.has("HalftoneName")) {
            check_.fail("state.halftone", "a halftone has a name or is of another type", number_);
        }
        if (halftone.has("TransferFunction")) {
            check_.fail("state.transfer", "a halftone has a transfer curve", number_);
        }
    }

    /// `spaces`: those that may stand in for the device's (ISO 32000-1 8.6.5.6).
    void space(const PdfValue& space, const PdfValue& spaces) {
        const auto items = space.items();
        const std::string family = space.is_name() ? space.name()
                                   : items.empty() ? std::string()
                                                   : items.front().name();
        device(family, spaces);
        constexpr std::array managed = {"ICCBased", "CalRGB", "CalGray", "Lab"};
        if (!check_.x4() && std::find(managed.begin(), managed.end(), family) != managed.end()) {
            check_.fail("colour.managed", "a colour space is " + family, number_);
        }
        const bool within = family == "Indexed" || family == "I" || family == "Pattern";
        const bool alternate = family == "Separation" || family == "DeviceN";
        if (++nested_ <= deepest && within && items.size() > 1) {
            this->space(items[1], spaces);
        } else if (nested_ <= deepest && alternate && items.size() > 2) {
            this->space(items[2], spaces);
        }
        --nested_;
    }

    void device(const std::string& family, const PdfValue& spaces) {
        const bool rgb = family == "DeviceRGB" || family == "RGB";
        const bool cmyk = family == "DeviceCMYK" || family == "CMYK";
        const bool stands_in = check_.x4() && spaces.has(rgb ? "DefaultRGB" : "DefaultCMYK");
        if (rgb && (!check_.x4() || check_.intent_space != "RGB ") && !stands_in) {
            check_.fail("colour.rgb", "a colour is DeviceRGB", number_);
        }
        if (cmyk && check_.intent_space != "CMYK" && !stands_in) {
            check_.fail("colour.cmyk", "a colour is DeviceCMYK", number_);
        }
    }

    void operation(const PdfOperation& operation, const PdfValue& spaces) {
        const std::string& name = operation.name;
        if (name == "rg" || name == "RG") {
            device("DeviceRGB", spaces);
        } else if (name == "k" || name == "K") {
            device("DeviceCMYK", spaces);
        } else if ((name == "cs" || name == "CS") && !operation.operands.empty()) {
            device(operation.operands.front().name(), spaces);
        } else if (name == "BI") {
            inline_image(operation, spaces);
        } else if (!is_operator(name)) {
            check_.fail("content.operator", "there is no operator \"" + name + "\"", number_);
        }
        depth_ += name == "q" ? 1 : name == "Q" ? -1 : 0;
        texts_ += name == "BT" ? 1 : name == "ET" ? -1 : 0;
        if (depth_ < 0 || texts_ < 0 || texts_ > 1) {
            unbalanced_ = true;
        }
    }

    void inline_image(const PdfOperation& image, const PdfValue& spaces) {
        for (std::size_t i = 0; i + 1 < image.operands.size(); i += 2) {
            const std::string key = image.operands[i].name();
            const PdfValue& value = image.operands[i + 1];
            if (key == "CS" || key == "ColorSpace") {
                space(value, spaces);
            }
            if ((key == "F" || key == "Filter") &&
                (value.name() == "LZW" || value.name() == "LZWDecode")) {
                check_.fail("stream.lzw", "an image within the contents is LZW", number_);
            }
        }
    }

    void contents(const PdfValue& content, const PdfValue& spaces) {
        depth_ = texts_ = 0;
        unbalanced_ = false;
        try {
            check_.file.operations(content,
                                   [&](const PdfOperation& each) { operation(each, spaces); });
        } catch (const Error& fault) {
            check_.fail("file.syntax", std::string("contents: ") + fault.what(), number_);
            return;
        }
        if (unbalanced_ || depth_ != 0 || texts_ != 0) {
            check_.fail("content.balance", "q and Q or BT and ET do not stand in pairs", number_);
        }
    }

    PressCheck& check_;
    int number_ = 0;
    int nested_ = 0;
    int depth_ = 0;
    int texts_ = 0;
    bool unbalanced_ = false;
    std::set<int> seen_;
    std::set<int> seen_fonts_;
};

} // namespace

void check_resources(PressCheck& check) {
    ResourceCheck resources(check);
    int number = 0;
    for (const PdfValue& page : check.pages) {
        resources.page(page, ++number);
    }
}

} // namespace galley::press
