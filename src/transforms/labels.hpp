// Numbers of heads, moved from their titles to the attribute label.
#pragma once

#include "document/document.hpp"

namespace galley::transforms {

/// "I. Shared Motivations" becomes label="I." and title "Shared Motivations", when its sibling
/// heads form a series (Roman, Arabic, decimal or letters, in order, at least two) or when the
/// number follows a word such as "Chapter". The label is what was typed, to the character; a head
/// that is only a label keeps it as its title too. Doing it twice changes nothing more.
void split_labels(Document& document);

} // namespace galley::transforms
