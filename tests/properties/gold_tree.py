#!/usr/bin/env python3
"""gold_tree.py PROGRAM SOURCE TREE: the structure of SOURCE is the one that TREE states.

A line of TREE is one row: kind, level, label and the beginning of the text, with " | " between.
"""
import os
import subprocess
import sys
import tempfile

import outputs


def main():
    program, source, tree = sys.argv[1:]
    with open(tree, encoding="utf-8") as file:
        expected = [tuple(part.strip() for part in line.split("|"))
                    for line in file if line.strip() and not line.startswith("#")]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "build", "-q", "--lang", "en", "-t", "docbook", "-o", folder,
                        source], check=True)
        stem = os.path.splitext(os.path.basename(source))[0]
        rows = outputs.docbook_outline(os.path.join(folder, stem + ".xml"))
    faults = [f"{len(rows)} rows instead of {len(expected)}"] if len(rows) != len(expected) else []
    for (kind, level, label, text), row in zip(rows, expected):
        same = (kind, str(level), label) == row[:3] and text.startswith(row[3]) and \
            bool(text) == bool(row[3])
        if not same:
            faults.append(f"found {kind} | {level} | {label} | {text[:50]}\n  instead of "
                          + " | ".join(row))
    print("\n".join(faults) or f"{len(rows)} rows as in {os.path.basename(tree)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
