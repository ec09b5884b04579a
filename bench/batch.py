#!/usr/bin/env python3
"""Times galley batch on many drafts beside loops over peers, all in one run.

usage: bench/batch.py [--count 1000] [--peer-count 30] [--galley PROGRAM] [--pandoc PROGRAM]
                      [--typst-python PYTHON]

galley makes PDF, EPUB, XHTML, Markdown and DocBook of every draft; then again with nothing changed;
then with ten drafts revised. The peers make what they can of --peer-count drafts, one process a result, as a
shell loop would: pandoc HTML, EPUB and Markdown; Typst PDF; and the fastest chain that is known,
lowdown (HTML), lowdown and groff (PDF), pandoc (EPUB), cmark (Markdown). They are handed the
Markdown that galley made, since none of them finds structure in plain text. Figures are CPU seconds
(user and system, of all children) for a draft. A peer that is not there is left out and named.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import article
from spending import spent

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def drafts(folder, *more):
    subprocess.run([sys.executable, os.path.join(ROOT, "bench", "drafts.py"), folder, *more],
                   check=True, stdout=subprocess.DEVNULL)


def pandoc_loop(pandoc, folder, names):
    for name in names:
        for target in ("html", "epub", "md"):
            yield [pandoc, "-s", os.path.join(folder, name), "-o",
                   os.path.join(folder, "peer." + target)]


def fastest_loop(pandoc, folder, names):
    for name in names:
        source, to = os.path.join(folder, name), os.path.join(folder, "peer")
        yield ["sh", "-c", f"lowdown -s -Thtml {source} > {to}.html"]
        yield ["sh", "-c", f"lowdown -s -Tms {source} | groff -k -ms -Tpdf > {to}.pdf"]
        yield [pandoc, "-s", source, "-o", to + ".epub"]
        yield ["sh", "-c", f"cmark -t commonmark {source} > {to}.md"]


def typst_loop(python, folder, names):
    for name in names:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            source = article.typst_source(file.read())
        path = os.path.join(folder, "peer.typ")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        yield [python, "-c", article.TYPST, path, os.path.join(folder, "peer.pdf"),
               os.path.join(ROOT, "styles", "fonts")]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--peer-count", type=int, default=30)
    parser.add_argument("--galley", default=os.path.join(ROOT, "build", "galley"))
    parser.add_argument("--pandoc", default="pandoc")
    parser.add_argument("--typst-python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        folder, out = os.path.join(top, "drafts"), os.path.join(top, "out")
        drafts(folder, "--count", str(options.count))
        batch = [options.galley, "batch", folder, "-o", out, "--lang", "en", "-q"]
        first = spent(batch)
        print(f"galley, {options.count} drafts: {first.wall:6.2f} s wall, {first.cpu:6.2f} s CPU")
        again = spent(batch)
        print(f"galley, nothing changed:  {again.wall:6.2f} s wall, {again.cpu:6.2f} s CPU")
        drafts(folder, "--revise", "10")
        few = spent(batch)
        print(f"galley, ten changed:      {few.wall:6.2f} s wall, {few.cpu:6.2f} s CPU")
        peak = max(first.peak, again.peak, few.peak)
        print(f"galley, peak memory:      {peak:6.0f} MiB")
        own = first.cpu / options.count
        names = sorted(n for n in os.listdir(out) if n.endswith(".md"))[:options.peer_count]
        has_pandoc = shutil.which(options.pandoc) is not None
        has_typst = subprocess.run([options.typst_python, "-c", "import typst"], check=False,
                                   stderr=subprocess.DEVNULL).returncode == 0
        has_chain = has_pandoc and all(map(shutil.which, ("lowdown", "groff", "cmark")))
        costs = {}
        for peer, there, commands in (
                ("lowdown, groff, pandoc, cmark", has_chain,
                 fastest_loop(options.pandoc, out, names)),
                ("pandoc three times", has_pandoc, pandoc_loop(options.pandoc, out, names)),
                ("typst", has_typst, typst_loop(options.typst_python, out, names))):
            if not there:
                print(f"{peer}: not installed, left out")
                continue
            costs[peer] = sum(spent(command).cpu for command in commands) / len(names)
        if "typst" in costs and "pandoc three times" in costs:
            costs["pandoc three times and typst"] = costs["typst"] + costs["pandoc three times"]
        print(f"{'galley, all five:':32}{own * 1000:6.0f} ms CPU a draft")
        for peer, cpu in costs.items():
            print(f"{peer + ':':32}{cpu * 1000:6.0f} ms CPU a draft, {cpu / own:.1f} times galley's")


if __name__ == "__main__":
    main()
