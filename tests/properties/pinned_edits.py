#!/usr/bin/env python3
"""pinned_edits.py PROGRAM CORPUS SOURCE...: pins follow their lines through edits of other lines.

Of every SOURCE, of every text in a SOURCE that is a folder and of every text of the CORPUS, where it
is there, lines are pinned as one kind each. Then 200 other lines are inserted, deleted, changed,
moved or copied, the same in every run. On the way, again and again:

- a pinned line whose text stands once is read as pinned;
- so is one whose text stands several times, or a warning says that it cannot be told;
- no other line is read as pinned.

GALLEY_EVERY=N in the environment takes one text in N only, for programs slowed by sanitizers.
"""
import concurrent.futures
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile

EDITS = 200
CHECKS = (0, 20, EDITS)
KINDS = ("title", "subtitle", "byline", "heading=1", "heading=2", "heading", "paragraph",
         "quotation", "verse", "list item", "lines", "preformatted", "separator", "left out")
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
BLANK = " \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" \
    "\u202f\u205f\u3000\ufeff"
FRAMED = re.compile("gutenberg|small print", re.IGNORECASE)  # what moves the frame is not edited


class Line:
    """A line that keeps its identity wherever it is moved."""

    def __init__(self, text, kind=""):
        self.text = text
        self.kind = kind

    @property
    def key(self):
        return self.text.strip(BLANK)


def run(program, *arguments):
    return subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          encoding="utf-8")


def explained(program, path):
    """Lines by number, and the numbers of lines that warnings are about."""
    done = run(program, "explain", path, "--json", "--encoding", "utf-8")
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    warned = {}
    for code, number in ((m[2], int(m[1])) for m in
                         re.finditer(r":(\d+): warning\[(G10\d)\]", done.stderr)):
        warned.setdefault(code, set()).add(number)
    return {line["line"]: line for line in json.loads(done.stdout)["lines"]}, warned


def is_pinned(line):
    return line.get("left_out") == "a pin says so" or \
        any(vote["rule"] == "pin" for vote in line.get("votes", []))


