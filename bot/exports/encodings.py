"""The encoding of a text: told by its marks, or found by reading all of it.

UTF-8 where it fits, since nothing else fits it by chance; then the eight-bit encodings of western
spreadsheets, told apart by the letters that they make; and only then those of other scripts.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 1 << 16
_PART = 1 << 20
_MARKS = (  # the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(1, 0x20), 0x7F} - {*b"\t\n\v\f\r"})
_FEWEST_PRINTABLE, _FEWEST_NOT_NUL = 0.95, 0.9
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]+")
_CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# What western texts are written with, beyond ASCII: neither rare capitals nor foreign scripts.
_WESTERN = frozenset(
    "àâäáãåçéèêëíîïìñóôöòõøùûüúÿœæßÀÂÇÉÈÊÎÔŒÖÜÄÑ’‘“”«»–—…•·€£§°ºª©®™¡¿²³¼½¾±×†‡‹›\N{NO-BREAK SPACE}"
)
_WESTERN_ENCODINGS = ("cp1252", "mac_roman")
_MOSTLY, _LONG_RUNS = 0.8, 3  # of western texts: how much is beyond doubt, and how little in a row
_STRAY = "stray"


class Encoding(NamedTuple):
    """The name of a codec, and what it does with bytes that it can't read."""

    name: str
    errors: str = "strict"


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Bytes of Windows-1252 that were pasted into UTF-8; in Windows-1252, those that it lacks."""
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101
    stray = error.object[error.start : error.end]
    text = stray.decode("latin-1" if error.encoding == "charmap" else "cp1252", _STRAY)
    return text, error.end


codecs.register_error(_STRAY, _stray)


def encoding_of(path: Path) -> Encoding | None:
    """How to read all of a text; None when it is no text, or nobody knows how to."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, name in _MARKS:
        if head.startswith(mark):
            stray = [Encoding(name, _STRAY)] if mark == codecs.BOM_UTF8 else []
            return _first_that_reads(path, [Encoding(name), *stray])
    if wide := _unmarked_utf16(head):
        return _first_that_reads(path, [Encoding(wide)])
    if not _is_text(head):
        return None
    failed_at = _fails_at(path, Encoding("utf-8"))
    if failed_at is None:
        return Encoding("utf-8")
    with path.open("rb") as file:
        file.seek(max(0, failed_at - _HEAD))
        sample = file.read(4 * _HEAD)
    return _first_that_reads(path, _eight_bit(sample))


def _unmarked_utf16(head: bytes) -> str:
    """UTF-16 without a mark: every other byte is zero where the letters are western."""
    even, odd = head[: len(head) & ~1 : 2], head[1::2]
    for name, zeros, letters in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros.count(0) > len(zeros) // 4 and _is_text(letters):
            return name
    return ""


def _is_text(part: bytes) -> bool:
    printable = len(part.translate(None, _CONTROLS)) >= _FEWEST_PRINTABLE * len(part)
    return printable and part.count(0) <= (1 - _FEWEST_NOT_NUL) * len(part)


def _eight_bit(sample: bytes) -> list[Encoding]:
    """What a text that is not UTF-8 may be in, the likeliest first."""
    found = _ABOVE_ASCII.findall(sample)
    bytes_above = sum(map(len, found))
    read = sum(len(character) for run in found for character in _CHARACTER.findall(run))
    if 2 * read > bytes_above:
        return [Encoding("utf-8", _STRAY)]
    western = max(_WESTERN_ENCODINGS, key=lambda name: _western(found, name))
    if _western(found, western) > _MOSTLY and bytes_above < _LONG_RUNS * len(found):
        return [Encoding(western), Encoding("cp1252", _STRAY)]
    return [Encoding(name) for name in (_guessed(sample), "cp1252") if name]


def _western(found: list[bytes], name: str) -> float:
    """How much of what is beyond ASCII would be western letters and marks."""
    text = b"".join(found).decode(name, "replace")
    return sum(letter in _WESTERN for letter in text) / len(text)


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only for what is hardly ever met)

    best = from_bytes(sample).best()
    return best.encoding if best else ""


def _first_that_reads(path: Path, encodings: list[Encoding]) -> Encoding | None:
    return next((one for one in encodings if _fails_at(path, one) is None), None)


def _fails_at(path: Path, encoding: Encoding) -> int | None:
    """Where a file can't be read as a text, in bytes; None if all of it can."""
    decoder = codecs.getincrementaldecoder(encoding.name)(encoding.errors)
    done = 0
    with path.open("rb") as file:
        while True:
            part = file.read(_PART)
            pending = len(decoder.getstate()[0])
            try:
                decoder.decode(part, final=not part)
            except UnicodeDecodeError as error:
                return done - pending + error.start
            if not part:
                return None
            done += len(part)
