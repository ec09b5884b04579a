#!/usr/bin/env python3
"""conformance.py KIND PROGRAM PROJECT SHARED: outputs judged by outside programs.

  validators   SHARED/validators/validate over all outputs of the article: every line must PASS
  scores       SHARED/corpus/score.py over XHTML and EPUB of the article and of the articles 00-04
  pages        veraPDF over the screen edition of every text of SHARED/corpus: PDF/A-2a and PDF/UA-1
  ebooks       EPUBCheck, Ace, Nu and axe over EPUB (with page markers) and XHTML of every text of
               SHARED/corpus and of tests/conformance's own texts
  styles       the same over EPUB and XHTML of every built-in style, and veraPDF over its PDF
  turns        Markdown of every text of SHARED/corpus, and of tests/conformance's own, is stable at
               its second turn through DocBook
  text         every text of SHARED/corpus, and tests/conformance's own, has the same words in all
               outputs
  press        files for a printing house before SHARED/validators/pdfx_check.py, qpdf and
               Ghostscript, which must find black ink alone; each that is missing is named
  pandoc       what pandoc reads from the DocBook output: title, heads and their levels

Exit status 77 and a line beginning with SKIP where the outside programs are not there.
"""
import filecmp
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

SKIP = 77
EBOOK_JUDGES = ["epubcheck", "epub-a11y-meta", "vnu"]
BROWSER_JUDGES = ["ace", "axe"]


def skip(reason):
    print("SKIP: " + reason)
    sys.exit(SKIP)


def build(program, folder, *arguments):
    subprocess.run([program, "build", "-q", "--lang", "en", "-o", folder, *arguments], check=True)


def own_texts(project, folder):
    """Copies of texts that use everything there is, beside the pictures that they show."""
    texts = os.path.join(folder, "texts")
    shutil.copytree(os.path.join(project, "tests", "pictures"), texts)
    found = []
    for name in ("vocabulary.xml", "kitchen_sink.xml"):
        found.append(shutil.copy(os.path.join(project, "tests", "conformance", name), texts))
    return found + [os.path.join(texts, "pictures.md")]


def corpus_texts(shared):
    found = sorted(glob.glob(os.path.join(shared, "corpus", "articles", "*.txt")) +
                   glob.glob(os.path.join(shared, "corpus", "texts", "*.txt")))
    if not found:
        skip("there is no corpus in " + shared)
    return found


def validators_home():
    return os.environ.get("VALIDATORS_HOME", os.path.expanduser("~/.cache/galley-validators"))


def validate_program(shared):
    validate = os.path.join(shared, "validators", "validate")
    home = validators_home()
    if not os.path.exists(validate):
        skip("there is no " + validate)
    if not os.path.isdir(os.path.join(home, "java")) or not shutil.which("java"):
        skip("the validators are not installed: ../shared/validators/install.sh full")
    return validate


def judged(validate, judges, made):
    """The status of these validators, of all where none are named, over a folder. Ace and axe need
    a browser; without one they are left out by --level fast."""
    level = "full" if shutil.which("chromium") else "fast"
    only = ["--only", ",".join(judges)] if judges else []
    return subprocess.run([sys.executable, validate, "--strict", "--level", level, "--pdf",
                           "2a,ua1", *only, made], check=False).returncode


def check_pages(program, project, shared, folder):
    validate = validate_program(shared)
    pages = os.path.join(folder, "pages")
    build(program, pages, "-t", "pdf", *corpus_texts(shared), *own_texts(project, folder))
    return judged(validate, ["verapdf"], pages)


def first_chapters(program, text, count, folder):
    """The intermediate of a text, cut after its first chapters: the sections without sections."""
    docbook = "{http://docbook.org/ns/docbook}"
    build(program, folder, "-t", "docbook", text)
    stem = os.path.splitext(os.path.basename(text))[0]
    tree = ElementTree.parse(os.path.join(folder, stem + ".xml"))

    def cut(element, left):
        for child in list(element):
            if child.tag in (docbook + "section", docbook + "chapter", docbook + "part"):
                inner = any(part.tag in (docbook + "section", docbook + "chapter")
                            for part in child)
                if left == 0:
                    element.remove(child)
                else:
                    left = cut(child, left) if inner else left - 1
        return left

    if cut(tree.getroot(), count) != 0:
        sys.exit(f"{text} has fewer than {count} chapters")
    ElementTree.register_namespace("", docbook[1:-1])
    file = os.path.join(folder, stem + "-first.xml")
    tree.write(file, encoding="utf-8")
    return file


