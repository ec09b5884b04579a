#!/usr/bin/env python3
"""batch_cases.py PROGRAM CASE [NUMBER]: what galley batch promises, each promise a case.

Every case works in a folder of its own. The function's first line says what must hold.
"""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

FORMATS = "pdf,epub,xhtml,markdown,docbook"
BROKEN = b"bin\0ary\x01\x02"
STYLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "styles")


def text(number, sentences=6):
    """A draft in the dialect of wrapped lines: title, two heads, paragraphs."""
    chance = random.Random(number)
    words = "river stone market winter lantern bridge harbour morning letter garden".split()

    def sentence():
        return "The " + " ".join(chance.choice(words) for _ in range(9)) + " stood there."

    def paragraph():
        return " ".join(sentence() for _ in range(sentences))

    return (f"Draft Number {number}\n\nI. Beginnings\n\n{paragraph()}\n\n{paragraph()}\n\n"
            f"II. Endings\n\n{paragraph()}\n")


class Place:
    """A folder with drafts, and ways to run the program over them."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.unprivileged = False  # runs without root's right to write everywhere
        self.drafts = os.path.join(folder, "drafts")
        os.makedirs(self.drafts)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write(self, name, content):
        path = os.path.join(self.drafts, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def fill(self, count):
        for number in range(count):
            self.write(f"part-{number % 3}/draft-{number:02}.txt", text(number))

    def command(self, *arguments, out="out", formats=FORMATS):
        return [self.program, "batch", "drafts", "-o", out, "-t", formats, "--lang", "en",
                "--json", *arguments]

    def run(self, *arguments, status=0, out="out", formats=FORMATS):
        command = self.command(*arguments, out=out, formats=formats)
        if self.unprivileged and os.geteuid() == 0:
            command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search",
                       "--inh-caps=-dac_override,-dac_read_search", *command]
        done = subprocess.run(command, cwd=self.folder,
                              capture_output=True, text=True, timeout=120)
        assert done.returncode == status, (done.returncode, done.stderr, done.stdout[-2000:])
        self.messages = done.stderr
        return json.loads(done.stdout) if done.stdout else None

    def results(self, out="out"):
        """name → bytes of all results; temporaries and the manifest are no results."""
        found = {}
        for place, folders, names in os.walk(self.path(out)):
            if os.path.basename(place) == ".galley":
                folders[:] = []
                continue
            for name in names:
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.path(out))] = file.read()
        return found

    def marks(self, out="out"):
        return {name: (os.stat(self.path(out, name)).st_ino,
                       os.stat(self.path(out, name)).st_mtime_ns) for name in self.results(out)}

    def leftovers(self, out="out"):
        """What stands in the run's own folder besides the manifest and the lock."""
        found = []
        for place, _, names in os.walk(self.path(out, ".galley")):
            found += [name for name in names
                      if name != "lock" and not name.startswith("manifest.sqlite")]
        hidden = [name for name in self.results(out) if os.path.basename(name).startswith(".")]
        return found + hidden


def status_of(report):
    return {draft["source"]: draft["status"] for draft in report["drafts"]}


def reasons(report):
    return {draft["source"]: draft["reason"] for draft in report["drafts"]}


def draft_of(report, source):
    return next(draft for draft in report["drafts"] if draft["source"] == source)


# ---- only what changed ------------------------------------------------------------------------
def nothing_changed(place):
    """A second run builds nothing and touches no output."""
    place.fill(6)
    report = place.run()
    assert set(status_of(report).values()) == {"built"}, status_of(report)
    assert set(reasons(report).values()) == {"new"}
    assert len(place.results()) == 6 * 5
    before = place.marks()
    again = place.run()
    assert set(status_of(again).values()) == {"unchanged"}, status_of(again)
    assert place.marks() == before
    facts = ("title", "words", "heads", "pages", "results")
    for draft in report["drafts"]:
        same = draft_of(again, draft["source"])
        assert [draft[fact] for fact in facts] == [same[fact] for fact in facts]
        assert draft["heads"] == 2 and draft["words"] > 100 and draft["pages"] >= 1, draft


