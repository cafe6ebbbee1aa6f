"""Finds what is said before a German verb that ends its clause: während Kirby die Lage schilderte und um Hilfe bat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.complements import told_in_complement
from generator.drafting.joint_subjects import joint_subjects
from generator.drafting.languages import COMPLEMENTS, LANGUAGES
from generator.drafting.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

PREFIXES = r"an|zu|vor|aus|mit|ab|zurück|ein|hin|auf|hervor|dar|heraus|fest|bei"
_OPENS = re.compile(
    r"(?:,\s|\A)(?:während|wobei|wohingegen|woraufhin|worauf|indem|nachdem)\s?",
    re.IGNORECASE,
)
"""What begins a clause with its verb at the end."""
_WHO = re.compile(r",\s(?:der|die|das|welche[rs]?)\s")
_HAS = re.compile(r"(?<!\w)(?:hat|haben|habe|hatten?)(?!\w)")
_TO_DO = re.compile(r",\s[^,;:.]*?\b(?:zu\s\w+e?n|\w+zu\w+e?n)(?=\s*[,.;]|\Z)")
"""What is to be done, set behind the verb: hat die Bereitschaft bekräftigt, die Gespräche fortzusetzen."""
_FEWEST = 2
"""Words of what is said there at least."""


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """What stands before the verb that says it."""

    opens: int
    """Where its clause begins."""
    start: int
    end: int
    attributed: Attributed


def said_before_verbs(around: Surroundings, start: int, stop: int) -> Iterator[SaidBefore]:
    """Yield what a sentence tells before the verbs of speech that end its clauses, in order."""
    if around.lang != "de":
        return
    for opens, at, subject in sorted(_clauses(around, start, stop), key=lambda clause: clause[0]):
        yield from _said_in(around, opens, at, subject, stop)


def _clauses(around: Surroundings, start: int, stop: int) -> Iterator[tuple[int, int, Mention]]:
    """Yield where a clause begins that may end with its verb, where the words behind its subject do, and that."""
    for opens in _OPENS.finditer(around.text, start, stop):
        subject = next((found for found in around.mentions if found.start >= opens.end()), None)
        if subject and not around.left_over(opens.end(), subject.start):
            yield opens.start(), subject.end, _meant_in(around, subject, opens.start())
    for who in _WHO.finditer(around.text, start, stop):
        before = next((found for found in around.mentions if found.end == who.start()), None)
        if before:
            yield who.start(), who.end(), before
    for has in _HAS.finditer(around.text, start, stop):
        near = [found for found in around.mentions if start <= found.start and found.end <= has.start()]
        behind = next((found for found in around.mentions if found.start >= has.end()), None)
        if near and near[-1].is_subject and not around.left_over(near[-1].end, has.start()):
            yield has.start(), has.end(), near[-1]
        elif behind and behind.is_subject and not around.left_over(has.end(), behind.start):
            yield has.start(), behind.end, behind


def _meant_in(around: Surroundings, subject: Mention, opens: int) -> Mention:
    """Return whom a pronoun means that its own sentence names: Kirby empfing Vale, wobei sie um Hilfe bat."""
    if subject.kind is not MentionKind.PRONOUN or subject.gender not in {"m", "f"}:
        return subject
    named = [
        found
        for found in around.mentions
        if found.end <= opens and found.kind in _NAMED and not found.is_state
    ]
    fitting = [found for found in named if found.gender == subject.gender]
    return fitting[0] if len(fitting) == 1 else subject


_NAMED = frozenset({MentionKind.NAME, MentionKind.OFFICE, MentionKind.UNKNOWN})


def _said_in(around: Surroundings, opens: int, at: int, subject: Mention, stop: int) -> Iterator[SaidBefore]:
    while verb := _final_of().search(around.text, at, stop):
        between = around.text[at : verb.start()]
        if re.search(r"[,;:.]", between):
            return
        whose = Attributed(subject, *verb.span(), jointly=joint_subjects(around, subject, verb.span()))
        prefix = verb["prefix"] or verb["apart"] or ""
        begin = told_in_complement(around, verb["bare"], prefix, at, verb.start())
        end = at + len(between.rstrip())
        if begin is not None and (extends := _TO_DO.match(around.text, verb.end(), stop)):
            end = extends.end()
        if begin is not None and len(around.text[begin:end].split()) >= _FEWEST:
            yield SaidBefore(opens, begin, end, whose)
        goes_on = re.compile(r",?\s(?:und|sowie)\s").match(around.text, max(end, verb.end()), stop)
        if goes_on is None:
            return
        opens, at = goes_on.start(), goes_on.end()


@cache
def _final_of() -> re.Pattern[str]:
    known = LANGUAGES["de"]
    verbs = "|".join((known.verbs, known.only_reported, *(told.verb for told in COMPLEMENTS["de"])))
    return re.compile(
        rf"(?<![\w-])(?:(?P<apart>aufmerksam|zum Ausdruck|in Aussicht)\s)?(?P<prefix>{PREFIXES})??"
        rf"(?P<bare>{verbs})(?=\s*(?:[,.;]|\Z)|\s(?:und|sowie)\s)"
    )
