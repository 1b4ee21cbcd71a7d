"""Any file becomes sheets of text rows, or a sentence that says what to do about it."""

import csv
import gc
import io
import json
import sqlite3
import tempfile
import tracemalloc
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import Raw, ods, written, xlsb, xlsx, zipped

from bot.exports import workbooks
from bot.exports.files import FileProblem, opened
from bot.exports.sheets import BLOCK, WIDEST
from bot.messages import LANGUAGES, Language, Said

DATA = Path(__file__).parent.parent / "data"

Rows = list[tuple[int, list[str]]]


def sheets(folder: Path, content: str | bytes, name: str = "export.csv") -> dict[str, Rows]:
    """The rows of each sheet, with their lines."""
    with opened(written(folder, content, name)) as book:
        return {
            sheet.name: [
                numbered
                for block in sheet.blocks()
                for numbered in zip(block.lines, block.rows, strict=True)
            ]
            for sheet in book.sheets
        }


def rows(folder: Path, content: str | bytes, name: str = "export.csv") -> list[list[str]]:
    [sheet] = sheets(folder, content, name).values()
    return [row for _, row in sheet]


def problem(folder: Path, content: str | bytes, name: str = "export.csv") -> Said:
    with pytest.raises(FileProblem) as raised:
        sheets(folder, content, name)
    for language in LANGUAGES:
        Language(language).say(raised.value.said)
    return raised.value.said


# --- Texts ------------------------------------------------------------------------------------

FRENCH = "Légende;J’aime;Taux\nL’été « déjà » à Nîmes, où ça ? Œuvre reçue…;1200;12,5 %\n"
FRENCH_ROWS = [
    ["Légende", "J’aime", "Taux"],
    ["L’été « déjà » à Nîmes, où ça ? Œuvre reçue…", "1200", "12,5 %"],
]


@pytest.mark.parametrize(
    "content",
    [
        FRENCH.encode(),
        FRENCH.encode("utf-8-sig"),
        FRENCH.encode("utf-16"),
        b"\xff\xfe" + FRENCH.encode("utf-16-le"),
        b"\xfe\xff" + FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-16-le"),
        FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-32"),
        FRENCH.encode("cp1252"),
        FRENCH.encode("mac_roman"),
    ],
)
def test_every_usual_encoding(tmp_path: Path, content: bytes) -> None:
    assert rows(tmp_path, content) == FRENCH_ROWS


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Публикация;Охват\nПривет, мир;12\nСпасибо за внимание;15\n", "cp1251"),
        ("投稿;いいね\nこんにちは世界、今日は良い天気です;12\n", "shift_jis"),
        ("Größe;Straße\nÜber, Ärger, schön, weiß;12\n", "cp1252"),
        ("Año;Qué\n¿Cómo estás?;12\n", "cp1252"),
        ("é;a\n1;2\n", "cp1252"),
        ("J'aime;Portée\n12;15\n", "mac_roman"),
    ],
)
def test_letters_that_are_not_utf_8(tmp_path: Path, text: str, encoding: str) -> None:
    expected = [line.split(";") for line in text.splitlines()]

    assert rows(tmp_path, text.encode(encoding)) == expected


def test_letters_that_first_come_far_into_a_file(tmp_path: Path) -> None:
    content = b"a;b\n" + b"1;2\n" * 200_000 + "été;3\n".encode("cp1252")

    assert rows(tmp_path, content)[-1] == ["été", "3"]


def test_a_few_bytes_of_windows_in_utf_8_spoil_nothing(tmp_path: Path) -> None:
    content = "été;à Nîmes\nça;où\n".encode() + b"r\xe9seau;3\n"

    assert rows(tmp_path, content) == [["été", "à Nîmes"], ["ça", "où"], ["réseau", "3"]]


def test_a_utf_8_text_that_was_cut_within_a_letter(tmp_path: Path) -> None:
    assert rows(tmp_path, "\ufeffété;à\nça;où".encode()[:-1]) == [["été", "à"], ["ça", "oÃ"]]