def write(path, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\n".join(line.text for line in lines) + "\n")


def pin_lines(program, path, lines, dice):
    """Pins a line or two of each kind. What stands in a frame that no pin reaches is passed over."""
    full = [i for i, line in enumerate(lines) if line.key]
    alike = {}
    for i in full:
        alike.setdefault(lines[i].key, []).append(i)
    repeated = [i for i in full if len(alike[lines[i].key]) > 1]
    pinned = 0
    for kind in KINDS:
        for i in dice.sample(full, min(20, len(full))):
            if kind in ("paragraph", "heading") and repeated:
                i = dice.choice(repeated)
            last = i + 1 if kind in ("verse", "quotation") and i + 1 < len(lines) else i
            chosen = lines[i:last + 1]
            if any(line.kind for line in chosen) or not lines[last].key:
                continue
            place = f"{path}:{i + 1}" if i == last else f"{path}:{i + 1}-{last + 1}"
            done = run(program, "pin", place, kind, "--encoding", "utf-8")
            if done.returncode == 1 and "no pin reaches" in done.stderr:
                continue
            if done.returncode != 0:
                raise RuntimeError(done.stderr)
            for line in chosen:
                line.kind = kind
            pinned += 1
            break
    return pinned


def edit(lines, dice):
    """One edit of a line, or between lines, that are not pinned."""
    i = dice.randrange(len(lines))
    while lines[i].kind or FRAMED.search(lines[i].text):
        i = dice.randrange(len(lines))
    words = lines[i].text.split()
    alike = any(line.kind and line.key == lines[i].key for line in lines)
    what = dice.choice(("insert", "delete", "change", "move", "copy", "blank"))
    if what in ("move", "copy") and alike:
        what = "blank"  # the same text put into a pinned line's place is that line to any reader
    if what == "insert":
        lines.insert(i, Line("A line that was not there, number " + str(dice.randrange(10**9))))
    elif what == "delete":
        del lines[i]
    elif what == "change" and words:
        words[dice.randrange(len(words))] = "word" + str(dice.randrange(10**9))
        lines[i].text = " ".join(words)
    elif what == "move":
        lines.insert(dice.randrange(len(lines)), lines.pop(i))
    elif what == "copy":
        lines.insert(dice.randrange(len(lines) + 1), Line(lines[i].text))
    else:
        lines.insert(i, Line(""))


def check(program, path, lines, at_pinning):
    """Faults; and how many lines whose text is not the only one were told, and were not."""
    read, warned = explained(program, path)
    counts = {}
    for line in lines:
        counts[line.key] = counts.get(line.key, 0) + 1
    faults, told, untold = [], 0, 0
    for number, line in enumerate(lines, 1):
        if not line.key:
            continue
        found = read.get(number)
        if not line.kind:
            if is_pinned(found):
                faults.append(f"{number}: read as {found['kind']} by a pin of another line")
            continue
        kind, _, level = line.kind.partition("=")
        holds = is_pinned(found) and found["kind"] == kind
        if holds and level and found["level"] != int(level) and \
                number not in warned.get("G106", set()):
            faults.append(f"{number}: at level {found['level']} instead of {level}")
        only = counts[line.key] == 1 and at_pinning[line.key] == 1
        if holds:
            told += not only
        elif only or is_pinned(found) or not warned.get("G104"):
            faults.append(f"{number}: read as {found['kind']}, pinned as {line.kind}: {line.key}")
        else:
            untold += 1
    return faults, told, untold


def faults_of(program, source):
    with open(source, "rb") as file:
        try:
            text = file.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            return [], 0, 0, 0
    dice = random.Random(os.environ.get("SEED", "") + os.path.basename(source))
    lines = [Line(text) for text in LINE_END.split(text)]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.txt")
        write(path, lines)
        pinned = pin_lines(program, path, lines, dice)
        at_pinning = {}
        for line in lines:
            at_pinning[line.key] = at_pinning.get(line.key, 0) + 1
        told, untold = 0, 0
        for number in range(EDITS + 1):
            if number > 0:
                edit(lines, dice)
            if number not in CHECKS:
                continue
            write(path, lines)
            faults, more_told, more_untold = check(program, path, lines, at_pinning)
            told, untold = told + more_told, untold + more_untold
            if number == 0 and more_untold:
                faults.append(f"{more_untold} pins do not hold in the text as it was pinned")
            if faults:
                where = f"{os.path.basename(source)} after {number} edits, line "
                return [where + fault for fault in faults], pinned, told, untold
    return [], pinned, told, untold


def texts_of(sources):
    for source in sources:
        yield from sorted(glob.glob(os.path.join(source, "*.txt"))) if os.path.isdir(source) \
            else [source]


def main():
    program, corpus, sources = sys.argv[1], sys.argv[2], sys.argv[3:]
    if os.path.isdir(corpus):
        sources += [os.path.join(corpus, name) for name in ("texts", "articles")]
    else:
        print(f"there is no {corpus}: only the project's own texts are pinned")
    every = int(os.environ.get("GALLEY_EVERY", "1"))
    texts = sorted(texts_of(sources), key=os.path.getsize)[::every][::-1]  # no long last one
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda text: faults_of(program, text), texts))
    faults = [fault for result in results for fault in result[0]]
    pinned, told, untold = (sum(result[i] for result in results) for i in (1, 2, 3))
    if pinned < 5 * len(texts):
        faults.append(f"only {pinned} pins in {len(texts)} texts")
    if told < untold:
        faults.append(f"of lines that stand several times only {told} are told, {untold} are not")
    print("\n".join(faults) or
          f"{pinned} pins follow their lines in {len(texts)} texts; of those whose lines stand "
          f"several times {told} are told, {untold} are not")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
