"""What one line says: "linkedin hier 18h impressions=1 200 likes=1,2k", in French or in English.

- `key=value` or `key: value`, with any name of the field (`bot.fields.KEYS`). A value goes on to
  the next key; what stands after a number is read as words. A value between quotes is taken as is.
- Words without a key: a network, a medium ("presse", "mention"), a format, a tone, a type of
  outlet, a date with its hour, an address, `@somebody`, a number next to a counter ("1200
  impressions", "likes 30"), and a text between quotes. Any other word is refused: never a guess.
- A name without quotes ends before a date in figures, "hier" or "today", before a counter with its
  number, and before a network when no other is named: `compte=nova hier 18h` says when.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bot.dates import find_moment
from bot.fields import (
    FORMAT_NAMES,
    KEYS,
    OUTLET_TYPE_NAMES,
    PLACE_NAMES,
    SENTIMENT_NAMES,
    SOURCE_NAMES,
    cleaned,
    close_to,
    label,
    media_in,
    names_in,
    phrase,
)
from bot.messages import Problem, Said
from bot.words import METRICS, SMALL, plain
from kpi.metrics import CATALOGUE
from kpi.posts import COUNTERS, counters_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from datetime import date

LONGEST_LINE = 4000  # Slack's own limit for a command is close to it

# In what is left to read, these stand for what is not to be read as words.
_QUOTED, _LINK, _TAKEN = "\0", "\1", "|"
_QUOTE = re.compile(r'(?<![^\s=:(])"[^"]*("|$)')
_ADDRESS = re.compile(r"https?://[^\s\0]+|(?<![\w@./])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}/[^\s\0]+")
_SLACK_LINK = re.compile(r"<(https?://[^|>\s]+)(?:\|[^>]*)?>")
_NUMBER = re.compile(
    r"[+-]?[€$£]? ?[0-9]+(?:[.,'][0-9]+| [0-9]{3}(?![0-9]))*"
    r"(?: ?(?:k|m|md|mds|mrd|b|bn|mille|thousand|millions?|milliards?|billions?)(?!\w))?"
    r"(?: ?(?:%|[€$£]|eur|euros?|usd|dollars?|gbp|chf)(?!\w))?(?=[.,;!)]*(?:[\s|\0\1]|$))"
)
_WORD = re.compile(r"[^\s,;|\0\1]+")
_HOUR = re.compile(r"(?<![\w:])(?:\d\d? ?h(?:eures?)?(?: ?\d\d)?|\d\d?:\d\d|\d\d? ?[ap]m)(?!\w)")
_DATE_BEGINS = re.compile(
    r"(?:le |on )?(?:\d{4}-\d\d-\d\d|\d\d?/\d\d?(?:/\d{2,4})?"
    rf"|hier|avant-hier|aujourd'hui|yesterday|today|{_HOUR.pattern})(?!\w)"
)
_IDLE = SMALL | {"post", "posts", "publication", "publie", "publiee", "published", "posted", "a"}
_LISTED = {
    "network": PLACE_NAMES,
    "format": FORMAT_NAMES,
    "sentiment": SENTIMENT_NAMES,
    "outlet_type": OUTLET_TYPE_NAMES,
    "type": {**FORMAT_NAMES, **OUTLET_TYPE_NAMES},
    "media": SOURCE_NAMES,
}
_MENTIONS = ("counter", "mentions")
_NAMES = {"account", "rival", "author", "campaign", "outlet", "media", "message", "prominence"}
_OF_PRESS = {"outlet", "outlet_type", "audience", "message", "prominence"}
_OF_ACCOUNTS = {
    *("followers", "followers_gained", "followers_lost", "followers_delta"),
    *("received", "answered", "response_minutes"),
}


class _Key(NamedTuple):
    field: str
    start: int
    value: int  # where its value begins


def fields_of(
    line: str, today: date, lone: str = "", name: str = "", media: str = ""
) -> dict[str, str]:
    """What a line says of each field, as it was typed. Raises `Problem` with what to mend.

    A number that stands alone is of the counter `lone`, words that mean nothing are a `name`;
    `media` is whose publication it is when that is known, and the line need not say it.

    >>> from datetime import date
    >>> fields_of("presse outlet=Le Monde positif audience=2M", date(2026, 11, 22))
    {'outlet': 'Le Monde', 'audience': '2M', 'media': 'press', 'sentiment': 'positive'}
    >>> fields_of("linkedin 12 400 ourpage", date(2026, 11, 22), "followers", "account")
    {'network': 'linkedin', 'followers': '12 400', 'account': 'ourpage'}
    """
    line = _on_one_line(line)
    told = _Told(line)
    hidden = told.left
    keys = list(_keys(hidden))
    named = any(key.field == "network" for key in keys) or _names_network(hidden, keys)
    ends = [*(key.start for key in keys), len(line)][1:]
    for key, until in zip(keys, ends, strict=True):
        rest = hidden[key.value : until]
        start = key.value + len(rest) - len(rest.lstrip())
        end = start + _length(key.field, rest.lstrip(), today, network_named=named)
        told.take(_meant(key.field, line[start:end]), start, end, since=key.start)
    _read_words(told, today, lone, name)
    _place_type(told, media)
    _place_handle(told)
    return told.fields


def before_keys(line: str) -> tuple[str, str]:
    """What stands before the first key of a line, and the line from there on.

    >>> before_keys('linkedin spring launch likes=90 text="a=b"')
    ('linkedin spring launch', 'likes=90 text="a=b"')
    """
    line = _on_one_line(line)
    start = next((key.start for key in _keys(_Told(line).left)), len(line))
    return line[:start].strip(), line[start:]


def _on_one_line(line: str) -> str:
    if len(line) > LONGEST_LINE:
        raise Problem("line-too-long", most=LONGEST_LINE)
    return _SLACK_LINK.sub(r"\1", " ".join(cleaned(line).split()))


class _Told:
    """What a line has said so far: its fields, and what is `left` to read in plain letters."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.fields: dict[str, str] = {}
        self.left = plain(line)
        for mark, pattern in ((_QUOTED, _QUOTE), (_LINK, _ADDRESS)):
            for found in list(pattern.finditer(self.left)):
                if mark == _QUOTED and not found[1]:
                    raise Problem("quote-open", text=line[found.start() :][:60])
                self._mark(found.start(), found.end(), mark)

    def _mark(self, start: int, end: int, mark: str) -> None:
        self.left = self.left[:start] + mark * (end - start) + self.left[end:]

    def say(self, field: str, text: str) -> None:
        """A field's value; a second one that differs is refused."""
        text = text.strip().rstrip(",;").strip()
        if text and plain(text[0]) == '"':
            text = text[1:-1].strip()
        if not text:
            raise Problem("key-without-value", field=label(field))
        if (first := self.fields.get(field, text)) != text:
            raise Problem("said-twice", field=label(field), first=first[:60], second=text[:60])
        self.fields[field] = text

    def take(self, field: str, start: int, end: int, since: int | None = None) -> None:
        """The field's value stands there; from `since` on there is nothing left to read."""
        self.say(field, self.line[start:end])
        self._mark(start if since is None else since, end, _TAKEN)