def some_changed(place):
    """Only changed drafts are built again, and the report says what is new in them."""
    place.fill(6)
    place.run()
    before = place.marks()
    changed = text(1).replace("II. Endings", "II. Other Endings")
    place.write("part-1/draft-01.txt", changed)
    place.write("part-2/draft-02.toml", 'title = "Another Title"\n')
    report = place.run()
    built = {source for source, status in status_of(report).items() if status == "built"}
    assert built == {"part-1/draft-01.txt", "part-2/draft-02.txt"}, built
    assert reasons(report)["part-1/draft-01.txt"] == "changed: source"
    assert reasons(report)["part-2/draft-02.txt"] == "changed: toml file"
    draft = draft_of(report, "part-1/draft-01.txt")
    assert (draft["paragraphs_new"], draft["paragraphs_gone"]) == (1, 1), draft
    assert draft_of(report, "part-2/draft-02.txt")["title"] == "Another Title"
    touched = {name for name, mark in place.marks().items() if before[name] != mark}
    assert len(touched) == 10 and all("draft-01" in n or "draft-02" in n for n in touched), touched


def pins_changed(place):
    """A changed pin builds its own draft again, and no other."""
    place.fill(4)
    place.run()
    pin = [place.program, "pin", place.path("drafts/part-2/draft-02.txt:3")]
    for kind in (["paragraph"], ["heading=2"], ["--remove"]):
        subprocess.run(pin + kind, check=True)
        if kind != ["--remove"]:
            with open(place.path("drafts/part-2/draft-02.galley.json"), encoding="utf-8") as file:
                check_schema(json.load(file), documented("pins"), "pins")
        report = place.run()
        built = {source for source, status in status_of(report).items() if status == "built"}
        assert built == {"part-2/draft-02.txt"}, built
        assert reasons(report)["part-2/draft-02.txt"] == "changed: pins"
        assert set(status_of(place.run()).values()) == {"unchanged"}


def style_changed(place):
    """A changed style builds all; so do other options and formats."""
    place.fill(3)
    shutil.copytree(os.path.join(STYLES, "default"), place.path("look", "default"))
    os.symlink(os.path.abspath(os.path.join(STYLES, "fonts")), place.path("look", "fonts"))
    place.run("--style", "look/default")
    assert set(status_of(place.run("--style", "look/default")).values()) == {"unchanged"}
    with open(place.path("look/default/style.css"), "a", encoding="utf-8") as file:
        file.write("h1 { text-align: left }\n")
    report = place.run("--style", "look/default")
    assert set(reasons(report).values()) == {"changed: style"}, reasons(report)
    report = place.run("--style", "look/default", "--set", "author=Ann Author")
    assert set(reasons(report).values()) == {"changed: options"}, reasons(report)


def times_mean_nothing(place):
    """Clocks may jump: a source's time builds nothing, however far away it is."""
    place.fill(2)
    place.run()
    for when in (0, 4_000_000_000):
        for number in range(2):
            os.utime(os.path.join(place.drafts, f"part-{number}/draft-{number:02}.txt"),
                     (when, when))
        assert set(status_of(place.run()).values()) == {"unchanged"}


