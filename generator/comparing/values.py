"""Compares two values of one field that are no records: texts, dates, words of lists, references."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from generator.comparing.changes import Change, Nature, Sort
from generator.comparing.pairing import plain
from generator.comparing.spelling import spelling_key
from generator.comparing.words import word_pieces
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.comparing.natures import FieldRule
    from generator.comparing.spots import Spot

_LINK = re.compile(r"\]\(([^)\s]*)|<(https?:[^>\s]*)>")


def compare_values(rule: FieldRule, old: Any, new: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401  # of any field
    """Yield what differs between two values of a field that are not equal."""
    if rule.paired:
        yield from _pairs(rule, dict(old), dict(new), spot)
    elif rule.sort is Sort.TEXT:
        yield from _texts(rule, old, new, spot)
    else:
        was, now = _words(old), _words(new)
        if was != now and not rule.ordered:
            was, now = _without(was, now), _without(now, was)
        if was or now:
            yield spot.change(rule.key, rule.nature, rule.sort, was, now)


def _text_change(rule: FieldRule, spot: Spot, key: str, was: str, now: str) -> Change:
    """Return the change of one text into another, both on one line; of the same words it is one of spelling."""
    if was and now:
        same = _key(rule, was) == _key(rule, now)
        nature = Nature.SPELLING if same else rule.nature
        pieces = word_pieces(was, now)
        return spot.change(key, nature, Sort.TEXT, (was,), (now,), pieces=pieces, is_quoted=rule.quoted)
    return spot.change(
        key, rule.nature, Sort.TEXT, (was,) if was else (), (now,) if now else (), is_quoted=rule.quoted
    )


def _key(rule: FieldRule, text: str) -> str:
    return spelling_key(text, is_quoted=rule.quoted)


def _pairs(rule: FieldRule, old: dict[str, Any], new: dict[str, Any], spot: Spot) -> Iterator[Change]:
    for target in dict.fromkeys((*new, *old)):
        was, now = _words(old.get(target)), _words(new.get(target))
        if was != now:
            yield spot.below(target).change(rule.key, rule.nature, Sort.WORD, was, now)


def _texts(rule: FieldRule, old: Any, new: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401  # of any field
    if isinstance(old, Name) or isinstance(new, Name):
        mine, theirs = _by_language(old, new), _by_language(new, old)
        for lang in dict.fromkeys((*theirs, *mine)):
            was, now = mine.get(lang, ""), theirs.get(lang, "")
            if was != now:
                key = f"{rule.key}.{lang}" if lang else rule.key
                yield _text_change(rule, spot.in_language(lang or None), key, was, now)
        return
    mine_all, theirs_all = _plain(old), _plain(new)
    was_texts, now_texts = _without(mine_all, theirs_all), _without(theirs_all, mine_all)
    is_single = len(was_texts) <= 1 and len(now_texts) <= 1
    if is_single and (was_texts or now_texts):
        yield _text_change(rule, spot, rule.key, "".join(was_texts), "".join(now_texts))
        if was_texts and now_texts:
            was_links, now_links = _links(old), _links(new)
            if was_links != now_links:
                yield spot.change(rule.key, Nature.OTHERWISE, Sort.TEXT, was_links, now_links)
    elif is_single and _marks(old) != _marks(new):
        same_links = _links(old) == _links(new)
        nature = Nature.SPELLING if same_links else Nature.OTHERWISE
        yield spot.change(rule.key, nature, Sort.TEXT, _raw(old), _raw(new))
    elif not is_single:
        same = _keys(rule, was_texts) == _keys(rule, now_texts)
        nature = Nature.SPELLING if same else rule.nature
        yield spot.change(rule.key, nature, Sort.TEXT, was_texts, now_texts, is_quoted=rule.quoted)


def _keys(rule: FieldRule, texts: Iterable[str]) -> Counter[str]:
    return Counter(_key(rule, text) for text in texts)


def _by_language(name: Name | None, other: Name | None) -> dict[str, str]:
    """Return the texts of a name by language; "" for the one that is shown where one of two names says none of it.

    A name that is given in a second language too is still what it was in the first.
    """
    if name is None:
        return {}
    texts = {lang or "": plain(text) for lang, text in name.texts}
    theirs = [lang for lang, _ in other.texts] if other else []
    if None in theirs and "" not in texts:
        shown = name.lang or ""
        same = (
            [lang for lang, text in texts.items() if text == plain(dict(other.texts)[None])] if other else []
        )
        texts[""] = texts.pop(same[0] if same else shown)
    return texts


def _plain(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # a text, several, or none
    if not value:
        return ()
    return tuple(plain(text) for text in (value if isinstance(value, tuple) else (value,)))


def _raw(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # the same
    return (_marks(value),) if value else ()


def _marks(value: Any) -> str:  # noqa: ANN401  # the same
    """Return Markdown as written, however it was wrapped; "" for what is none."""
    return " ".join(value.source.split()) if isinstance(value, Prose) else ""


def _links(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # the same
    """Return the addresses that a text of Markdown leads to, in its order."""
    return tuple("".join(found) for found in _LINK.findall(_marks(value)))


def _words(value: Any) -> tuple[str, ...]:  # noqa: ANN401  # a value of any field
    if value is None or value is False or value == "":
        return ()
    if value is True:
        return ("yes",)
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def _without(values: tuple[str, ...], others: Iterable[str]) -> tuple[str, ...]:
    """Return what of some values is not among the others, each as often as it is more often there."""
    spare = Counter(others)
    kept = []
    for value in values:
        if spare[value]:
            spare[value] -= 1
        else:
            kept.append(value)
    return tuple(kept)
