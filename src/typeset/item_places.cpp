// Of each item of a text that is broken into pages: where it stands.
#include "typeset/item_places.hpp"

namespace galley::typeset {

namespace {

bool are_alike(const PageItem& item, const PageItem& next) {
    return next.snap && next.before == 0.0 && next.height == item.height && next.notes == 0 &&
           next.stretch == 0 && next.force == PageForce::None;
}

} // namespace

ItemPlaces item_places(const PageText& text) {
    const std::size_t count = text.items.size();
    ItemPlaces places{std::vector<std::uint32_t>(count),
                      std::vector<std::uint32_t>(count),
                      std::vector<std::uint32_t>(count)};
    for (std::size_t b = 0; b < text.blocks.size(); ++b) {
        const PageBlock& block = text.blocks[b];
        for (std::uint32_t f = block.first_form; f < block.first_form + block.forms; ++f) {
            const PageForm& form = text.forms[f];
            for (std::uint32_t i = form.end; i-- > form.begin;) {
                places.block[i] = static_cast<std::uint32_t>(b);
                places.form[i] = f;
                const bool alike = i + 1 < form.end && are_alike(text.items[i], text.items[i + 1]);
                places.alike_until[i] = alike ? places.alike_until[i + 1] : i + 1;
            }
        }
    }
    return places;
}

} // namespace galley::typeset
