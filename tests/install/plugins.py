#!/usr/bin/env python3
"""plugins.py BUILD PROJECT: writers in C, built against the installed galley in both ways.

The example writers are built by CMake's find_package and by pkg-config with make; then faulty
plug-ins are tried one by one, and each must be told apart with its name.
"""
import json
import os
import shutil
import sys
import tempfile

from prefix import install, pkg_config_path, run

FAULTS = {
    "no-symbol": ("int something_else;", "exports no galley_plugin"),
    "null": ("const galley_writer *galley_plugin(void) { return NULL; }", "cannot work here"),
    "abi": ("W(GALLEY_PLUGIN_ABI + 1, \"odd\", \"odd\", put)", "is made for interface 2"),
    "no-write": ("W(GALLEY_PLUGIN_ABI, \"odd\", \"odd\", NULL)", "no write function"),
    "no-name": ("W(GALLEY_PLUGIN_ABI, NULL, \"odd\", put)", "the writer's name is \"\""),
    "taken": ("W(GALLEY_PLUGIN_ABI, \"pdf\", \"odd\", put)", "is taken by a format that is built in"),
    "extension": ("W(GALLEY_PLUGIN_ABI, \"odd\", \"../odd\", put)", "names no extension"),
    "not-utf8": ("W(GALLEY_PLUGIN_ABI, \"odd\", \"odd\", bad_text)", "is not UTF-8"),
    "failing": ("W(GALLEY_PLUGIN_ABI, \"odd\", \"odd\", failing)", "[G652]: odd: no paper"),
    "silent": ("W(GALLEY_PLUGIN_ABI, \"odd\", \"odd\", silent)", "the writer odd failed (7)"),
}
FRAME = r"""#include <galley/plugin.h>
#define A const char *d, size_t s, const galley_option *o, size_t n, const galley_host *h
#define U (void)d; (void)s; (void)o; (void)n; (void)h
static inline int put(A) { U; return h->write(h->self, "x", 1); }
static inline int bad_text(A) { U; return h->write(h->self, "a\xff", 2); }
static inline int failing(A) { U; h->message(h->self, GALLEY_ERROR, 0, "no paper"); return 1; }
static inline int silent(A) { U; return 7; }
#define W(abi, name, extension, write) \
    static const galley_writer w = {abi, name, extension, NULL, NULL, 0, NULL, 0, write}; \
    const galley_writer *galley_plugin(void) { return &w; }
"""


class Stranger:
    def __init__(self, prefix, folder, project):
        self.galley = os.path.join(prefix, "bin", "galley")
        self.prefix, self.folder = prefix, folder
        self.article = os.path.join(project, "input", "article.txt")

    def build(self, plugin, form, *more, status=0):
        return run(self.galley, "build", self.article, "-q", "--plugin", plugin, "-t", form, "-o",
                   "out", "--lang", "en", *more, cwd=self.folder, status=status)

    def result(self, name):
        with open(os.path.join(self.folder, "out", name), encoding="utf-8") as file:
            return file.read()

    def try_examples(self, folder):
        """The two example writers do what they say."""
        outline = os.path.join(folder, "json_outline.so")
        self.build(outline, "outline", "--set", "outline.depth=1")
        heads = json.loads(self.result("article.outline.json"))
        assert len(heads) == 7 and heads[0] == {"depth": 1, "title": "Introduction"}, heads
        self.build(outline, "outline")
        assert len(json.loads(self.result("article.outline.json"))) == 13
        self.build(os.path.join(folder, "plain_text.so"), "plain")
        blocks = self.result("article.plain.txt").split("\n\n")
        assert blocks[1] == "Introduction" and len(blocks) > 30 and "<" not in "".join(blocks)
        listed = run(self.galley, "formats", "--plugin", outline).stdout
        assert "heads as JSON" in listed and "outline.depth=6" in listed, listed
        failed = self.build(outline, "outline", "--set", "outline.depth=0", status=1)
        assert "depth is a number from 1" in failed.stderr, failed.stderr
        assert len(json.loads(self.result("article.outline.json"))) == 13  # the old result stays

    def try_faults(self):
        for name, (code, wanted) in FAULTS.items():
            source = os.path.join(self.folder, name + ".c")
            library = os.path.join(self.folder, name + ".so")
            with open(source, "w", encoding="utf-8") as file:
                file.write(FRAME + code + "\n")
            run("cc", "-std=c11", "-shared", "-fPIC", "-I", os.path.join(self.prefix, "include"),
                "-o", library, source)
            done = self.build(library, "odd", status=1)
            assert wanted in done.stderr and (name + ".so" in done.stderr or "odd" in done.stderr), \
                (name, done.stderr)
        missing = self.build(os.path.join(self.folder, "nothing.so"), "odd", status=1)
        assert "cannot be loaded as a plug-in" in missing.stderr, missing.stderr
        broken = self.build(self.article, "odd", status=1)
        assert "cannot be loaded as a plug-in" in broken.stderr, broken.stderr


def main():
    build, project = sys.argv[1:]
    with tempfile.TemporaryDirectory() as top:
        prefix = install(build, top)
        shutil.copytree(os.path.join(project, "examples", "plugins"), os.path.join(top, "examples"))
        work = os.path.join(top, "work")
        os.makedirs(work)
        stranger = Stranger(prefix, work, project)
        by_cmake = os.path.join(top, "by-cmake")
        run("cmake", "-S", os.path.join(top, "examples"), "-B", by_cmake,
            "-DCMAKE_PREFIX_PATH=" + prefix)
        run("cmake", "--build", by_cmake)
        stranger.try_examples(by_cmake)
        run("make", "-C", os.path.join(top, "examples"), env=pkg_config_path(prefix))
        stranger.try_examples(os.path.join(top, "examples"))
        stranger.try_faults()
        # The installed program finds its own styles, wherever it was installed.
        moved = os.path.join(top, "moved")
        shutil.move(prefix, moved)
        done = run(os.path.join(moved, "bin", "galley"), "build", stranger.article, "-q", "-t",
                   "jats,pdf", "-o", "out", "--lang", "en", cwd=work,
                   env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
        assert done.stderr == "", done.stderr
    print("two examples built in two ways, and every fault found out")


if __name__ == "__main__":
    main()
