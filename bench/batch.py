#!/usr/bin/env python3
"""Times galley batch on many drafts beside loops over peers, all in one run.

usage: bench/batch.py [--count 1000] [--peer-count 30] [--galley PROGRAM] [--typst-python PYTHON]

galley makes PDF, EPUB, XHTML, Markdown and DocBook of every draft; then again with nothing changed;
then with ten drafts revised. The peers make what they can (pandoc: HTML, EPUB, Markdown, DocBook;
Typst: PDF) of --peer-count drafts, one process a result, as a shell loop would; they are handed the
Markdown that galley made, since none of them finds structure in plain text. Figures are CPU seconds
(user and system, of all children) for a draft. A peer that is not there is left out and named.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import article

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def spent(command, **more):
    """CPU seconds and wall seconds of a command and all it starts."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - begun


def drafts(folder, *more):
    subprocess.run([sys.executable, os.path.join(ROOT, "bench", "drafts.py"), folder, *more],
                   check=True, stdout=subprocess.DEVNULL)


def pandoc_loop(folder, names):
    for name in names:
        for target in ("html", "epub", "md", "xml"):
            form = ["-t", "docbook5"] if target == "xml" else []
            yield ["pandoc", "-s", os.path.join(folder, name), *form, "-o",
                   os.path.join(folder, "peer." + target)]


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
    parser.add_argument("--typst-python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        folder, out = os.path.join(top, "drafts"), os.path.join(top, "out")
        drafts(folder, "--count", str(options.count))
        batch = [options.galley, "batch", folder, "-o", out, "--lang", "en", "-q"]
        first = spent(batch)
        print(f"galley, {options.count} drafts: {first[1]:6.2f} s wall, {first[0]:6.2f} s CPU")
        again = spent(batch)
        print(f"galley, nothing changed:  {again[1]:6.2f} s wall, {again[0]:6.2f} s CPU")
        drafts(folder, "--revise", "10")
        few = spent(batch)
        print(f"galley, ten changed:      {few[1]:6.2f} s wall, {few[0]:6.2f} s CPU")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"galley, peak memory:      {peak:6.0f} MiB")
        own = first[0] / options.count
        names = sorted(n for n in os.listdir(out) if n.endswith(".md"))[:options.peer_count]
        total, left_out = 0.0, []
        for peer, there, commands in (
                ("pandoc", shutil.which("pandoc") is not None, pandoc_loop(out, names)),
                ("typst", subprocess.run([options.typst_python, "-c", "import typst"], check=False,
                                         stderr=subprocess.DEVNULL).returncode == 0,
                 typst_loop(options.typst_python, out, names))):
            if not there:
                left_out.append(peer)
                continue
            cpu = sum(spent(command)[0] for command in commands) / len(names)
            total += cpu
            print(f"{peer + ' loop:':24}  {cpu * 1000:6.0f} ms CPU a draft, {cpu / own:.1f} times "
                  f"galley's {own * 1000:.0f} ms for all five")
        if total and not left_out:
            print(f"both together:            {total * 1000:6.0f} ms CPU a draft, "
                  f"{total / own:.1f} times")
        for peer in left_out:
            print(f"{peer}: not installed, left out")


if __name__ == "__main__":
    main()
