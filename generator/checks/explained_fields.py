"""Decides for each field of what is published whether its readers are owed a word when it says something else.

A field of which nobody has decided is one that they are owed a word about; `tests/test_explained_fields.py` asks for a
decision on each.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from generator.comparing import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping


class Owed(Enum):
    """When readers are owed a word, or why they are not."""

    CHANGED = auto()
    """When what stood there is another, or gone. What is added to it takes nothing back."""
    COMPLETE = auto()
    """Also when one more stands there: it names all, so with one more it is another list."""
    WORK = auto()
    """Never: it tells of the work on an entry, and not what the entry says."""
    FINDING = auto()
    """Never: it says by what, or where, something is found, and not what that is."""
    BY_ITSELF = auto()
    """Never: somebody else has done it, or the field says itself why it is another."""
    OURS = auto()
    """Never: it sums up, or calls by a name of ours, what is asked about by itself."""
    ELSEWHERE = auto()
    """Not here: a check of its own asks for it."""


_OWED = frozenset({Owed.CHANGED, Owed.COMPLETE})


def _fields(  # noqa: PLR0913  # one for each decision
    changed: str = "",
    *,
    complete: str = "",
    work: str = "",
    finding: str = "",
    by_itself: str = "",
    ours: str = "",
) -> dict[str, Owed]:
    """Return the decision on each field, as the file calls them; "" stands for a part that is gone as a whole."""
    decisions = {
        Owed.CHANGED: changed,
        Owed.COMPLETE: complete,
        Owed.WORK: work,
        Owed.FINDING: finding,
        Owed.BY_ITSELF: by_itself,
        Owed.OURS: ours,
    }
    return {name: owed for owed, names in decisions.items() for name in names.split()}


_OF_REPORTS = _fields(
    "source via speaker attribution venue date date_words quote quote_lang wording brackets translated_from "
    "translation translation_by checked_by origin",
    work="note waive verdict",
    finding="locator",
)
_WHOLE_IS_OURS = {"": Owed.OURS}

FIELDS: Mapping[Subject, Mapping[str, Owed]] = {
    Subject.STATEMENT: _fields(
        "says reports date date_words date_source when at about stance kind modality superlative absent links "
        "credibility",
        complete="speaker holders",
        work="note",
        finding="source",
    ),
    Subject.QUOTATION: _OF_REPORTS,
    Subject.REPORT: _OF_REPORTS,
    Subject.QUESTION: _fields("answers looked_in", work="note", ours="question"),
    Subject.ANSWER: _fields("says evidence relation", work="note"),
    Subject.PLAN: _fields(
        "name date date_words texts date_source version_of dropped evidence positions",
        complete="by",
        work="note",
    ),
    Subject.POINT: _fields("n says heading from change status evidence", work="note"),
    Subject.POSITION: _fields("topic level because stance value points evidence"),
    Subject.EVENT: _fields(
        "name date until date_words date_source place part_of evidence accounts contrasts",
        complete="participants",
        work="note",
    ),
    Subject.ACCOUNT: _fields("by sources voices complete", work="note"),
    Subject.CONTRAST: _fields("topic says evidence"),
    Subject.ASSESSMENT: _fields(
        "says likelihood likelihood_because confidence because evidence alternatives would_change",
        by_itself="changed_because",
    ),
    Subject.SOURCE: _fields(
        "type publisher lang title short authors contributors date updated version version_of origin silent_on "
        "reliability",
        work="note waive",
        finding="url mirror archive archived",
        by_itself="read read_in read_in_by status status_since status_note",
    ),
    Subject.ACTOR: _fields(
        "name type short offices part_of meant reason evidence same_as",
        complete="members",
        work="note",
        finding="other_names",
    ),
    Subject.OFFICE: _fields("title of since until evidence"),
    Subject.TOPIC: _WHOLE_IS_OURS | _fields(work="note", ours="name broader stance_on words same_as"),
    Subject.TERM: _WHOLE_IS_OURS | _fields(work="note", ours="name words except ours"),
    Subject.BRIEFING: _WHOLE_IS_OURS
    | _fields(work="note", ours="title lang event scale bottom_line key_points"),
    Subject.BOTTOM_LINE: _WHOLE_IS_OURS | _fields(ours="says evidence"),
    Subject.KEY_POINT: _WHOLE_IS_OURS | _fields(ours="says evidence"),
    Subject.CORRECTION: {"": Owed.ELSEWHERE},
}
"""By what has changed: an entry, or a part of one; of records without a name, the field that holds them."""


def owed(subject: Subject, field: str) -> Owed:
    """Return what is decided of a field, with dots below records; of a part as a whole where it is ""."""
    return FIELDS.get(subject, {}).get(field.partition(".")[0], Owed.CHANGED)


def is_owed(subject: Subject, field: str) -> bool:
    """Tell whether readers are owed a word when another value stands in a field, or a part is gone."""
    return owed(subject, field) in _OWED
