// The notes of a text, and which of them have been called.
#pragma once

#include "readers/markdown/line_places.hpp"
#include "readers/markdown/typed_notes.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::readers {

/// What a call leads to.
struct NoteCall {
    std::string id;                  ///< of the footnote
    const TypedNote* note = nullptr; ///< to be read here; nothing: it was called before
};

class NoteShelf {
public:
    /// Lines of the notes count from the end of `lines_before` of front matter.
    NoteShelf(const std::vector<TypedNote>& notes, std::uint32_t lines_before);

    /// Nothing when there is no such note, or the call stands too deep in other notes.
    std::optional<NoteCall> call(std::string_view label);
    /// While a note is read.
    void enter() { ++depth_; }
    void leave() { --depth_; }
    /// The first note that nothing has called yet, or nothing.
    const TypedNote* next_uncalled();
    [[nodiscard]] TreePlace place_of(const TypedNote& note) const {
        return {lines_before_ + note.line - 1, note.before, note_indent};
    }

private:
    static constexpr std::size_t deepest = 8; ///< notes within notes; XML must be read again

    const std::vector<TypedNote>& notes_;
    std::uint32_t lines_before_;
    std::unordered_map<std::string, std::size_t> by_label_;
    std::vector<bool> called_; ///< beside the notes
    std::size_t passed_ = 0;   ///< notes before this one are called
    std::size_t depth_ = 0;
};

} // namespace galley::readers
