"""Checks how a briefing speaks in its own voice: in its head, its answers and its judgements; English only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analysis.origins import count_origins
from generator.analysis.sides import are_of_one_body
from generator.checks.named_actors import NamedActors
from generator.checks.speech import (
    ATTRIBUTION,
    CITY,
    IN_ANOTHERS_WORDS,
    METONYM,
    OPENS_CLAUSE,
    PLACE_BEFORE,
    is_english,
)
from generator.checks.texts import outside_quotes, sentences
from generator.diagnostics import Code
from generator.document import markup
from generator.model.report import Report
from generator.model.statement import Kind
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Diagnostics, Place
    from generator.model.briefing import Briefing, KeyPoint
    from generator.model.library import Library
    from generator.model.report import Evidence, EvidenceItems
    from generator.model.statement import Statement

_REFERS_BACK = re.compile(
    r"(?:He|She|It|They|This|That|These|Those|Neither|Both|None|Nobody|The (?:same|two))\b"
)
"""A sentence that goes on with what the one before it attributes."""
_FUTURE = re.compile(r"\b(?:will|is to|are to|is going to|are going to)\b(?! be found\b)")
_LONG_PAST = 31
"""Days after its event on which a briefing no longer speaks of what comes next."""
_CONNECTIVE = re.compile(
    r"(?:,|;|^)\s*(?P<word>but|yet|however|although|though|even though|despite|in spite of|nevertheless|nonetheless|"
    r"albeit)\b(?! (?:that|not|only|also)\b)",
    re.IGNORECASE,
)
_BELITTLES = rf"\b(?:merely|simply|only) (?P<verb>{ATTRIBUTION.pattern})"
_CONFIRMED = re.compile(r"\b(?:is|was|are|were|been|being) (?:\w+ly )?confirmed\b(?! as\b)|\bconfirmed by\b")
_NOT_CONFIRMED = re.compile(r"\b(?:not|never|cannot|nor|no(?:body|thing)?|yet to)\b[^,;]*$", re.IGNORECASE)


def unattributed_assertion(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a sentence in the head that says of itself what only speakers have said (AP: attribute, always)."""
    if not is_english(briefing):
        return
    for point in _head(briefing):
        if not _rests_on_words_alone(point.evidence, library):
            continue
        attributed = False
        for sentence in sentences(outside_quotes(_plain(point))):
            goes_on = attributed and _REFERS_BACK.match(sentence)
            if not (ATTRIBUTION.search(sentence) or IN_ANOTHERS_WORDS.search(sentence) or goes_on):
                diagnostics.warning(
                    Code.UNATTRIBUTED_ASSERTION,
                    f"`{_beginning(sentence)}` is said as a fact, and rests only on what others said",
                    point.place.span("says"),
                    "say whose word it is: X said, wrote, called, by Y's account",
                    "or name as evidence the event, or what more than a speaker shows it",
                )
                break
            attributed = True


