"""Counts who uses which word of a Term in the quotations of a briefing."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.analysis.findings import Sighting, WordChoice, WordUse
from generator.analysis.utterances import group_utterances, repeats_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.model.statement import Statement
    from generator.model.topic import Term

_ELSEWHERE = -1
"""Stands in the place of a word's number where it means something else."""
_INSERTION = re.compile(r"\[[^\]]*\]")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts written without spaces between words."""


@dataclass(frozen=True, slots=True)
class TermForms:
    """A term with what to look for in texts of each language."""

    term: Term
    forms: Mapping[str | None, tuple[tuple[str, int], ...]]
    """By language (None: every other): folded forms with the number of their word, the longest first."""
    other_senses: tuple[tuple[str, int], ...] = ()
    """Words in which they do not count, folded, each with `_ELSEWHERE`."""

    @property
    def in_other_senses(self) -> frozenset[str]:
        """The words of the term that stand in those in which they do not count."""
        return frozenset().union(*(self.words_in(sense) for sense, _ in self.other_senses))

    def words_in(self, folded: str) -> frozenset[str]:
        """Return the words of which a form, of whatever language, stands in a folded text."""
        return frozenset(
            self.term.words[number].word
            for forms in self.forms.values()
            for _, number in _occurrences(forms, folded)
        )


@dataclass(slots=True)
class _Quotes:
    """The quotations of one language, folded, in one text with a line for each."""

    sightings: list[tuple[Sighting, tuple[Id, ...]]] = field(default_factory=list)
    """Each with the speakers of its words."""
    lines: list[str] = field(default_factory=list)


def forms_of_terms(terms: Iterable[Term]) -> tuple[TermForms, ...]:
    """Return every term with its forms made ready for counting."""
    return tuple(
        TermForms(term, _forms(term), tuple((fold(sense.words), _ELSEWHERE) for sense in term.other_senses))
        for term in terms
    )


def word_choices(
    statements: Sequence[Statement],
    sources: Mapping[Id, Source],
    terms: tuple[TermForms, ...],
    referred: Container[Id],
) -> tuple[WordChoice, ...]:
    """Return the choices of words in the quotations of ``statements``.

    A term no quotation has a word of is there only if it is ``referred`` to: then the silence says something.
    """
    if not terms:
        return ()
    quotes = _quotes(statements, sources)
    repeated = repeats_of(statements)
    texts = [(lang, "\n".join(group.lines), group) for lang, group in quotes.items()]
    choices = (
        WordChoice(forms.term, _uses(forms, texts, repeated), forms.in_other_senses) for forms in terms
    )
    return tuple(choice for choice in choices if choice.uses or choice.term.id in referred)


def fold(text: str) -> str:
    """Return ``text`` as it is compared: composed, case folded, one kind of apostrophe and space, no insertions."""
    if "[" in text:
        end = text.rfind("]") + 1  # behind the last one each `[` would be looked after to the end of the text
        text = _INSERTION.sub("[]", text[:end]) + text[end:]
    return " ".join(unicodedata.normalize("NFC", text).casefold().replace("\u2019", "'").split())


def _forms(term: Term) -> dict[str | None, tuple[tuple[str, int], ...]]:
    """Longest first, so that the "crisis" in "Ukraine crisis" is not counted again as "crisis"."""
    languages = {None, *(_base(word.lang) for word in term.words if word.lang)}
    return {
        language: tuple(
            sorted(
                (
                    (fold(form), number)
                    for number, word in enumerate(term.words)
                    if word.lang is None or _base(word.lang) == language
                    for form in word.forms or (word.word,)
                ),
                key=lambda pair: -len(pair[0]),
            ),
        )
        for language in languages
    }


def speakers_quoted(statement: Statement, report: Report) -> tuple[Id, ...]:
    """Return whose words a report quotes; nobody's, where they are those of its source."""
    return () if report.is_reported_speech else statement.speakers_in(report)


def _quotes(statements: Iterable[Statement], sources: Mapping[Id, Source]) -> dict[str, _Quotes]:
    quotes: defaultdict[str, _Quotes] = defaultdict(_Quotes)
    for statement in statements:
        for report in statement.reports:
            source = sources[report.source]
            if report.quote and not source.is_translated(report.quote_lang):
                group = quotes[_base(report.quote_lang or source.text_lang)]
                speakers = speakers_quoted(statement, report) or (source.publisher,)
                group.sightings.append((Sighting(statement, report), speakers))
                group.lines.append(fold(report.quote))
    return quotes


def _uses(
    term_forms: TermForms, texts: list[tuple[str, str, _Quotes]], repeated: Mapping[Id, Id]
) -> tuple[WordUse, ...]:
    counts: defaultdict[tuple[int, tuple[Id, ...]], list[tuple[Sighting, int]]] = defaultdict(list)
    for language, text, quotes in texts:
        forms = term_forms.forms.get(language, term_forms.forms[None])
        if not any(form in text for form, _ in forms):
            continue
        starts = _starts(quotes.lines)
        found = _occurrences((*term_forms.other_senses, *forms), text)
        seen = Counter((bisect_right(starts, at) - 1, word) for at, word in found if word != _ELSEWHERE)
        for (line, word), count in sorted(seen.items()):
            sighting, speakers = quotes.sightings[line]
            counts[word, speakers].append((sighting, count))
    uses = (
        (number, WordUse(term_forms.term.words[number], speakers, _utterances(counted, repeated)))
        for (number, speakers), counted in counts.items()
    )
    return tuple(use for _, use in sorted(uses, key=lambda pair: (pair[0], -pair[1].count, pair[1].speakers)))


def _utterances(
    counted: list[tuple[Sighting, int]], repeated: Mapping[Id, Id]
) -> tuple[tuple[tuple[Sighting, int], ...], ...]:
    groups = group_utterances([sighting for sighting, _ in counted], repeated)
    return tuple(tuple(counted[place] for place in group) for group in groups)


def _starts(lines: list[str]) -> list[int]:
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


def _occurrences(forms: tuple[tuple[str, int], ...], text: str) -> Iterator[tuple[int, int]]:
    """Yield where each whole form stands, and the number of its word; no letter is counted twice."""
    taken = bytearray(len(text))
    for form, word in forms:
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not any(taken[at:end]) and not _inside_word(text, at, end):
                taken[at:end] = b"x" * len(form)
                yield at, word
            at = text.find(form, at + 1)


def _inside_word(text: str, start: int, end: int) -> bool:
    return _joined(text[start - 1 : start], text[start]) or _joined(text[end - 1], text[end : end + 1])


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one word: both do to words written with spaces."""
    return _in_spaced_word(left) and _in_spaced_word(right)


def _in_spaced_word(char: str) -> bool:
    return bool(char) and unicodedata.category(char)[0] in "LMN" and not _UNSPACED.match(char)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
