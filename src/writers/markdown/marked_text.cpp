// cmark's renderer writes what it is told, also emphasis that no reader would take for emphasis
// ("*(a)*b"). So what it wrote is read again, and compared; marks are given up before text is.
#include "writers/markdown/marked_text.hpp"

#include "writers/markdown/escapes.hpp"
#include "writers/markdown/text_signature.hpp"

#include <algorithm>
#include <utility>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::MarkdownTree;

namespace {

std::string without_final_line_end(std::string text) {
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    // A tilde fence is the one block that cmark's renderer lets text begin.
    return text.starts_with("~~~") ? "\\" + text : text;
}

} // namespace

void MarkedText::add_text(std::string_view text) {
    if (text.empty()) {
        return;
    }
    if (!pieces_.empty() && pieces_.back().kind == MarkdownKind::Text) {
        pieces_.back().text += text;
    } else {
        pieces_.push_back({MarkdownKind::Text, false, std::string(text), {}, {}});
    }
}

void MarkedText::add_code(std::string_view text) {
    if (!text.empty()) {
        pieces_.push_back({MarkdownKind::Code, false, std::string(text), {}, {}});
    }
}

void MarkedText::add_html(std::string_view tag) {
    const MarkdownTree read = MarkdownTree::parse("a " + std::string(tag));
    const MarkdownNode last = read.root().last_child().last_child();
    const bool is_tag = last.kind() == MarkdownKind::HtmlInline && last.literal() == tag;
    pieces_.push_back(
        {is_tag ? MarkdownKind::HtmlInline : MarkdownKind::Code, false, std::string(tag), {}, {}});
}

void MarkedText::add_signs(std::string_view signs) {
    if (!signs.empty()) {
        pieces_.push_back({MarkdownKind::None, false, std::string(signs), {}, {}});
    }
}

void MarkedText::open_wrapped(std::string_view before, std::string_view after) {
    pieces_.push_back({MarkdownKind::Wrapped, false, {}, std::string(before), std::string(after)});
}

void MarkedText::add_line_break() {
    pieces_.push_back({MarkdownKind::LineBreak, false, {}, {}, {}});
}

void MarkedText::add_picture(std::string_view url,
                             std::string_view alternative,
                             std::string_view title) {
    pieces_.push_back({MarkdownKind::Image,
                       false,
                       std::string(alternative),
                       std::string(url),
                       std::string(title)});
}

void MarkedText::open(MarkdownKind kind, std::string_view url, std::string_view title) {
    pieces_.push_back({kind, false, {}, std::string(url), std::string(title)});
}

void MarkedText::close(MarkdownKind kind) { pieces_.push_back({kind, true, {}, {}, {}}); }

std::vector<MarkedText> MarkedText::lines() const {
    std::vector<MarkedText> out(1);
    std::vector<Piece> open;
    for (const Piece& piece : pieces_) {
        if (piece.kind == MarkdownKind::LineBreak) {
            std::for_each(open.rbegin(), open.rend(), [&out](const Piece& mark) {
                out.back().close(mark.kind);
            });
            out.emplace_back().pieces_ = open;
            continue;
        }
        const bool container = is_mark(piece.kind) || piece.kind == MarkdownKind::Link;
        if (container && piece.is_close) {
            open.pop_back();
        } else if (container) {
            open.push_back(piece);
        }
        out.back().pieces_.push_back(piece);
    }
    for (MarkedText& line : out) {
        line.lead_indent_out();
    }
    return out;
}

/// No-break spaces that begin a line, to before the marks that open there.
void MarkedText::lead_indent_out() {
    const auto first = std::find_if(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
        return piece.kind == MarkdownKind::Text;
    });
    const bool only_marks =
        std::all_of(pieces_.begin(), first, [](const Piece& piece) { return is_mark(piece.kind); });
    if (first == pieces_.begin() || first == pieces_.end() || !only_marks) {
        return;
    }
    std::string indent;
    while (first->text.starts_with(no_break_space)) {
        indent += no_break_space;
        first->text.erase(0, no_break_space.size());
    }
    pieces_.insert(pieces_.begin(), {MarkdownKind::Text, false, std::move(indent), {}, {}});
}

