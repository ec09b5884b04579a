// How XHTML looks when no author says anything: after HTML's own suggestions (HTML 15.3), with the
// measures of print.
#include "css/user_agent_sheet.hpp"

namespace galley::css {

namespace {

constexpr std::string_view sheet = R"css(
html, body, main, article, section, nav, aside, header, footer, address, div, p, h1, h2, h3, h4,
h5, h6, hgroup, ul, ol, dl, dt, dd, pre, blockquote, figure, figcaption, hr, details, summary,
form, fieldset, center, search { display: block; }
head, title, meta, link, style, script, template, base, noscript, datalist { display: none; }
[hidden] { display: none; }
li { display: list-item; }

p, ul, ol, dl, blockquote, figure, pre { margin-top: 1em; margin-bottom: 1em; }
blockquote, figure { margin-left: 40px; margin-right: 40px; }
figure { break-inside: avoid; }
ul, ol { padding-left: 40px; }
ul { list-style-type: disc; }
ol { list-style-type: decimal; }
ul ul, ol ul { list-style-type: circle; margin-top: 0; margin-bottom: 0; }
ul ul ul, ul ol ul, ol ul ul, ol ol ul { list-style-type: square; }
ul ol, ol ol { margin-top: 0; margin-bottom: 0; }
ol[type="a"] { list-style-type: lower-alpha; }
ol[type="A"] { list-style-type: upper-alpha; }
ol[type="i"] { list-style-type: lower-roman; }
ol[type="I"] { list-style-type: upper-roman; }
dd { margin-left: 40px; }
dt { break-after: avoid; }

h1, h2, h3, h4, h5, h6 {
    font-weight: bold; break-after: avoid; break-inside: avoid; hyphens: manual; text-indent: 0;
}
h1 { font-size: 2em; margin-top: 0.67em; margin-bottom: 0.67em; }
h2 { font-size: 1.5em; margin-top: 0.83em; margin-bottom: 0.83em; }
h3 { font-size: 1.17em; margin-top: 1em; margin-bottom: 1em; }
h4 { margin-top: 1.33em; margin-bottom: 1.33em; }
h5 { font-size: 0.83em; margin-top: 1.67em; margin-bottom: 1.67em; }
h6 { font-size: 0.67em; margin-top: 2.33em; margin-bottom: 2.33em; }

em, i, cite, dfn, var, address { font-style: italic; }
strong, b, th { font-weight: bold; }
code, kbd, samp, tt, pre { font-family: monospace; hyphens: manual; }
pre { white-space: pre-wrap; text-align: start; }
code, kbd, samp { font-size: 1em; }
small { font-size: smaller; }
big { font-size: larger; }
sup { vertical-align: super; font-size: smaller; }
sub { vertical-align: sub; font-size: smaller; }
u, ins { text-decoration-line: underline; }
s, del { text-decoration-line: line-through; }
center { text-align: center; }
q::before { content: open-quote; }
q::after { content: close-quote; }

table { display: table; text-indent: 0; }
caption, thead, tbody, tfoot { display: block; }
caption { text-align: center; }
col, colgroup { display: none; }
aside[role="doc-footnote"] { float: footnote; }
tr { display: table-row; break-inside: avoid; }
td, th { display: table-cell; padding: 1px; }
th { text-align: center; }
hr {
    border-top: 1px solid; margin-top: 0.5em; margin-bottom: 0.5em;
    margin-left: auto; margin-right: auto;
}
)css";

} // namespace

std::string_view user_agent_sheet() { return sheet; }

std::string_view user_agent_page() { return "margin: 54pt"; }

} // namespace galley::css
