// Text and what stands within it: DocBook inlines as XHTML ones.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/rendering.hpp"

#include <string_view>

namespace galley::presentation {

/// One paragraph's way of treating white space, and how its text has ended so far.
struct TextFlow {
    enum class Mode {
        Collapsed, ///< runs of white space are one blank
        Lines,     ///< a line end is a break, blanks before a line's text are kept
        Verbatim,  ///< every character as it is
    };
    Mode mode = Mode::Collapsed;
    bool after_blank = true; ///< a blank would add nothing: at the start or after another one
};

/// Whether an element within text is set in a line, not as a block of its own.
bool is_inline(bridge::Node source);

/// All children of `from`, which must be text or inlines, at the end of `to`.
void render_inlines(Rendering& rendering, bridge::Node from, bridge::Node to, TextFlow& flow);
/// One child: text or an inline.
void render_inline(Rendering& rendering, bridge::Node source, bridge::Node to, TextFlow& flow);
/// All children as one paragraph's text, with no blank at its ends.
void render_text(Rendering& rendering,
                 bridge::Node from,
                 bridge::Node to,
                 TextFlow::Mode mode = TextFlow::Mode::Collapsed);
/// Takes a blank off the end of a paragraph that is complete.
void trim_end(bridge::Node paragraph);

} // namespace galley::presentation
