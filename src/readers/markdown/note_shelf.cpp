// The notes of a text, and which of them have been called.
#include "readers/markdown/note_shelf.hpp"

#include <fmt/format.h>

namespace galley::readers {

NoteShelf::NoteShelf(const std::vector<TypedNote>& notes, std::uint32_t lines_before)
    : notes_(notes), lines_before_(lines_before), called_(notes.size()) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
        by_label_.emplace(notes[i].label, i);
    }
}

std::optional<NoteCall> NoteShelf::call(std::string_view label) {
    const auto found = by_label_.find(std::string(label));
    if (found == by_label_.end() || depth_ == deepest) {
        return std::nullopt;
    }
    const std::size_t index = found->second;
    NoteCall call{fmt::format("note-{}", index + 1), called_[index] ? nullptr : &notes_[index]};
    called_[index] = true;
    return call;
}

const TypedNote* NoteShelf::next_uncalled() {
    while (passed_ < notes_.size() && called_[passed_]) {
        ++passed_;
    }
    return passed_ < notes_.size() ? &notes_[passed_] : nullptr;
}

} // namespace galley::readers