def media_told(fields: Mapping[str, str]) -> str:
    """Whose publication the fields tell of, when none says it: the team's own by default."""
    if media := media_in(fields.get("media", "")):
        return media
    if "rival" in fields:
        return "rival"
    if _OF_PRESS.intersection(fields):
        return "press"
    if "sentiment" in fields or "mentions" in fields:
        return "earned"
    figures = set(fields) - {"network", "account", "date", "time", "handle"}
    return "account" if figures and figures <= _OF_ACCOUNTS else "owned"


# --- Keys and their values -------------------------------------------------------------------


@cache
def _key_names() -> dict[str, str]:
    return {**names_in(KEYS), "type": "type"}


@cache
def _rate_names() -> dict[str, str]:
    """What Vigie computes, and nobody submits."""
    rates = {name: METRICS[name] for name, metric in CATALOGUE.items() if metric.counters}
    return {name: rate for name, rate in names_in(rates).items() if name not in _key_names()}


def _keys(hidden: str) -> Iterator[_Key]:
    last = _Key("", 0, 0)
    for sign in re.finditer("[=:]", hidden):
        start = max(last.value, sign.start() - 60)
        words = list(_WORD.finditer(hidden[start : sign.start()]))[-4:]
        if not words or words[-1].end() < len(hidden[start : sign.start()].rstrip()):
            continue
        for word in words:
            if not re.search(r"\w", word[0]):
                continue  # "-" is the value of the key before
            name = phrase(hidden[start + word.start() : sign.start()])
            if field := _key_names().get(name):
                counts = field in COUNTERS and _NUMBER.match(hidden, sign.end())
                if last.field == "text" and sign[0] == ":" and not counts:
                    break  # a colon in a text is punctuation
                last = _Key(field, start + word.start(), sign.end())
                yield last
                break
            if rate := _rate_names().get(name):
                _refuse_rate(rate)
        else:
            if sign[0] == "=":
                _refuse_key(hidden[start + words[-1].start() : sign.start()].strip())


