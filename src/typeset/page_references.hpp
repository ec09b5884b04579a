// Text that names pages: contents with page numbers, "see page 12" (target-counter of GCPM 3).
#pragma once

#include "typeset/folios.hpp"

#include <map>
#include <string>
#include <vector>

namespace galley::typeset {

/// Numbers can only be set when pages are broken, and may break them anew: wider ones make more
/// lines. Whoever sets pages goes on until nothing changes.
class PageReferences {
public:
    /// `flow` must outlive this.
    explicit PageReferences(Flow& flow);

    /// Writes the pages' labels into the text and breaks those paragraphs anew. False: they say
    /// what they should. What names no page of the text says "?".
    bool update(const PageBreaks& breaks,
                const FlowLines& lines,
                const std::vector<Folio>& folios,
                ParagraphSetter& setter,
                FlowParagraphs& paragraphs);
    /// Whether the text says what it should for these pages; nothing is changed.
    [[nodiscard]] bool hold(const PageBreaks& breaks,
                            const FlowLines& lines,
                            const std::vector<Folio>& folios,
                            const FlowParagraphs& paragraphs) const;
    /// Of the targets that are nowhere in the text, after an update.
    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

private:
    using Labels = std::map<std::string, std::string>; ///< by id
    struct Referring {
        std::vector<FlowBlock> Flow::*part = nullptr;
        std::vector<BrokenParagraph> FlowParagraphs::*broken = nullptr;
        std::size_t block = 0;
    };
    void find(std::vector<FlowBlock> Flow::*part,
              std::vector<BrokenParagraph> FlowParagraphs::*broken);
    [[nodiscard]] Labels labels_of(const PageBreaks& breaks,
                                   const FlowLines& lines,
                                   const std::vector<Folio>& folios,
                                   const FlowParagraphs& paragraphs) const;
    bool rewrite(const Labels& labels, FlowBlock& block);
    [[nodiscard]] const FlowBlock& block_of(const Referring& each) const {
        return (flow_.*each.part)[each.block];
    }

    Flow& flow_;
    std::vector<Referring> referring_;
    std::vector<std::string> missing_;
};

} // namespace galley::typeset
