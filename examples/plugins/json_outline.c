/* The heads of a text as JSON: [{"depth": 1, "title": "…"}, …]. Has an option: the greatest depth. */
#include <galley/plugin.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const galley_option_info option_infos[] = {{"depth", "6", "the deepest heads to list"}};

static int begins(const char *at, const char *text) { return strncmp(at, text, strlen(text)) == 0; }

/* Text up to "</title>", without its tags, as the inside of a JSON string. */
static const char *put_title(const char *at, const galley_host *host) {
    while (*at != 0 && !begins(at, "</title>")) {
        if (*at == '<') {
            at += strcspn(at, ">") + 1;
        } else if (begins(at, "&amp;")) {
            host->write(host->self, "&", 1);
            at += 5;
        } else if (begins(at, "&lt;") || begins(at, "&gt;")) {
            host->write(host->self, at[1] == 'l' ? "<" : ">", 1);
            at += 4;
        } else if (*at == '"' || *at == '\\') {
            host->write(host->self, "\\", 1);
            host->write(host->self, at++, 1);
        } else {
            host->write(host->self, *at == '\n' ? " " : at, 1);
            ++at;
        }
    }
    return at;
}

static int write_outline(const char *document,
                         size_t size,
                         const galley_option *options,
                         size_t option_count,
                         const galley_host *host) {
    static const char *const sections[] = {"section", "chapter", "part", "preface", "appendix"};
    long deepest = 6;
    long depth = 0;
    int first = 1;
    int head_wanted = 0; /* a section has begun: its title comes first */
    (void)size;
    for (size_t i = 0; i < option_count; ++i) {
        if (strcmp(options[i].name, "depth") == 0) {
            deepest = strtol(options[i].value, NULL, 10);
        }
    }
    if (deepest < 1) {
        host->message(host->self, GALLEY_ERROR, 0, "depth is a number from 1");
        return 1;
    }
    host->write(host->self, "[", 1);
    for (const char *at = document; *at != 0; ++at) {
        if (*at != '<') {
            continue;
        }
        for (size_t i = 0; i < sizeof sections / sizeof *sections; ++i) {
            const int closes = at[1] == '/';
            const size_t length = strlen(sections[i]);
            if (begins(at + 1 + closes, sections[i]) && strchr(" >\n", at[1 + closes + length])) {
                depth += closes ? -1 : 1;
                head_wanted = !closes;
            }
        }
        if (head_wanted && depth <= deepest && begins(at, "<title>")) {
            char head[64];
            const int length = snprintf(
                head, sizeof head, "%s\n {\"depth\": %ld, \"title\": \"", first ? "" : ",", depth);
            host->write(host->self, head, (size_t)length);
            at = put_title(at + strlen("<title>"), host);
            host->write(host->self, "\"}", 2);
            first = 0;
            head_wanted = 0; /* a list within the section may have a title too */
        }
    }
    return host->write(host->self, "\n]\n", 3);
}

static const galley_writer writer = {GALLEY_PLUGIN_ABI,
                                     "outline",
                                     "outline.json",
                                     "application/json",
                                     "heads as JSON",
                                     0,
                                     option_infos,
                                     sizeof option_infos / sizeof *option_infos,
                                     write_outline};

const galley_writer *galley_plugin(void) { return &writer; }
