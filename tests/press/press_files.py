"""Good files for the press, made by galley from a text that is made here."""
import json
import os
import subprocess

WORDS = ("paper ink margin gutter trim bleed spine folio leading sheet signature press plate proof "
         "recto verso binding thread board cloth").split()


def text(paragraphs):
    """Paragraphs of rising words: the same text every time."""
    lines = ["A Book for the Press", ""]
    for i in range(paragraphs):
        if i % 12 == 0:
            lines += [f"{i // 12 + 1}. Chapter of {WORDS[i % len(WORDS)]}", ""]
        words = [WORDS[(i * 7 + j * j) % len(WORDS)] for j in range(90)]
        lines += [" ".join(words).capitalize() + ".", ""]
    return "\n".join(lines)


class Maker:
    def __init__(self, galley, source, folder):
        self.galley, self.source, self.folder = galley, source, folder
        self.environment = dict(os.environ, SOURCE_DATE_EPOCH="1767225600")

    def style(self, name, css):
        """The default style with rules of its own."""
        folder = os.path.join(self.folder, "styles", name)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "style.css"), "w", encoding="utf-8") as file:
            file.write('@import "../default/style.css";\n' + css)
        return folder

    def build(self, name, paragraphs, *options, formats="print"):
        """The bytes of NAME.print.pdf, and what was said."""
        place = os.path.join(self.folder, name + ".txt")
        with open(place, "w", encoding="utf-8") as file:
            file.write(text(paragraphs))
        done = subprocess.run([self.galley, "build", place, "-t", formats, "-o", self.folder,
                               "--lang", "en", *options], capture_output=True, text=True,
                              env=self.environment, check=False)
        assert done.returncode == 0, done.stderr
        with open(os.path.join(self.folder, name + ".print.pdf"), "rb") as file:
            return file.read(), done.stderr

    def preflight(self, file, *options):
        """The report of one file, as JSON says it."""
        done = subprocess.run([self.galley, "preflight", file, "--json", "-q", *options],
                              capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        report = json.loads(done.stdout)["files"][0]
        assert report["good"] == (done.returncode == 0), report
        return report
