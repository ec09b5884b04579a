// Setters of paragraphs for the threads that share a text.
#pragma once

#include "base/diagnostics.hpp"
#include "typeset/flow.hpp"
#include "typeset/paragraph.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace galley::typeset {

/// One setter for each thread, which all know the words that one has shaped. The first is for all
/// that is not shared out. What comes out does not depend on their number.
class ParagraphSetters {
public:
    /// `book` must outlive this; 0 threads are taken for one.
    ParagraphSetters(const FontBook& book, unsigned threads);

    [[nodiscard]] ParagraphSetter& first() { return *setters_.front(); }
    [[nodiscard]] unsigned threads() const { return threads_; }
    /// Sees to it that there are `count` or more.
    void make(std::size_t count);
    [[nodiscard]] ParagraphSetter& of(std::size_t thread) { return *setters_[thread]; }
    /// The blocks that are not empty, broken; beside `blocks`. Throws Error(BadInput) when the
    /// time that `clock` allows is up.
    std::vector<BrokenParagraph> broken(const std::vector<FlowBlock>& blocks,
                                        const Diagnostics& clock);
    /// Languages that wanted hyphens but have no dictionary, by the alphabet.
    [[nodiscard]] std::vector<std::string> without_dictionary() const;

private:
    ShapedFonts fonts_;
    unsigned threads_;
    std::vector<std::unique_ptr<ParagraphSetter>> setters_; ///< made when needed; never empty
};

} // namespace galley::typeset
