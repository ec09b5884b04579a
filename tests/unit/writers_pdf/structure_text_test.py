"""The sample's text, read back through its structure tree: structure_text_test.py PDF_SAMPLE"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', '..', 'support'))
from pdf_structure_text import structure_text  # noqa: E402

EXPECTED = [
    ('H1', 'Sample of types'),
    ('H2', 'One — déjà vu'),
    ('P', 'An office of fine affairs, see '),
    ('Link', 'the site'),
    ('P', ' or '),
    ('Link', 'the end'),
    ('P', '.'),
    ('Reference', '1'),
    ('Note', '1 A note at the foot.'),
    ('P', 'She said '),
    ('Quote', '“grand” '),
    ('Code', 'x = fi(y);'),
    ('P', 'and Nato nato Nato with q\u0301 and fine'),
    ('Lbl', '• '), ('LBody', 'First the root,'), ('Lbl', '• '), ('LBody', 'then the stem.'),
    ('TH', 'Cell '), ('TH', 'Other '), ('TD', 'Cell '),
    ('P', 'This paragraph breaks a typography over two pages, well-known to be hard.'),
    ('P', 'When a paragraph is quoted.'),
]


with tempfile.TemporaryDirectory() as folder:
    pdf = os.path.join(folder, 'sample.pdf')
    subprocess.run([sys.argv[1], pdf], check=True)
    found = structure_text(pdf)
    checked = subprocess.run(['qpdf', '--check', pdf], capture_output=True, text=True)
for number, (wanted, got) in enumerate(zip(EXPECTED + [None] * len(found), found)):
    if wanted != got:
        sys.exit(f'piece {number}: expected {wanted}, found {got}')
if len(found) != len(EXPECTED):
    sys.exit(f'{len(EXPECTED)} pieces expected, {len(found)} found')
if checked.returncode != 0:
    sys.exit(checked.stdout + checked.stderr)
