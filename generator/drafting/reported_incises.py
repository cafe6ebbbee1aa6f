"""Finds what is reported before the verb that says it: The port will stay open, he said, and voiced the hope …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.drafting.attributed import Attributed
from generator.drafting.joint_subjects import joint_subjects
from generator.drafting.subjects import subject_after, subject_before

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_FEWEST = 4
"""Words of what is reported at least."""
_OPENS = re.compile(
    r"(?:\w+ing|asked|pressed|questioned|as|while|when|after|before|during|on|in|at|for|with|to|by|from|of|about|"
    r"following|"
    r"regarding|concerning|instead|however|moreover|furthermore|finally|meanwhile|"
    r"earlier|later|also|then|in addition)\b",
    re.IGNORECASE,
)
"""What begins a sentence that only leads on to its subject: Turning to the strait, he said."""
_CLOSES = re.compile(
    r"(?:\s(?:in|at|on|during|to|before)\s[^,.;:\x00]{3,60})?\s*(?:$|[.;]|,\s(?:and|but|adding|noting|stressing|while)\b)"
)
"""What follows such a verb: nothing of what is said."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|might|does|do|did|cannot|needs?|"
    r"remains?|stands?|\w+(?:ed|s))\b"
)


class SaidBeforeIncise(NamedTuple):
    """Words before a verb that says them, with it and its subject."""

    start: int
    end: int
    attributed: Attributed


def said_before_incise(around: Surroundings, start: int, stop: int) -> SaidBeforeIncise | None:
    """Return what a sentence reports before its first verb of speech; None if that does not stand between commas."""
    verb = next(around.verbs(start, stop), None) if around.lang == "en" else None
    if verb is None:
        return None
    before = subject_before(around, start, verb.start())
    subject = before or subject_after(around, verb.end(), stop)
    if subject is None:
        return None
    begin, end = min(subject.start, verb.start()), max(subject.end, verb.end())
    begin = begin - len("the ") if around.text[:begin].casefold().endswith(" the ") else begin
    head = around.text[start:begin].rstrip()
    told = head.removesuffix(",")
    is_set_apart = head.endswith(",") and _CLOSES.match(around.text, end) is not None
    leads_on = _OPENS.match(told) and "," not in told
    is_told = len(told.split()) >= _FEWEST and _FINITE.search(told) is not None
    if not is_set_apart or leads_on or not is_told:
        return None
    attributed = Attributed(subject, *verb.span(), jointly=joint_subjects(around, subject, verb.span()))
    return SaidBeforeIncise(start, start + len(told), attributed)
