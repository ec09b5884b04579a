// Writers for galley in C, or in anything that can be called like C: one exported function.
//
// A plug-in is a shared library that exports galley_plugin(). It is handed the text as XML, in
// galley's intermediate (DocBook 5.2, see docs/intermediate.md), and gives bytes back. No type of
// any other library crosses the border. docs/plugins.md begins from nothing.
#ifndef GALLEY_PLUGIN_H
#define GALLEY_PLUGIN_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Changes when a struct or a rule below changes; galley loads no plug-in of another number. */
#define GALLEY_PLUGIN_ABI 1

#if defined(_WIN32)
#define GALLEY_PLUGIN_EXPORT __declspec(dllexport)
#else
#define GALLEY_PLUGIN_EXPORT __attribute__((visibility("default")))
#endif

/* An option that the user may set as NAME.OPTION by --set or in a toml file. */
typedef struct galley_option_info {
    const char *name;        /* a-z, 0-9, hyphens */
    const char *initial;     /* its value when nothing sets it */
    const char *description; /* for `galley formats` */
} galley_option_info;

/* An option with the value it has in this call. Valid until write returns. */
typedef struct galley_option {
    const char *name;
    const char *value;
} galley_option;

enum galley_severity { GALLEY_NOTE = 0, GALLEY_WARNING = 1, GALLEY_ERROR = 2 };

/* What galley does for the writer during one call of write; not to be kept. */
typedef struct galley_host {
    void *self; /* first argument of both functions */
    /* Appends bytes to the result. 0: go on; else there is no memory: return at once. */
    int (*write)(void *self, const char *bytes, size_t size);
    /* Tells the user something, in UTF-8; an error fails the source. `line` is one of the XML, or
     * 0. */
    void (*message)(void *self,
                    enum galley_severity severity,
                    unsigned long line,
                    const char *text);
} galley_host;

/* A writer. All texts are UTF-8, end with NUL and stay as long as the plug-in is loaded. */
typedef struct galley_writer {
    int abi;                 /* GALLEY_PLUGIN_ABI */
    const char *name;        /* of the format: a-z, 0-9, hyphens; no built-in one's */
    const char *extension;   /* of the results, without the first dot: "tei.xml" */
    const char *media_type;  /* "text/plain"; may be NULL */
    const char *description; /* one line; may be NULL */
    int binary;              /* 0: the result is UTF-8 text, which galley checks; 1: any bytes */
    const galley_option_info *options;
    size_t option_count;
    /* `document` is XML in UTF-8, `size` bytes, with a NUL after it. Called by several threads at
     * a time. Returns 0, or another number when it failed, and has then told why. */
    int (*write)(const char *document,
                 size_t size,
                 const galley_option *options,
                 size_t option_count,
                 const galley_host *host);
} galley_writer;

/* The one function that a plug-in exports. Returns its writer, or NULL when it cannot work. */
GALLEY_PLUGIN_EXPORT const galley_writer *galley_plugin(void);

#ifdef __cplusplus
}
#endif

#endif
