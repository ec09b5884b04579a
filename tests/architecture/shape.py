#!/usr/bin/env python3
"""The shape of the C++ sources: layers, circles, fences, names and sizes.

  shape.py ROOT            prints one line a fault; exit status 1 when there is one
  shape.py --self-test     shows on a small made-up tree that each rule can fail
"""
import os
import re
import sys
import tempfile

HEADER_LINES, SOURCE_LINES, LINE_COLUMNS = 200, 400, 100
FORBIDDEN_WORDS = {"util", "utils", "common", "helper", "helpers", "manager", "misc"}
STANDARD_C = {
    "assert.h", "ctype.h", "dirent.h", "errno.h", "fcntl.h", "limits.h", "math.h", "signal.h",
    "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "sys/ioctl.h", "sys/file.h", "sys/mman.h",
    "sys/resource.h", "sys/stat.h", "sys/types.h", "sys/wait.h", "time.h", "unistd.h",
}
# file below src → third-party headers that it may include besides fmt
NAMED_EXCEPTIONS = {
    "cli/batch_options.cpp": ("boost/program_options",),
    "cli/option_parsing.hpp": ("boost/program_options",),
    "batch/manifest.cpp": ("sqlite3.h",),
    "galley/plugin_loader.cpp": ("dlfcn.h",),
    "galley/library.cpp": ("dlfcn.h",),
}
# what a bridge header must not show: names that only third-party headers define
FOREIGN_NAMES = re.compile(
    r"\b(xml[A-Z]\w+|hb_\w+|HPDF_\w+|zip_\w+_t|zip_source\w*|U[A-Z][a-z]\w*Iterator|UChar\w*|icu::\w+|"
    r"cmark_\w+|HyphenDict|nlohmann::\w+|toml::\w+|libdeflate_\w+|uchardet_t)\b")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def sources(root, folder):
    """Paths below root/folder of C++ files, relative to root, sorted."""
    found = []
    for place, _, names in os.walk(os.path.join(root, folder)):
        for name in names:
            if name.endswith((".cpp", ".hpp", ".h", ".c")):
                found.append(os.path.relpath(os.path.join(place, name), root))
    return sorted(found)


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def includes(text):
    """(line, "quoted" or "angled", name) of each include."""
    for number, line in enumerate(text.split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
        if match:
            yield number, "quoted" if match.group(1) == '"' else "angled", match.group(2)


def layer_ranks(root):
    ranks = {}
    lines = read(os.path.join(root, "tests/architecture/layers.txt")).split("\n")
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    for rank, row in enumerate(rows):
        for folder in row:
            ranks[folder] = rank
    return ranks


def reach(targets, start):
    """The nodes that a walk along one edge or more from `start` comes to."""
    found, todo = set(), [start]
    while todo:
        for target in targets.get(todo.pop(), ()):
            if target not in found:
                found.add(target)
                todo.append(target)
    return found


class Shape:
    def __init__(self, root):
        self.root = root
        self.ranks = layer_ranks(root)
        self.faults = []
        self.files = sources(root, "src")
        self.texts = {path: read(os.path.join(root, path)) for path in self.files}
        self.test_files = sources(root, "tests")
        self.edges = []  # (module, module) by quoted includes within src

    def fault(self, place, text):
        self.faults.append(f"{place}: {text}")

    # ---- includes -----------------------------------------------------------------------
    def check_includes(self):
        for path in self.files:
            own = os.path.dirname(path)[len("src/"):]
            for line, kind, name in includes(self.texts[path]):
                place = f"{path}:{line}"
                if kind == "quoted":
                    self.check_own_include(place, path, own, name)
                else:
                    self.check_outside_include(place, path, name)

    def check_own_include(self, place, path, own, name):
        target = "src/" + name
        if target not in self.texts:
            self.fault(place, f'"{name}" is no file below src')
            return
        self.edges.append((module(path), module(target)))
        other = os.path.dirname(name)
        if other == own:
            return
        layer, other_layer = own.split("/")[0], other.split("/")[0]
        if layer == other_layer:
            self.fault(place, f"{own} must not see its sibling {other}")
        elif layer not in self.ranks or other_layer not in self.ranks:
            self.fault(place, f"{layer} or {other_layer} is no layer of layers.txt")
        elif self.ranks[layer] == self.ranks[other_layer]:
            self.fault(place, f"{layer} must not see its sibling {other_layer}")
        elif self.ranks[layer] < self.ranks[other_layer]:
            self.fault(place, f"{layer} must not see {other_layer}, which stands above it")

    def check_outside_include(self, place, path, name):
        below = path[len("src/"):]
        if re.fullmatch(r"[a-z_0-9]+", name) or name in STANDARD_C or name.startswith("fmt/"):
            return
        if below.startswith("bridge/"):
            # A header that only bridge sources include (font_state.hpp) says so in its name.
            if path.endswith(".hpp") and not below.endswith("_state.hpp"):
                self.fault(place, f"a bridge header must not include <{name}>")
            return
        if not name.startswith(NAMED_EXCEPTIONS.get(below, ("\0",))):
            self.fault(place, f"<{name}> belongs into a bridge/*.cpp")

    def check_states_stay_inside(self):
        for path in self.files:
            for line, _, name in includes(self.texts[path]):
                if name.startswith("bridge/") and name.endswith("_state.hpp") and not (
                        path.startswith("src/bridge/") and path.endswith(".cpp")):
                    self.fault(f"{path}:{line}", f'"{name}" is for bridge/*.cpp only')

    def check_bridge_headers(self):
        for path in self.files:
            if path.startswith("src/bridge/") and path.endswith(".hpp") and not path.endswith(
                    "_state.hpp"):
                text = without_comments(self.texts[path])
                declared = set(re.findall(r"^(?:struct|class)\s+(\w+);", text, re.M))
                for name in sorted(set(FOREIGN_NAMES.findall(text)) - declared):
                    self.fault(path, f"shows the third-party name {name}")

    # ---- circles ------------------------------------------------------------------------
    def check_circles(self):
        # bridge/x_state.hpp defines the private State of the one header it includes: one module.
        owner = {a: b for a, b in self.edges if a.endswith("_state")}
        edges = {(owner.get(a, a), owner.get(b, b)) for a, b in self.edges}
        self.report_circle({edge for edge in edges if edge[0] != edge[1]}, "modules")
        folders = {(os.path.dirname(a), os.path.dirname(b)) for a, b in self.edges}
        self.report_circle({edge for edge in folders if edge[0] != edge[1]}, "folders")

    def report_circle(self, edges, what):
        targets = {}
        for a, b in sorted(edges):
            targets.setdefault(a, []).append(b)
        reached = {node: reach(targets, node) for node in targets}
        told = set()
        for node in sorted(targets):
            if node not in told and node in reached[node]:
                circle = sorted(other for other in reached[node]
                                if node in reached.get(other, ()))
                told.update(circle)
                self.fault("src", f"a circle of {what}: " + " ↔ ".join(circle))

    # ---- names, folders, sizes ----------------------------------------------------------
    def check_names(self):
        seen = {}
        for path in self.files + self.test_files:
            name = os.path.basename(path)
            if name in seen:
                self.fault(path, f"has the name of {seen[name]}")
            seen[name] = path
            if FORBIDDEN_WORDS & set(re.split(r"[_./]", path.lower())):
                self.fault(path, "has a name that says nothing: util, common, manager ...")
        for path in self.files:
            match = re.search(r"^\s*(?:class|struct)\s+(I[A-Z]\w*|\w*(?:Manager|Helper|Util|Utils))\b",
                              without_comments(self.texts[path]), re.M)
            if match:
                self.fault(path, f"declares {match.group(1)}, a name that says nothing")

    def check_types(self):
        """Two types of one name in one namespace break the one-definition rule unseen."""
        seen = {}
        for path in self.files:
            if not path.endswith(".hpp"):
                continue
            text = without_comments(self.texts[path])
            space = re.search(r"^namespace ([\w:]+) \{", text, re.M)
            for name in re.findall(r"^(?:struct|class|enum class) (\w+)(?: final)?(?: :[^;{]*)? \{",
                                   text, re.M):
                key = (space.group(1) if space else "", name)
                if key in seen:
                    self.fault(path, f"defines {name}, as {seen[key]} does in the same namespace")
                seen[key] = path

    def check_folders(self):
        for place, folders, names in os.walk(os.path.join(self.root, "src")):
            if folders and any(name.endswith((".cpp", ".hpp")) for name in names):
                self.fault(os.path.relpath(place, self.root), "holds both sources and folders")

    def check_sizes(self):
        for path in self.files + self.test_files:
            text = read(os.path.join(self.root, path))
            lines = text.count("\n")
            if path.endswith(".hpp") and lines > HEADER_LINES:
                self.fault(path, f"{lines} lines; a header has at most {HEADER_LINES}")
            if path.startswith("src/") and path.endswith(".cpp") and lines > SOURCE_LINES and \
                    not path.endswith("_table.cpp"):
                self.fault(path, f"{lines} lines; a source has at most {SOURCE_LINES}")
            for number, line in enumerate(text.split("\n"), 1):
                if len(line) > LINE_COLUMNS and "_table." not in path:
                    self.fault(f"{path}:{number}", f"a line of {len(line)} characters")
            if not re.match(r"// \S[^\n]*(\n// [^\n]*)*[.:?)\]](\n|$)", text):
                self.fault(path, "does not begin with one sentence that says what it is")

    def check_unfinished(self):
        marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
        for path in self.files + self.test_files:
            text = read(os.path.join(self.root, path)).replace("XXXXXX", "")
            for number, line in enumerate(text.split("\n"), 1):
                if marks.search(line):
                    self.fault(f"{path}:{number}", "a mark of unfinished work")

    def check_globals(self):
        for path in self.files:
            for number, line in enumerate(self.texts[path].split("\n"), 1):
                if re.match(r"(static|extern|thread_local|inline)\s+(?!const|namespace)[\w:<>,\s*&]+\b\w+\s*(=|;|\{)",
                            line) and "(" not in line.split("=")[0] and "constexpr" not in line:
                    self.fault(f"{path}:{number}", "a global variable")

    # ---- the picture in the documentation -----------------------------------------------
    def check_diagram(self):
        path = os.path.join(self.root, "docs/architecture.md")
        if not os.path.exists(path):
            self.fault("docs/architecture.md", "is missing")
            return
        match = re.search(r"<!-- layers -->\s*```\n(.*?)```", read(path), re.S)
        if not match:
            self.fault("docs/architecture.md", "has no drawing of the layers after <!-- layers -->")
            return
        drawn = [re.findall(r"\b[a-z]+\b", line.split("  ")[0].replace("·", " "))
                 for line in match.group(1).split("\n") if line.strip()]
        ranks = {folder: len(drawn) - 1 - row for row, folders in enumerate(drawn)
                 for folder in folders}
        if ranks != self.ranks:
            self.fault("docs/architecture.md", "draws other layers than tests/architecture/layers.txt")

    def check_all(self):
        for name in sorted(name for name in dir(self) if name.startswith("check_")
                           and name not in ("check_all", "check_own_include",
                                            "check_outside_include", "check_circles")):
            getattr(self, name)()
        self.check_circles()  # after the includes, which it needs
        return self.faults


def module(path):
    return re.sub(r"\.(cpp|hpp)$", "", path[len("src/"):])


# ---- the self-test: a sound tree, and one change for each rule ---------------------------------
SOUND = {
    "tests/architecture/layers.txt": "base\nbridge\ncss document\nreaders\ncli\n",
    "docs/architecture.md": "<!-- layers -->\n```\ncli  x\nreaders  x\ncss · document  x\nbridge  x\nbase  x\n```\n",
    "src/base/length.hpp": "// A length.\n#pragma once\n#include <string>\n",
    "src/base/length.cpp": '// A length.\n#include "base/length.hpp"\n#include <fmt/format.h>\n',
    "src/bridge/tree.hpp": '// A tree.\n#pragma once\n#include "base/length.hpp"\nstruct _xmlDoc;\n',
    "src/bridge/tree.cpp": '// A tree.\n#include "bridge/tree.hpp"\n#include <libxml/tree.h>\n',
    "src/css/token.hpp": '// A token.\n#pragma once\n#include "bridge/tree.hpp"\n',
    "src/document/vocabulary.hpp": "// Names.\n#pragma once\n",
    "src/readers/text/lines.hpp": '// Lines.\n#pragma once\n#include "document/vocabulary.hpp"\n',
    "src/readers/markdown/blocks.hpp": "// Blocks.\n#pragma once\n",
    "src/cli/batch_options.cpp": "// Options.\n#include <boost/program_options.hpp>\n",
}
BREAKS = [
    ("which stands above it", {"src/base/length.hpp": '// A length.\n#include "css/token.hpp"\n'}),
    ("must not see its sibling document",
     {"src/css/token.hpp": '// A token.\n#include "document/vocabulary.hpp"\n'}),
    ("must not see its sibling readers/markdown",
     {"src/readers/text/lines.hpp": '// Lines.\n#include "readers/markdown/blocks.hpp"\n'}),
    ("is no file below src", {"src/css/token.hpp": '// A token.\n#include "css/missing.hpp"\n'}),
    ("is no layer of layers.txt",
     {"src/stray/stray.hpp": '// Stray.\n#include "base/length.hpp"\n'}),
    ("a circle of modules", {"src/css/token.hpp": '// A token.\n#include "css/rule.hpp"\n',
                             "src/css/rule.hpp": '// A rule.\n#include "css/token.hpp"\n'}),
    ("a circle of folders", {"src/base/length.hpp": '// A length.\n#include "bridge/node.hpp"\n',
                             "src/bridge/node.hpp": "// A node.\n"}),
    ("belongs into a bridge", {"src/css/token.hpp": "// A token.\n#include <libxml/tree.h>\n"}),
    ("belongs into a bridge", {"src/cli/run.cpp": "// Run.\n#include <boost/program_options.hpp>\n"}),
    ("a bridge header must not include", {"src/bridge/tree.hpp": "// A tree.\n#include <hb.h>\n"}),
    ("shows the third-party name", {"src/bridge/tree.hpp": "// A tree.\nxmlNodePtr node();\n"}),
    ("is for bridge/*.cpp only",
     {"src/bridge/font_state.hpp": "// State.\n#include <hb.h>\n",
      "src/css/token.hpp": '// A token.\n#include "bridge/font_state.hpp"\n'}),
    ("has the name of", {"src/css/length.hpp": "// A length.\n"}),
    ("defines Token, as",
     {"src/css/token.hpp": "// A token.\nnamespace galley {\nstruct Token {\n};\n}\n",
      "src/css/mark.hpp": "// A mark.\nnamespace galley {\nclass Token : Mark {\n};\n}\n"}),
    ("a name that says nothing", {"src/css/string_util.hpp": "// Strings.\n"}),
    ("declares FontManager", {"src/css/token.hpp": "// A token.\nclass FontManager;\n"}),
    ("holds both sources and folders", {"src/readers/reader.hpp": "// A reader.\n"}),
    ("a header has at most", {"src/css/token.hpp": "// A token.\n" + "\n" * HEADER_LINES}),
    ("a source has at most", {"src/css/token.cpp": "// A token.\n" + "\n" * SOURCE_LINES}),
    ("a line of", {"src/css/token.hpp": "// A token.\n" + "x" * 101 + "\n"}),
    ("does not begin with one sentence", {"src/css/token.hpp": "#pragma once\n"}),
    ("a mark of unfinished work", {"src/css/token.hpp": "// A token.\n// TO" + "DO more\n"}),
    ("a global variable", {"src/css/token.cpp": "// A token.\nstatic int count = 0;\n"}),
    ("draws other layers", {"docs/architecture.md": "<!-- layers -->\n```\nbase  x\n```\n"}),
    ("has no drawing", {"docs/architecture.md": "No picture.\n"}),
]


def faults_of(files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text)
        return Shape(root).check_all()


def self_test():
    wrong = []
    if faults_of(SOUND):
        wrong.append(f"the sound tree has faults: {faults_of(SOUND)}")
    for expected, change in BREAKS:
        found = faults_of({**SOUND, **change})
        if not any(expected in fault for fault in found):
            wrong.append(f"not found: {expected}; found: {found}")
    print("\n".join(wrong) or f"{len(BREAKS)} broken trees were each found out")
    return 1 if wrong else 0


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    found = Shape(sys.argv[1]).check_all()
    print("\n".join(found) or "the sources keep their shape")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
