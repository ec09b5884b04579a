#!/usr/bin/env python3
"""look.py PROGRAM PROJECT PICTURES: XHTML and EPUB as a browser shows them.

The article, pictures and texts that use everything, in each of galley's styles, are opened in headless
Chromium: as XHTML at the width of a telephone and of a desk, in light and in dark; as EPUB through
foliate-js, as it is and with the colours that reading systems put over a book at night. What the eye would see is
measured (measures.js), and a picture of each is kept in the folder PICTURES.

Exit status 77 and a line beginning with SKIP where there is no Chromium; without foliate-js, which
the validators of ../shared bring, EPUBs are left out, with a line that says so.
"""
import glob
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import chromium  # noqa: E402

SKIP = 77
SIZES = {"phone": (390, 844), "desk": (1280, 900)}
# WCAG 2.2: 1.4.3 asks for 4.5, 1.4.8 for no more than 80 characters a line; one takes some .45 em.
LEAST_CONTRAST, LONGEST_MEASURE, LEAST_LEADING = 4.5, 40.0, 1.3
LEAST_TEXT = {"phone": 15.0, "desk": 16.0}  # CSS pixels: a typewriter's letters are wide
LEAST_ANY = 10.0  # raised numbers

NIGHT = "html, body { background: #111 !important; color: #ddd !important }"
READER = """<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100% } foliate-view { display: block; height: 100vh }</style>
<body><script type="module">
import "/foliate/view.js";
window.openBook = async file => {
    const view = document.createElement("foliate-view");
    document.body.append(view);
    const bytes = await (await fetch(file)).blob();
    await view.open(new File([bytes], "book.epub", {type: "application/epub+zip"}));
    window.view = view;
    const count = list => (list || []).reduce((n, entry) => n + 1 + count(entry.subitems), 0);
    return {sections: view.book.sections.length, heads: count(view.book.toc),
            title: JSON.stringify(view.book.metadata.title), language: view.book.metadata.language};
};
window.showSection = async (index, sheet) => {
    view.renderer.setStyles?.(sheet);
    await view.goTo(index);
    await new Promise(done => setTimeout(done, 300));
    return view.renderer.getContents()[0].doc.defaultView;
};
window.ready = true;
</script>"""


def foliate_folder():
    home = os.environ.get("VALIDATORS_HOME", os.path.expanduser("~/.cache/galley-validators"))
    folder = os.path.join(home, "npm", "node_modules", "foliate-js")
    return folder if os.path.isdir(folder) else None


def serve(roots):
    """Files below the folders of `roots` by their first name, and the reader, on a free port."""
    types = {".js": "text/javascript", ".epub": "application/epub+zip", ".css": "text/css"}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            name, _, rest = self.path.lstrip("/").partition("/")
            data, kind = None, "text/html"
            if self.path == "/":
                data = READER.encode()
            elif name in roots:
                root = os.path.realpath(roots[name])
                file = os.path.realpath(os.path.join(root, rest))
                if file.startswith(root + os.sep) and os.path.isfile(file):
                    kind = types.get(os.path.splitext(file)[1], "application/octet-stream")
                    with open(file, "rb") as source:
                        data = source.read()
            self.send_response(200 if data is not None else 404)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def wrong_with(seen, size, dark):
    """What is not right about what was measured, in words."""
    wrong = []
    if seen["words"] == 0:
        wrong.append("there are no words")
    if seen["overflow"] > 0 or seen["wide"]:
        wrong.append(f"wider than the window by {seen['overflow']} px: {seen['wide']}")
    if seen["faintest"]["ratio"] < LEAST_CONTRAST:
        wrong.append(f"faint: {seen['faintest']}")
    if seen["smallest"]["size"] < LEAST_ANY:
        wrong.append(f"small: {seen['smallest']}")
    if seen["brokenPictures"]:
        wrong.append(f"pictures are not shown: {seen['brokenPictures']}")
    if (seen["ground"] < 0.2) != dark:
        wrong.append(f"the ground's luminance is {seen['ground']:.2f}")
    if size is not None:
        if seen["size"] < LEAST_TEXT[size]:
            wrong.append(f"the text's size is {seen['size']} px")
        if seen["measure"] > LONGEST_MEASURE:
            wrong.append(f"lines of {seen['measure']:.0f} em")
        if seen["leading"] < LEAST_LEADING:
            wrong.append(f"leading of {seen['leading']:.2f}")
    return wrong


