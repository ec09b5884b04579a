// cmark's renderer writes what it is told, also emphasis that no reader would take for emphasis
// ("*(a)*b"). So what it wrote is read again, and compared; marks are given up before text is.
#include "writers/markdown/marked_text.hpp"

#include "writers/markdown/escapes.hpp"

#include <algorithm>
#include <utility>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::MarkdownTree;

namespace {

bool is_mark(MarkdownKind kind) {
    return kind == MarkdownKind::Emphasis || kind == MarkdownKind::Strong;
}

char sign_of(MarkdownKind kind) {
    switch (kind) {
    case MarkdownKind::Emphasis:
        return '\1';
    case MarkdownKind::Strong:
        return '\2';
    case MarkdownKind::Link:
        return '\3';
    case MarkdownKind::Image:
        return '\4';
    case MarkdownKind::Code:
        return '\5';
    case MarkdownKind::LineBreak:
        return '\6';
    case MarkdownKind::HtmlInline:
        return '\x10';
    default:
        return '\7';
    }
}

/// The next node in the block's order; each container that ends leaves a sign.
MarkdownNode next_inline(MarkdownNode node, MarkdownNode block, std::string& out) {
    MarkdownNode next = node.first_child();
    while (!next && node != block) {
        next = node.next();
        node = next ? node : node.parent();
        if (!next && node != block) {
            out += '\x0F';
        }
    }
    return next;
}

/// A call of a note, which is written as tags are: without escapes.
bool is_call(std::string_view text) { return text.starts_with("[^"); }

/// Text and marks in order; equal for trees that mean the same.
std::string signature(MarkdownNode document) {
    const MarkdownNode block = document.first_child();
    std::string out;
    if (block.next()) {
        return "\x0E"; // one block was wanted
    }
    for (MarkdownNode node = block.first_child(); node;) {
        const MarkdownKind kind = node.kind();
        const bool call = kind == MarkdownKind::HtmlInline && is_call(node.literal());
        if (kind == MarkdownKind::Text || call) {
            out += node.literal();
        } else {
            out += sign_of(kind);
            const bool literal = kind == MarkdownKind::Code || kind == MarkdownKind::HtmlInline;
            out += literal ? std::string(node.literal()) : node.address();
        }
        node = next_inline(node, block, out);
    }
    const std::size_t begin = std::min(out.find_first_not_of(' '), out.size());
    return out.substr(begin, out.find_last_not_of(' ') + 1 - begin);
}

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

void MarkedText::add_call(std::string_view call) {
    pieces_.push_back({MarkdownKind::HtmlInline, false, std::string(call), {}, {}});
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

std::vector<MarkedText::Piece> MarkedText::without_nested(const std::vector<Piece>& pieces) {
    int emphasis = 0;
    int strong = 0;
    std::vector<Piece> out;
    for (const Piece& piece : pieces) {
        if (is_mark(piece.kind)) {
            int& depth = piece.kind == MarkdownKind::Emphasis ? emphasis : strong;
            const bool outermost = piece.is_close ? --depth == 0 : depth++ == 0;
            if (!outermost) {
                continue;
            }
        }
        out.push_back(piece);
    }
    return out;
}

std::vector<MarkedText::Piece> MarkedText::without_marks(const std::vector<Piece>& pieces) {
    MarkedText out;
    for (const Piece& piece : pieces) {
        if (piece.kind == MarkdownKind::Text) {
            out.add_text(piece.text);
        } else if (!is_mark(piece.kind)) {
            out.pieces_.push_back(piece);
        }
    }
    return std::move(out.pieces_);
}

/// Takes the blanks at the end away; returns how many there were.
std::size_t MarkedText::trim_end(std::vector<Piece>& pieces) {
    if (pieces.empty() || pieces.back().kind != MarkdownKind::Text) {
        return 0;
    }
    std::string& text = pieces.back().text;
    const std::size_t blanks = text.size() - (text.find_last_not_of(' ') + 1);
    text.erase(text.size() - blanks);
    if (text.empty()) {
        pieces.pop_back();
    }
    return blanks;
}

/// CommonMark has no blanks at the ends of lines, and no empty lines in a paragraph.
std::vector<MarkedText::Piece> MarkedText::trimmed(std::vector<Piece> pieces) {
    std::vector<Piece> out;
    for (Piece& piece : pieces) {
        const bool line_start = out.empty() || out.back().kind == MarkdownKind::LineBreak;
        if (piece.kind == MarkdownKind::LineBreak) {
            trim_end(out);
            if (out.empty() || out.back().kind == MarkdownKind::LineBreak) {
                continue;
            }
        } else if (piece.kind == MarkdownKind::Text && line_start) {
            piece.text.erase(0, piece.text.find_first_not_of(' '));
            if (piece.text.empty()) {
                continue;
            }
        }
        out.push_back(std::move(piece));
    }
    trim_end(out);
    while (!out.empty() && out.back().kind == MarkdownKind::LineBreak) {
        out.pop_back();
    }
    return out;
}

/// Blanks that begin `text`, right within opened marks, to before these.
void MarkedText::lead_blanks_out(std::string& text, std::vector<Piece>& out) {
    const std::size_t blanks = std::min(text.find_first_not_of(' '), text.size());
    if (blanks > 0) {
        const auto at = std::find_if(out.rbegin(), out.rend(), [](const Piece& before) {
                            return !is_mark(before.kind) || before.is_close;
                        }).base();
        out.insert(at, {MarkdownKind::Text, false, std::string(blanks, ' '), {}, {}});
        text.erase(0, blanks);
    }
}

/// Blanks at the inner edges of emphasis move out of it, and empty emphasis goes.
std::vector<MarkedText::Piece> MarkedText::tidied(std::vector<Piece> pieces) {
    std::vector<Piece> out;
    for (Piece& piece : pieces) {
        if (piece.kind == MarkdownKind::Text && !out.empty() && is_mark(out.back().kind) &&
            !out.back().is_close) {
            lead_blanks_out(piece.text, out);
            if (piece.text.empty()) {
                continue;
            }
        }
        if (!is_mark(piece.kind) || !piece.is_close) {
            out.push_back(std::move(piece));
            continue;
        }
        const std::size_t blanks = trim_end(out);
        const bool hollow = !out.empty() && out.back().kind == piece.kind && !out.back().is_close;
        if (hollow) {
            out.pop_back();
        } else {
            out.push_back(std::move(piece));
        }
        if (blanks > 0) {
            out.push_back({MarkdownKind::Text, false, std::string(blanks, ' '), {}, {}});
        }
    }
    return out;
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
            if (piece.is_close) {
                here = here.parent();
            } else {
                here = piece.kind == MarkdownKind::Link
                           ? here.append_link(piece.kind, piece.url, piece.title)
                           : here.append(piece.kind);
            }
        }
    }
    return made;
}

std::vector<MarkedText::Piece> MarkedText::pieces_of(Attempt attempt) const {
    std::vector<Piece> pieces = attempt.marks == Marks::All ? tidied(pieces_)
                                : attempt.marks == Marks::NotNested
                                    ? tidied(without_nested(pieces_))
                                    : without_marks(pieces_);
    if (!attempt.html) {
        for (Piece& piece : pieces) {
            const bool tag = piece.kind == MarkdownKind::HtmlInline && !is_call(piece.text);
            piece.kind = tag ? MarkdownKind::Code : piece.kind;
        }
    }
    return trimmed(std::move(pieces));
}

MarkedText::Rendering MarkedText::render(int heading_level) const {
    std::string full;
    std::vector<Piece> before;
    for (const Attempt attempt : {Attempt{Marks::All, true},
                                  Attempt{Marks::NotNested, true},
                                  Attempt{Marks::All, false},
                                  Attempt{Marks::NotNested, false},
                                  Attempt{Marks::None, false}}) {
        const bool lost = attempt.marks == Marks::None;
        const std::vector<Piece> pieces = pieces_of(attempt);
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
