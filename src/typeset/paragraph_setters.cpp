// A text shared out among threads in pieces of about as many bytes.
#include "typeset/paragraph_setters.hpp"

#include "base/parallel_parts.hpp"

#include <algorithm>
#include <set>

namespace galley::typeset {

namespace {

std::size_t bytes_of(const FlowBlock& block) {
    std::size_t bytes = 0;
    for (const presentation::TextRun& run : block.runs()) {
        bytes += run.text.size();
    }
    return bytes;
}

} // namespace

ParagraphSetters::ParagraphSetters(const FontBook& book, unsigned threads)
    : fonts_(book), threads_(threads) {
    setters_.push_back(std::make_unique<ParagraphSetter>(fonts_));
}

void ParagraphSetters::make(std::size_t count) {
    while (setters_.size() < count) {
        setters_.push_back(std::make_unique<ParagraphSetter>(fonts_));
    }
}

std::vector<BrokenParagraph> ParagraphSetters::broken(const std::vector<FlowBlock>& blocks,
                                                      const Diagnostics& clock) {
    std::vector<std::size_t> ends; // bytes up to the end of each block
    ends.reserve(blocks.size());
    std::size_t bytes = 0;
    for (const FlowBlock& block : blocks) {
        bytes += block.empty ? 0 : bytes_of(block);
        ends.push_back(bytes);
    }
    // A thread has its fonts and words to get to know, which less text is not worth.
    constexpr std::size_t least_bytes = 65536;
    const std::size_t threads = part_count(bytes, least_bytes, threads_);
    make(threads);
    constexpr std::size_t piece_bytes = 16384;
    const std::size_t pieces = bytes / piece_bytes + 1;
    const auto first_of = [&](std::size_t piece) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), piece * piece_bytes);
        return piece == 0 ? std::size_t{0} : static_cast<std::size_t>(at - ends.begin());
    };
    std::vector<BrokenParagraph> paragraphs(blocks.size());
    run_pieces(pieces, threads, [&](std::size_t piece, std::size_t thread) {
        const std::size_t end = piece + 1 == pieces ? blocks.size() : first_of(piece + 1);
        for (std::size_t i = first_of(piece); i < end; ++i) {
            clock.keep_time();
            const FlowBlock& block = blocks[i];
            if (!block.empty) {
                paragraphs[i] = setters_[thread]->broken(*block.box, block.runs(), block.width);
            }
        }
    });
    return paragraphs;
}

std::vector<std::string> ParagraphSetters::without_dictionary() const {
    std::set<std::string> languages;
    for (const auto& setter : setters_) {
        const std::vector<std::string>& missing = setter->without_dictionary();
        languages.insert(missing.begin(), missing.end());
    }
    return {languages.begin(), languages.end()};
}

} // namespace galley::typeset