class Look:
    def __init__(self, pictures):
        self.pictures = pictures
        self.faults = 0
        here = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.join(here, "measures.js"), encoding="utf-8") as source:
            self.measure = source.read().rstrip().rstrip(";")

    def judge(self, name, wrong):
        self.faults += bool(wrong)
        print(f"{'FAIL' if wrong else 'PASS'} {name} {'; '.join(wrong)}".rstrip(), flush=True)

    def notices_what_is_wide(self, browser, folder):
        """A page that is wider than a telephone must be found, or nothing is."""
        file = os.path.join(folder, "wide.html")
        with open(file, "w", encoding="utf-8") as out:
            out.write('<!DOCTYPE html><meta name="viewport" content="width=device-width">'
                      '<p>Some words.</p><div style="width: 900px">Wide.</div>')
        page = browser.page()
        page.show_as(*SIZES["phone"])
        page.open("file://" + file)
        seen = page.run(f"{self.measure}(window, {SIZES['phone'][0]})")
        found = seen["overflow"] > 0 and seen["wide"]
        self.judge("a page too wide is noticed", [] if found else [f"it is not: {seen}"])
        page.close()

    def picture(self, page, name):
        page.picture(os.path.join(self.pictures, name + ".png"))

    def xhtml(self, browser, file, name):
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                page = browser.page()
                page.show_as(width, height, scheme)
                page.open("file://" + file)
                seen = page.run(f"{self.measure}(window, {width})")
                self.judge(f"{name}.xhtml {size} {scheme}",
                           wrong_with(seen, size, scheme == "dark") + page.complaints())
                self.picture(page, f"{name}-xhtml-{size}-{scheme}")
                page.close()

    def epub(self, browser, address, file, name):
        page = browser.page()
        page.show_as(600, 800)
        page.open(address)
        page.wait_for("window.ready === true")
        book = page.run(f"openBook('/books/{file}')")
        wrong = [] if book["sections"] > 0 and book["heads"] > 0 else [f"an empty book: {book}"]
        self.judge(f"{name}.epub {json.dumps(book)}", wrong)
        for dark in (False, True):
            sheet = json.dumps(NIGHT if dark else "")
            for section in range(min(book["sections"], 6)):
                seen = page.run(f"showSection({section}, {sheet}).then(w => {self.measure}(w))")
                if "cover" in page.run(f"String(view.book.sections[{section}].id)"):
                    wrong = [] if seen["pictures"] == 1 and not seen["brokenPictures"] else [str(seen)]
                else:
                    seen["overflow"], seen["wide"] = 0, []  # columns stand side by side
                    wrong = wrong_with(seen, None, dark)
                self.judge(f"{name}.epub section {section} {'night' if dark else 'day'}", wrong)
                self.picture(page, f"{name}-epub-{section}-{'night' if dark else 'day'}")
        self.judge(f"{name}.epub is read without complaint", page.complaints())
        page.close()


def sources_of(project, style):
    """All of them in the default style; in the others those that have most in them."""
    sources = {"article": os.path.join(project, "input", "article.txt"),
               "kitchen_sink": os.path.join(project, "tests", "conformance", "kitchen_sink.xml")}
    if style == "default":
        sources |= {"pictures": os.path.join(project, "tests", "pictures", "pictures.md"),
                    "vocabulary": os.path.join(project, "tests", "conformance", "vocabulary.xml")}
    return sources


def styles_of(project):
    found = glob.glob(os.path.join(project, "styles", "*", "style.css"))
    return sorted(os.path.basename(os.path.dirname(sheet)) for sheet in found)


def look_at(look, browser, books, address, style, sources):
    """`address` is the reader's, or nothing; below it the folder `books` is served."""
    for name in sources:
        look.xhtml(browser, os.path.join(books, style, name + ".xhtml"), f"{style}-{name}")
        if address is not None:
            look.epub(browser, address, f"{style}/{name}.epub", f"{style}-{name}")


def main():
    program, project, pictures = sys.argv[1:]
    path = chromium.program()
    if path is None:
        print("SKIP: there is no Chromium")
        return SKIP
    os.makedirs(pictures, exist_ok=True)
    foliate = foliate_folder()
    if foliate is None:
        print("EPUBs are left out: foliate-js is not installed (../shared/validators/install.sh full)")
    look = Look(pictures)
    browser = chromium.Chromium(path)
    try:
        with tempfile.TemporaryDirectory() as folder:
            look.notices_what_is_wide(browser, folder)
            server = foliate and serve({"books": folder, "foliate": foliate})
            address = server and f"http://127.0.0.1:{server.server_port}/"
            for style in styles_of(project):
                sources = sources_of(project, style)
                subprocess.run([program, "build", "-q", "--lang", "en", "-t", "xhtml,epub",
                                "--style", style, "-o", os.path.join(folder, style),
                                *sources.values()], check=True)
                look_at(look, browser, folder, address, style, sources)
            if server:
                server.shutdown()
    finally:
        browser.close()
    print(f"{look.faults} faults; pictures in {pictures}")
    return 1 if look.faults else 0


if __name__ == "__main__":
    sys.exit(main())