def test_nothing_is_replaced(tmp_path: Path) -> None:
    content = FRENCH.encode("cp1252") + b"\x81;3;\xe9\n"

    assert rows(tmp_path, content) == [*FRENCH_ROWS, ["\x81", "3", "é"]]
    assert rows(tmp_path, FRENCH.encode() + b"\x81;3;\xe9\n") == [*FRENCH_ROWS, ["\x81", "3", "é"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_and_none_within_quotes(tmp_path: Path, end: str) -> None:
    content = f'a,b{end}"x{end}y",2{end}{end}z,3'
    [sheet] = sheets(tmp_path, content).values()

    assert sheet == [(1, ["a", "b"]), (2, [f"x{end}y", "2"]), (4, []), (5, ["z", "3"])]


@pytest.mark.parametrize(
    ("content", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
        ("a\tb\n1,5\t2;5\n", "\t"),
        ("a|b\n1,5|2\n", "|"),
        ('a,b\n"x; y; z",2\n"u; v",3\n', ","),
        ('a;b\n"x, y, z";2\n"u, v";3\n', ";"),
        ("Du 1er mars, au 5, pour la Page, en euros\n\nDate;Taux\n2026-03-01;1\n", ";"),
        ("Exporté le 3 mars, par Léa\nJour;Taux\n3 mars;12,5\n4 mars;13,5\n", ";"),
        ("Tags,Likes\na;b,3\nc;d,4\ne;f,5\n", ","),
        ("sep=,\na;x,b\n1;y,2\n", ","),
        ('"sep=;"\r\na,x;b\r\n1,5;2\r\n', ";"),
        ("SEP=\t\na,x\tb\n", "\t"),
        ("likes\n3\n", ","),
        ("sep=;\nlikes\n3\n", ";"),
        ("Title,Date\n" + '"One, two\nthree; four",2026-03-01\n' * 9, ","),
    ],
)  # fmt: skip
def test_the_separator_is_what_makes_rows_even(
    tmp_path: Path, content: str, separator: str
) -> None:
    with opened(written(tmp_path, content)) as book:
        assert book.sheets[0].separator == separator


def test_a_line_that_tells_the_separator_holds_no_cell(tmp_path: Path) -> None:
    [sheet] = sheets(tmp_path, "sep=;\na;b\n1;2\n").values()

    assert sheet == [(1, []), (2, ["a", "b"]), (3, ["1", "2"])]


@pytest.mark.parametrize(
    "content",
    [
        '"Date,Text,Likes"\r\n"3 mars,""Hello, you"",3"\r\n"4 mars,x,4"\r\n',
        'Date,Text,Likes\n"3 mars,""Hello, you"",3"\n4 mars,x,4\n',
    ],
)
def test_rows_that_were_put_into_quotes_whole(tmp_path: Path, content: str) -> None:
    assert rows(tmp_path, content) == [
        ["Date", "Text", "Likes"],
        ["3 mars", "Hello, you", "3"],
        ["4 mars", "x", "4"],
    ]


def test_a_sentence_in_quotes_is_no_row(tmp_path: Path) -> None:
    content = '"Du 3, au 4 mars"\nDate,Text,Likes\n3 mars,"Hello, you",3\n'

    assert rows(tmp_path, content)[0] == ["Du 3, au 4 mars"]


def test_rows_come_as_they_are(tmp_path: Path) -> None:
    content = 'Une phrase\n\na,b,,\n1\n"say ""hi""", 2 ,3,4,5\n'
    expected = [["Une phrase"], [], ["a", "b", "", ""], ["1"], ['say "hi"', " 2 ", "3", "4", "5"]]

    assert rows(tmp_path, content) == expected


def test_a_sheet_is_read_in_blocks_after_a_line(tmp_path: Path) -> None:
    path = written(tmp_path, 'notes\n"a\nb",c\n' + "1,2\n" * (2 * BLOCK))
    with opened(path) as book:
        [sheet] = book.sheets
        blocks = list(sheet.blocks(after=2))

        assert sheet.head(2) == [(1, ["notes"]), (2, ["a\nb", "c"])]
        assert len(sheet.head()) == 60
        assert blocks[0].lines[0] == 4
        assert sum(len(block.rows) for block in blocks) == 2 * BLOCK
        assert blocks[-1].done == book.size == path.stat().st_size


def test_the_same_sheet_is_read_twice_at_once(tmp_path: Path) -> None:
    with opened(written(tmp_path, "a,b\n1,2\n3,4\n")) as book:
        one, other = book.sheets[0].blocks(), book.sheets[0].blocks(1)

        assert next(one).rows[1:] == next(other).rows


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('a,b\n1,"x\n2,y\n3,z\n', 2),
        ('a,b\n1,x\n"two\nlines","x\n2,y\n', 4),
        ('a,b\n1,"x\n2,"y"\n', 2),
        ('a;b\r\n1;x\r\n"two\r\nlines";"x\r\n2;y\r\n', 4),
        ('a,b\n1,"' + "x\n" * 200_000, 2),
        ('a,b\n"said "no" to it",2\n', 2),
        ("a,b\n" + "1,2\n" * 5000 + '3,"x\n4,y\n', 5002),
    ],
)
def test_a_quote_that_is_never_closed_is_told_where_it_opens(
    tmp_path: Path, content: str, line: int
) -> None:
    assert problem(tmp_path, content) == Said("file-quote-open", line=str(line))


