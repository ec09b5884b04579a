// The items of one line as words and blanks.
#include "typeset/line_parts.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

class PartCollector {
public:
    PartCollector(const ParagraphText& text, const ParagraphItems& items, Shaper& shaper)
        : text_(text), items_(items), shaper_(shaper) {}

    LineParts collect(std::size_t first, std::size_t end);

private:
    void add_text(std::size_t& at, std::size_t end);
    void add_blank(std::size_t at);
    void add_line_feed();
    void add_room(std::size_t at);
    void add_ending(std::size_t end);
    [[nodiscard]] const RunFont& font(const LinePart& part) const {
        return *text_.spans[part.span].font;
    }
    void take_size(LinePart& part) const {
        part.size = font(part).size;
        part.scale = shaper_.scale(font(part), 0, part.size);
    }

    const ParagraphText& text_;
    const ParagraphItems& items_;
    Shaper& shaper_;
    LineParts out_;
};

/// All of a piece that stands on this line, which is most often the whole.
void PartCollector::add_text(std::size_t& at, std::size_t end) {
    const Cell& cell = items_.cells[at];
    const Piece& piece = items_.pieces[cell.piece];
    std::uint32_t stop = cell.end;
    std::size_t next = at + 1;
    for (; next < end; ++next) {
        const Cell& other = items_.cells[next];
        if (other.kind == Cell::Kind::Text && other.piece == cell.piece) {
            stop = other.end;
        } else if (other.kind != Cell::Kind::Nothing ||
                   items_.items[next].kind != LineItem::Kind::Penalty) {
            break;
        }
    }
    at = next;
    const bool hyphen = next >= end && items_.cells[end].kind == Cell::Kind::Text &&
                        items_.items[end].kind == LineItem::Kind::Penalty &&
                        items_.cells[end].piece == cell.piece;
    LinePart part;
    if (cell.begin == piece.begin && stop == piece.end && !hyphen &&
        piece.transform == css::TextTransform::None) {
        part.word = piece.word;
    } else {
        ShapedPart shaped = shape_part(text_, piece, {cell.begin, stop, hyphen});
        part.word = shaped.word;
        part.source = std::move(shaped.source);
        part.hyphen = shaped.hyphen;
    }
    part.begin = cell.begin;
    part.end = stop;
    part.span = piece.span;
    part.choice = piece.choice;
    part.size = piece.size;
    part.scale = piece.scale;
    part.level = piece.level;
    part.unseen = text_.spans[piece.span].unseen;
    part.tracks = piece.tracks && !part.unseen;
    part.east_asian = piece.east_asian;
    part.trim_left = piece.trim_left;
    part.trim_right = piece.trim_right;
    part.width = part.unseen ? 0.0
                             : static_cast<double>(part.word->width) * part.scale +
                                   part.word->clusters * font(part).letter_spacing -
                                   part.trim_left - part.trim_right;
    out_.parts.push_back(std::move(part));
}

void PartCollector::add_blank(std::size_t at) {
    const Cell& cell = items_.cells[at];
    LinePart part;
    part.begin = cell.begin;
    part.end = cell.end;
    part.span = cell.piece;
    take_size(part);
    part.width = items_.items[at].width;
    part.glue = &items_.items[at];
    part.level = text_.bidi.empty() ? std::uint8_t{0} : text_.level_at(cell.begin);
    out_.parts.push_back(std::move(part));
}

/// A line feed within the paragraph parts words like a blank.
void PartCollector::add_line_feed() {
    LinePart part;
    part.begin = part.end = out_.parts.back().end;
    part.span = out_.parts.back().span;
    take_size(part);
    part.width = shaper_.face(font(part), 0).metrics().blank_advance * part.scale;
    out_.parts.push_back(std::move(part));
}

void PartCollector::add_room(std::size_t at) {
    LinePart part;
    part.begin = part.end = out_.parts.back().end;
    part.span = out_.parts.back().span;
    part.level = out_.parts.back().level;
    part.width = items_.items[at].width;
    part.autospace = items_.cells[at].kind == Cell::Kind::Autospace;
    part.glue = &items_.items[at];
    out_.parts.push_back(std::move(part));
}

/// What the break itself leaves: the blank it stands for, outside the measure.
void PartCollector::add_ending(std::size_t end) {
    const LineItem& at = items_.items[end];
    if (items_.cells[end].kind == Cell::Kind::Space) {
        add_blank(end);
        out_.trailing = 1;
    } else if (at.forces_break() && end + 1 < items_.items.size() && !out_.parts.empty()) {
        add_line_feed();
        out_.trailing = 1;
    }
}

LineParts PartCollector::collect(std::size_t first, std::size_t end) {
    out_.parts.reserve(end - first + 1);
    for (std::size_t at = first; at < end;) {
        const Cell& cell = items_.cells[at];
        const LineItem& item = items_.items[at];
        if (cell.kind == Cell::Kind::Text && item.kind == LineItem::Kind::Box) {
            add_text(at, end);
            continue;
        }
        if (cell.kind == Cell::Kind::Space) {
            add_blank(at);
        } else if (item.kind == LineItem::Kind::Glue && item.stretch < fill &&
                   !out_.parts.empty()) {
            add_room(at);
        }
        ++at;
    }
    add_ending(end);
    return std::move(out_);
}

} // namespace

PartsSize size_of(const std::vector<LinePart>& parts) {
    PartsSize size;
    for (const LinePart& part : parts) {
        size.glyphs += part.word != nullptr ? part.word->glyphs.size() : 1;
        size.bytes += std::max(part.end - part.begin, 1U); // a blank where a line feed was
    }
    return size;
}

LineParts line_parts(const ParagraphText& text,
                     const ParagraphItems& items,
                     std::size_t first,
                     std::size_t end,
                     Shaper& shaper) {
    return PartCollector(text, items, shaper).collect(first, end);
}

} // namespace galley::typeset
