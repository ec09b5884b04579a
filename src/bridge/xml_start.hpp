// Readies libxml2 for several threads.
#pragma once

namespace galley::bridge {

/// Called before libxml2 makes anything; the first call does the work. Left to itself, libxml2
/// before 2.11 makes its own locks when first needed, and two threads that need them at the same
/// moment wait for ever (__xmlInitializeDict).
void start_xml();

} // namespace galley::bridge