def _refuse_key(word: str) -> None:
    if close := close_to(word, _key_names()):
        raise Problem("key-unknown-close", word=word[:60], close=close)
    raise Problem("key-unknown", word=word[:60])


def _refuse_rate(rate: str) -> None:
    terms = (counter for term in CATALOGUE[rate].counters for counter in counters_of(term))
    inputs = tuple(label(counter) for counter in dict.fromkeys(terms))
    raise Problem("rate-submitted", metric=Said(f"metric-{rate}"), inputs=inputs)


def _meant(field: str, value: str) -> str:
    """Which field it is: "média" is French for an outlet too."""
    if field == "media" and phrase(value) not in SOURCE_NAMES:
        return "outlet"
    return field


def _length(field: str, rest: str, today: date, *, network_named: bool) -> int:
    """How long the value of a field is, at the beginning of `rest`."""
    if rest[:1] in {_QUOTED, _LINK}:
        return len(rest) - len(rest.lstrip(rest[0]))
    found = find_moment(rest, today) if field == "date" else None
    if found and not rest[: found.start].strip():
        return found.end
    known = _NUMBER if field in COUNTERS else _HOUR if field == "time" else None
    if known and (look := known.match(rest)):
        return look.end()
    if length := _listed(_LISTED.get(field, {}), rest):
        return length
    if field in _NAMES:
        return _name(field, rest, network_named=network_named)
    return len(rest if field == "text" else rest.partition(" ")[0])


def _listed(names: Container[str], text: str) -> int:
    """How long the longest of the names is that a text begins with; 0 when there is none."""
    words = [word for word, _ in zip(_WORD.finditer(text), range(4), strict=False)]
    for word in reversed(words):
        if phrase(text[: word.end()]).rstrip(".:!?") in names:
            return word.end()
    return 0


def _name(field: str, rest: str, *, network_named: bool) -> int:
    """How long the name is that a text begins with."""
    end = 0
    for word in re.finditer(r"[^\s\0\1]+", rest):
        after = rest[word.start() :]
        if end and (
            rest[end : word.start()].strip()
            or _DATE_BEGINS.match(after)
            or _pairs(after)
            or (not network_named and _listed(PLACE_NAMES, after))
            or (field in {"account", "author", "rival"} and _listed(_LISTED["type"], after))
            or (field != "campaign" and _listed(SENTIMENT_NAMES, after))
            or (field in {"outlet", "media"} and " " in rest[: _listed(OUTLET_TYPE_NAMES, after)])
        ):
            break
        end = word.end()
    return end


def _pairs(text: str) -> bool:
    """Whether a text begins with a counter and its number, in either order."""
    counters = {name: field for name, field in _key_names().items() if field in COUNTERS}
    if number := _NUMBER.match(text):
        return bool(_listed(counters, text[number.end() :].lstrip()))
    length = _listed(counters, text)
    return bool(length and _NUMBER.match(text[length:].lstrip()))


# --- Words without a key ---------------------------------------------------------------------


@cache
def _free_names() -> dict[str, tuple[str, str]]:
    """What a word means when it stands alone; the later lists win."""
    found = {name: ("rate", rate) for name, rate in _rate_names().items()}
    found |= {name: ("counter", field) for name, field in _key_names().items() if field in COUNTERS}
    found["mention"] = found["mentions"]
    for field in ("format", "outlet_type", "sentiment", "network", "media"):
        named = _LISTED[field].items()
        found |= {name: (field, what) for name, what in named if found.get(name) != _MENTIONS}
    return found


def _names_network(hidden: str, keys: list[_Key]) -> bool:
    """Whether an address, or a word before the first key, names the network."""
    before = hidden[: keys[0].start] if keys else hidden
    words = (before[word.start() :] for word in _WORD.finditer(before))
    return _LINK in hidden or any(_listed(PLACE_NAMES, word) for word in words)


