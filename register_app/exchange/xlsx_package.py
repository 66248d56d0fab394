"""The package of a workbook: its parts, the frame around the rows of each sheet, and how they are bound together."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from register_app.exchange import xlsx_names as names
from register_app.exchange.xlsx_looks import looks_part

_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The date of every part inside: the file depends on the report alone."""

_QUICKLY = 1
"""Cells are mostly the same words again: deflating harder costs three times the time for little less size."""

_A4 = 9


@dataclass(frozen=True, slots=True)
class Page:
    """A worksheet: its name, the widths of its columns in letters, its rows as XML, and which of them is the head."""

    name: str
    widths: tuple[int, ...]
    rows: str
    head: int


def packed(pages: Sequence[Page], title: str, made_at: datetime, whole: str) -> bytes:
    """The file; ``whole`` is the number format of counts. The same pages give the same bytes."""
    parts = {
        "[Content_Types].xml": _content_types(len(pages)),
        "_rels/.rels": _relationships([(f"{names.OFFICE}/officeDocument", "xl/workbook.xml"), _CORE]),
        "docProps/core.xml": _properties(title, made_at),
        "xl/workbook.xml": _workbook(pages),
        "xl/_rels/workbook.xml.rels": _relationships([*map(_page_target, range(1, len(pages) + 1)), _LOOKS]),
        "xl/styles.xml": looks_part(whole),
        **{f"xl/worksheets/sheet{place}.xml": _sheet(page) for place, page in enumerate(pages, start=1)},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in parts.items():
            part = zipfile.ZipInfo(name, _SAME_MOMENT)
            package.writestr(part, (_HEADING + text).encode(), zipfile.ZIP_DEFLATED, _QUICKLY)
    return out.getvalue()


def _sheet(page: Page) -> str:
    """What stays in sight while scrolling, how wide the columns are, and A4 lying on its side for the printer."""
    corner = f'xSplit="1" ySplit="{page.head}" topLeftCell="B{page.head + 1}" activePane="bottomRight" state="frozen"'
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{letters}" customWidth="1"/>'
        for place, letters in enumerate(page.widths, start=1)
    )
    return (
        f'<worksheet xmlns="{names.MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0"><pane {corner}/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="12.75"/><cols>{columns}</cols><sheetData>{page.rows}</sheetData>'
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{_A4}" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _workbook(pages: Sequence[Page]) -> str:
    """The list of sheets, and that each repeats its head on every printed page."""
    sheets = "".join(
        f'<sheet name={quoteattr(page.name)} sheetId="{place}" r:id="rId{place}"/>'
        for place, page in enumerate(pages, start=1)
    )
    heads = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">'
        f"'{escape(page.name.replace(chr(39), chr(39) * 2))}'!${page.head}:${page.head}</definedName>"
        for place, page in enumerate(pages)
    )
    return (
        f'<workbook xmlns="{names.MAIN}" xmlns:r="{names.OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets><definedNames>{heads}</definedNames></workbook>"
    )


def _properties(title: str, made_at: datetime) -> str:
    moment = f'<dcterms:created xsi:type="dcterms:W3CDTF">{made_at:%Y-%m-%dT%H:%M:%SZ}</dcterms:created>'
    spaces = f'xmlns:dc="{names.DUBLIN_CORE}" xmlns:dcterms="{names.DUBLIN_TERMS}" xmlns:xsi="{names.SCHEMA_INSTANCE}"'
    return (
        f'<cp:coreProperties xmlns:cp="{names.CORE_PROPERTIES}" {spaces}><dc:title>{escape(title)}</dc:title>'
        f"{moment}</cp:coreProperties>"
    )


def _content_types(pages: int) -> str:
    kinds = {
        "xl/workbook.xml": names.BOOK_TYPE,
        "xl/styles.xml": names.LOOKS_TYPE,
        "docProps/core.xml": names.CORE_TYPE,
        **{f"xl/worksheets/sheet{place}.xml": names.PAGE_TYPE for place in range(1, pages + 1)},
    }
    parts = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    relationships = f'<Default Extension="rels" ContentType="{names.RELATIONSHIPS_TYPE}"/>'
    return f'<Types xmlns="{names.CONTENT_TYPES}">{relationships}{parts}</Types>'


def _relationships(targets: Sequence[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{names.RELATIONSHIPS}">{listed}</Relationships>'


def _page_target(place: int) -> tuple[str, str]:
    return f"{names.OFFICE}/worksheet", f"worksheets/sheet{place}.xml"


_CORE = (names.CORE_RELATIONSHIP, "docProps/core.xml")
_LOOKS = (f"{names.OFFICE}/styles", "styles.xml")
