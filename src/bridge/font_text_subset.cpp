// Cutting a font down to the characters of a text, its layout tables kept, over hb-subset.
#include "base/error.hpp"
#include "bridge/font_state.hpp"

#include <hb-subset.h>
#include <hb.h>

namespace galley::bridge {

namespace {

using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;

} // namespace

std::string FontFace::text_subset(const std::set<char32_t>& characters,
                                  const std::vector<std::string>& features) const {
    const Input input(hb_subset_input_create_or_fail());
    if (input == nullptr) {
        throw Error(Fault::Internal, "HarfBuzz: no memory for a font subset");
    }
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters) {
        hb_set_add(wanted, character);
    }
    // hb-subset's own list holds what is on without asking: ligatures, kerning, marks, scripts.
    hb_set_t* kept = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    for (const std::string& feature : features) {
        hb_set_add(kept, hb_tag_from_string(feature.data(), static_cast<int>(feature.size())));
    }
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    hb_set_add(dropped, HB_TAG('D', 'S', 'I', 'G'));
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    const Face made(hb_subset_or_fail(state_->face.get(), input.get()));
    if (made == nullptr) {
        throw Error(Fault::BadInput, "HarfBuzz cannot subset this font", Origin{state_->file});
    }
    const Blob blob(hb_face_reference_blob(made.get()));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return size == 0 ? std::string() : std::string(data, size);
}

} // namespace galley::bridge