@pytest.mark.parametrize(
    "content",
    [
        'a,b\n1,2\n"' + "x" * 140_000 + '",2\n',
        "a,b\n1,2\n" + "x" * 140_000 + ",2\n",
        "a,b\n1,2\n" + "xx," * 4_000_000,
    ],
)
def test_a_cell_that_is_far_too_long(tmp_path: Path, content: str) -> None:
    found = problem(tmp_path, content)

    assert found in {Said("file-cell-too-long", line="3"), Said("file-too-wide", most=WIDEST)}


def test_a_few_nul_bytes_are_no_reason(tmp_path: Path) -> None:
    content = b"network,likes,text\nx,3,one\0two and a text that goes on\n"

    assert rows(tmp_path, content)[1] == ["x", "3", "one\0two and a text that goes on"]


def test_reading_takes_no_more_memory_for_a_longer_file(tmp_path: Path) -> None:
    peaks = []
    for size in (20_000, 100_000):
        path = written(tmp_path, "network,likes,text\n" + 'x,12,"a text, with a comma"\n' * size)
        gc.collect()
        tracemalloc.start()
        with opened(path) as book:
            for _ in book.sheets[0].blocks(1):
                pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert peaks[1] < 1.5 * peaks[0]


# --- Workbooks --------------------------------------------------------------------------------


def test_cells_of_a_workbook_are_texts(tmp_path: Path) -> None:
    content = xlsx(
        {
            "Posts": {
                "A1": "Été, « là » \u202f!", "B1": 'say "hi"', "C1": True, "D1": False,
                "A2": date(2026, 11, 20), "B2": datetime.fromisoformat("2026-11-20T14:30:59"),
                "C2": time(9, 5), "D2": timedelta(hours=30, minutes=5),
                "A3": 1200.0, "B3": -3, "C3": 0.1 + 0.2, "D3": 0.125, "E3": 123456789012345,
                "A4": 649123456789012345, "B4": 1234567890123456, "C4": 1234567890123450,
                "A5": Raw(' t="e"><v>#N/A</v>'), "B5": Raw(' s="5"><v>0.5</v>'),
                "C5": Raw(' t="str"><f>A1</f><v>=1+1</v>'), "D5": Raw(' t="e"><v>#REF!</v>'),
                "E5": "'quoted", "F5": 1e-7, "G5": 1e300,
            }
        }
    )  # fmt: skip

    assert rows(tmp_path, content) == [
        ["Été, « là » \u202f!", 'say "hi"', "TRUE", "FALSE"],
        ["2026-11-20", "2026-11-20T14:30:59", "09:05:00", "30:05:00"],
        ["1200", "-3", "0.3", "0.125", "123456789012345"],
        ["6.49E+17", "1234567890123456", "1.23E+15"],
        ["", "0.5", "=1+1", "", "'quoted", "1e-07", "1.00E+300"],
    ]


