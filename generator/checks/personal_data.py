"""Keeps out what nobody may publish of a person: telephone numbers, e-mail addresses, dates of birth."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from generator.checks.texts import joined, texts_at, texts_with
from generator.diagnostics import Code
from generator.model.fields import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.checks.texts import Text
    from generator.diagnostics import Diagnostics
    from generator.model.withheld import Withheld

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_FULL_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})"
)
_EMAIL = re.compile(r"[\w.+-]*\w@\w[\w-]*(?:\.[\w-]+)*\.[^\W\d]{2,}")
_BIRTH = re.compile(
    rf"(?:\bborn\b(?:[^.;]{{0,40}}? on)?(?: the)?|\bb\."
    rf"|\bbirthda(?:y|te)(?: is| on|:)?|\bdate of birth:?|\bd\.?o\.?b\.?:?)"
    rf"\s+{_FULL_DATE}",
    re.IGNORECASE,
)
_PHONE = re.compile(
    # With the country's code: +44 20 7946 0958
    r"(?<![\w+])(?:\+|00)(?!\d{1,3}(?:[ .]000){2,}(?![ .]?\d))\d{1,3}(?:[ .-]?\(\d{1,4}\))?(?:[ .-]?\d){7,12}(?![\d:])"
    # Area code in brackets, or in the American way: (202) 555-0123, 202-555-0123
    r"|(?<!\w)\((?:\d{3}|0\d{2,4})\) ?\d{3,4}[ .-]?\d{3,4}(?!\d)|(?<![\w-])\d{3}([.-])\d{3}\1\d{4}(?![\w-])"
    # A national number, which begins with one nought: 020 7946 0958, 01 23 45 67 89
    r"|(?<![\w./,-])0[1-9]\d{1,3}[ /-]\d{3,4}[ -]?\d{3,4}(?![\w/-])"
    r"|(?<![\w./,-])0[1-9](?:[ .-]\d\d){4}(?![\w./-])"
    # Whatever calls itself one
    r"|\b(?:tel|phone|telephone|mobile|fax|whatsapp)\b[.:]?(?: (?:no|number|is))*[.:]? ?(?=\(?\d)"
    r"(?!\d{4}-\d\d-\d\d)(?:[ ().-]?\d){7,15}",
    re.IGNORECASE,
)
_OF_NO_PERSON = re.compile(
    r"\b(?:union|alliance|organi[sz]ation|republic|country|treaty|agreement|idea|movement|project|currency|euro|league)"
    r"\s+(?:was|is|were)\s\Z",
    re.IGNORECASE,
)
_MARKS = ("@", "＠", "&", "orn ", "irth", "b. ", "ob ", "ob: ", "OB ", "OB: ", ".o.b", ".O.B")
"""What an e-mail address or a date of birth shows from afar."""
_SPACES, _DASHES = "\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000", "\u2010-\u2013\u2212"
_DIGITS = re.compile(rf"[0-9](?:[ ().{_SPACES}{_DASHES}-]{{0,3}}[0-9]){{6}}")
"""As many as the shortest telephone number has; it may well be a date."""
_MARKDOWN = re.compile(r"\\(?=[^\w\s])|\*")
_NOTHING = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SPACE, _DASH = re.compile(f"[{_SPACES}]"), re.compile(f"[{_DASHES}]")
_ADDRESS = re.compile(r"\bhttps?://\S+")


def personal_data(texts: Sequence[Text], diagnostics: Diagnostics) -> None:
    """Refuse personal data in any text, quotations too (standards.md section 5)."""
    for text, _, place, keys in _suspects(texts):
        found = find(text)
        if found:
            what, words = found
            diagnostics.error(
                Code.PERSONAL_DATA,
                f"`{words}` looks like {what}",
                place.span(*keys),
                "take it out: a briefing names people for what they say in public, and nothing else",
            )


def personal_data_instead(wishes: Iterable[Withheld], diagnostics: Diagnostics) -> None:
    """Refuse personal data in what is shown instead of withheld words."""
    texts = [(wish.instead, Voice.LABEL, wish.place, ("instead",)) for wish in wishes]
    personal_data(texts, diagnostics)


def find(text: str) -> tuple[str, str] | None:
    """Return what kind of personal data stands in ``text`` and its words, or None; web addresses do not count."""
    bare = _ADDRESS.sub("", _plain(text))
    for what, pattern in (
        ("an e-mail address", _EMAIL),
        ("a date of birth", _BIRTH),
        ("a telephone number", _PHONE),
    ):
        for found in pattern.finditer(bare):
            if pattern is not _BIRTH or not _OF_NO_PERSON.search(bare, 0, found.start()):
                return what, found[0].strip()
    return None


def _plain(text: str) -> str:
    """Return ``text`` with plain spaces and hyphens, and without marks of Markdown, as a reader sees it."""
    if "&" in text:
        text = unescape(text)
    text = _MARKDOWN.sub("", text).replace("＠", "@")
    return text if text.isascii() else _DASH.sub("-", _SPACE.sub(" ", _NOTHING.sub("", text)))


def _suspects(texts: Sequence[Text]) -> Iterator[Text]:
    """Yield the few texts worth a close look."""
    yield from texts_with(_MARKS, texts)
    in_one = joined(texts)
    yield from texts_at([match.start() for match in _DIGITS.finditer(in_one)], texts, in_one)
