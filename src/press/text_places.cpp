// The text state of a content stream followed operator by operator (ISO 32000-1 9.3 and 9.4).
#include "press/text_places.hpp"

#include "press/font_widths.hpp"
#include "press/matrix.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace galley::press {

namespace {

using bridge::PdfOperation;
using bridge::PdfValue;

struct TextState {
    Matrix page;
    const FontWidths* font = nullptr;
    double size = 0.0;
    double character = 0.0; ///< Tc
    double word = 0.0;      ///< Tw
    double scale = 1.0;     ///< Tz
    double leading = 0.0;
    double rise = 0.0;
    std::optional<std::array<double, 4>> inks = std::array<double, 4>{0.0, 0.0, 0.0, 1.0};
};

class TextReader {
public:
    explicit TextReader(const PdfValue& page) : fonts_(page["Resources"]["Font"]) {}

    void take(const PdfOperation& operation) {
        const std::string& name = operation.name;
        const auto number = [&](std::size_t i) {
            return i < operation.operands.size() ? operation.operands[i].number() : 0.0;
        };
        const auto matrix = [&] {
            return Matrix{number(0), number(1), number(2), number(3), number(4), number(5)};
        };
        if (name == "q") {
            kept_.push_back(state_);
        } else if (name == "Q" && !kept_.empty()) {
            state_ = kept_.back();
            kept_.pop_back();
        } else if (name == "cm") {
            state_.page = product(matrix(), state_.page);
        } else if (name == "BT") {
            line_ = pen_ = {};
        } else if (name == "Tm") {
            line_ = pen_ = matrix();
        } else if (name == "Td" || name == "TD") {
            state_.leading = name == "TD" ? -number(1) : state_.leading;
            next_line(number(0), number(1));
        } else if (name == "T*") {
            next_line(0.0, -state_.leading);
        } else {
            set_state(operation, number(0));
            show(operation);
        }
    }

    std::vector<PlacedText> texts;

private:
    void next_line(double x, double y) {
        line_ = product({1.0, 0.0, 0.0, 1.0, x, y}, line_);
        pen_ = line_;
    }

    void set_state(const PdfOperation& operation, double number) {
        const std::string& name = operation.name;
        if (name == "Tf" && operation.operands.size() == 2) {
            state_.font = font(operation.operands[0].name());
            state_.size = operation.operands[1].number();
        } else if (name == "Tc") {
            state_.character = number;
        } else if (name == "Tw") {
            state_.word = number;
        } else if (name == "Tz") {
            state_.scale = number / 100.0;
        } else if (name == "TL") {
            state_.leading = number;
        } else if (name == "Ts") {
            state_.rise = number;
        } else if (name == "g") {
            state_.inks = {0.0, 0.0, 0.0, 1.0 - number};
        } else if (name == "k" && operation.operands.size() == 4) {
            std::array<double, 4> inks{};
            std::transform(operation.operands.begin(),
                           operation.operands.end(),
                           inks.begin(),
                           [](const PdfValue& ink) { return ink.number(); });
            state_.inks = inks;
        } else if (name == "rg" || name == "sc" || name == "scn") {
            state_.inks.reset();
        }
    }

    const FontWidths* font(const std::string& name) {
        auto [known, added] = widths_.try_emplace(name);
        if (added) {
            known->second = font_widths(fonts_[name]);
        }
        return &known->second;
    }

    void show(const PdfOperation& operation) {
        const std::string& name = operation.name;
        if (operation.operands.empty() || state_.font == nullptr) {
            return;
        }
        if (name == "'" || name == "\"") {
            next_line(0.0, -state_.leading);
        }
        black_ = false;
        if (name == "TJ") {
            for (const PdfValue& part : operation.operands.front().items()) {
                part.is_text() ? show_string(part.bytes())
                               : move(-part.number() / 1000.0 * state_.size * state_.scale);
            }
        } else if (name == "Tj" || name == "'" || name == "\"") {
            show_string(operation.operands.back().bytes());
        }
        if (black_) {
            texts.push_back(text_);
        }
    }

    void show_string(const std::string& bytes) {
        const FontWidths& font = *state_.font;
        const std::size_t step = font.two_bytes ? 2 : 1;
        for (std::size_t at = 0; at + step <= bytes.size(); at += step) {
            unsigned code = static_cast<unsigned char>(bytes[at]);
            if (font.two_bytes) {
                code = code << 8U | static_cast<unsigned char>(bytes[at + 1]);
            }
            const double width = font.width(code) / 1000.0 * state_.size;
            const bool space = !font.two_bytes && code == ' ';
            if (!font.blank(code)) {
                add(width * state_.scale);
            }
            move((width + state_.character + (space ? state_.word : 0.0)) * state_.scale);
        }
    }

    void move(double x) { pen_ = product({1.0, 0.0, 0.0, 1.0, x, 0.0}, pen_); }

    /// One glyph's box joins the text's.
    void add(double width) {
        const Matrix all = product(pen_, state_.page);
        const double low = state_.rise + state_.font->descent / 1000.0 * state_.size;
        const double high = state_.rise + state_.font->capitals / 1000.0 * state_.size;
        for (const double x : {0.0, width}) {
            for (const double y : {low, high}) {
                const double px = x * all.a + y * all.c + all.e;
                const double py = x * all.b + y * all.d + all.f;
                if (!black_) {
                    text_ = {px, px, py, py, state_.inks};
                    black_ = true;
                }
                text_.left = std::min(text_.left, px);
                text_.right = std::max(text_.right, px);
                text_.bottom = std::min(text_.bottom, py);
                text_.top = std::max(text_.top, py);
            }
        }
    }

    PdfValue fonts_;
    std::map<std::string, FontWidths> widths_;
    TextState state_;
    std::vector<TextState> kept_;
    Matrix line_;
    Matrix pen_;
    PlacedText text_;
    bool black_ = false; ///< the text under way shows something
};

} // namespace

std::vector<PlacedText> placed_texts(const bridge::PdfFile& file, const PdfValue& page) {
    TextReader reader(page);
    file.operations(page, [&](const PdfOperation& operation) { reader.take(operation); });
    return std::move(reader.texts);
}

} // namespace galley::press
