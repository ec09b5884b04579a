#!/usr/bin/env python3
"""Times the pages of a book beside pdfLaTeX and Typst, all in one run, and of the book four times over.

usage: bench/book.py [--runs N] [--book FILE.md] [--peers FOLDER] [--galley PROGRAM]

Prints the median CPU and wall seconds and the peak memory of N interleaved runs after one warm-up,
ratios within the run, and how time and memory grow with the text, on one thread and on two.

FOLDER is where ../shared/measure/peers/install.sh has put the peers (PEERS_HOME): the same book as
inputs/book.pdf.tex and inputs/book.typ, their fonts (tfm/) and Typst (venv/). Only --book itself is
compared with them. A peer that is not there is left out and named.
"""
import argparse
import os
import shutil
import statistics
import sys
import tempfile

from spending import Spent, spent

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BOOK = os.path.join(ROOT, "..", "shared", "measure", "inputs", "book.md")
PEERS = os.environ.get("PEERS_HOME") or os.path.expanduser("~/.cache/galley-peers")
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root='/')"
GALLEY = "galley -j2"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--book", default=BOOK)
    parser.add_argument("--peers", default=PEERS)
    parser.add_argument("--galley", default=os.path.join(ROOT, "build", "galley"))
    return parser.parse_args()


def tex_surroundings(peers):
    fonts = os.path.join(peers, "tfm")
    names = ("TFMFONTS", "VFFONTS", "T1FONTS", "ENCFONTS", "TEXFONTMAPS")
    return os.environ | {name: fonts + ":" for name in names} | {"TEXINPUTS": f".:{fonts}:"}


def build(options, book, folder, threads):
    return [options.galley, "build", "-q", "-t", "pdf", "-j", str(threads), "-o", folder, book]


def contestants(options, folder):
    """name → (command, surroundings), and the names of those that are not there."""
    table = {GALLEY: (build(options, options.book, folder, 2), None)}
    missing = []
    tex = os.path.join(options.peers, "inputs", "book.pdf.tex")
    if shutil.which("pdflatex") and os.path.exists(tex):
        table["pdfLaTeX"] = (["pdflatex", "-interaction=batchmode", "-output-directory=" + folder,
                              "-jobname=tex", tex], tex_surroundings(options.peers))
    else:
        missing.append("pdfLaTeX")
    typ = os.path.join(options.peers, "inputs", "book.typ")
    python = os.path.join(options.peers, "venv", "bin", "python")
    if os.path.exists(python) and os.path.exists(typ):
        table["Typst"] = ([python, "-c", TYPST, typ, os.path.join(folder, "typ.pdf")], None)
    else:
        missing.append("Typst")
    return table, missing


def medians(figures):
    return Spent(*(statistics.median(column) for column in zip(*figures)))


def compare(options, folder):
    table, missing = contestants(options, folder)
    runs = {name: [] for name in table}
    for turn in range(options.runs + 1):
        for name, (command, surroundings) in table.items():
            figures = spent(command, surroundings)
            if turn > 0:
                runs[name].append(figures)
    print(f"{'':14}{'CPU s':>8}{'wall s':>8}{'MiB':>8}")
    for name, figures in runs.items():
        middle = medians(figures)
        print(f"{name:14}{middle.cpu:8.2f}{middle.wall:8.2f}{middle.peak:8.0f}")
    for name in missing:
        print(f"{name:14} not installed, left out")
    for name in list(table)[1:]:
        pairs = list(zip(runs[GALLEY], runs[name]))
        cpu = statistics.median(own.cpu / peer.cpu for own, peer in pairs)
        wall = statistics.median(own.wall / peer.cpu for own, peer in pairs)
        print(f"of {name}'s CPU time: {cpu:.3f}; waited for: {wall:.3f}")


def repeated(book, times, path):
    """The text below the YAML front matter, so many times over."""
    with open(book, encoding="utf-8") as file:
        head, mark, text = file.read().partition("\n---\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + mark + text * times if mark else head * times)


def grow(options, folder):
    large = os.path.join(folder, "four.md")
    repeated(options.book, 4, large)
    print("\nthe book four times over, to the book once:")
    for threads in (1, 2):
        once, four = (medians([spent(build(options, book, folder, threads))
                               for _ in range(min(options.runs, 3))])
                      for book in (options.book, large))
        print(f"-j{threads}: {four.cpu:.2f} s to {once.cpu:.2f} ({four.cpu / once.cpu:.2f} times), "
              f"{four.peak:.0f} MiB to {once.peak:.0f} ({four.peak / once.peak:.2f} times)",
              flush=True)


def main():
    options = arguments()
    if not os.path.exists(options.book):
        sys.exit(f"no such file: {options.book}; name a book in Markdown with --book")
    with tempfile.TemporaryDirectory() as folder:
        compare(options, folder)
        grow(options, folder)


if __name__ == "__main__":
    main()
