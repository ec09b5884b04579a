// Pieces of a text before they are rendered: blanks out of marks, marks given up, signs escaped.
#include "writers/markdown/marked_text.hpp"
#include "writers/markdown/pandoc_escapes.hpp"

#include <algorithm>
#include <utility>

namespace galley::writers {

using bridge::MarkdownKind;

std::vector<MarkedText::Piece> MarkedText::without_nested(const std::vector<Piece>& pieces) {
    int emphasis = 0;
    int strong = 0;
    std::vector<Piece> out;
    for (const Piece& piece : pieces) {
        if (piece.kind == MarkdownKind::Emphasis || piece.kind == MarkdownKind::Strong) {
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
        } else if (piece.kind != MarkdownKind::Emphasis && piece.kind != MarkdownKind::Strong) {
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

/// With the signs that pandoc needs as pieces of their own.
std::vector<MarkedText::Piece> MarkedText::escaped_for_pandoc(std::vector<Piece> pieces,
                                                              bool heading) {
    std::vector<Piece> out;
    int depth = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool container = is_mark(pieces[i].kind) || pieces[i].kind == MarkdownKind::Link;
        depth += !container ? 0 : pieces[i].is_close ? -1 : 1;
        if (pieces[i].kind != MarkdownKind::Text) {
            out.push_back(std::move(pieces[i]));
            continue;
        }
        const bool starts = i == 0 || pieces[i - 1].kind == MarkdownKind::LineBreak;
        for (EscapedStretch& stretch :
             pandoc_escapes(pieces[i].text, {starts && !heading, depth > 0})) {
            const MarkdownKind kind = stretch.is_sign ? MarkdownKind::None : MarkdownKind::Text;
            out.push_back({kind, false, std::move(stretch.text), {}, {}});
        }
    }
    return out;
}

/// Tildes in pairs would strike what stands between them (GFM 6.5): behind backslashes then.
std::vector<MarkedText::Piece> MarkedText::with_typed_tildes(std::vector<Piece> pieces) {
    std::size_t tildes = 0;
    for (const Piece& piece : pieces) {
        const bool text = piece.kind == MarkdownKind::Text;
        tildes +=
            text ? static_cast<std::size_t>(std::count(piece.text.begin(), piece.text.end(), '~'))
                 : 0;
        tildes += piece.kind == MarkdownKind::Wrapped ? 1 : 0;
    }
    if (tildes < 2) {
        return pieces;
    }
    std::vector<Piece> out;
    for (Piece& piece : pieces) {
        if (piece.kind != MarkdownKind::Text || piece.text.find('~') == std::string::npos) {
            out.push_back(std::move(piece));
            continue;
        }
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            const std::size_t tilde = std::min(rest.find('~'), rest.size());
            if (tilde > 0) {
                out.push_back(
                    {MarkdownKind::Text, false, std::string(rest.substr(0, tilde)), {}, {}});
            }
            if (tilde < rest.size()) {
                out.push_back({MarkdownKind::None, false, "\\~", {}, {}});
            }
            rest.remove_prefix(std::min(tilde + 1, rest.size()));
        }
    }
    return out;
}

} // namespace galley::writers
