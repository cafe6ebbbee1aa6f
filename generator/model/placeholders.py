"""What stands in a field until somebody has written there what a reader shall read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.briefing import Briefing
from generator.model.kinds import StringKind
from generator.model.question import Question
from generator.model.walks import entries_in, texts_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.library import Entry

SPEAKER_NOT_FOUND = "speaker not found"
"""The name of an actor that was drafted for words of which the text names no speaker."""
PUBLISHER_NOT_NAMED = "A publisher for "
"""How the name begins of the first publisher in a new briefing."""
_WORDS = (
    *("unknown", "not known", "unspecified", "not specified", "not stated", "n/a", "n.a.", "na"),
    *("none", "null", "nil", "tbd", "tba", "tbc", "todo", "to do", "xxx"),
    *("-", "--", "–", "—", "?", "??", "???", ".", "...", "…"),
    *("no date", "n.d.", "no author", "no title", "untitled"),
)
FILLERS = frozenset({*_WORDS, *(word.upper() for word in _WORDS), *(word.capitalize() for word in _WORDS)})
"""Words that say nothing: a field for which there is no answer is left out."""

_ALSO_NAMES = frozenset({"NA", "TBA", "TBC"})
"""Of these, what somebody is called, too: TBC is a broadcaster."""
_NAMING = frozenset({"name", "short", "other_names", "title"})
"""Fields that hold what somebody or something is called."""


class Placeholder(NamedTuple):
    """What stands for something that nobody has written yet."""

    field: str
    text: str
    """Nothing where the field itself is missing."""

    @property
    def told(self) -> str:
        """What is so, as part of a sentence.

        >>> Placeholder("locator", "TBD").told, Placeholder("relation", "").told
        ('`locator` is still `TBD`', '`relation` is missing')
        """
        return f"`{self.field}` is {f'still `{self.text}`' if self.text else 'missing'}"


def is_placeholder(text: str, kind: StringKind, keys: tuple[str | int, ...]) -> bool:
    """Tell whether a text under ``keys`` says nothing, or is what a draft was begun with.

    What others said, and what is to be done, may be any words; a name may be letters that elsewhere say nothing.

    >>> is_placeholder("TBC", StringKind.LABEL, ("name",)), is_placeholder("TBC", StringKind.OWN_TEXT, ("says",))
    (False, True)
    """
    if kind in {StringKind.VERBATIM, StringKind.TODO} or (
        text in _ALSO_NAMES and not _NAMING.isdisjoint(keys)
    ):
        return False
    return text in FILLERS or (keys[:1] == ("name",) and is_first_name(text))


def is_first_name(text: str) -> bool:
    """Tell whether a text is the name with which an actor was begun of whom no name was known."""
    return text == SPEAKER_NOT_FOUND or text.startswith(PUBLISHER_NOT_NAMED)


def placeholder_in(entry: Entry | Briefing) -> Placeholder | None:
    """Return the first placeholder that is left in an entry, or in the head of a briefing; None if none is.

    What stands in an entry of its own that waits, a point of a plan, is left to that.
    """
    return next(_placeholders(entry), None)


def _placeholders(entry: Entry | Briefing) -> Iterator[Placeholder]:
    others = {
        place
        for below in entries_in(entry)
        if isinstance(entry, Briefing) or below.todo
        for _, _, place, _ in texts_below(below, below.place)
    }
    for text, kind, place, keys in texts_below(entry, entry.place):
        if place not in others and is_placeholder(text, kind, keys):
            yield Placeholder(".".join(key for key in keys if isinstance(key, str)), text)
    if isinstance(entry, Question):
        yield from (Placeholder(field, "") for field in _missing_in(entry))


def _missing_in(question: Question) -> Iterator[str]:
    """Yield the fields that a question needs, and has not yet: it may be begun without them."""
    if not (question.answers or question.looked_in):
        yield "answers"
    if any(answer.relation is None for answer in question.answers[1:]):
        yield "relation"
