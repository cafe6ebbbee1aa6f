"""Reads texts that give somebody's statement as it was made, behind a line that says so: 发言人发表谈话如下：."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.answers import Turns
from generator.drafting.attributed import Attributed
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.reported import reported_clauses
from generator.drafting.said import Said
from generator.drafting.sentences import plain_spans
from generator.drafting.subjects import subject_after, subject_before
from generator.drafting.surroundings import Surroundings
from generator.drafting.turn_labels import ENDS
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.incises import QuotedParagraph
    from generator.drafting.mentions import MentionFinder
    from generator.drafting.read_so_far import ReadSoFar
    from generator.quotes.text.source_text import Paragraph

_AS_FOLLOWS = {
    "en": re.compile(
        r"\b(?P<wish>wish(?:es|ed)?|would like|wants?|wanted|considers? it necessary) to "
        r"(?:clarify|state|make|underline|stress|emphasi[sz]e|recall|point out)\b[^.:;,]{0,30}:\s*\Z|"
        r"\b(?P<verb>(?:stat|declar|underlin|underscor|emphasi[sz]|not)(?:es?|ed)|clarif(?:y|ies|ied)|stress(?:es|ed)?|"
        r"recall(?:s|ed)?|points? out|pointed out|makes?|made|issue[sd]?)\b[^.:;,]{0,40}?"
        r"\b(?:the following(?: (?:clear|statements?|points|facts|clarifications?|remarks))?|as follows):\s*\Z",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?P<wish>tien(?:t|nent) à|souhait(?:e|ent)) (?:préciser|clarifier|souligner|rappeler|déclarer|apporter)\b"
        r"[^.:;,]{0,40}:\s*\Z|"
        r"\b(?P<verb>précise|rappelle|apporte|déclare|souligne)\b[^.:;]{0,40}?"
        r"(?:ce qui suit|(?:les|la|aux) (?:précisions?|points?|éléments?|mises? au point|clarifications?) suivante?s?)"
        r"\s?:\s*\Z",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?P<wish>möchte|legt Wert auf)\b[^.:;]{0,40}? (?:klarstellen|betonen|festhalten|die Feststellung):\s*\Z|"
        r"\b(?P<verb>erklärt|stellt|teilt|hält|betont|weist)\b[^.:;]{0,40}?"
        r"(?:Folgendes|(?:auf )?folgende[snr]?\s\w+|wie folgt)(?: (?:klar|fest|mit|hin|richtig|bekannt))?:\s*\Z",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        r"(?<!\w)(?:таке|наступне|(?:таку|таким) заяв(?:у|ою)|заяв(?:у|ою) такого змісту):\s*\Z",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:следующее|следующ(?:ее|им) заявлени(?:е|ем)|заявлени(?:е|ем) следующего содержания):\s*\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(in_both(r"(?:谈话|声明|讲话|表态|答复|发言|致辞)(?:全文)?如下[：:]\s*\Z")),
}


_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|[a-zа-яіїєґ])[.)]\s+(?=[^\W\d])")
"""What counts the paragraphs of a statement, or the points of one."""
_PERSONS = frozenset({MentionKind.NAME, MentionKind.UNKNOWN, MentionKind.OFFICE})


_BY_SENTENCES = frozenset({"en", "fr", "de"})
"""Languages in which what somebody else says ends such a statement."""


def stated_by(around: Surroundings) -> Attributed | None:
    """Return whose statement a sentence says to follow: the Ministry makes the following clear:."""
    found = _AS_FOLLOWS[around.lang].search(around.text) if around.lang in _BY_SENTENCES else None
    if found is None:
        return None
    verb = found.span("verb" if found["verb"] else "wish")
    subject = subject_before(around, 0, verb[0])
    if subject is None and LANGUAGES[around.lang].verb_second:
        subject = subject_after(around, verb[1], around.end)
    return Attributed(subject, *verb) if subject else None


def gives_whole(around: Surroundings) -> bool:
    """Tell whether a sentence says that a statement follows as it was made."""
    pattern = _AS_FOLLOWS.get(around.lang)
    return pattern is not None and pattern.search(around.text) is not None


def said_in_statement(
    read: ReadSoFar, number: int, paragraph: Paragraph, quoted: QuotedParagraph, finder: MentionFinder
) -> Iterator[Said]:
    """Yield the sentences of a paragraph of such a statement; none, from then on, if it tells of who made it."""
    raw = read.text.raw[paragraph.start : paragraph.end]
    stated = read.stated
    if stated is None or stated.speaker is None:
        return
    first = next(iter(finder.find(quoted.hidden)), None)
    begins = first is not None and not first.start and first.kind in _PERSONS and not first.is_state
    if first and begins and read.discourse.resolve(quoted.hidden, first).key == stated.speaker.key:
        read.stated = None
        return
    if read.lang in _BY_SENTENCES:
        if _tells_of_others(read, quoted, finder):
            read.stated = None
            return
        if not ENDS.search(raw):
            return
    mark = _NUMBER.match(raw)
    for piece in Turns(read.lang, {}, last=0).pieces(raw, mark.end() if mark else 0):
        yield Said(
            start=paragraph.start + piece.start,
            end=paragraph.start + piece.end,
            words=" ".join(raw[piece.start : piece.end].split()),
            is_courtesy=piece.is_courtesy,
            paragraph=number,
            speaker=stated.speaker_in(number, read.text),
            is_carried=True,
            time=stated.time or read.of_whole,
            time_carried=stated.time is not None or read.of_whole is not None,
            sentence=(paragraph.start, paragraph.end),
        )


def _tells_of_others(read: ReadSoFar, quoted: QuotedParagraph, finder: MentionFinder) -> bool:
    """Tell whether a paragraph quotes somebody, or has a person say something, which the text then tells itself."""
    if quoted.parts:
        return True
    for start, end in plain_spans(quoted.hidden, read.lang):
        text = quoted.hidden[start:end]
        around = Surroundings(text, read.lang, finder.find(text), ())
        for clause in reported_clauses(around):
            whose = clause.attributed.mention
            if whose and not whose.is_state and whose.kind in {*_PERSONS, MentionKind.PRONOUN}:
                return True
    return False
