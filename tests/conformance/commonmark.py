#!/usr/bin/env python3
"""commonmark.py PROGRAM: the examples of the CommonMark specification, there and back.

Each is read into the intermediate, written as Markdown and read again: both trees must be the
same. Left out are the two sections on HTML, which is carried along and not read. Where a tree
differs for a reason, the reason stands here.

Exit status 77 and a line beginning with SKIP where npm's commonmark-spec is not installed.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import conformance

REASONS = {
    40: "a tab that begins a paragraph, written as an entity, is a blank that means nothing",
    207: "a link definition that nothing uses: the text is empty, and empty texts are refused",
}
HTML = ("HTML blocks", "Raw HTML")
WRITE = "const s=require('commonmark-spec');console.log(JSON.stringify(s.tests));"


def examples():
    npm = os.path.join(conformance.validators_home(), "npm")
    if not shutil.which("node") or not os.path.isdir(
            os.path.join(npm, "node_modules", "commonmark-spec")):
        conformance.skip("the examples are not installed: ../shared/validators/install.sh full")
    tests = json.loads(subprocess.run(["node", "-e", WRITE], cwd=npm, check=True,
                                      capture_output=True).stdout)
    return {test["number"]: test["markdown"].replace("→", "\t") for test in tests
            if test["section"] not in HTML}


def build(program, texts, formats, folder):
    subprocess.run([program, "batch", texts, "-q", "-t", formats, "-o", folder, "--lang", "en",
                    "--set", "punctuation=keep"], stderr=subprocess.DEVNULL, check=False)


def tree_of(folder, number):
    """The intermediate without what depends on places; nothing where there is none."""
    path = os.path.join(folder, f"{number}.xml")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return re.sub(r' (xml:id|g:[a-z-]+)="[^"]*"', "", file.read())


def main():
    program = os.path.abspath(sys.argv[1])
    texts = examples()
    if len(texts) < 500:
        sys.exit(f"only {len(texts)} examples")
    with tempfile.TemporaryDirectory() as folder:
        typed, first, second = (os.path.join(folder, name) for name in ("typed", "one", "two"))
        os.mkdir(typed)
        for number, text in texts.items():
            with open(os.path.join(typed, f"{number}.md"), "w", encoding="utf-8",
                      newline="") as file:
                file.write(text)
        build(program, typed, "docbook,markdown", first)
        written = os.path.join(folder, "written")
        os.mkdir(written)
        for number in texts:
            path = os.path.join(first, f"{number}.md")
            if os.path.exists(path):
                shutil.copy(path, written)
        build(program, written, "docbook", second)
        differ = {number for number in texts
                  if tree_of(first, number) is None
                  or tree_of(first, number) != tree_of(second, number)}
    for number in sorted(differ - set(REASONS)):
        print(f"example {number} comes back as another tree: {texts[number]!r}")
    for number in sorted(set(REASONS) - differ):
        print(f"example {number} comes back the same: it needs no reason any more")
    share = 100 - 100 * len(differ) / len(texts)
    print(f"{len(texts)} examples, {share:.1f} % come back as the same tree")
    return 1 if differ != set(REASONS) else 0


if __name__ == "__main__":
    sys.exit(main())
