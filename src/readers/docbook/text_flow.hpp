// White space of running text as XML authors mean it.
#pragma once

#include "bridge/xml_tree.hpp"

namespace galley::readers {

/// One paragraph's text, node by node in order. A run of white space with a line break in it is
/// one blank, and nothing at the paragraph's ends; blanks typed within a line stay as they are.
class TextFlow {
public:
    void add(bridge::Node text);
    /// Something that is no white space stands here: a note, a picture.
    void add_object();
    void finish();

private:
    bridge::Node last_; ///< ends with a blank that came from a line break
    bool at_start_ = true;
    bool after_blank_ = false;
};

} // namespace galley::readers
