// The header and the signature of a mail.
#pragma once

#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

/// "From: …", "Subject: …" and what else stands above the first blank line (RFC 5322 2.2) become
/// metadata, and a signature behind "-- " (RFC 3676 4.3) at the end is left out. Fields may go on
/// in indented lines. How many lines the header takes; 0: it is no mail.
std::size_t take_mail_frame(std::vector<Line>& lines, Reading& reading);

} // namespace galley::readers