MarkdownNode MarkedText::opened(MarkdownNode parent, const Piece& piece) {
    if (piece.kind == MarkdownKind::Link) {
        return parent.append_link(piece.kind, piece.url, piece.title);
    }
    return piece.kind == MarkdownKind::Wrapped ? parent.append_wrapped(piece.url, piece.title)
                                               : parent.append(piece.kind);
}

MarkdownTree MarkedText::tree(const std::vector<Piece>& pieces, int heading_level) {
    MarkdownTree made;
    MarkdownNode here =
        made.root().append(heading_level > 0 ? MarkdownKind::Heading : MarkdownKind::Paragraph);
    if (heading_level > 0) {
        here.set_heading_level(heading_level);
    }
    for (const Piece& piece : pieces) {
        switch (piece.kind) {
        case MarkdownKind::Text:
        case MarkdownKind::Code:
        case MarkdownKind::HtmlInline:
            here.append_literal(piece.kind, piece.text);
            break;
        case MarkdownKind::None: // signs
            here.append_wrapped(piece.text, {});
            break;
        case MarkdownKind::LineBreak:
            here.append(piece.kind);
            break;
        case MarkdownKind::Image:
            here = here.append_link(piece.kind, piece.url, piece.title);
            if (!piece.text.empty()) {
                here.append_literal(MarkdownKind::Text, piece.text);
            }
            here = here.parent();
            break;
        default:
            here = piece.is_close ? here.parent() : opened(here, piece);
        }
    }
    return made;
}

std::vector<MarkedText::Piece> MarkedText::pieces_of(Attempt attempt) const {
    std::vector<Piece> pieces = attempt.marks == Marks::All ? tidied(pieces_)
                                : attempt.marks == Marks::NotNested
                                    ? tidied(without_nested(pieces_))
                                    : tidied(without_marks(pieces_));
    if (!attempt.html) {
        for (Piece& piece : pieces) {
            const bool tag = piece.kind == MarkdownKind::HtmlInline;
            piece.kind = tag ? MarkdownKind::Code : piece.kind;
        }
    }
    return trimmed(std::move(pieces));
}

void MarkedText::begin_with_signs(std::string_view typed, std::string_view signs) {
    if (!pieces_.empty() && pieces_.front().kind == MarkdownKind::Text &&
        pieces_.front().text.starts_with(typed)) {
        pieces_.front().text.erase(0, typed.size());
        pieces_.insert(pieces_.begin(), {MarkdownKind::None, false, std::string(signs), {}, {}});
    }
}

MarkedText::Rendering MarkedText::render(int heading_level, MarkdownFlavour flavour) const {
    std::string full;
    std::vector<Piece> before;
    for (const Attempt attempt : {Attempt{Marks::All, true},
                                  Attempt{Marks::NotNested, true},
                                  Attempt{Marks::All, false},
                                  Attempt{Marks::NotNested, false},
                                  Attempt{Marks::None, false}}) {
        const bool lost = attempt.marks == Marks::None;
        const bool nests = attempt.marks == Marks::All;
        if (nests && flavour == MarkdownFlavour::Pandoc && without_nested(pieces_) != pieces_) {
            continue; // pandoc reads no emphasis within emphasis
        }
        std::vector<Piece> pieces = pieces_of(attempt);
        pieces = flavour == MarkdownFlavour::Pandoc
                     ? escaped_for_pandoc(std::move(pieces), heading_level > 0)
                     : with_typed_tildes(std::move(pieces));
        if (!full.empty() && pieces == before) {
            continue; // there is nothing that this attempt gives up
        }
        before = pieces;
        const MarkdownTree wanted = tree(pieces, heading_level);
        full = without_final_line_end(wanted.render());
        if (heading_level == 0 && pieces.size() == 1 && full == pieces.front().text &&
            pieces.front().kind == MarkdownKind::Text) {
            return {full, lost};
        }
        const std::string meaning = signature(wanted.root());
        const std::string short_form = without_needless_escapes(full, heading_level > 0);
        for (const std::string* form : {&short_form, &std::as_const(full)}) {
            const MarkdownTree read = MarkdownTree::parse(*form);
            if (signature(read.root()) == meaning) {
                return {*form, lost};
            }
        }
    }
    return {full, true};
}

} // namespace galley::writers
