"""``python -m tests.paper FOLDER``: pictures of every form on every paper in every state, to be looked at."""

import sys
import tempfile
from pathlib import Path

from tests.paper.gallery import draw_gallery
from tests.paper.matrix import matrix_sheets
from tests.paper.office import paper_office

if __name__ == "__main__":
    forms = set(sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder, paper_office(Path(folder)) as office:
        sheets = [sheet for sheet in matrix_sheets(office) if not forms or sheet.form in forms]
    draw_gallery(sheets, Path(sys.argv[1]))