def test_the_rows_of_a_workbook_keep_their_numbers(tmp_path: Path) -> None:
    content = xlsx({"Posts": {"B3": "two\nlines", "C3": "sep=;", "B6": "x"}})

    assert sheets(tmp_path, content)["Posts"] == [
        (1, []), (2, []), (3, ["two\nlines", "sep=;"]), (4, []), (5, []), (6, ["x"]),
    ]  # fmt: skip


def test_every_sheet_is_read_but_blank_ones(tmp_path: Path) -> None:
    content = xlsx({"A & B": {"A1": 1}, "Hidden": {"A1": "x"}, "Blank": {}}, hidden="Hidden")
    with opened(written(tmp_path, content, "stats.csv")) as book:
        assert [(sheet.name, sheet.file) for sheet in book.sheets] == [
            ("A & B", "stats.csv"),
            ("Hidden", "stats.csv"),
        ]
        assert book.size > 0


def test_an_old_workbook(tmp_path: Path) -> None:
    found = sheets(tmp_path, (DATA / "posts.xls").read_bytes(), "posts.xlsx")

    assert list(found) == ["Posts", "Notes"]
    assert found["Posts"][1] == (2, ["Publications de la Page"])
    assert found["Posts"][3:] == [
        (4, ["Date", "Publié", "Légende", "J’aime", "Taux"]),
        (5, ["2026-11-20", "2026-11-20T14:30:00", "Été\nà Nîmes", "1200", "0.125"]),
    ]


def test_a_binary_workbook(tmp_path: Path) -> None:
    content = xlsb("Données", [["Vues", "Légende"], [1200.0, "été"], [6.491e17]])

    assert sheets(tmp_path, content, "stats.xlsx") == {
        "Données": [(1, ["Vues", "Légende"]), (2, ["1200", "été"]), (3, ["6.49E+17"])]
    }


def test_a_workbook_of_libreoffice(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16000"/>'
    content = ods(
        "Feuille",
        f'<table:table-row table:number-rows-repeated="2">{blank}</table:table-row>'
        '<table:table-row><table:table-cell office:value-type="string"><text:p>one</text:p>'
        '<text:p>two</text:p></table:table-cell><table:table-cell office:value-type="float" '
        f'office:value="12.5"/>{blank}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="1048000">{blank}</table:table-row>',
    )

    assert sheets(tmp_path, content) == {"Feuille": [(1, []), (2, []), (3, ["one\ntwo", "12.5"])]}


def test_a_table_within_an_endless_sheet(tmp_path: Path) -> None:
    content = xlsx({"Posts": {"A1": "x", "B1048576": "note"}})

    assert len(rows(tmp_path, content)) == 1_048_576


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_web_page_that_is_called_a_workbook(tmp_path: Path, encoding: str) -> None:
    page = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {}</style></head>'
        "<body><table border=1><tr><th colspan=2>Été &amp; co</th><th>J’aime</tr>\n<tr><td>one<br>"
        "two<td> 2026-11-20 <td>1&nbsp;200</table><p>(c)</p></body></html>"
    )

    assert sheets(tmp_path, page.encode(encoding), "stats.xls") == {
        "": [(1, ["Été & co", "", "J’aime"]), (2, ["one two", "2026-11-20", "1 200"])]
    }