def _read_words(told: _Told, today: date, lone: str, name: str) -> None:
    _read_marked(told, today)
    run: list[tuple[str, str]] = []  # numbers and counters next to one another
    named: list[re.Match[str]] = []
    place = 0
    for word in _WORD.finditer(told.left):
        if word.start() < place:
            continue
        kind, value, place = _free(told.left, word, named_by=name)
        if kind in {"number", "counter"}:
            run.append((kind, value))
        elif kind == "name":
            named.append(word)
        elif kind != "idle":
            _pair_up(told, run, lone)
            told.say(kind, value)
    _pair_up(told, run, lone)
    if named:
        told.say(name, told.line[named[0].start() : named[-1].end()])


def _read_marked(told: _Told, today: date) -> None:
    """Texts between quotes, addresses, the day and the hour."""
    for found in re.finditer(f"{_QUOTED}+|{_LINK}+", told.left):
        told.take("text" if found[0][0] == _QUOTED else "url", found.start(), found.end())
    for _ in range(2):  # the second only to be refused, if it is another day
        if moment := find_moment(told.left, today):
            told.take("date", moment.start, moment.end)
    if hour := _HOUR.search(told.left):
        told.take("time", hour.start(), hour.end())


def _free(left: str, word: re.Match[str], named_by: str) -> tuple[str, str, int]:
    """What begins at a word: its kind, its value, and where it ends."""
    if number := _NUMBER.match(left, word.start()):
        return "number", number[0].strip(), number.end()
    if word[0][0] == "@" and len(word[0]) > 1:
        return "handle", word[0], word.end()
    end = left.find(_TAKEN, word.start())
    rest = left[word.start() : end if end >= 0 else len(left)]
    if length := _listed(_free_names(), rest):
        kind, value = _free_names()[phrase(rest[:length]).rstrip(".:!?")]
        if kind == "rate":
            _refuse_rate(value)
        return kind, value, word.start() + length
    bare = word[0].strip(".:!?()[]&+-_*'\"")
    if bare in _IDLE or not re.search(r"\w", bare):
        return "idle", "", word.end()
    if named_by:
        return "name", "", word.end()
    if close := close_to(bare, {**_key_names(), **_free_names()}):
        raise Problem("word-unknown-close", word=bare[:60], close=close)
    raise Problem("entry-word-unknown", word=bare[:60])


def _pair_up(told: _Told, run: list[tuple[str, str]], lone: str) -> None:
    """Say the counters of a run of numbers and counters, if it is clear which is whose."""
    if lone and lone not in told.fields and [kind for kind, _ in run] == ["number"]:
        run.insert(0, ("counter", lone))
    pairs = _paired(run)
    if pairs is None and _MENTIONS in run:
        told.say("media", "mention")  # "mention" alone says what it is, "35 mentions" how many
        run.remove(_MENTIONS)
        pairs = _paired(run)
    if pairs is None and len(run) > 1:
        numbers = tuple(value for kind, value in run if kind == "number")
        raise Problem("numbers-unclear", numbers=numbers[:4])
    if pairs is None:
        kind, value = run[0]
        if kind == "number":
            raise Problem("number-alone", number=value)
        raise Problem("key-without-value", field=label(value))
    for counter, number in pairs:
        told.say(counter, number)
    run.clear()


def _paired(run: list[tuple[str, str]]) -> list[tuple[str, str]] | None:
    """Counters with their numbers: all before them, or all after."""
    kinds = [kind for kind, _ in run]
    values = [value for _, value in run]
    half = len(run) // 2
    if kinds == ["number", "counter"] * half:
        return list(zip(values[1::2], values[::2], strict=True))
    if kinds == ["counter", "number"] * half:
        return list(zip(values[::2], values[1::2], strict=True))
    return None


def _place_type(told: _Told, media: str) -> None:
    """A "type" is an outlet's where it names one, and in press whatever it says."""
    if text := told.fields.pop("type", ""):
        outlets = phrase(text) in OUTLET_TYPE_NAMES or "press" in {media, media_told(told.fields)}
        told.say("outlet_type" if outlets else "format", text)


def _place_handle(told: _Told) -> None:
    """`@somebody` wrote it when it is a mention; else it is our account."""
    if handle := told.fields.pop("handle", ""):
        told.say("author" if media_told(told.fields) == "earned" else "account", handle)
