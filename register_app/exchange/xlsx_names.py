"""The names that every spreadsheet program knows the parts of a workbook by (ECMA-376)."""

_SCHEMAS = "http://schemas.openxmlformats.org"
MAIN = f"{_SCHEMAS}/spreadsheetml/2006/main"
CONTENT_TYPES = f"{_SCHEMAS}/package/2006/content-types"
RELATIONSHIPS = f"{_SCHEMAS}/package/2006/relationships"
CORE_PROPERTIES = f"{_SCHEMAS}/package/2006/metadata/core-properties"
CORE_RELATIONSHIP = f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties"
OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
DUBLIN_CORE, DUBLIN_TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
BOOK_TYPE, PAGE_TYPE, LOOKS_TYPE = (
    f"application/vnd.openxmlformats-officedocument.spreadsheetml.{part}+xml"
    for part in ("sheet.main", "worksheet", "styles")
)