def test_every_table_of_a_web_page_is_a_sheet(tmp_path: Path) -> None:
    row = "<tr><td>a</td><td>b</td></tr>"
    page = f"<table><tr><td>Menu</td></tr></table><table>{row * 2}</table><table>{row * 3}</table>"

    assert [len(table) for table in sheets(tmp_path, page).values()] == [2, 3]


def test_a_csv_that_was_opened_without_being_split(tmp_path: Path) -> None:
    content = xlsx(
        {
            "Posts": {"A1": "Date;J’aime", "A2": '"a; b\nc";12,5', "A3": "x;3"},
            "Notes": {"A1": 'The "first", of all', "A2": '"Not a table', "A3": "at all"},
        }
    )

    assert sheets(tmp_path, content) == {
        "Posts": [(1, ["Date", "J’aime"]), (2, ["a; b c", "12,5"]), (3, ["x", "3"])],
        "Notes": [(1, ['The "first", of all']), (2, ['"Not a table']), (3, ["at all"])],
    }


def encrypted_xls() -> bytes:
    """An old workbook whose second record says that it is encrypted."""
    content = (DATA / "posts.xls").read_bytes()
    second = content.index(b"\x09\x08\x10\0") + 20
    return content[:second] + b"\x2f\0" + content[second + 2 :]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (xlsx({"Posts": {"A1": "x", "XFD1048576": 1}}), "file-workbook-heavy"),
        (xlsx({"Posts": {"A1": "x", "Z1048576": 1}}), "file-workbook-heavy"),
        (xlsx({"Posts": {"A1": "x"}}, prolog=LAUGHS), "file-workbook-entities"),
        (xlsx({"Posts": {}}), "file-empty"),
        (xlsx({f"Sheet {at}": {"A1": "x"} for at in range(201)}), "file-workbook-heavy"),
        (xlsx({"Posts": {"A1": "x"}})[:-40], "file-archive-damaged"),
        (zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}),
         "file-workbook-damaged"),
        (zipped({"[Content_Types].xml": "<", "xl/workbook.xml": "<"}), "file-workbook-damaged"),
        (zipped({"Index/Document.iwa": "x", "preview.jpg": "x"}), "file-numbers"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + OLE, "file-password"),
        (encrypted_xls(), "file-password"),
        (OLE, "file-workbook-damaged"),
        (OLE[:4], "file-workbook-damaged"),
        ((DATA / "posts.xls").read_bytes()[:2000], "file-workbook-damaged"),
    ],
)  # fmt: skip
def test_a_workbook_that_cannot_be_read(tmp_path: Path, content: bytes, expected: str) -> None:
    assert problem(tmp_path, content, "stats.xlsx").name == expected


def test_a_workbook_that_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_MOST_SECONDS", 0.001)

    assert problem(tmp_path, xlsx({"Posts": {"A1": "x"}})).name == "file-workbook-heavy"


def test_whoever_reads_a_workbook_knows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "program.py"
    told.write_text("import json, os\nprint(json.dumps({'problem': ' '.join(os.environ)}))")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setattr(workbooks.cells, "__file__", str(told))

    with pytest.raises(FileProblem) as raised, opened(written(tmp_path, xlsx({"S": {"A1": 1}}))):
        pass
    assert "SLACK" not in raised.value.said.name


# --- Archives ---------------------------------------------------------------------------------


def test_the_tables_of_an_archive(tmp_path: Path) -> None:
    content = zipped(
        {
            "Table data.csv": "Contenu,Vues\nx,3\n",
            "2026/stats.xlsx": xlsx({"Posts": {"A1": "x"}, "Days": {"A1": "y"}}),
            "2026/": "",
            "../../etc/passwd.csv": "a;b\n1;2\n",
            "/tmp/absolute.tsv": "a\tb\n",
            "C:\\windows\\style.csv": "a,b\n",
            "Empty.csv": "",
            "readme.md": "# hello",
            "photo.png": b"\x89PNG",
            "__MACOSX/._Table data.csv": b"\0\5\x16\7",
            ".DS_Store": b"\0",
        }
    )
    with opened(written(tmp_path, content, "export.zip")) as book:
        assert [(sheet.name, sheet.file) for sheet in book.sheets] == [
            ("Table data.csv", "Table data.csv"),
            ("stats.xlsx: Posts", "stats.xlsx"),
            ("stats.xlsx: Days", "stats.xlsx"),
            ("passwd.csv", "passwd.csv"),
            ("absolute.tsv", "absolute.tsv"),
            ("style.csv", "style.csv"),
        ]
        assert book.ignored == ("readme.md", "photo.png", "Empty.csv")
        folder = book.sheets[0].path.parent.parent
        assert folder.is_dir()
    assert not folder.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["export.zip"]


