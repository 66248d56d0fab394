"""``python -m tests.paper FOLDER [--every-paper] [FORM …]``: pictures of every form in every state, to be looked at."""

import argparse
import tempfile
from pathlib import Path

from tests.paper.gallery import draw_gallery
from tests.paper.matrix import matrix_sheets
from tests.paper.office import paper_office

if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="tests.paper", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("forms", nargs="*")
    options.add_argument("--every-paper", action="store_true")
    given = options.parse_intermixed_args()
    with tempfile.TemporaryDirectory() as folder, paper_office(Path(folder)) as office:
        sheets = [sheet for sheet in matrix_sheets(office) if not given.forms or sheet.form in given.forms]
    draw_gallery(sheets, given.folder, every_paper=given.every_paper)