def outputs_touched(place):
    """Deleted and edited outputs are built again, and the report says so; --verify looks within."""
    place.fill(3)
    place.run()
    whole = place.results()
    os.remove(place.path("out/part-0/draft-00.pdf"))
    with open(place.path("out/part-1/draft-01.md"), "a", encoding="utf-8") as file:
        file.write("more\n")
    report = place.run()
    assert reasons(report) == {"part-0/draft-00.txt": "output deleted: part-0/draft-00.pdf",
                               "part-1/draft-01.txt": "output edited: part-1/draft-01.md",
                               "part-2/draft-02.txt": ""}, reasons(report)
    assert place.results() == whole
    victim = place.path("out/part-2/draft-02.xml")
    stat = os.stat(victim)
    with open(victim, "r+b") as file:
        file.seek(200)
        file.write(b"#")
    os.utime(victim, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert set(status_of(place.run()).values()) == {"unchanged"}
    report = place.run("--verify")
    assert reasons(report)["part-2/draft-02.txt"] == "output edited: part-2/draft-02.xml"
    assert place.results() == whole


def chosen_by_globs(place):
    """--only and --exclude choose drafts; --dry-run and --force do what they say."""
    place.fill(6)
    report = place.run("--dry-run")
    assert set(status_of(report).values()) == {"would build"} and not os.path.exists(
        place.path("out"))
    report = place.run("--only", "part-0/*", "--only", "draft-01.txt", "--exclude", "*-03.txt")
    assert sorted(status_of(report)) == ["part-0/draft-00.txt", "part-1/draft-01.txt"]
    before = place.marks()
    report = place.run("--dry-run", "--only", "**/draft-0[01].txt", "--force")
    assert set(reasons(report).values()) == {"forced"} and place.marks() == before
    report = place.run("--only", "draft-00.txt", "--force")
    assert status_of(report) == {"part-0/draft-00.txt": "built"}
    place.run("--only", "nothing*", status=1)
    assert "no draft" in place.messages, place.messages


def drafts_gone(place):
    """Results of drafts that are gone are reported, and removed with --prune only."""
    place.fill(3)
    place.run()
    os.remove(os.path.join(place.drafts, "part-1/draft-01.txt"))
    report = place.run()
    assert [gone["source"] for gone in report["removed"]] == ["part-1/draft-01.txt"]
    assert len(report["removed"][0]["results"]) == 5 and not report["removed"][0]["pruned"]
    assert len(place.results()) == 15
    report = place.run("--prune")
    assert report["removed"][0]["pruned"] and len(place.results()) == 10
    assert place.run()["removed"] == []


# ---- the bad days -----------------------------------------------------------------------------
def one_broken(place):
    """One broken draft stops no other, keeps its old results, and is told once it is mended."""
    place.fill(9)
    place.run()
    old = place.results()
    place.write("part-1/draft-04.txt", BROKEN)
    report = place.run(status=1)
    failed = draft_of(report, "part-1/draft-04.txt")
    assert failed["status"] == "failed"
    assert [m["severity"] for m in failed["messages"] if m["new"]] == ["error"], failed
    assert sum(status == "unchanged" for status in status_of(report).values()) == 8
    assert place.results() == old
    assert not any(m["new"] for m in draft_of(place.run(status=1), "part-1/draft-04.txt")["messages"])
    place.write("part-1/draft-04.txt", text(4))
    mended = draft_of(place.run(), "part-1/draft-04.txt")
    assert mended["status"] == "built" and len(mended["fixed"]) == 1, mended
    assert place.results() == old


def vanished(place):
    """A draft that cannot be read when its turn comes fails alone."""
    place.fill(3)
    os.symlink("nowhere.txt", os.path.join(place.drafts, "gone.txt"))
    report = place.run(status=1)
    assert status_of(report)["gone.txt"] == "failed"
    assert "cannot be read" in draft_of(report, "gone.txt")["messages"][0]["message"]
    assert sum(status == "built" for status in status_of(report).values()) == 3


def changed_while_read(place):
    """A draft that somebody is still writing fails alone, and says what to do."""
    place.fill(3)
    place.write("growing.txt", "x" * (32 << 20))
    stop = threading.Event()

    def author():
        with open(os.path.join(place.drafts, "growing.txt"), "ab", buffering=0) as file:
            while not stop.is_set():
                file.write(b"y")

    thread = threading.Thread(target=author)
    thread.start()
    try:
        for _ in range(20):  # the reader may be faster than the author, now and then
            report = place.run("--timeout", "1", status=1, formats="markdown")
            growing = draft_of(report, "growing.txt")
            if growing["status"] == "failed":
                break
    finally:
        stop.set()
        thread.join()
    assert "changed while it was read" in growing["messages"][-1]["message"], growing
    assert len(place.results()) == 3
    place.write("growing.txt", text(9))
    assert draft_of(place.run(formats="markdown"), "growing.txt")["status"] == "built"


def unwritable_folder(place):
    """Where results cannot be written, their drafts fail with the reason; the others are built."""
    place.fill(6)
    place.run()
    old = place.results()
    for number in range(6):
        place.write(f"part-{number % 3}/draft-{number:02}.txt", text(number + 20))
    os.chmod(place.path("out", "part-1"), 0o555)
    place.unprivileged = True
    try:
        report = place.run(status=1)
    finally:
        os.chmod(place.path("out", "part-1"), 0o755)
    failed = [name for name, status in status_of(report).items() if status == "failed"]
    assert failed == ["part-1/draft-01.txt", "part-1/draft-04.txt"], failed
    for name in failed:
        assert "cannot be written" in draft_of(report, name)["messages"][-1]["message"]
    now = place.results()
    assert all((now[name] == old[name]) == name.startswith("part-1/") for name in old)
    assert not place.leftovers()
    assert sum(status == "built" for status in status_of(place.run()).values()) == 2


def out_of_time(place):
    """A draft over its time limit is given up; the others are built."""
    place.fill(3)
    place.write("long.txt", "\n\n".join(text(n, 60) for n in range(1200)))
    report = place.run("--timeout", "1", "-j", "2", status=1)
    assert status_of(report)["long.txt"] == "timed out", status_of(report)
    assert "took longer" in draft_of(report, "long.txt")["messages"][-1]["message"]
    assert sum(status == "built" for status in status_of(report).values()) == 3
    assert not any("long" in name for name in place.results())


def manifest_broken(place):
    """A corrupt manifest and one of another version: all is built again, with a warning."""
    place.fill(3)
    place.run()
    whole = place.results()
    manifest = place.path("out/.galley/manifest.sqlite")
    for harm in ("noise", "short", "version"):
        if harm == "version":
            with sqlite3.connect(manifest) as database:
                database.execute("pragma user_version = 99")
            database.close()
        else:
            for ending in ("-wal", "-shm"):
                if os.path.exists(manifest + ending):
                    os.remove(manifest + ending)
            with open(manifest, "r+b") as file:
                if harm == "short":
                    file.truncate(5000)
                else:
                    file.write(b"this is no database at all, whatever it was " * 400)
        report = place.run()
        assert [m["code"] for m in report["messages"]] == ["G701"], (harm, report["messages"])
        assert set(status_of(report).values()) == {"built"}, (harm, status_of(report))
        assert place.results() == whole
        assert set(status_of(place.run()).values()) == {"unchanged"}


def disk_full(place):
    """A full disk fails drafts with a clear message; old results stay; room mends all."""
    if os.geteuid() != 0:
        print("SKIP: a small disk needs root")
        sys.exit(77)
    if not shutil.which("mount") or not shutil.which("umount"):
        print("SKIP: there is no mount")
        sys.exit(77)
    os.makedirs(place.path("out"))
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", place.path("out")],
                      capture_output=True).returncode != 0:
        print("SKIP: no tmpfs can be mounted here")
        sys.exit(77)
    try:
        place.fill(2)
        place.run()
        old = place.results()
        place.fill(12)
        report = place.run(status=1)
        failed = [d for d in report["drafts"] if d["status"] == "failed"]
        assert failed and all("No space left" in d["messages"][-1]["message"] for d in failed), failed
        for name, content in old.items():
            assert place.results()[name] == content
        assert not place.leftovers(), place.leftovers()
        subprocess.run(["mount", "-o", "remount,size=60m", place.path("out")], check=True)
        place.run()
        full = place.results()
    finally:
        subprocess.run(["umount", place.path("out")], check=True)
    place.run(out="undisturbed")
    assert full == place.results("undisturbed")