def test_names_of_members_that_macos_wrote(tmp_path: Path) -> None:
    name = "Données.csv"
    content = zipped({name: "a,b\n"})
    flagged = bytearray(content)
    for entry, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        flagged[flagged.index(entry) + flags + 1] &= ~8

    assert list(sheets(tmp_path, content)) == list(sheets(tmp_path, bytes(flagged))) == [name]


def encrypted_zip() -> bytes:
    content = bytearray(zipped({"a.csv": "a,b\n"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def bomb() -> bytes:
    return zipped({"a.csv": "1,2\n" * (20 << 20)})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"PK\x05\x06" + bytes(18), "file-archive-empty"),
        (b"PK\x03\x04...", "file-archive-damaged"),
        (zipped({"notes.md": "x"}), "file-archive-empty"),
        (zipped({f"{at}.csv": "a,b\n1,2\n" for at in range(51)}), "file-archive-members"),
        (zipped({f"{at}.md": "" for at in range(10_001)}), "file-archive-members"),
        (encrypted_zip(), "file-password"),
        (bomb(), "file-archive-bomb"),
        (zipped({"a.csv": "a,b\n1,2\n"})[:-30], "file-archive-damaged"),
    ],
)
def test_an_archive_that_cannot_be_unpacked(tmp_path: Path, content: bytes, expected: str) -> None:
    assert problem(tmp_path, content, "export.zip").name == expected


@pytest.mark.parametrize(
    ("member", "why"),
    [
        (zipped({"a.csv": "a,b\n"}), "file-archive-nested"),
        (b"<html><title>Log in</title>", "file-web-page"),
        (b'a,b\n1,"x\n', None),
    ],
)
def test_a_member_that_cannot_be_read_is_named(
    tmp_path: Path, member: bytes, why: str | None
) -> None:
    content = zipped({"2026/posts.csv": member})
    if why is None:
        assert problem(tmp_path, content).name == "file-quote-open"
    else:
        assert problem(tmp_path, content) == Said(
            "file-in-archive", file="posts.csv", why=Said(why)
        )


