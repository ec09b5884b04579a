#!/usr/bin/env python3
"""many_starts.py PROGRAM: threads that begin at one moment do not wait for one another for ever.

What libraries set up on first use is set up in each process anew, so many short runs are needed.
"""
import os
import subprocess
import sys
import tempfile

RUNS, SOURCES, SECONDS = 30, 4, 60


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        for n in range(SOURCES):
            with open(os.path.join(folder, f"{n}.txt"), "w", encoding="utf-8") as file:
                file.write("A Title\n\nA paragraph of some words.\n")
        for run in range(RUNS):
            try:
                subprocess.run([program, "build", "-q", "-t", "docbook", "--lang", "en", "-j",
                                str(SOURCES), "-o", os.path.join(folder, "out"), folder],
                               check=True, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                print(f"run {run + 1} did not end within {SECONDS} seconds")
                return 1
    print(f"{RUNS} runs of {SOURCES} sources ended")
    return 0


if __name__ == "__main__":
    sys.exit(main())
