#!/usr/bin/env python3
"""numbering_lint.py PROGRAM CORPUS [-v]: galley check tells heads that were removed, doubled or renamed.

Takes the texts of CORPUS (texts and articles with NAME.truth.jsonl beside NAME.txt) that have numbered
heads or a printed contents list, and makes variants of each: a head removed, inserted again elsewhere in
its series, or given other words or another number. Only heads are drawn of which the text itself can
tell: members of a series of three or more, or named by the contents list; the last of a series without
a list is not removed. A list names heads when it has four of five in their own words. A variant is
reported when a finding of the right kind, which the untouched text does not have, names the place, the
missing number or the entry.

GALLEY_EVERY=N in the environment takes one text in N only, for programs slowed by sanitizers.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

SHARE = 0.90      # of the variants, at least
FALSE_ALARMS = 1  # in one untouched text, at most
EACH = 8          # variants of one kind of change in one text
LARGE = 1_000_000 # characters of a text of which half as many are made
SEED = 20
RIGHT = {"removed": {"G211", "G214", "G217"},
         "doubled": {"G212", "G213", "G215"},
         "renumbered": {"G211", "G212", "G213"},
         "renamed": {"G214", "G215", "G216"}}
NUMBERING = {"G211", "G212", "G213", "G214", "G215", "G216", "G217"}
WORDS = "lantern harbour winter orchard silver meadow copper garden thunder pilgrim velvet".split()
ORDINALS = ("first second third fourth fifth sixth seventh eighth ninth tenth").split()


def skip(why):
    print("SKIP: " + why)
    sys.exit(77)


def key(text):
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if c.isalnum())


def words_of(text):
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())


def roman(number):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                           (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out


ROMANS = {roman(n): n for n in range(1, 400)}


def decoded(data):
    if data[:2] == b"\xff\xfe":
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


class Number:
    """The number of a head as typed: its style, value, and how to write another."""

    def __init__(self, style, value, start, end, write):
        self.style, self.value, self.start, self.end, self.write = style, value, start, end, write


def number_of(text):
    match = re.match(r"(?P<word>[A-Za-z]+) (?P<number>[IVXLC]+|\d+)(?=[.:—-]|\s|$)", text)
    if not match:
        match = re.match(r"(?P<number>[IVXLC]+|\d+)(?=[.)]?(\s|$))", text)
    if match:
        typed = match["number"]
        word = match.groupdict().get("word") or ""
        arabic = typed.isdigit()
        if not arabic and typed not in ROMANS:
            return None
        return Number((word.casefold(), arabic), int(typed) if arabic else ROMANS[typed],
                      match.start("number"), match.end("number"), str if arabic else roman)
    match = re.match(r"(?P<number>[A-Za-z]+) (ACT|Act|CHAPTER|PART|BOOK)\b", text)
    if match and match["number"].casefold() in ORDINALS:
        typed = match["number"]

        def write(value):
            return ORDINALS[value - 1].upper() if typed.isupper() else ORDINALS[value - 1].title()
        return Number((match[2].casefold(), "word"), ORDINALS.index(typed.casefold()) + 1,
                      0, match.end("number"), write)
    return None


class Head:
    def __init__(self, text, level, first, last):
        self.text, self.level, self.first, self.last = text, level, first, last  # lines from 0
        self.number = number_of(text)
        self.series = None
        self.listed = False


class Text:
    def __init__(self, path):
        self.name = os.path.basename(path)[:-4]
        with open(path, "rb") as file:
            self.text = decoded(file.read())
        self.lines = self.text.replace("\r\n", "\n").split("\n")
        with open(path[:-4] + ".truth.jsonl", encoding="utf-8") as file:
            self.blocks = [json.loads(line) for line in file if line.strip()]
        self.heads = []
        self.find_heads()
        self.find_series()

    def find_heads(self):
        stream, lines, begins = [], [], {}
        for at, line in enumerate(self.lines):
            begins[len(lines)] = at
            part = key(line)
            stream.append(part)
            lines += [at] * len(part)
        stream = "".join(stream)
        ends = set(begins) | {len(lines)}
        at, contents = 0, []
        for block in self.blocks:
            part = key(block.get("text", ""))
            if block["kind"] in ("footnote", "ignore") or not part:
                continue
            head = block["kind"] == "heading"
            begin = stream.find(part if head else part[:80], at, at + 60000)
            while head and begin >= 0 and (begin not in begins or begin + len(part) not in ends):
                begin = stream.find(part, begin + 1, at + 60000)
            if begin < 0:
                continue
            end = begin + (len(part) if head else min(len(part), 80))
            if head:
                self.heads.append(Head(block["text"], block.get("level", 1), lines[begin],
                                       lines[end - 1]))
            elif block["kind"] == "toc":
                contents.append(words_of(block["text"]))
            at = end
        listed = " | ".join(contents)
        for head in self.heads:
            words = words_of(head.text[head.number.end:] if head.number else head.text)
            head.listed = len(words) > 5 and bool(re.search(
                r"(^|\| |\b([ivxlc]+|\d+) )" + re.escape(words) + r"($| \|| [ivxlc]+\b| \d)", listed))
        # A list in words of its own ("To the Same") does not tell which head has other words.
        named = [i for i, head in enumerate(self.heads) if head.listed]
        level = min((self.heads[i].level for i in named), default=0)
        between = self.heads[named[0]:named[-1] + 1] if named else []
        among = sum(head.level <= level or head.listed for head in between)
        if len(named) < 3 or len(named) * 5 < among * 4:
            for head in self.heads:
                head.listed = False

    def find_series(self):
        open_series, self.series = {}, []
        for head in self.heads:
            for known in [k for k in open_series if k[0] > head.level]:
                del open_series[known]
            if head.number is None:
                continue
            style = (head.level, *head.number.style)
            series = open_series.get(style)
            if series is None or head.number.value != series[-1].number.value + 1:
                series = open_series[style] = []
                self.series.append(series)
            series.append(head)
        self.series = [series for series in self.series if len(series) >= 3]
        for series in self.series:
            for head in series:
                head.series = series


def gap(text, at, step):
    """Blank lines beside line `at`."""
    count = 0
    while 0 <= at + step * (count + 1) < len(text.lines) and \
            not text.lines[at + step * (count + 1)].strip():
        count += 1
    return count


def is_item(text, at):
    """A list stands above or below the blank line: what is put there may be an item."""
    above = at
    while above > 0 and text.lines[above - 1].strip():
        above -= 1
    below = at + gap(text, at, 1) + 1
    return any(re.match(r"\s+|\W*\w{1,4}[.)]\s|[-*]\s", text.lines[line])
               for line in (above, below) if line < len(text.lines))


class Variant:
    def __init__(self, kind, head, lines, places, names):
        self.kind, self.head, self.lines = kind, head, lines
        self.places, self.names = places, names  # lines from 1 · what a message may name


def removed(text, head, _rng):
    lines = text.lines[:head.first] + text.lines[head.last + 1:]
    following = [other.first for other in text.heads if other.first > head.last][:1]
    following += [other.first for other in head.series or [] if other.first > head.last][:1]
    places = [head.first + 1] + [at - (head.last - head.first) for at in following]
    names = [head.text]
    if head.number:
        names.append(head.text[head.number.end:])
        names.append(head.number.write(head.number.value))
    return Variant("removed", head, lines, places, names)


def doubled(text, head, rng):
    series = head.series or [h for h in text.heads if h.listed]
    begin, end = series[0].last + 1, series[-1].first
    spots = [at for at in range(begin, end)
             if not text.lines[at].strip() and text.lines[at - 1].strip()
             and text.lines[at - 1].rstrip().endswith((".", "?", "!", '"', "”", "’"))
             and not is_item(text, at)
             and not any(h.first - 4 <= at <= h.last + 4 for h in text.heads)]
    if not spots:
        return None
    at = rng.choice(spots)
    copy = [""] * gap(text, head.first, -1) + text.lines[head.first:head.last + 1]
    copy += [""] * gap(text, head.last, 1)
    lines = text.lines[:at] + copy + text.lines[at:]
    place = at + gap(text, head.first, -1) + 1
    other = head.first + 1 + (len(copy) if head.first >= at else 0)
    return Variant("doubled", head, lines, [place, other], [])


def renumbered(text, head, rng):
    line = text.lines[head.first]
    number = number_of(line.strip().lstrip("_*=#[ "))
    if number is None:
        return None
    highest = 10 if head.number.style[1] == "word" else len(head.series) + 12
    value = rng.choice([v for v in range(1, highest) if v != head.number.value])
    start = line.index(line.strip().lstrip("_*=#[ ")) + number.start
    end = start + number.end - number.start
    changed = line[:start] + number.write(value) + line[end:]
    lines = text.lines[:head.first] + [changed] + text.lines[head.first + 1:]
    return Variant("renumbered", head, lines, [head.first + 1], [number.write(head.number.value)])


def renamed(text, head, rng):
    words = [word for word in (head.text[head.number.end:] if head.number else head.text).split()
             if len(key(word)) > 1]
    lines = text.lines[:]
    for at in range(head.first, head.last + 1):
        begin = number_of(lines[at].strip())
        skip_to = lines[at].index(lines[at].strip()) + begin.end if begin and head.number else 0
        rest = lines[at][skip_to:]

        def other(match):
            new = rng.choice(WORDS)
            return new.upper() if match[0].isupper() else new.title() if match[0][0].isupper() else new
        lines[at] = lines[at][:skip_to] + re.sub(r"[^\W\d_]{2,}", other, rest)
    return Variant("renamed", head, lines, [head.first + 1], [" ".join(words)]) \
        if lines != text.lines else None


def variants_of(text):
    rng = random.Random(f"{SEED}-{text.name}")
    numbered = [head for head in text.heads if head.series]
    listed = [head for head in text.heads if head.listed]
    droppable = [head for head in numbered if head is not head.series[-1]]
    plans = [(removed, droppable + [head for head in listed if head not in droppable]),
             (doubled, numbered + [head for head in listed if head not in numbered]),
             (renumbered, numbered), (renamed, listed)]
    made = []
    for change, heads in plans:
        most = EACH // 2 if len(text.text) > LARGE else EACH
        for head in rng.sample(heads, min(most, len(heads))):
            variant = change(text, head, rng)
            if variant:
                made.append(variant)
    return made


def findings(program, folder):
    done = subprocess.run([program, "check", "-q", "--json", "--lang", "en", folder],
                          capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = {}
    for source in json.loads(done.stdout)["sources"]:
        name = os.path.basename(source["source"])[:-4]
        found[name] = [message for message in source["messages"]
                       if message.get("code") in NUMBERING]
    return found


def is_reported(variant, found, before):
    def shape(message):
        return message["code"], re.sub(r"line \d+", "", message["message"])
    known = {shape(message) for message in before}
    for message in found:
        if message["code"] not in RIGHT[variant.kind] or shape(message) in known:
            continue
        near = any(abs(message.get("line", 0) - place) <= 3 for place in variant.places)
        said = key(message["message"])
        named = any(len(key(name)) > 5 and key(name) in said or
                    re.search(r"(?<!\w)" + re.escape(name) + r"(?!\w) (is missing|are missing|is expected|to|and)",
                              message["message"]) for name in variant.names)
        if near or named:
            return True
    return False


def texts_of(corpus):
    texts = []
    for folder in ("texts", "articles"):
        for name in sorted(os.listdir(os.path.join(corpus, folder))):
            if name.endswith(".txt"):
                text = Text(os.path.join(corpus, folder, name))
                if any(head.series or head.listed for head in text.heads):
                    texts.append(text)
    return texts


def write(folder, name, lines):
    with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def main():
    program, corpus = sys.argv[1:3]
    verbose = "-v" in sys.argv[3:]
    if not os.path.isdir(os.path.join(corpus, "texts")):
        skip("there is no corpus at " + corpus)
    texts = texts_of(corpus)
    assert len(texts) >= 20, f"only {len(texts)} texts have numbered or listed heads"
    texts = texts[::int(os.environ.get("GALLEY_EVERY", "1"))]
    made, told, alarms, kinds = 0, 0, {}, {}
    for text in texts:
        with tempfile.TemporaryDirectory() as folder:
            variants = variants_of(text)
            write(folder, "untouched", text.lines)
            for i, variant in enumerate(variants):
                write(folder, f"v{i:03}", variant.lines)
            found = findings(program, folder)
        before = found["untouched"]
        alarms[text.name] = before
        row = {}
        for i, variant in enumerate(variants):
            good = is_reported(variant, found[f"v{i:03}"], before)
            made, told = made + 1, told + good
            for table in (row, kinds):
                done, all_ = table.get(variant.kind, (0, 0))
                table[variant.kind] = (done + good, all_ + 1)
            if verbose and not good:
                print(f"  missed: {text.name}: {variant.kind} {variant.head.text[:60]!r} "
                      f"at {variant.places}: {[(m['code'], m.get('line'), m['message'][:90]) for m in found[f'v{i:03}']][:4]}")
        if verbose:
            print(f"{text.name:28}", "  ".join(f"{kind} {a}/{b}" for kind, (a, b) in row.items()),
                  f" untouched {len(before)}")
            for message in before:
                print(f"    {message.get('line')}: {message['code']} {message['message']}")
    print(f"{len(texts)} texts, {made} variants, {told} reported ({told / made:.1%}): "
          + ", ".join(f"{kind} {a}/{b}" for kind, (a, b) in kinds.items())
          + f"; findings on untouched texts: {sum(map(len, alarms.values()))}")
    assert told >= SHARE * made, f"{told} of {made} variants are reported; {SHARE:.0%} must be"
    loud = {name: len(messages) for name, messages in alarms.items() if len(messages) > FALSE_ALARMS}
    assert not loud, f"more than {FALSE_ALARMS} finding on untouched texts: {loud}"


if __name__ == "__main__":
    main()
