// The fonts of a style: chosen by family, weight and slant, loaded when first asked for.
#pragma once

#include "bridge/font_face.hpp"
#include "presentation/style.hpp"

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace galley::typeset {

class FontBook {
public:
    /// Throws Error(BadInput) when there is no font at all. `fonts` may be let go afterwards.
    explicit FontBook(const std::vector<presentation::StyleFont>& fonts);

    /// One font of each family, the families of `style` first and then, for characters that
    /// those lack, all others of the book. Never empty. Within a family CSS Fonts 4, 5.2 decides.
    /// Among the others those made for `east_asian` ("ja", "zh", "ko"; empty: none) come first, for
    /// ideographs of one code point are drawn differently in each of these languages.
    [[nodiscard]] std::vector<int> choices(const css::ComputedStyle& style,
                                           std::string_view east_asian = {}) const;
    [[nodiscard]] std::vector<int> choices(const std::vector<std::string>& families,
                                           int weight,
                                           css::FontStyle style,
                                           std::string_view east_asian = {}) const;

    /// Throws Error(BadInput) when the file is no font. May be called from several threads.
    [[nodiscard]] const std::shared_ptr<const bridge::FontFace>& face(int font) const {
        const Slot& slot = slots_[static_cast<std::size_t>(font)];
        if (!slot.loaded.load(std::memory_order_acquire)) { // asked for every word
            load(slot);
        }
        return slot.face;
    }
    [[nodiscard]] int size() const { return static_cast<int>(slots_.size()); }

private:
    struct Slot {
        presentation::StyleFont font;
        mutable std::once_flag once;
        mutable std::atomic<bool> loaded{false};
        mutable std::shared_ptr<const bridge::FontFace> face;
    };
    static void load(const Slot& slot);
    [[nodiscard]] int best(const std::string& family, int weight, css::FontStyle style) const;

    std::deque<Slot> slots_;
    std::vector<std::string> families_; ///< in the order of the style sheet
};

} // namespace galley::typeset
