#!/usr/bin/env python3
"""same_bytes.py PROGRAM SOURCE...: the same input gives the same bytes and the same messages.

Runs differ in time zone, locale, current folder, place of the sources, rights mask and -j.
"""
import os
import shutil
import subprocess
import sys
import tempfile


def run(program, sources, folder, jobs, variables, mask):
    inputs = os.path.join(folder, "texts")
    os.makedirs(inputs)
    for source in sources:
        shutil.copy(source, inputs)
        for n in range(3):  # more work than threads
            stem, extension = os.path.splitext(os.path.basename(source))
            shutil.copy(source, os.path.join(inputs, f"{stem}-{n}{extension}"))
    environment = {k: v for k, v in os.environ.items()
                   if not k.startswith("LC_") and k not in ("SOURCE_DATE_EPOCH", "LANGUAGE")}
    done = subprocess.run(
        ["sh", "-c", f'umask {mask}; exec "$@"', "sh", program, "build", "texts", "--map", "-j",
         str(jobs)],
        cwd=folder, env={**environment, **variables}, capture_output=True, check=True)
    results = {}
    for place, _, names in os.walk(os.path.join(folder, "output")):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                results[os.path.relpath(os.path.join(place, name), folder)] = file.read()
    return results, done.stderr, done.stdout


def main():
    program, sources = os.path.abspath(sys.argv[1]), [os.path.abspath(s) for s in sys.argv[2:]]
    with tempfile.TemporaryDirectory() as top:
        first = run(program, sources, os.path.join(top, "a"), 1,
                    {"TZ": "UTC", "LANG": "C", "HOME": "/"}, "022")
        second = run(program, sources, os.path.join(top, "b/deeper/still"), 8,
                     {"TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, "077")
    faults = []
    if set(first[0]) != set(second[0]) or not first[0]:
        faults.append(f"other files: {sorted(set(first[0]) ^ set(second[0]))}")
    faults += [f"{name} has other bytes" for name in sorted(first[0])
               if first[0][name] != second[0].get(name)]
    if first[1:] != second[1:]:
        faults.append(f"other messages: {first[1:]} and {second[1:]}")
    print("\n".join(faults) or f"{len(first[0])} files have the same bytes")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
