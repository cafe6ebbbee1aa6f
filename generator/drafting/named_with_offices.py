"""Finds whom a text names with an office, wherever: who a headline means by it may be named further down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drafting.mention import MentionKind
from generator.drafting.offices import NOBODY, ORGANISATIONS
from generator.drafting.text_mentions import text_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.register_names import NamesInLanguage
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText


@dataclass(frozen=True, slots=True)
class NamedWithOffice:
    """Somebody who is named with an office."""

    name: str
    """As the text gives it; of the registers, the id."""
    actor: Id | None
    role: str
    words: frozenset[str]
    """The office and the name, in small letters."""
    origin: str
    """Of which state, as `Mention.origin` says it; "" where the text does not say it."""


def named_with_offices(text: SourceText, registers: NamesInLanguage) -> Sequence[NamedWithOffice]:
    """Return whom a text names with an office, each once, in order."""
    return tuple(dict.fromkeys(_found(text, registers)))


def _found(text: SourceText, registers: NamesInLanguage) -> Iterator[NamedWithOffice]:
    for paragraph in text_mentions(text, registers).paragraphs:
        hidden = paragraph.hidden
        for mention in paragraph.mentions:
            if mention.role is None or mention.role in NOBODY | ORGANISATIONS:
                continue
            if mention.kind is MentionKind.NAME and len(mention.actors) == 1:
                (actor,) = mention.actors
                yield _named(actor, actor, mention, hidden)
            elif mention.kind is MentionKind.UNKNOWN:
                name = " ".join(hidden[mention.name_start : mention.name_end or mention.end].split())
                yield _named(name, None, mention, hidden)


def _named(name: str, actor: Id | None, mention: Mention, text: str) -> NamedWithOffice:
    words = frozenset(text[mention.start : mention.end].casefold().split())
    return NamedWithOffice(name, actor, mention.role or "", words, mention.origin or mention.state or "")


def named_later(
    named: Sequence[NamedWithOffice],
    roles: frozenset[str],
    mention: Mention,
    *,
    called: frozenset[str] = frozenset(),
    is_of_state: bool = False,
) -> NamedWithOffice | None:
    """Return the only one whom a text names with one of ``roles``, of the state that a mention says.

    ``called`` are words that the office has: a minister of finance is none of farming. ``is_of_state`` tells that the
    text must say of which state they are.
    """
    found = {
        named_so.name.casefold().split()[-1]: named_so
        for named_so in named
        if named_so.role in roles
        and called <= named_so.words
        and (
            not mention.origin
            or (not named_so.origin and not is_of_state)
            or named_so.origin == mention.origin
        )
    }
    return next(iter(found.values())) if len(found) == 1 else None
