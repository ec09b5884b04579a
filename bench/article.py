#!/usr/bin/env python3
"""Times galley on one article beside pandoc and Typst, all in one run.

usage: bench/article.py [--runs N] [--source FILE] [--galley PROGRAM] [--typst-python PYTHON]

Prints CPU seconds (user and system, the whole process tree) and the peak memory of the largest
process: the median of N interleaved runs after one warm-up, and ratios within the run. Neither
pandoc nor Typst finds the structure of plain text, so they are handed the Markdown that galley
made of it. pandoc is a Debian package; Typst is the PyPI package `typst`, found in the Python
named by --typst-python. A peer that is not there is left out and named.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

from spending import spent

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])"
TYPST_PAGE = """#set page(width: 6in, height: 9in, margin: (x: 60pt, y: 66pt), numbering: "1")
#set text(font: "EB Garamond", size: 11pt, lang: "en")
#set par(justify: true, first-line-indent: 14pt)
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--source", default=os.path.join(ROOT, "input", "article.txt"))
    parser.add_argument("--galley", default=os.path.join(ROOT, "build", "galley"))
    parser.add_argument("--typst-python", default=sys.executable)
    return parser.parse_args()


def typst_source(markdown):
    """The heads, bullets, strong labels and paragraphs of an article, in Typst's mark-up."""
    lines = []
    for line in markdown.splitlines():
        head = re.match(r"(#+) (.*)", line)
        mark, text = ("=" * len(head[1]) + " ", head[2]) if head else ("", line)
        text = re.sub(r"\\(.)", r"\1", text)
        text = re.sub(r"([#$@_<>`])", r"\\\1", text).replace("**", "*")
        lines.append(mark + text)
    return TYPST_PAGE + "\n".join(lines) + "\n"


def commands(options, folder):
    """name → command line; the inputs of the peers are made here, outside the timing."""
    stem = os.path.splitext(os.path.basename(options.source))[0]
    build = [options.galley, "build", options.source, "-o", folder]
    subprocess.run(build, check=True, stderr=subprocess.DEVNULL)
    markdown = os.path.join(folder, stem + ".md")
    table = {
        "galley: pdf epub xhtml markdown docbook": build,
        "galley: pdf": build + ["-t", "pdf"],
    }
    missing = []
    if shutil.which("pandoc"):
        for name, target in (("html", "html"), ("epub", "epub"), ("markdown", "md")):
            output = os.path.join(folder, "peer." + target)
            table["pandoc: " + name] = ["pandoc", "-s", markdown, "-o", output]
    else:
        missing.append("pandoc")
    has_typst = subprocess.run([options.typst_python, "-c", "import typst"],
                               stderr=subprocess.DEVNULL, check=False).returncode == 0
    if has_typst:
        source = os.path.join(folder, "peer.typ")
        with open(markdown, encoding="utf-8") as file:
            body = typst_source(file.read())
        with open(source, "w", encoding="utf-8") as file:
            file.write(body)
        table["typst: pdf"] = [options.typst_python, "-c", TYPST, source,
                               os.path.join(folder, "peer.pdf"),
                               os.path.join(ROOT, "styles", "fonts")]
        table["(starting Python and Typst)"] = [options.typst_python, "-c", "import typst"]
    else:
        missing.append("typst")
    return table, missing


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        table, missing = commands(options, folder)
        runs = {name: [] for name in table}
        for turn in range(options.runs + 1):
            for name, command in table.items():
                figures = spent(command)
                if turn > 0:
                    runs[name].append(figures)
    median = {name: statistics.median(f.cpu for f in figures) for name, figures in runs.items()}
    print(f"{'':44}{'CPU s':>8}{'MiB':>8}")
    for name, figures in runs.items():
        print(f"{name:44}{median[name]:8.3f}{max(f.peak for f in figures):8.0f}")
    for name in missing:
        print(f"{name:44} not installed, left out")
    pdf, every = median["galley: pdf"], median["galley: pdf epub xhtml markdown docbook"]
    if "typst: pdf" in median:
        print(f"\nPDF: Typst takes {median['typst: pdf'] / pdf:.1f} times galley's CPU time")
        peers = sum(t for n, t in median.items() if n.startswith(("pandoc", "typst")))
        print(f"all: pandoc (html, epub, markdown) and Typst (pdf) take {peers / every:.1f} times")


if __name__ == "__main__":
    main()
