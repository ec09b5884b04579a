#!/usr/bin/env python3
"""Runs one case of the command line: a Markdown file that reads as documentation.

  run_case.py PROGRAM CASE.md

A case is a list of fenced blocks; what stands between them is prose for people.

  ```file NAME          a file of the test's folder; NAME ending in .bin: hexadecimal bytes
  ```sh setup           shell commands before the command under test; they must succeed
  ```sh                 the command under test: `galley` is the program
  ```stdout             what it must say, exactly; "..." in a line stands for any characters,
  ```stderr             a line of only "..." for any lines; a missing block: must be empty
  ```status             its exit status; missing: 0
  ```files              names of all files afterwards, one a line, sorted; missing: not looked at
  ```sh then            shell commands that must succeed afterwards (cmp, test, grep)

A command under test closes the step before it, so a file may hold several steps. They share one
folder, which is empty at first, lies outside the project and is the current one. The program runs
without root's right to read and write everything.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(\S+)(?: (\S+))?[^\n]*\n(.*?)^```$", re.M | re.S)


def steps_of(text):
    """Lists of (kind, argument, content); a step ends before the next step's setup."""
    steps, current = [], []
    for match in FENCE.finditer(text):
        kind, argument, content = match.group(1), match.group(2), match.group(3)
        opens = kind == "file" or (kind == "sh" and argument in (None, "setup"))
        has_command = any(k == "sh" and a is None for k, a, _ in current)
        if opens and has_command:
            steps.append(current)
            current = []
        current.append((kind, argument, content))
    return steps + [current]


def matches(expected, actual):
    """Exact but for "..."."""
    pattern = ""
    for line in expected.split("\n")[:-1]:
        if line == "...":
            pattern += r"(?:[^\n]*\n)*"
        else:
            pattern += ".*".join(re.escape(part) for part in line.split("...")) + "\n"
    return re.fullmatch(pattern, actual) is not None


class Case:
    def __init__(self, program, path):
        self.program = os.path.abspath(program)
        self.path = path
        self.name = os.path.basename(path)

    def environment(self, folder):
        tools = os.path.join(folder, "tools")
        os.makedirs(tools, exist_ok=True)
        with open(os.path.join(tools, "galley"), "w", encoding="utf-8") as file:
            # Root may read and write everything; without that right it is like everybody.
            file.write(f'''#!/bin/sh
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
    exec setpriv --bounding-set=-dac_override,-dac_read_search \\
        --inh-caps=-dac_override,-dac_read_search "{self.program}" "$@"
fi
exec "{self.program}" "$@"
''')
        os.chmod(os.path.join(tools, "galley"), 0o755)
        handed_on = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS",
                     "GALLEY_STYLES")
        kept = {name: os.environ[name] for name in handed_on if name in os.environ}
        return {**kept, "PATH": tools + ":" + os.environ["PATH"], "LANG": "C.UTF-8",
                "HOME": folder, "PROGRAM": self.program,
                "PROJECT": os.path.dirname(os.path.dirname(os.path.dirname(
                    os.path.abspath(__file__))))}

    def run(self):
        with open(self.path, encoding="utf-8") as file:
            text = file.read()
        steps = steps_of(text)
        if not any(kind == "sh" and argument is None for step in steps for kind, argument, _ in step):
            return [f"{self.name}: has no command"]
        folder = tempfile.mkdtemp(prefix="galley-command-")
        faults = []
        try:
            work = os.path.join(folder, "work")
            os.makedirs(work)
            environment = self.environment(folder)
            for number, step in enumerate(steps, 1):
                fault = self.run_step(step, work, environment)
                faults += [f"{self.name}, step {number}: {text}" for text in fault]
        finally:
            subprocess.run(["chmod", "-R", "u+rwX", folder], check=False)
            shutil.rmtree(folder, ignore_errors=True)
        return faults

    def run_step(self, step, work, environment):
        given = {kind: content for kind, argument, content in step if kind != "sh"}
        for kind, argument, content in step:
            if kind == "file":
                self.write(os.path.join(work, argument), content)
            elif kind == "sh" and argument == "setup":
                done = self.shell(content, work, environment)
                if done.returncode != 0:
                    return [f"the setup fails: {done.stderr}"]
        command = [content for kind, argument, content in step if kind == "sh" and argument is None]
        if not command:
            return []
        done = self.shell(command[0], work, environment)
        faults = []
        for stream, actual in (("stdout", done.stdout), ("stderr", done.stderr)):
            expected = given.get(stream, "")
            if not matches(expected, actual):
                faults.append(f"{stream} is\n{indent(actual)}  and should be\n{indent(expected)}")
        status = int(given.get("status", "0"))
        if done.returncode != status:
            faults.append(f"the exit status is {done.returncode} and should be {status}")
        if "files" in given:
            actual = "".join(name + "\n" for name in files_below(work))
            if actual != given["files"]:
                faults.append(f"the files are\n{indent(actual)}  and should be\n"
                              f"{indent(given['files'])}")
        for kind, argument, content in step:
            if kind == "sh" and argument == "then":
                after = self.shell("set -e\n" + content, work, environment)
                if after.returncode != 0:
                    faults.append(f"afterwards this fails:\n{indent(content + after.stderr)}")
        return faults

    @staticmethod
    def write(path, content):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(bytes.fromhex(content) if path.endswith(".bin")
                       else content.encode("utf-8"))

    @staticmethod
    def shell(script, work, environment):
        done = subprocess.run(["sh", "-c", script], cwd=work, env=environment, timeout=300,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return subprocess.CompletedProcess(done.args, done.returncode,
                                           done.stdout.decode("utf-8", "replace"),
                                           done.stderr.decode("utf-8", "replace"))


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(place, name), folder)
                  for place, _, names in os.walk(folder) for name in names)


def indent(text):
    return "".join(f"    {line}\n" for line in text.split("\n") if line) or "    (nothing)\n"


def main():
    faults = Case(sys.argv[1], sys.argv[2]).run()
    print("\n".join(faults) or "as expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