def check_ebooks(program, project, shared, folder):
    """Ace does not come to an end over a book of 700 documents: of the longest text it sees the
    first ten chapters."""
    validate = validate_program(shared)
    texts = corpus_texts(shared)
    longest = max(texts, key=os.path.getsize)
    books, long_book = os.path.join(folder, "ebooks"), os.path.join(folder, "long")
    formats = ["-t", "epub,xhtml", "--set", "epub.pages=yes"]
    build(program, books, *formats, *(text for text in texts if text != longest),
          *own_texts(project, folder), first_chapters(program, longest, 10, folder))
    build(program, long_book, *formats, longest)
    for store in ("apple", "kindle"):
        build(program, os.path.join(books, store), "-t", "epub", "--preset", store,
              os.path.join(project, "input", "article.txt"))
    for page in glob.glob(os.path.join(books, "*.xhtml")):  # it is HTML as well
        shutil.copy(page, page[:-len("xhtml")] + "html")
    quick = judged(validate, EBOOK_JUDGES, long_book)
    return judged(validate, EBOOK_JUDGES + BROWSER_JUDGES, books) or quick


def check_styles(program, project, shared, folder):
    """A file is named after its style, so that a fault names it too."""
    validate = validate_program(shared)
    own = own_texts(project, folder)
    story = os.path.join(project, "tests", "styles", "novel.md")
    report = os.path.join(project, "tests", "styles", "report.md")
    texts = [os.path.join(project, "input", "article.txt"), story, report, *own]
    made = os.path.join(folder, "made")
    os.makedirs(made)
    for style in sorted(os.listdir(os.path.join(project, "styles"))):
        if not os.path.exists(os.path.join(project, "styles", style, "style.css")):
            continue
        one = os.path.join(folder, style)
        build(program, one, "-t", "pdf,epub,xhtml", "--style", style, *texts)
        for name in os.listdir(one):
            shutil.move(os.path.join(one, name), os.path.join(made, f"{style}-{name}"))
    return judged(validate, EBOOK_JUDGES + BROWSER_JUDGES + ["verapdf"], made)


def check_turns(program, project, shared, folder):
    """A turn is Markdown read into DocBook and written again: the second changes nothing."""
    faults = 0
    for flavour in ("commonmark", "gfm"):
        def turned(sources, form, name, flavour=flavour):
            made = os.path.join(folder, flavour, name)
            build(program, made, "-t", form, "--set", "markdown.flavour=" + flavour, *sources)
            return sorted(glob.glob(os.path.join(made, "*")))

        texts = turned([*corpus_texts(shared), *own_texts(project, os.path.join(folder, flavour))],
                       "markdown", "text")
        first = turned(turned(texts, "docbook", "tree"), "markdown", "first")
        second = turned(turned(first, "docbook", "tree"), "markdown", "second")
        changed = [os.path.basename(one) for one, other in zip(first, second, strict=True)
                   if not filecmp.cmp(one, other, shallow=False)]
        faults += len(changed)
        print(f"{flavour}: {len(second)} texts, changed by the second turn: {changed}")
    return 1 if faults else 0


def check_text(program, project, shared, folder):
    python = python_with("pikepdf")
    if python is None:
        skip("pikepdf is not installed")
    texts = [*corpus_texts(shared), *own_texts(project, folder)]
    same_text = os.path.join(project, "tests", "properties", "same_text.py")
    done = subprocess.run([python, same_text, "--long", program, *texts], check=False)
    return done.returncode


def check_validators(program, project, shared, folder):
    validate = validate_program(shared)
    build(program, folder, os.path.join(project, "input"))
    build(program, folder, "-t", "jats,html", os.path.join(project, "input"))
    pictures = os.path.join(project, "tests", "pictures", "pictures.md")
    build(program, folder, "-t", "pdf,epub,xhtml,docbook", pictures)
    vocabulary = os.path.join(project, "tests", "conformance", "vocabulary.xml")
    build(program, folder, "-t", "jats,html,docbook", vocabulary)
    return judged(validate, [], folder)


def python_with(module):
    """A Python that has the module: the one that runs this, the validators', the system's own."""
    home = validators_home()
    for python in (sys.executable, os.path.join(home, "venv", "bin", "python"),
                   "/usr/bin/python3"):
        if os.path.exists(python) and subprocess.run(
                [python, "-c", "import " + module], stderr=subprocess.DEVNULL,
                check=False).returncode == 0:
            return python
    return None


def check_scores(program, project, shared, folder):
    scorer = os.path.join(shared, "corpus", "score.py")
    if not os.path.exists(scorer):
        skip("there is no " + scorer)
    python = python_with("lxml")
    if python is None:
        skip("score.py needs lxml for python3: apt-get install python3-lxml")
    articles = os.path.join(shared, "corpus", "articles")
    cases = [(os.path.join(project, "input", "article.txt"),
              os.path.join(articles, "art-00-seed.truth.jsonl"))]
    cases += [(truth.replace(".truth.jsonl", ".txt"), truth)
              for truth in sorted(glob.glob(os.path.join(articles, "art-0[0-4]-*.truth.jsonl")))]
    failed = 0
    for source, truth in cases:
        build(program, folder, "-t", "xhtml,epub", source)
        stem = os.path.splitext(os.path.basename(source))[0]
        for extension in ("xhtml", "epub"):
            output = os.path.join(folder, f"{stem}.{extension}")
            done = subprocess.run([python, scorer, "one", truth, output, "--json"],
                                  capture_output=True, text=True, check=True)
            scores = scores_of(json.loads(done.stdout))
            low = {column: value for column, value in scores.items() if value < 0.9995}
            print(f"{'FAIL' if low else 'PASS'} {stem}.{extension} "
                  f"{len(scores)} columns{' ' + str(low) if low else ' at 1.000'}")
            failed += bool(low)
    return 1 if failed else 0


