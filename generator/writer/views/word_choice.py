"""Shows a choice of words: who is quoted with which word, and which the texts held use themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.words import speakers_quoted
from generator.document.inline import Anchor, Content, Foreign, Link
from generator.document.joining import join, join_with_and, phrase
from generator.model.source import Read
from generator.writer.pages.urls import anchor_of, former_anchors
from generator.writer.views.attribution import behind_name
from generator.writer.views.labels import named
from generator.writer.views.reports import prose
from generator.writer.views.to_do import to_do
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import BriefingFindings, Sighting, WordChoice, WordUse
    from generator.model.proofs import WordCount
    from generator.model.report import Id
    from generator.model.topic import Word
    from generator.writer.views.entry_links import EntryLinks


class CountView(NamedTuple):
    """How often one word is used by one voice, or in one text."""

    times: str
    places: tuple[Content, ...] = ()
    """Where, for what is counted in quotations."""


@dataclass(frozen=True, slots=True)
class VoicesView:
    """One way of counting, with a row for each voice or text."""

    heading: str
    rows: tuple[tuple[Content, tuple[CountView, ...]], ...]
    """A cell for each word."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice of words, counted."""

    anchor: Anchor
    name: Content
    """What the choice is about, and between which words."""
    words: tuple[Foreign, ...]
    groups: tuple[VoicesView, ...]
    """Those with rows: speakers quoted, sources quoted in their own voice, texts held outside and inside quotation
    marks."""
    unused: tuple[Content, ...]
    """Words of the choice that no quotation has, or not in the sense that is counted."""
    other_senses: tuple[Content, ...]
    """Words in which they are not counted, each with the reason."""
    ours: str
    note: Content
    formerly: tuple[Anchor, ...] = ()
    """Anchors it had before, which lead here still."""
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


def word_choice(choice: WordChoice, found: BriefingFindings, links: EntryLinks) -> ChoiceView:
    """Return what a reader sees of one choice of words."""
    used = {use.word.word for use in choice.uses}
    quoted, own = (_uses(choice, own_voice=own_voice) for own_voice in (False, True))
    groups = (
        VoicesView(
            "Speakers, in the quotations of this briefing", _voices(choice, quoted, "utterance", links)
        ),
        VoicesView(
            "Sources in their own voice, in the quotations of this briefing",
            _voices(choice, own, "passage", links),
        ),
        *_texts(choice, found, links),
    )
    return ChoiceView(
        anchor=anchor_of(choice.term.id),
        name=phrase(named(choice.term.name), ": ", join(_words(choice.term.words))),
        words=_words(choice.term.words),
        groups=tuple(group for group in groups if group.rows),
        unused=tuple(
            phrase(Foreign(word.word, word.lang or ""), " (in this sense)")
            if word.word in choice.in_other_senses
            else Foreign(word.word, word.lang or "")
            for word in choice.term.words
            if word.word not in used
        ),
        other_senses=tuple(
            phrase("“", Foreign(sense.words), "” (", sense.because.rstrip("."), ")")
            for sense in choice.term.other_senses
        ),
        ours=choice.term.ours or "",
        note=prose(choice.term.note),
        formerly=former_anchors(choice.term),
        todo=to_do(choice.term.todo),
    )


def _words(chosen: Iterable[Word]) -> tuple[Foreign, ...]:
    """Return words with their language."""
    return tuple(Foreign(word.word, word.lang or "") for word in chosen)


def _uses(choice: WordChoice, *, own_voice: bool) -> list[WordUse]:
    """Return the uses in words that are a publisher's own, or else in those of somebody it quotes."""
    parted = (replace(use, utterances=_of_voice(use, own_voice=own_voice)) for use in choice.uses)
    return [use for use in parted if use.utterances]


def _of_voice(use: WordUse, *, own_voice: bool) -> tuple[tuple[tuple[Sighting, int], ...], ...]:
    parted = (
        tuple((sighting, count) for sighting, count in utterance if _own_voice(sighting) is own_voice)
        for utterance in use.utterances
    )
    return tuple(utterance for utterance in parted if utterance)


def _own_voice(sighting: Sighting) -> bool:
    return not speakers_quoted(sighting.statement, sighting.report)


def _voices(
    choice: WordChoice, uses: Iterable[WordUse], counted: str, links: EntryLinks
) -> tuple[tuple[Content, tuple[CountView, ...]], ...]:
    """Return a row for each speaker, who uses most of these words first."""
    by_speaker: dict[tuple[Id, ...], dict[str, WordUse]] = {}
    for use in uses:
        by_speaker.setdefault(use.speakers, {})[use.word.word] = use
    ordered = sorted(by_speaker.items(), key=lambda pair: -sum(use.count for use in pair[1].values()))
    return tuple(
        (
            join_with_and(map(links.to_voice, speakers)),
            tuple(_used(found.get(word.word), counted, links) for word in choice.term.words),
        )
        for speakers, found in ordered
    )


def _used(use: WordUse | None, counted: str, links: EntryLinks) -> CountView:
    """Return in how many utterances or passages a word stands, and where these are reported."""
    if use is None:
        return CountView("0")
    sightings = [pair for utterance in use.utterances for pair in utterance]
    sources = Counter(sighting.report.source for sighting, _ in sightings)
    places = tuple(_place(sighting, count, sources, links) for sighting, count in sightings)
    return CountView(words.count(use.count, counted), places)


def _place(sighting: Sighting, count: int, sources: Counter[Id], links: EntryLinks) -> Content:
    """Return a link to where a word stands: the source, and the statement where the word stands in several of them."""
    report, id_ = sighting.report, sighting.statement.id
    several = sources[report.source] > 1
    place = Foreign(report.locator) if several and report.locator else ""
    label = behind_name(sighting.statement, report, links, place)
    link = Link(links.path(id_), label, links.number(id_) if several else 0)
    return phrase(link, f" ×{count}") if count > 1 else link


def _texts(choice: WordChoice, found: BriefingFindings, links: EntryLinks) -> tuple[VoicesView, VoicesView]:
    """Return how often each text held has each word; only a text read whole can be silent."""
    own: list[tuple[Content, tuple[CountView, ...]]] = []
    quoted: list[tuple[Content, tuple[CountView, ...]]] = []
    for id_ in found.sources:
        figures = found.texts.get(id_)
        source = links.library.sources[id_]
        if figures is None or source.read is not Read.WHOLE or source.read_in:
            continue
        counts = {count.word: count for count in figures.counts if count.term == choice.term.id}
        if counts:
            row = [counts.get(word.word) for word in choice.term.words]
            none = [
                "not in this sense" if word.word in choice.in_other_senses else "0"
                for word in choice.term.words
            ]
            for rows, inside in ((own, False), (quoted, True)):
                cells = zip(row, none, strict=True)
                rows.append(
                    (links.cite(id_), tuple(_counted(count, no, quoted=inside) for count, no in cells))
                )
    return (
        VoicesView("Texts held, in their own voice", tuple(own)),
        VoicesView("Texts held, inside quotation marks", tuple(quoted)),
    )


def _counted(count: WordCount | None, none: str, *, quoted: bool) -> CountView:
    """Return how often a word stands in a text; ``none`` says that it does not."""
    if count is None:
        return CountView("not counted in this language")
    number = count.quoted if quoted else count.count - count.quoted
    return CountView(words.count(number, "time") if number else none)