def killed(place, times):
    """Killed at any moment and started again: the bytes of an undisturbed run, nothing left over."""
    place.fill(12)
    begun = time.monotonic()
    place.run("-j", "2", out="undisturbed")
    whole = time.monotonic() - begun
    chance = random.Random(7)
    kills = 0
    for turn in range(times):
        if turn % 5 == 0:
            shutil.rmtree(place.path("out"), ignore_errors=True)
        process = subprocess.Popen(place.command("-j", "2"), cwd=place.folder,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.0, whole))
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
    assert kills >= times // 3, f"only {kills} of {times} runs were still at work"
    place.run("-j", "2")
    assert place.results() == place.results("undisturbed")
    assert not place.leftovers(), place.leftovers()
    assert set(status_of(place.run()).values()) == {"unchanged"}


def two_at_once(place):
    """Two runs over one folder at once: both succeed, nothing is lost or half-written."""
    place.fill(8)
    place.run(out="undisturbed")
    runs = [subprocess.Popen(place.command("-j", "2"), cwd=place.folder, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE) for _ in range(3)]
    built = 0
    for run in runs:
        out, errors = run.communicate(timeout=120)
        assert run.returncode == 0, errors
        built += json.loads(out)["counts"]["built"]
    assert built == 8, built
    assert place.results() == place.results("undisturbed") and not place.leftovers()


