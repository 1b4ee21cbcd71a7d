"""Workbooks and archives made by hand, a part at a time, so that any of them can be wrong."""

import io
import struct
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from html import escape
from pathlib import Path

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORMATS = ("General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "hh:mm:ss", "[h]:mm:ss", "0.0%")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  (cells have no time zone)


class Raw(str):
    """The XML of a cell's value, as it is."""

    __slots__ = ()


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return archive.getvalue()


def xlsx(
    sheets: Mapping[str, Mapping[str, object]], *, hidden: str = "", prolog: str = ""
) -> bytes:
    """A workbook; each sheet is its cells by their references, row by row."""
    listed, related, members = "", "", {}
    for at, (name, cells) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name == hidden else ""
        listed += f'<sheet name="{escape(name)}" sheetId="{at}"{state} r:id="r{at}"/>'
        related += (
            f'<Relationship Id="r{at}" Type="{_RELS}/worksheet" Target="worksheets/{at}.xml"/>'
        )
        rows: dict[str, str] = {}
        for reference, value in cells.items():
            row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            rows[row] = rows.get(row, "") + _cell(reference, value)
        data = "".join(f'<row r="{row}">{inside}</row>' for row, inside in rows.items())
        members[f"xl/worksheets/{at}.xml"] = (
            f'{prolog}<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData></worksheet>'
        )
    styles = f'<Relationship Id="s" Type="{_RELS}/styles" Target="styles.xml"/>'
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.'
        f'spreadsheetml.{kind}+xml"/>'
        for name, kind in (
            ("xl/workbook.xml", "sheet.main"),
            ("xl/styles.xml", "styles"),
            *((name, "worksheet") for name in members),
        )
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
            f'+xml"/>{types}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="w" '
            f'Type="{_RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}"><sheets>{listed}'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{related}{styles}</Relationships>",
            "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>'
            + "".join(
                f'<numFmt numFmtId="{170 + at}" formatCode="{code}"/>'
                for at, code in enumerate(_FORMATS)
            )
            + "</numFmts><cellXfs>"
            + "".join(f'<xf numFmtId="{170 + at if at else 0}"/>' for at in range(len(_FORMATS)))
            + "</cellXfs></styleSheet>",
            **members,
        }
    )


def _cell(reference: str, value: object) -> str:
    start = f'<c r="{reference}"'
    if isinstance(value, Raw):
        return f"{start}{value}</c>"
    if isinstance(value, bool):
        return f'{start} t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f"{start}><v>{value!r}</v></c>"
    if isinstance(value, datetime):
        return f'{start} s="2"><v>{(value - _EPOCH) / timedelta(days=1)!r}</v></c>'
    if isinstance(value, date):
        return f'{start} s="1"><v>{(value - _EPOCH.date()).days}</v></c>'
    if isinstance(value, time):
        hours = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
        return f'{start} s="3"><v>{hours / timedelta(days=1)!r}</v></c>'
    if isinstance(value, timedelta):
        return f'{start} s="4"><v>{value / timedelta(days=1)!r}</v></c>'
    return f'{start} t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def xlsb(name: str, rows: list[list[str | float]]) -> bytes:
    """A binary workbook of one sheet."""
    sheet = _record(0x94, struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1))
    sheet += _record(0x91, b"")
    for number, row in enumerate(rows):
        sheet += _record(0, struct.pack("<II", number, 0) + bytes(9))
        for column, cell in enumerate(row):
            place = struct.pack("<II", column, 0)
            if isinstance(cell, str):
                sheet += _record(6, place + _wide(cell))
            else:
                sheet += _record(5, place + struct.pack("<d", cell))
    sheet += _record(0x92, b"")
    listed = _record(0x9C, struct.pack("<II", 0, 1) + _wide("r1") + _wide(name))
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "xl/workbook.bin": _record(0x8F, b"")
            + listed
            + _record(0x90, b"")
            + _record(0x84, b""),
            "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_RELS}/worksheet" Target="worksheets/1.bin"/>'
            "</Relationships>",
            "xl/worksheets/1.bin": sheet,
        }
    )


def _record(kind: int, content: bytes) -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(content)]) + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def ods(name: str, rows: str) -> bytes:
    """A workbook of LibreOffice, with the XML of its rows."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{office}:manifest:1.0"/>',
            "content.xml": f'<o:document-content xmlns:o="{office}:office:1.0" '
            f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0" '
            f'xmlns:office="{office}:office:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="{escape(name)}">{rows}</table:table>'
            "</office:spreadsheet></office:body></o:document-content>",
        }
    )


def written(folder: Path, content: str | bytes, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
