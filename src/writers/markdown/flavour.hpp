// Which Markdown is written.
#pragma once

namespace galley::writers {

enum class MarkdownFlavour {
    CommonMark,
    Gfm, ///< GitHub's: pipe tables and notes as well
};

} // namespace galley::writers
