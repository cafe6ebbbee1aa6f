"""Finds which office texts give somebody beside the name, and for whom they speak by it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.drafting.languages import drafted_language
from generator.drafting.offices import NOBODY, ORGANISATIONS, OTHER_HOLDER
from generator.drafting.text_mentions import text_mentions
from generator.drafting.titles import title_of
from generator.model.actor import Office
from generator.model.text import alike
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.register_names import RegisterNames
    from generator.model.actor import Actor
    from generator.model.kinds import Language
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_NO_OFFICE = NOBODY | ORGANISATIONS | {"leader"}
_SMALL = frozenset({"of", "for", "the", "and", "at", "in", "to", "on"})
_NAME_OF_BODY = r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
_OWNER = re.compile(rf"\s+of\s+{_NAME_OF_BODY}")
"""Of whom an office is that stands before a name: President Ada Reed | of Orland."""
_REST = re.compile(rf"(?:\s+(?:of|for)\s+{_NAME_OF_BODY})*")
"""The same of one behind a name: Ada Reed, the mayor | of Hill."""
_GOES_ON = re.compile(r"\s+(?:and|&)\s+(?:of\s+)?(?:the\s+)?(?=[A-Z])|-(?=\w)")
"""What makes a name longer than can be told: of Orland and Brask; not behind it somebody else with an office."""
_PARTY = re.compile(
    r"\b(?:party|union|alliance|front|movement|coalition|bloc|league|democrats|greens|socialists|conservatives|liberals"
    r"|labour|opposition)\b",
    re.IGNORECASE,
)
"""Words of what somebody belongs to whose office is of something else: Mayor Ada Reed of the Green Party."""
_OF = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_NOT_NOW = re.compile(
    r"\b(?:former|formerly|ex|then|late|ousted|deposed|outgoing|incoming|elected|designate|interim|acting|future|next"
    r"|previous|past|onetime|candidate for|self-styled|self-proclaimed|so-called|would-be|not|no|never|nor)"
    r"\W+(?:[\w’'-]+\W+){0,2}\Z",
    re.IGNORECASE,
)
"""Words before an office by which somebody holds it no more, not yet, or not really."""
_OF_ANOTHER = re.compile(
    r"(?:\b(?:his|her|its|their|my|our|whose)|[’']s|s[’'])\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
"""Words before an office that is somebody's: her spokesman. Of whom, its words do not say."""
_DEPUTIES = ("deputy ", "vice ", "vice-", "assistant ")
_STOP = re.compile(r"[.!?;:](?:\s|$)")
"""Where a sentence ends: what stands before that is no part of an office."""
_NEAR = 60


@dataclass(frozen=True, slots=True)
class ToldOffice:
    """An office that a text gives somebody."""

    title: str
    """As it is entered: President of Veldara."""
    words: str
    """By which it is told: President Teodora Klint of Veldara."""
    source: Id


def told_offices(
    actor: Actor, texts: Mapping[Id, SourceText], registers: RegisterNames, lang: Language
) -> list[ToldOffice]:
    """Return which offices ``texts`` in ``lang`` give ``actor`` beside the name, each once.

    One is enough where another only says less: the president, and the president of Veldara.
    """
    found = [
        told
        for id_, text in texts.items()
        if same_language(text.lang, lang)
        for told in _told_in(text, id_, actor, registers)
    ]
    first = {alike(told.title): told for told in reversed(found)}
    return [
        told
        for told in dict.fromkeys(first[alike(told.title)] for told in found)
        if not any(says_less(told.title, other.title) for other in first.values())
    ]


def with_office(actor: Actor, told: ToldOffice) -> Actor:
    """Return ``actor`` as they would be with an office that is told; it is never written."""
    return replace(actor, offices=(Office(title=told.title, place=actor.place),))


def _told_in(text: SourceText, source: Id, actor: Actor, registers: RegisterNames) -> Iterator[ToldOffice]:
    lang = drafted_language(text.lang)
    if lang is None:
        return
    for paragraph in text_mentions(text, registers.in_language(lang)).paragraphs:
        words, mentions = paragraph.hidden, paragraph.mentions
        for mention in mentions:
            if (
                mention.actors == {actor.id}
                and not mention.is_state
                and mention.role not in {None, *_NO_OFFICE}
            ):
                told = _told_by(words, mention, mentions, lang)
                if told:
                    title, begin, end = told
                    yield ToldOffice(title, " ".join(words[begin:end].split()), source)


def _told_by(
    words: str, mention: Mention, mentions: Sequence[Mention], lang: str
) -> tuple[str, int, int] | None:
    """Return the office of a mention, with where the words begin and end that tell it; None if that cannot be told."""
    name_end = mention.name_end or mention.end
    if mention.start < mention.name_start:
        ends = [
            *_STOP.finditer(words, mention.start, mention.name_start)
        ]  # of a sentence that ends in a state
        begin = ends[-1].end() if ends else mention.start
        title = title_of(words[begin : mention.name_start], lang)
        owner = None if _OF.search(title) else _OWNER.match(words, name_end)
        end = owner.end() if owner and not _PARTY.search(owner[0]) else name_end
        title += words[name_end:end]
    elif behind := [
        office for office in mentions if office.apposed_to and office.apposed_to.start == mention.start
    ]:
        begin = behind[0].start
        rest = _REST.match(words, behind[0].end)
        end = rest.end() if rest else behind[0].end
        title = title_of(words[begin:end], lang)
    else:
        return None
    before = words[max(0, begin - _NEAR) : begin]
    is_another = mention.role == OTHER_HOLDER and not title.casefold().startswith(_DEPUTIES)
    cannot_be_told = is_another or _NOT_NOW.search(before) or _OF_ANOTHER.search(before) or not title
    more = _GOES_ON.match(words, end)
    is_longer = more and not any(other.start == more.end() and other.role for other in mentions)
    if cannot_be_told or is_longer or _STOP.search(title) or not words[mention.name_start].isalpha():
        return None
    return _as_entered(title, lang), min(begin, mention.name_start), end


def _as_entered(title: str, lang: str) -> str:
    """Return an office as readers see it: the mayor of Hill is Mayor of Hill."""
    words = (title.title() if title.isupper() else title).split()
    if lang == "en":
        words = [
            word
            if word in _SMALL and at
            else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
            for at, word in enumerate(words)
        ]
    return " ".join((words[0][0].upper() + words[0][1:], *words[1:]))


def says_less(title: str, other: str) -> bool:
    """Tell whether ``title`` says a part of what ``other`` does, and nothing else.

    >>> says_less("Minister", "Foreign Minister of Brask"), says_less("President", "Vice President")
    (True, False)
    """
    head, *owner = map(alike, _OF.split(title))
    other_head, *other_owner = map(alike, _OF.split(other))
    if head == other_head:
        return len(owner) < len(other_owner) and owner == other_owner[: len(owner)]
    return head == "minister" and other_head.endswith(" minister") and not owner
