#!/usr/bin/env python3
"""The manuscripts of tests/golden/text in the encodings of their time, each found from its bytes.

  encodings.py GALLEY FOLDER

Each is written in UTF-8 and in the other encoding, what that one lacks replaced in both; the
document must be the same, and the encoding is the one that --map says. Where two encodings have the
same characters at the bytes that a text uses, either may be said.
"""
import json
import os
import subprocess
import sys
import tempfile

# manuscript, Python's name of the encoding, names that galley may say
CASES = [
    ("german", "cp1252", {"windows-1252"}),
    ("german", "latin-1", {"windows-1252"}),
    ("french", "cp1252", {"windows-1252"}),
    ("spanish", "cp1252", {"windows-1252"}),
    ("italian", "cp1252", {"windows-1252"}),
    ("portuguese", "latin-1", {"windows-1252"}),
    ("dutch", "cp1252", {"windows-1252"}),
    ("polish", "cp1250", {"windows-1250"}),
    ("polish", "iso8859-2", {"iso-8859-2"}),
    ("russian", "cp1251", {"windows-1251"}),
    ("russian", "koi8-r", {"koi8-r"}),
    ("ukrainian", "cp1251", {"windows-1251"}),
    ("greek", "iso8859-7", {"iso-8859-7"}),
    ("greek", "cp1253", {"windows-1253"}),
    ("hebrew", "cp1255", {"windows-1255"}),
    ("arabic", "cp1256", {"windows-1256"}),
    ("chinese", "gb18030", {"gb18030"}),
    ("chinese-traditional", "big5", {"big5"}),
    ("japanese", "shift_jis", {"shift_jis"}),
    ("japanese", "euc-jp", {"euc-jp"}),
    ("korean", "euc-kr", {"euc-kr", "windows-949"}),
]
REPLACED = {"—": "-", "–": "-", "„": '"', "“": '"', "”": '"', "‘": "'", "’": "'", "ʹ": "'"}


def representable(text, encoding):
    def fitting(character):
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            return REPLACED.get(character, "?")
        return character
    return "".join(map(fitting, text))


def read(galley, data, *options):
    """(document, encoding)"""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "a.txt"), "wb") as file:
            file.write(data)
        done = subprocess.run([galley, "build", "a.txt", "-t", "docbook", "--map", "-o", "out",
                               *options], cwd=folder, capture_output=True, text=True,
                              encoding="utf-8")
        if done.returncode != 0:
            return done.stderr, None
        with open(os.path.join(folder, "out/a.xml"), encoding="utf-8") as file:
            document = file.read()
        with open(os.path.join(folder, "out/a.map.json"), encoding="utf-8") as file:
            return document, json.load(file)["encoding"]


def main():
    galley, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    faults = 0
    for name, encoding, wanted in CASES:
        with open(os.path.join(folder, name + ".txt"), encoding="utf-8") as file:
            text = representable(file.read(), encoding)
        expected, _ = read(galley, text.encode("utf-8"))
        found, said = read(galley, text.encode(encoding))
        named, _ = read(galley, text.encode(encoding), "--encoding", sorted(wanted)[0])
        if found != expected or said not in wanted or named != expected:
            faults += 1
            print(f"{name} in {encoding}: read as {said}; the document is "
                  f"{'the same' if found == expected else 'another one'}, with --encoding "
                  f"{'the same' if named == expected else 'another one'}")
    print(f"{len(CASES)} encodings, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
