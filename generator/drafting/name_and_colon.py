"""Finds who is named before a colon: Kirby: “…”; Kirby: ferries will sail “when trust does”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_MARKS = "”“»«\"'’‘」』„,，、.。!?！？…—–- \u00a0\u202f\t"


def labelled(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read a name and a colon right before a quotation."""
    head = around.text[start:end].rstrip(_MARKS)
    if not head.endswith((":", "：")):
        return None
    right_before = [
        found
        for found in around.mentions
        if found.is_subject and found.end == start + len(head.rstrip(" :：\u00a0"))
    ]
    first = right_before[0] if right_before and not _acts_before(around, start, right_before[0]) else None
    first = first or around.first_subject(start, end)
    return Attributed(first, start + len(head) - 1, start + len(head), is_sure=False) if first else None


def _acts_before(around: Surroundings, start: int, last: Mention) -> bool:
    """Tell whether who stands before a colon is only whom another does something to: Kirby empfängt Duarte: „…“."""
    first = around.first_subject(start, last.start)
    return first is not None and bool(re.search(r"\s[a-zà-ÿ]\w+", around.text[first.end : last.start]))


def headed(around: Surroundings, end: int) -> Attributed | None:
    """Read a name and a colon at the beginning of a headline: Lindqvist: ferries will sail “when trust does”."""
    first = next(iter(around.mentions), None)
    if first is None or first.end >= end or not first.is_subject or around.left_over(0, first.start):
        return None
    colon = re.compile(r"\s?[:：]\s").match(around.text, first.end)
    return Attributed(first, first.end, colon.end(), is_sure=False) if colon else None


def before_colon(around: Surroundings, end: int) -> Attributed | None:
    """Read who acts behind a colon right behind a quotation: “I plead tired”: before the judge, Kirby smiled."""
    colon = re.compile(r"\s?[”»“’\"'」]?\s?:\s").match(around.text, end)
    first = around.first_subject(colon.end(), around.end) if colon else None
    is_person = first is not None and not first.is_state and first.role != "sides"
    return Attributed(first, end, first.end, is_sure=False, has_verb=False) if first and is_person else None