def same_at_any_j(place):
    """Outputs and report, times aside, are the same at -j 1, 2 and 8."""
    def timeless(value):
        if isinstance(value, dict):
            return {k: timeless(v) for k, v in value.items() if k not in ("seconds", "output")}
        return [timeless(v) for v in value] if isinstance(value, list) else value

    place.fill(10)
    place.write("bad.txt", BROKEN)
    seen = []
    for jobs in ("1", "2", "8"):
        report = place.run("-j", jobs, out="out" + jobs, status=1)
        seen.append((place.results("out" + jobs), timeless(report),
                     place.messages.replace("out" + jobs, "out")))
    assert seen[0] == seen[1] == seen[2]


def failing_on_request(place):
    """--fail-on decides what makes the exit status 1; new warnings are new once."""
    place.fill(2)
    place.write("a.toml", "colour = 3\n")
    place.write("a.txt", text(1))
    place.run()
    place.run("--fail-on", "warning", status=1)
    place.run("--fail-on", "new-warning")
    place.write("b.toml", "colour = 3\n")
    place.write("b.txt", text(2))
    place.run("--fail-on", "new-warning", status=1)
    place.run("--fail-on", "new-warning")


def report_files(place):
    """--report writes JSON that obeys the documented schema, and a page without outside parts."""
    place.fill(3)
    place.write("bad <&> name.txt", BROKEN)
    place.run("--report", "reports/r.json", status=1)
    with open(place.path("reports/r.json"), encoding="utf-8") as file:
        report = json.load(file)
    check_schema(report, documented("batch-report"), "report")
    with open(place.path("reports/r.html"), encoding="utf-8") as file:
        page = file.read()
    assert "bad &lt;&amp;&gt; name.txt" in page and "<script" not in page and "http" not in page


def documented(name):
    with open(os.path.join(STYLES, "..", "docs", f"{name}.schema.json"), encoding="utf-8") as file:
        return json.load(file)


def check_schema(value, schema, where):
    """The part of JSON Schema that the documented schema uses."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float),
             "boolean": bool}
    kind = kinds[schema["type"]]
    assert isinstance(value, kind) and (not isinstance(value, bool) or kind is bool), where
    if "enum" in schema:
        assert value in schema["enum"], (where, value)
    if schema["type"] == "object":
        for name in schema.get("required", []):
            assert name in value, (where, name)
        for name, inner in value.items():
            assert name in schema["properties"], (where, name)
            check_schema(inner, schema["properties"][name], f"{where}.{name}")
    if schema["type"] == "array":
        for number, inner in enumerate(value):
            check_schema(inner, schema["items"], f"{where}[{number}]")


CASES = [nothing_changed, some_changed, pins_changed, style_changed, times_mean_nothing,
         outputs_touched, chosen_by_globs, drafts_gone, one_broken, vanished, changed_while_read,
         unwritable_folder, out_of_time, manifest_broken, disk_full, killed, two_at_once, same_at_any_j,
         failing_on_request, report_files]


def main():
    program, name, *numbers = sys.argv[1:]
    case = {case.__name__: case for case in CASES}[name]
    with tempfile.TemporaryDirectory() as folder:
        case(Place(os.path.abspath(program), folder), *[int(number) for number in numbers])
    print(case.__doc__.strip())


if __name__ == "__main__":
    main()
