"""What a cell shows of a value of the editors' files, and the value that a cell means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.sheets.claims import claim_meant, claim_written, missing_meant, missing_written
from generator.sheets.columns import Kind
from generator.sheets.rows import NotMeant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.reader.tree import Value

HELD = "(more than a cell can hold: it stands in the file)"
"""What a cell shows of a value that it cannot hold; as long as this stands there, the value stays."""
LONGEST = 32_767
"""Signs of a cell (*Excel specifications and limits*)."""
_LANGUAGE = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]+)*):\s+(\S.*)")


class _Record(NamedTuple):
    """How a record of a few fields stands in a cell."""

    written: Callable[[Mapping[str, Value]], str]
    meant: Callable[[str], Value]


_RECORDS: Mapping[Kind, _Record] = {
    Kind.CLAIM: _Record(claim_written, claim_meant),
    Kind.MISSING: _Record(missing_written, missing_meant),
}


def shown(value: Value | None, kind: Kind) -> str:
    r"""Return a value as a cell shows it; `HELD` if no cell of this kind can mean it.

    >>> shown(["trade", "fish"], Kind.IDS), shown({"en": "Kyiv", "uk": "Київ"}, Kind.NAMES), shown(None, Kind.TEXT)
    ('trade; fish', 'en: Kyiv\nuk: Київ', '')
    """
    if value is None:
        return ""
    text = _written(value, kind)
    try:
        is_whole = text and len(text) <= LONGEST and _bare(meant(text, kind, value)) == _bare(value)
    except NotMeant:
        return HELD
    return text if is_whole else HELD


def _written(value: Value, kind: Kind) -> str:
    """Return a value as a text; "" if it is of another shape than the kind has."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict) and kind in _RECORDS:
        return _RECORDS[kind].written(value)
    if isinstance(value, dict):
        between = {Kind.NAMES: "\n", Kind.STANCES: "; "}.get(kind)
        items = [f"{name}: {below.strip()}" for name, below in value.items() if isinstance(below, str)]
        return between.join(items) if between and len(items) == len(value) else ""
    written = [_linked(item) if kind is Kind.LINKS else item for item in value]
    items = [item.strip() for item in written if isinstance(item, str)]
    between = "\n" if kind is Kind.LINES else "; "
    return between.join(items) if len(items) == len(value) else ""


def _linked(item: Value) -> Value:
    """Return a link as a cell shows it; what is none as it is."""
    if not isinstance(item, dict) or item.keys() != {"to", "as"}:
        return item
    return f"{item['as']}: {item['to']}"


def meant(text: str, kind: Kind, before: Value | None = None) -> Value:
    """Return the value that the text of a cell means; ``before`` is what stands in the file, in whose shape it stays.

    >>> meant("trade; fish", Kind.IDS), meant("anna", Kind.SEVERAL), meant("plan: for", Kind.STANCES)
    (['trade', 'fish'], 'anna', {'plan': 'for'})
    >>> meant("denies: first-offer", Kind.LINKS)
    [{'to': 'first-offer', 'as': 'denies'}]

    Raises `NotMeant`.
    """
    if kind is Kind.NAMES:
        return _name(text, before)
    if kind is Kind.STANCES:
        return dict(_pairs(text, "“{}” does not say for or against what: write peace-plan: for"))
    if kind is Kind.LINKS:
        told = "“{}” does not say what is done to which statement: write denies: kirby-welcomes"
        return [{"to": id_, "as": done} for done, id_ in _pairs(text, told)]
    if kind in _RECORDS:
        return _RECORDS[kind].meant(text)
    if kind is Kind.TEXT:
        return text
    items = _items(text, kind)
    is_alone = len(items) == 1 and kind in (Kind.SEVERAL, Kind.LINES) and not isinstance(before, list)
    return items[0] if is_alone else [*items]


def _items(text: str, kind: Kind) -> list[str]:
    marks = {Kind.TEXTS: r"[;\n]", Kind.LINES: r"\n"}.get(kind, r"[;,\s]")
    return [item.strip() for item in re.split(marks, text) if item.strip()]


def _name(text: str, before: Value | None) -> Value:
    lines = [_LANGUAGE.fullmatch(line.strip()) for line in text.split("\n")]
    found = [line for line in lines if line is not None]
    if len(found) < len(lines) or (len(found) == 1 and not isinstance(before, dict)):
        return text
    return {line[1]: line[2].strip() for line in found}


def _pairs(text: str, told: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind the colon of each item; ``told`` says of one without what is meant."""
    for item in _items(text, Kind.TEXTS):
        before, colon, behind = (part.strip() for part in item.partition(":"))
        if not (before and colon and behind):
            raise NotMeant(told.format(item))
        yield before, behind


def _bare(value: Value) -> Value:
    """Return a value without white space at the ends of its texts, which means nothing."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return {name: _bare(below) for name, below in value.items()}