def future_in_head(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of "will" and "is to" in the head when the briefing's event is long past: a reader takes it for to come."""
    event = library.events.get(briefing.event or "")
    end = (event.until or event.date).last if event else None
    edition = briefing.last_edition.date.last
    if not is_english(briefing) or end is None or edition is None:
        return
    if (edition.date() - end.date()).days <= _LONG_PAST:
        return
    for point in _head(briefing):
        found = _FUTURE.search(outside_quotes(_plain(point)))
        if found:
            diagnostics.warning(
                Code.FUTURE_IN_HEAD,
                f"`{found[0]}` speaks of what is to come, and the event is of `{event.date if event else ''}`",
                point.place.span("says"),
                "say it as it was said then (`said that China would send`), or what has come of it since",
            )


def editorial_connective(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of "but" and the like between what two sides said, and of "merely said": it sets one against the other.

    Source: Wikipedia, Words to watch, editorializing.
    """
    if not is_english(briefing):
        return
    named = NamedActors(library)
    for text, place, keys in _own_voice(briefing):
        every = sentences(outside_quotes(text))
        between = next(filter(None, (_between_sides(sentence, named, library) for sentence in every)), "")
        small = next(filter(None, map(compiled(_BELITTLES, re.IGNORECASE).search, every)), None)
        if between:
            diagnostics.warning(
                Code.EDITORIAL_CONNECTIVE,
                f"`{between}` takes sides between the two",
                place.span(*keys),
                "put the two side by side: two sentences, a semicolon, `and`, `while`",
            )
        if small:
            diagnostics.warning(
                Code.EDITORIAL_CONNECTIVE,
                f"`{small[0]}` makes small what was said",
                place.span(*keys),
                f"leave the word out: {small['verb']}",
            )


def metonym_without_actor(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a city that speaks for a government though no entry says which (BBC and AP: name who speaks)."""
    if not is_english(briefing):
        return
    named = NamedActors(library)
    for text, place, keys in _own_voice(briefing):
        for city in dict.fromkeys(_speaking_cities(outside_quotes(text))):
            if not (named.knows(city) or named.knows(re.sub("^[Tt]he ", "", city))):
                diagnostics.warning(
                    Code.METONYM_WITHOUT_ACTOR,
                    f"`{city}` speaks here, and nothing says who is meant",
                    place.span(*keys),
                    f"add an actor with `type: metonym`, `name: {city}` and `meant`, or name the government or person",
                )


def _speaking_cities(text: str) -> Iterator[str]:
    """Yield the cities in ``text`` that speak or hold a view; not *the envoy in Paris said* or *George Washington*."""
    for found in compiled(METONYM).finditer(text):
        before = (found["before"] or "").strip()
        opens = not before or before in OPENS_CLAUSE or re.search(r"(?:^|[.!?;:]\s*)$", text[: found.start()])
        if opens and not PLACE_BEFORE.fullmatch(before):
            yield from CITY.findall(found["cities"])


def confirmed_by_one(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of "confirmed" where all that is cited goes back to one origin (Admiralty code: 1, confirmed)."""
    if not is_english(briefing):
        return
    cited = [(point.evidence, _plain(point), point.place) for point in _head(briefing)]
    cited += [
        (answer.evidence, answer.says, answer.place)
        for question in briefing.questions
        for answer in question.answers
    ]
    for evidence, text, place in cited:
        found = _confirmed(outside_quotes(text))
        if found and _origins(evidence, library) < 2:
            diagnostics.warning(
                Code.CONFIRMED_BY_ONE,
                f"`{found}` needs two reports without a common origin, and what is cited here has one",
                place.span("says"),
                "say who says it, or cite a report that has it from elsewhere",
            )


def _confirmed(text: str) -> str:
    found = _CONFIRMED.search(text)
    return found[0] if found and not _NOT_CONFIRMED.search(text[: found.end()]) else ""


def _origins(evidence: EvidenceItems, library: Library) -> int:
    """Return how many origins are known of what is cited: of reports, of statements, of what events rest on."""
    cited: list[Evidence] = []
    for item in evidence:
        happened = None if isinstance(item, Report) else library.events.get(item)
        cited += happened.evidence if happened else (item,)
    reports = [item for item in cited if isinstance(item, Report)]
    said = [
        library.statements[item]
        for item in cited
        if not isinstance(item, Report) and item in library.statements
    ]
    return count_origins(said, reports, library.sources, library.events)


def _head(briefing: Briefing) -> tuple[KeyPoint, ...]:
    return (briefing.bottom_line, *briefing.key_points)


def _plain(point: KeyPoint) -> str:
    return markup.to_text(point.says.source)


def _own_voice(briefing: Briefing) -> Iterator[tuple[str, Place, tuple[str | int, ...]]]:
    """Yield what the briefing itself says in its head, its answers and its judgements, with the field of each."""
    for point in _head(briefing):
        yield _plain(point), point.place, ("says",)
    for question in briefing.questions:
        for answer in question.answers:
            yield answer.says, answer.place, ("says",)
    for assessment in briefing.assessments:
        yield markup.to_text(assessment.says.source), assessment.place, ("says",)
        yield markup.to_text(assessment.because.source), assessment.place, ("because",)


def _rests_on_words_alone(evidence: EvidenceItems, library: Library) -> bool:
    """Tell whether everything in ``evidence`` is somebody's word: no event, no plan, no plain report of a paper."""
    return bool(evidence) and all(
        isinstance(item, str)
        and (statement := library.statements.get(item)) is not None
        and _is_word_of(statement)
        for item in evidence
    )


def _is_word_of(statement: Statement) -> bool:
    """Tell whether it is somebody's word: a speaker's, a judgement, what was only expected, or what one source reports.

    Votes that several sources count are no view of those who voted.
    """
    is_view = bool(statement.holders or statement.kind) and statement.kind is not Kind.VOTE
    if not statement.own_voice or is_view or statement.modality:
        return True
    return len({report.source for report in statement.reports}) < 2


def _beginning(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _between_sides(sentence: str, named: NamedActors, library: Library) -> str:
    """Return the connective that sets what one side said against what another said, if there is one."""
    for found in _CONNECTIVE.finditer(sentence):
        left, right = sentence[: found.start()], sentence[found.end() :]
        if not left.strip():
            left, _, right = right.partition(",")
        if not (ATTRIBUTION.search(left) and ATTRIBUTION.search(right)):
            continue
        before, after = named.named_in(left), named.named_in(right)
        if before and after and not any(are_of_one_body(after[0], actor, library.actors) for actor in before):
            return found["word"].lower()
    return ""
