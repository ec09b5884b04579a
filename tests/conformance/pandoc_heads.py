#!/usr/bin/env python3
"""pandoc_heads.py PROGRAM SHARED: pandoc finds the same heads in the same order and levels in the
EPUB, the Markdown (flavour pandoc, and gfm) and the DocBook of every text of SHARED/corpus.

The title may be a head or not. Labels are an attribute in DocBook, which pandoc passes over, and
stand before the head in the others.

Exit status 77 and a line beginning with SKIP where pandoc or the corpus is missing.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

import conformance

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "properties"))
import outputs  # pylint: disable=wrong-import-position

FORMATS = {"docbook": "xml", "epub": "epub", "markdown": "md"}


def text_of(node):
    """The words of a piece of pandoc's tree, without notes."""
    if isinstance(node, list):
        return "".join(map(text_of, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return content
    if kind in ("Code", "Math", "RawInline"):
        return content[1]
    if kind == "Quoted":
        return '"' + text_of(content[1]) + '"'
    if kind in ("Link", "Image", "Span"):
        return text_of(content[1])
    return "" if kind == "Note" else text_of(content)


def headers_of(node):
    if isinstance(node, list):
        return [found for each in node for found in headers_of(each)]
    if not isinstance(node, dict):
        return []
    if node.get("t") == "Header":
        return [(node["c"][0], outputs.normal(text_of(node["c"][2])))]
    return headers_of(node.get("c"))


def heads_of(form, path):
    done = subprocess.run(["pandoc", "-f", form, "-t", "json", path], capture_output=True,
                          check=True)
    tree = json.loads(done.stdout)
    title = outputs.normal(text_of(tree["meta"].get("title", {}).get("c", [])))
    return headers_of(tree["blocks"]), title


def below_title(heads, title):
    """Levels count from the highest head below the title."""
    if heads and title and heads[0][1] in title and all(level >= heads[0][0] for level, _ in heads):
        heads = heads[1:]
    highest = min((level for level, _ in heads), default=0)
    return [(level - highest, text) for level, text in heads]


def faults_of(stem, folder):
    read = {form: heads_of(form, os.path.join(folder, f"{stem}.{extension}"))
            for form, extension in FORMATS.items()}
    read["gfm"] = heads_of("gfm", os.path.join(folder, "gfm", f"{stem}.md"))
    title = read["docbook"][1] or read["epub"][1]
    wanted = below_title(read["docbook"][0], title)
    faults = []
    for form in ("epub", "markdown", "gfm"):
        found = below_title(read[form][0], title)
        if len(found) != len(wanted):
            faults.append(f"{stem}: {len(wanted)} heads in docbook, {len(found)} in {form}")
        for one, other in zip(wanted, found):
            if one[0] != other[0] or not other[1].endswith(one[1]):
                faults.append(f"{stem}: {one} in docbook is {other} in {form}")
                break
    return faults, len(wanted)


def main():
    program, shared = sys.argv[1:]
    texts = conformance.corpus_texts(shared)
    if not shutil.which("pandoc"):
        conformance.skip("pandoc is not installed")
    found, heads = [], 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "build", "-q", "--lang", "en", "-t", ",".join(FORMATS), "--set",
                        "markdown.flavour=pandoc", "-o", folder, *texts], check=True,
                       stderr=subprocess.DEVNULL)
        subprocess.run([program, "build", "-q", "--lang", "en", "-t", "markdown", "--set",
                        "markdown.flavour=gfm", "-o", os.path.join(folder, "gfm"), *texts],
                       check=True, stderr=subprocess.DEVNULL)
        for text in texts:
            faults, count = faults_of(os.path.splitext(os.path.basename(text))[0], folder)
            found += faults
            heads += count
    print("\n".join(found) or f"pandoc finds the {heads} heads of {len(texts)} texts everywhere")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
