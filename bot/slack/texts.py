"""Texts on their way to Slack and back: cut, quoted, unmarked."""

from __future__ import annotations

import re

from bot.messages import LONGEST_VALUE, Link, Person, Room

# What Slack takes, in characters or pieces; where its sources disagree, the smaller figure. Some
# are smaller still: the parts of a message that may be long have to fit in `characters` together.
LIMITS = {
    "text": 3_000,  # of the message itself: for notifications, screen readers, old clients
    "blocks": 50,
    "page blocks": 100,
    "characters": 10_000,  # all blocks of a message together
    "header": 150,
    "headline": 1_000,
    "body": 2_800,
    "lines": 1_800,  # formulas, or notes
    "understood": 800,
    "section": 3_000,
    "rows": 100,
    "columns": 20,
    "quoted": 1_000,  # what one person wrote, within a sentence
    "cell": 200,
    "fallback cell": 40,
    "chart title": 50,
    "points": 20,
    "series": 6,
    "label": 20,  # of a category, or of a series
    "button": 75,
    "value": 2_000,  # what a button stands for
    "buttons": 25,
    "boxes": 10,
    "url": 3_000,
    "confirm title": 100,
    "confirm text": 300,
    "confirm button": 30,
    "form title": 24,  # and its buttons
    "form label": 150,
    "form error": 300,
    "option": 75,
    "typed": 3_000,
}
NOTHING = "–"
PERSON_ID, ROOM_ID = re.compile("[UW][A-Z0-9]+"), re.compile("[CG][A-Z0-9]+")

# Characters that show nothing, or that turn around the text after them.
# What joins letters or the parts of an emoji is none of them, nor is our own mark (see `quote`).
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_MARK = "\u200b"  # it shows nothing, and parts a letter from what Slack would take for emphasis
_ADDRESS = re.compile(r"https?://[^\s<>|\"\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")  # all but the spaces where no line may end
_CUT_ENTITY = re.compile(r"&\w{0,3}$")
_CUT_ADDRESS = re.compile(r"<[^<>]*(…?)$")


# ------------------------------------------------------------------------------ to Slack
def cut(text: str, most: int) -> str:
    """`text` in at most so many characters, cut at a word if there is one, with "…".

    >>> cut("Engagement rate by network", 20), cut("Engagement", 20), cut("x" * 30, 5)
    ('Engagement rate by…', 'Engagement', 'xxxx…')
    """
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    words = re.sub(r"\s+\S*$", "", kept) if not text[most - 1].isspace() else kept
    kept = words if len(words) > most // 2 else kept
    return _CUT_ENTITY.sub("", kept).rstrip() + "…"


def cut_marked(text: str, most: int) -> str:
    """The same of a text with Slack's marks, of which none is left open.

    >>> cut_marked("See <https://a.example/x|this> and <@U1>", 38)
    'See <https://a.example/x|this> and…'
    """
    return _CUT_ADDRESS.sub(r"\1", cut(text, most))


def plain(text: str) -> str:
    """What people or files wrote, for where Slack interprets nothing; without the unseen."""
    return _INVISIBLE.sub("", cut(text, LIMITS["quoted"]).replace(_MARK, ""))


def quote(text: str) -> str:
    """What people or files wrote, for where Slack interprets text: shown as it is, calling nobody.

    On one line, so that nothing looks like a line of ours. Only a `Person` or a `Room` is
    mentioned, and only a `Link` leads anywhere.

    >>> quote("<!channel> R&D").replace("\u200b", "|")
    '&lt;!channel&gt; R&amp;D'
    >>> quote("*big* `code`").replace("\u200b", "|")
    '|*|big|*| ˋcodeˋ'
    """
    if isinstance(text, Person) and PERSON_ID.fullmatch(text):
        return f"<@{text}>"
    if isinstance(text, Room) and ROOM_ID.fullmatch(text):
        return f"<#{text}>"
    if isinstance(text, Link) and leads(text):
        linked = f"<{text.url.replace('&', '&amp;')}|{quote(str(text))}>"
        if len(linked) <= LONGEST_VALUE:
            return linked
    # A mark of emphasis counts only beside a letter; a code span goes from one backquote to the
    # next whatever is between, so that its look-alike has to stand for it.
    inert = re.sub(
        r"[*_~]|^&gt;", f"{_MARK}\\g<0>{_MARK}", escaped(one_line(cut(text, LIMITS["quoted"])))
    )
    return cut(inert, LONGEST_VALUE)


def leads(link: Link) -> bool:
    """Whether Slack takes the address of a link."""
    return bool(_ADDRESS.fullmatch(link.url)) and len(link.url) <= LIMITS["url"]


def escaped(text: str) -> str:
    """A text for inside code, where only the marks that end it count, and those of mentions."""
    text = _INVISIBLE.sub("", text).replace(_MARK, "").replace("`", "ˋ")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def one_line(text: str) -> str:
    """A text without line breaks, nor what can't be seen; "12 %" keeps the space that it has."""
    return _BREAKS.sub(" ", _INVISIBLE.sub("", text)).strip()


# ---------------------------------------------------------------------------- from Slack
_MARKED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_ENTITY = re.compile("&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}


def heard(text: str, *, ids: str = "") -> str:
    """What a person typed after a command, from what Slack makes of it.

    `ids` are the marks of what is told by its id: people as "@U1", channels as "<#C1>", which no
    hashtag looks like, user groups as "@S1|@name".

    >>> heard("<@U1|ana> R&amp;D &lt;3 <#C1|news> <https://a.fr/?b&amp;c|a.fr> <!here>")
    '@ana R&D <3 #news https://a.fr/?b&c @here'
    >>> heard("roles <!subteam^S1|@social> <!here>", ids="@!")
    'roles @S1|@social @here'
    >>> heard("remind <@U1|ana>", ids="@"), heard("digest <#C1|news>", ids="@#")
    ('remind @U1', 'digest <#C1>')
    """

    def unmarked(found: re.Match[str]) -> str:
        mark, target, label = found.groups()
        if not mark:
            return str(target).removeprefix("mailto:")
        if mark == "#" and mark in ids:
            return f"<#{target}>"
        if mark == "!" and mark in ids and target.startswith("subteam^"):
            return f"@{target.removeprefix('subteam^')}|{label or ''}"
        name = target if mark in ids and mark != "!" else label or target
        return f"{'#' if mark == '#' else '@'}{name}"

    return clean(_ENTITY.sub(lambda found: _ENTITIES[found[1]], _MARKED.sub(unmarked, text)))


def clean(text: str) -> str:
    """A text without what no storage takes (lone surrogates, NUL) nor anybody sees."""
    return re.sub(r"[\ud800-\udfff\x00\u200b\ufeff]", "", text)
