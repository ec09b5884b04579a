#!/usr/bin/env python3
"""read_again.py PROGRAM SOURCE...: docbook and markdown outputs, read again, keep the structure.

Heads with their labels and levels, paragraphs, lists and items are compared; from docbook also the
bytes of a second writing.
"""
import os
import subprocess
import sys
import tempfile

import outputs


def build(program, source, folder, formats):
    subprocess.run([program, "build", "-q", "--lang", "en", "-t", formats, "-o", folder, source],
                   check=True)
    stem = os.path.splitext(os.path.basename(source))[0]
    return os.path.join(folder, stem)


def plain(rows, through_markdown):
    """Rows as they can be told apart after Markdown, which knows no terms and no list titles."""
    if not through_markdown:
        return rows
    out = []
    for kind, level, label, text in rows:
        if kind == "variablelist":
            kind = "itemizedlist"
        if kind == "itemizedlist" and text:
            out.append(("para", level, "", text))
            text = ""
        if kind == "term":
            out.append(("term", level, label, text))
            continue
        if out and out[-1][0] == "term":
            term = out.pop()[3]
            text = f"{term.rstrip(':')}: {text}"
        out.append((kind, level, label, text))
    return out


def difference(name, expected, found):
    for number, (one, other) in enumerate(zip(expected, found)):
        if one != other:
            return [f"{name}: row {number} is {other} and should be {one}"]
    if len(expected) != len(found):
        return [f"{name}: {len(found)} rows instead of {len(expected)}"]
    return []


def faults_of(program, source):
    name = os.path.basename(source)
    with tempfile.TemporaryDirectory() as folder:
        first = build(program, source, os.path.join(folder, "1"), "docbook,markdown")
        expected = outputs.docbook_outline(first + ".xml")
        if len(expected) < 3:
            return [f"{name}: has {len(expected)} rows"]
        second = build(program, first + ".xml", os.path.join(folder, "2"), "docbook")
        faults = difference(f"{name} as docbook", expected,
                            outputs.docbook_outline(second + ".xml"))
        with open(first + ".xml", "rb") as one, open(second + ".xml", "rb") as other:
            if one.read() != other.read():
                faults.append(f"{name}: docbook written again has other bytes")
        third = build(program, first + ".md", os.path.join(folder, "3"), "docbook")
        return faults + difference(f"{name} as markdown", plain(expected, True),
                                   plain(outputs.docbook_outline(third + ".xml"), True))


def main():
    program, sources = sys.argv[1], sys.argv[2:]
    found = [fault for source in sources for fault in faults_of(program, source)]
    print("\n".join(found) or f"{len(sources)} texts keep their structure when read again")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
