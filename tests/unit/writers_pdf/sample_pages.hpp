// Pages set by hand with a real font, as typesetting would hand them over.
#pragma once

#include "bridge/font_face.hpp"
#include "typeset/page.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::tests {

using typeset::GlyphRun;
using typeset::Pages;
using typeset::Role;

std::shared_ptr<const bridge::FontFace> font(std::string_view file);

/// Sets lines one below the other; starts a page when asked.
class PageSetter {
public:
    PageSetter();

    int element(Role role, int parent, std::string title = {});
    /// Fonts: 0 EB Garamond, 1 its italic, 2 Source Code Pro.
    GlyphRun& line(int structure, std::string_view text, int face = 0, double size = 12.0);
    /// Goes on where the run before ended.
    GlyphRun& more(int structure, std::string_view text, int face = 0, double size = 12.0);
    /// With OpenType features such as "smcp".
    GlyphRun& featured(int structure, std::string_view text, std::string_view feature);
    /// The last run gets a hyphen that its text does not have.
    void hyphenate();
    void link(int structure, std::string target, std::string description);
    void anchor(std::string id);
    void new_page();
    void folio(std::string text);

    Pages pages;

private:
    GlyphRun& set(int structure,
                  std::string_view text,
                  int face,
                  double size,
                  const bridge::ShapeOptions& options);
    double x_ = 72.0;
    double y_ = 72.0;
};

/// Two pages with heads, a paragraph over both, a hyphen, small capitals, a list, a quotation,
/// a table, a note, links, code, a figure of speech in another language, running heads.
Pages sample_pages();

} // namespace galley::tests
