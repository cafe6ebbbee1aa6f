"""Says in a few lines what ``briefings draft`` has drafted: how much of whom, and what could not be found out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.drafting.already_quoted import is_quoted_already
from generator.judging import unnamed_of
from generator.model.placeholders import SPEAKER_NOT_FOUND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.drafting.entries import DraftedStatement, SourceDrafts
    from generator.model.library import Library
    from generator.model.report import Id

_MOST_SPEAKERS, _MOST_ACTORS, _EXAMPLES = 6, 8, 2
_SHOWN = 40
"""Characters of words by which a draft is known again."""
_ASKS_FOR_A_DAY = "say which day that was"
"""As `generator.drafting` asks for a day that it cannot tell."""


def summary(drafts: Sequence[SourceDrafts], library: Library) -> Iterator[str]:
    """Yield the lines: one for each source, then what is open in all, and who is new."""
    actors = {actor.id: actor.name for from_source in drafts for actor in from_source.actors}
    names = {**{id_: str(actor.name) for id_, actor in library.actors.items()}, **actors}
    for from_source in drafts:
        statements = from_source.statements
        of_whom = f": {_of_whom(statements, names)}" if statements else ""
        yield f"{from_source.source}: {counted(len(statements), 'statement')} drafted{of_whom}"
    every = [statement for from_source in drafts for statement in from_source.statements]
    yield from _open(
        "without a speaker",
        [said for said in every if _is_unnamed(said, names)],
        lambda said: unnamed_of(said.todo),
    )
    yield from _open(
        "with a day that is to be said",
        [said for said in every if any(_ASKS_FOR_A_DAY in sentence for sentence in said.todo)],
        lambda said: said.date_words or "",
    )
    every_left = [left for from_source in drafts for left in from_source.left_out]
    left = [left for left in every_left if not is_quoted_already(left.because)]
    if len(every_left) > len(left):
        yield f"{counted(len(every_left) - len(left), 'quotation')} drafted or entered already"
    if left:
        shown = "; ".join(
            f"line {quotation.line} (“{_cut(quotation.words)}”: {quotation.because})"
            for quotation in left[:_EXAMPLES]
        )
        yield f"{counted(len(left), 'quotation')} not drafted: {shown}{'; …' if len(left) > _EXAMPLES else ''}"
    new = [name for name in actors.values() if name != SPEAKER_NOT_FOUND]
    if new:
        more = f" and {len(new) - _MOST_ACTORS} more" if len(new) > _MOST_ACTORS else ""
        yield f"In no register yet: {', '.join(new[:_MOST_ACTORS])}{more}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural if it is not one."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _of_whom(statements: Sequence[DraftedStatement], names: Mapping[Id, str]) -> str:
    """Return who says how much, the most first: ``Colm Ashby 13, Yaryna Stovbur 6, both 2``."""
    counts = Counter(statement.speakers for statement in statements)
    alone = {speakers[0] for speakers in counts if len(speakers) == 1}
    only_two = len(alone) == 2
    ranked = sorted(counts.items(), key=lambda item: (len(item[0]), -item[1]))
    parts = [
        f"{'both' if only_two and set(speakers) == alone else _together(speakers, names)} {count}"
        for speakers, count in ranked[:_MOST_SPEAKERS]
    ]
    rest = sum(count for _, count in ranked[_MOST_SPEAKERS:])
    return ", ".join([*parts, *([f"others {rest}"] if rest else [])])


def _together(speakers: Sequence[Id], names: Mapping[Id, str]) -> str:
    return " and ".join(names.get(id_, id_) for id_ in speakers)


def _is_unnamed(said: DraftedStatement, names: Mapping[Id, str]) -> bool:
    is_not_found = any(names.get(id_) == SPEAKER_NOT_FOUND for id_ in said.speakers)
    return is_not_found or bool(unnamed_of(said.todo))


def _open(
    what: str, drafts: Sequence[DraftedStatement], words: Callable[[DraftedStatement], str]
) -> Iterator[str]:
    """Yield how many drafts lack something, with the first, and the words of the text in place of it."""
    if drafts:
        shown = ", ".join(f"{said.id} (“{_cut(words(said) or said.quote)}”)" for said in drafts[:_EXAMPLES])
        yield f"{counted(len(drafts), 'draft')} {what}: {shown}{', …' if len(drafts) > _EXAMPLES else ''}"


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
