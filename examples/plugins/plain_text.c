/* A writer of plain text: blocks with an empty line between them, as long as they are. */
#include <galley/plugin.h>

#include <string.h>

/* Elements that end a block of text. */
static const char *const blocks[] = {"title", "para", "term", "literallayout", "programlisting",
                                     "attribution", "td", "th", "bridgehead", "subtitle"};

static int is_block(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; ++i) {
        if (strlen(blocks[i]) == length && memcmp(blocks[i], name, length) == 0) {
            return 1;
        }
    }
    return 0;
}

/* The XML is well formed and has these entities only. */
static size_t put_entity(const char *text, const galley_host *host) {
    static const struct {
        const char *name, *sign;
    } entities[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; ++i) {
        const size_t length = strlen(entities[i].name);
        if (strncmp(text, entities[i].name, length) == 0) {
            host->write(host->self, entities[i].sign, 1);
            return length;
        }
    }
    host->write(host->self, text, 1);
    return 1;
}

static int write_text(const char *document,
                      size_t size,
                      const galley_option *options,
                      size_t option_count,
                      const galley_host *host) {
    const char *const end = document + size;
    size_t depth = 0; /* of elements that hold text; outside them white space is no text */
    (void)options;
    (void)option_count;
    for (const char *at = document; at < end;) {
        if (*at != '<') {
            if (depth == 0) {
                ++at;
            } else if (*at == '&') {
                at += put_entity(at, host);
            } else {
                const size_t length = strcspn(at, "<&");
                if (host->write(host->self, at, length) != 0) {
                    return 1;
                }
                at += length;
            }
            continue;
        }
        const int closes = at[1] == '/';
        const char *name = at + 1 + closes;
        const size_t length = strcspn(name, " />\n");
        const char *tag_end = strchr(at, '>');
        if (tag_end == NULL) {
            host->message(host->self, GALLEY_ERROR, 0, "the XML ends within a tag");
            return 1;
        }
        if (is_block(name, length) && tag_end[-1] != '/') {
            depth = closes ? depth - 1 : depth + 1;
            if (closes && depth == 0) {
                host->write(host->self, "\n\n", 2);
            }
        }
        at = tag_end + 1;
    }
    return 0;
}

static const galley_writer writer = {GALLEY_PLUGIN_ABI,
                                     "plain",
                                     "plain.txt",
                                     "text/plain",
                                     "plain text, a block a line",
                                     0,
                                     NULL,
                                     0,
                                     write_text};

const galley_writer *galley_plugin(void) { return &writer; }
