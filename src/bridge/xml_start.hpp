// What all callers of libxml2 need: it is readied for several threads, its parsers are freed.
#pragma once

struct _xmlParserCtxt;

namespace galley::bridge {

/// Called before libxml2 makes anything; the first call does the work. Left to itself, libxml2
/// before 2.11 makes its own locks when first needed, and two threads that need them at the same
/// moment wait for ever (__xmlInitializeDict).
void start_xml();

struct FreeParser {
    void operator()(_xmlParserCtxt* context) const;
};

} // namespace galley::bridge