def test_a_size_that_lies_unpacks_no_more_than_it_says(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.csv": "1,2\n" * 100_000}))
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (4).to_bytes(4, "little")

    assert problem(tmp_path, bytes(content)).name == "file-archive-damaged"


# --- What is no table -------------------------------------------------------------------------


def sqlite_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vigie.db"
        con = sqlite3.connect(path)
        con.execute("CREATE TABLE posts (likes)")
        con.commit()
        con.close()
        return path.read_bytes()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "file-empty"),
        (bytes(5000), "file-empty"),
        (b" \r\n\t\n", "file-empty"),
        (b"\xff\xfe", "file-empty"),
        (b"\xef\xbb\xbf\n\n", "file-empty"),
        (b"%PDF-1.7\n", "file-pdf"),
        (b"\x89PNG\r\n\x1a\n", "file-image"),
        (b"\xff\xd8\xff\xe0", "file-image"),
        (b"GIF89a", "file-image"),
        (b"RIFF\x12\x34\x56\x78WEBPVP8", "file-image"),
        (b"\0\0\0\x18ftypheic", "file-image"),
        (b"\0\0\0\x18ftypisom", "file-not-table"),
        (b"\x1f\x8b\x08\0", "file-compressed"),
        (b"7z\xbc\xaf\x27\x1c", "file-compressed"),
        (b"Rar!\x1a\x07", "file-compressed"),
        (sqlite_file(), "file-database"),
        (json.dumps([{"likes": 3}]).encode(), "file-json"),
        (json.dumps({"data": []}, indent=2).encode("utf-16"), "file-json"),
        (b'{"likes": 3}\n{"likes": 4}\n', "file-json"),
        (b"<!DOCTYPE html><title>Sign in</title>", "file-web-page"),
        (b"\xef\xbb\xbf\n<!-- saved --> <!-- twice -->\n<HTML lang=en>", "file-web-page"),
        (b"<table><tr><td>1</td></tr></table>", "file-web-page"),
        (b"<html><table><tr><td>E-mail<td><input><tr><td>Password<td><input type='password'>",
         "file-web-page"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "file-web-page"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x">',
         "file-workbook-old"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "file-workbook-old"),
        (b'<?xml version="1.0"?><rss/>', "file-not-table"),
        (b"{\\rtf1 hello}", "file-not-table"),
        (bytes(range(256)) * 40, "file-not-table"),
        (b"\xff\xfea\0b\0c", "file-not-table"),
        ("a,b\n".encode("utf-16") + b"\x00\xd8\n\0", "file-not-table"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["export.csv", "export.xlsx"])
def test_bytes_say_what_a_file_is(tmp_path: Path, content: bytes, expected: str, name: str) -> None:
    assert problem(tmp_path, content, name).name == expected


def test_comments_without_end_take_no_time(tmp_path: Path) -> None:
    assert problem(tmp_path, b"<!---->" * 500 + b"<table").name == "file-web-page"
    assert len(rows(tmp_path, b"<!---->" * 500 + b"<x,y")) == 1


def test_a_file_that_is_too_large_or_not_there(tmp_path: Path) -> None:
    path = written(tmp_path, "a,b\n" * 10)
    wrong = {tmp_path / "none.csv": "unreadable", tmp_path: "unreadable", path: "too-large"}
    for where, why in wrong.items():
        with pytest.raises(FileProblem) as raised, opened(where, largest=20):
            pass
        assert raised.value.said.name == f"file-{why}"


def test_too_many_columns(tmp_path: Path) -> None:
    assert problem(tmp_path, "a," * WIDEST + "b\n") == Said("file-too-wide", most=WIDEST)


# --- Whatever comes ---------------------------------------------------------------------------

SEEDS = (
    b'sep=,\nDate,"Likes"\n"2026-01-01",3\n',
    FRENCH.encode("cp1252"),
    FRENCH.encode("utf-16"),
    xlsx({"Posts": {"A1": "x", "B2": 3}}),
    zipped({"a.csv": "a,b\n1,2\n", "b.csv": "c;d\n"}),
    (DATA / "posts.xls").read_bytes(),
    b"<html><table>",
    b"",
)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n"))

    @given(
        st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=5),
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
        st.sampled_from(["\n", "\r\n"]),
    )
    def holds(table: list[list[str]], encoding: str, end: str) -> None:
        text = io.StringIO(newline="")
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator=end).writerows(table)
        content = ("sep=,\n" + text.getvalue()).encode(encoding)

        assert rows(tmp_path, content)[1:] == table

    holds()


@settings(max_examples=60)
@given(st.sampled_from(SEEDS), st.data())
def test_any_bytes_are_sheets_or_a_problem(seed: bytes, data: st.DataObject) -> None:
    content = bytearray(seed)
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(content)))
        until = data.draw(st.integers(at, min(len(content), at + 4)))
        content[at:until] = data.draw(st.binary(max_size=4))
    with tempfile.TemporaryDirectory() as folder:
        try:
            sheets(Path(folder), bytes(content))
        except FileProblem as found:
            assert found.said.name.startswith("file-")  # noqa: PT017  (it need not be raised)
