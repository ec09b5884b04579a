#!/usr/bin/env python3
"""wrapped_markdown.py PROGRAM SOURCE...: Markdown with wrapped lines is the same text.

Each source is written as Markdown in one line a paragraph, in lines of 24 and 72 columns, and in a
line a sentence, as CommonMark and as GitHub's; all of them are read to the same DocBook. A line that
is wider than asked for has no blank at which it could end, but in heads, code and tables.
"""
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

WRAPS = ("24", "72", "sentence")


def run(program, folder, formats, sources, *settings):
    command = [program, "build", "-q", "--lang", "en", "-t", formats, "-o", folder]
    for setting in settings:
        command += ["--set", setting]
    subprocess.run(command + sources, check=True, stderr=subprocess.DEVNULL)


def tree(path):
    """Without ids of blocks and places; verbatim otherwise."""
    with open(path, encoding="utf-8") as file:
        return re.sub(r' g:src="[^"]*"', "", file.read())


def columns(line):
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def long_lines(path, width):
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"^( *)(`{3,}).*?^\s*\2$", "", file.read(), flags=re.S | re.M)
    for line in text.split("\n"):
        words = line.lstrip(" >-*0123456789.)[^]:")
        easy = re.search(r"[a-z,]{2,} [a-z]{2,}", words[:max(0, width - 30)])
        special = re.match(r"[\s>]*[#|!]", line) or line.endswith("  ") or re.search(r"[`<(]", line)
        if columns(line) > width + 30 and easy and not special and " " in words:
            yield line


def main():
    program, sources = sys.argv[1], [path for path in sys.argv[2:] if os.path.exists(path)]
    faults, lines = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for flavour in ("commonmark", "gfm"):
            flavoured = "markdown.flavour=" + flavour
            plain = os.path.join(folder, flavour)
            run(program, plain, "markdown", sources, flavoured)
            names = sorted(os.listdir(plain))
            read = os.path.join(plain, "read")
            run(program, read, "docbook", [os.path.join(plain, name) for name in names])
            for wrap in WRAPS:
                wrapped = os.path.join(folder, flavour + wrap)
                run(program, wrapped, "markdown", sources, flavoured, "markdown.wrap=" + wrap)
                again = os.path.join(wrapped, "read")
                run(program, again, "docbook", [os.path.join(wrapped, name) for name in names])
                for name in names:
                    xml = name[:-3] + ".xml"
                    if tree(os.path.join(read, xml)) != tree(os.path.join(again, xml)):
                        faults.append(f"{name}, {flavour} at {wrap}: another tree")
                    if wrap != "sentence":
                        faults += [f"{name} at {wrap}: {line}" for line in
                                   long_lines(os.path.join(wrapped, name), int(wrap))]
                    with open(os.path.join(wrapped, name), encoding="utf-8") as file:
                        lines += file.read().count("\n")
    print("\n".join(faults[:20]) or f"{len(sources)} texts, {lines} lines: all the same text")
    return 1 if faults or lines < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