def scores_of(report):
    """The columns of score.py's table: 1 is perfect. The others count edits and characters."""
    scores = {name: value for name, value in report.items() if isinstance(value, (int, float))
              and name not in ("cer", "lost", "invented", "chars", "moved")}
    if "overall" not in scores:
        sys.exit(f"score.py reports no overall: {sorted(report)}")
    return scores


def check_pandoc(program, project, shared, folder):
    if not shutil.which("pandoc"):
        skip("pandoc is not installed")
    source = os.path.join(project, "input", "article.txt")
    build(program, folder, "-t", "docbook,markdown", source)
    done = subprocess.run(["pandoc", "-f", "docbook", "-t", "json",
                           os.path.join(folder, "article.xml")], capture_output=True, check=True)
    document = json.loads(done.stdout)
    levels = [block["c"][0] for block in document["blocks"] if block["t"] == "Header"]
    print(f"title: {'title' in document['meta']}, heads: {len(levels)}, levels: {levels}")
    expected = [1, 1, 2, 2, 2, 1, 2, 2, 2, 1, 1, 1, 1]
    return 0 if "title" in document["meta"] and levels == expected else 1


def press_judges(shared):
    """Name and what runs it: a function that takes a file and gives what is wrong with it."""
    def run(command):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def pdfx(python, file):
        status, said = run([python, os.path.join(shared, "validators", "pdfx_check.py"), file])
        return said if status != 0 else ""

    def qpdf(file):
        status, said = run(["qpdf", "--check", file])
        return said if status != 0 else ""

    def inkcov(file):
        status, said = run(["gs", "-q", "-dPDFSTOPONERROR", "-o", "-", "-sDEVICE=inkcov", file])
        inks = re.findall(r"^ *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +CMYK OK", said, re.M)
        black = [k for c, m, y, k in inks if float(c) == float(m) == float(y) == 0]
        good = status == 0 and inks and len(black) == len(inks) and any(float(k) for k in black)
        return "" if good else said

    judges = {}
    python = python_with("pikepdf")
    if python and os.path.exists(os.path.join(shared, "validators", "pdfx_check.py")):
        judges["pdfx_check.py"] = lambda file: pdfx(python, file)
    if shutil.which("qpdf"):
        judges["qpdf --check"] = qpdf
    if shutil.which("gs"):
        judges["gs inkcov"] = inkcov
    for name in ("pdfx_check.py", "qpdf --check", "gs inkcov"):
        if name not in judges:
            print(f"not judged by {name}, which is not installed")
    return judges


def check_press(program, project, shared, folder):
    judges = press_judges(shared)
    if not judges:
        skip("neither pdfx_check.py with pikepdf, nor qpdf, nor Ghostscript is there")
    faults = 0
    article = os.path.join(project, "input", "article.txt")
    drawing = os.path.join(project, "tests", "conformance", "drawing.md")  # in black only
    coloured = os.path.join(project, "tests", "pictures", "pictures.md")
    x1a = ["--set", "print.standard=x1a"]
    cases = {"x4": (article, []), "x1a": (article, x1a),
             "kdp": (article, ["--preset", "kdp"]),
             "ingramspark": (article, ["--preset", "ingramspark"]),
             "lulu": (article, ["--preset", "lulu"]), "bod": (article, ["--preset", "bod"]),
             "drawing-x4": (drawing, []), "drawing-x1a": (drawing, x1a),
             "drawing-kdp": (drawing, ["--preset", "kdp"]),
             "drawing-lulu": (drawing, ["--preset", "lulu"]),
             "coloured-x4": (coloured, []), "coloured-x1a": (coloured, x1a)}
    for name, (source, options) in cases.items():
        made = os.path.join(folder, name)
        build(program, made, "-t", "print", *options, source)
        stem = os.path.splitext(os.path.basename(source))[0]
        for judge, judged in judges.items():
            if source == coloured and judge == "gs inkcov":
                continue
            wrong = judged(os.path.join(made, stem + ".print.pdf"))
            faults += 1 if wrong else 0
            print(f"{'FAIL' if wrong else 'PASS'} {judge} {name} {wrong}")
    return 1 if faults else 0


def main():
    kind, program, project, shared = sys.argv[1:]
    checks = {"validators": check_validators, "scores": check_scores, "pandoc": check_pandoc,
              "press": check_press, "pages": check_pages, "ebooks": check_ebooks,
              "styles": check_styles, "turns": check_turns, "text": check_text}
    with tempfile.TemporaryDirectory() as folder:
        return checks[kind](program, project, shared, folder)


if __name__ == "__main__":
    sys.exit(main())
