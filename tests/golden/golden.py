#!/usr/bin/env python3
"""Small inputs beside what becomes of them.

  golden.py GALLEY FOLDER

FOLDER is named after a reader. Each file in it whose extension is the reader's own, and which is no
output of another (case.out.EXT), is a case; each case.EXT or case.out.EXT beside it is an expected
output, by its extension. An output without a file is not claimed. With GALLEY_ACCEPT=1 the outputs
that are there are rewritten; a new one is claimed by making an empty file.
"""
import difflib
import os
import subprocess
import sys
import tempfile

INPUTS = {"text": ".txt", "markdown": ".md", "docbook": ".xml"}
OUTPUTS = {".xml": "docbook", ".md": "markdown", ".xhtml": "xhtml", ".pages": "pages"}


def cases(folder, extension):
    for name in sorted(os.listdir(folder)):
        stem, found = os.path.splitext(name)
        if found == extension and not stem.endswith(".out"):
            yield stem


def expected_outputs(folder, stem, own):
    for extension, form in OUTPUTS.items():
        name = f"{stem}.out{extension}" if extension == own else stem + extension
        if os.path.exists(os.path.join(folder, name)):
            yield name, extension, form


def build(galley, source, form, extension, out):
    # What language plain text is in, its words show; the other readers are told.
    language = [] if source.endswith(INPUTS["text"]) else ["--lang", "en"]
    done = subprocess.run([galley, "build", source, "-t", form, "-o", out, *language],
                          capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        return f"exit status {done.returncode}\n{done.stderr}"
    stem = os.path.splitext(os.path.basename(source))[0]
    with open(os.path.join(out, stem + extension), encoding="utf-8") as file:
        return file.read()


def main():
    galley, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    own = INPUTS[os.path.basename(folder)]
    accept = os.environ.get("GALLEY_ACCEPT") == "1"
    count, faults = 0, 0
    for stem in cases(folder, own):
        for name, extension, form in expected_outputs(folder, stem, own):
            with tempfile.TemporaryDirectory() as out:
                got = build(galley, os.path.join(folder, stem + own), form, extension, out)
            path = os.path.join(folder, name)
            count += 1
            if accept:
                with open(path, "w", encoding="utf-8", newline="\n") as file:
                    file.write(got)
                continue
            with open(path, encoding="utf-8", newline="") as file:
                wanted = file.read()
            if got != wanted:
                faults += 1
                print("".join(difflib.unified_diff(wanted.splitlines(True), got.splitlines(True),
                                                   path, "now")))
    print(f"{count} outputs, {faults} differ")
    return 0 if count > 0 and faults == 0 else 1


sys.exit(main())
