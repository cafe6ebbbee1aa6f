"""Finds whose words those right before are, in a sentence that points back to them: «…». Про це заявив Вален."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.incises import quoted_paragraph
from generator.drafting.joined_words import any_of, whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import NOBODY
from generator.drafting.sentences import sentence_spans
from generator.drafting.subjects import subject_after, subject_before
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings
    from generator.quotes.text.source_text import SourceText

_NEAR = 12
"""Characters between words that point back and the name behind them: 这番话出自｜总统｜瓦伦."""
_MEDIA = NOBODY | {"state-media"}
"""Who only passes on what another says."""


def told_back(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return who said the words before, if what stands from ``start`` to ``end`` points back to them.

    By a verb: Про це заявив Вален; Так Вален отреагировал. Or by whose words they are: Эти слова Валена приводит …
    """
    if HIDDEN in around.text[start:end]:
        return None
    return _by_words_of(around, start, end) or _by_verb(around, start, end) or _quoted_by(around, start, end)


def _quoted_by(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return whom a paper is told to quote: — цитирует Кастелла агентство; — приводит пресс-служба слова Кастелла."""
    known = LANGUAGES[around.lang]
    verb = re.compile(rf"[\W_]*(?:{known.quotes})(?!\w)", re.IGNORECASE).match(around.text, start, end)
    if verb is None:
        return None
    own = re.compile(rf"\s(?P<own>{any_of(known.own)})(?!\w)").match(around.text, verb.end(), end)
    if own:
        low, high = own.span("own")
        gender = known.own[own["own"].casefold()]
        whose = Mention(start=low, end=high, name_start=low, kind=MentionKind.PRONOUN, gender=gender)
        return Attributed(whose, *verb.span())
    words = re.compile(r"(?<!\w)(?:слова|висловлювання|высказывание)\s").search(around.text, verb.end(), end)
    at = words.end() if words else verb.end()
    for mention in around.mentions:
        if mention.start >= at and mention.end <= end:
            is_near = not around.left_over(at, mention.start)
            is_whose = words is not None or not mention.is_subject or is_object(around, mention)
            return (
                Attributed(mention, *verb.span())
                if is_near and is_whose and _speaks(around, mention)
                else None
            )
    return None


def is_object(around: Surroundings, mention: Mention) -> bool:
    """Tell whether a person's name has the form of an object: Кастелла."""
    word = around.text[mention.start : mention.end].split()[-1]
    return mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and word.endswith(("а", "я", "у", "ю"))


def _by_verb(around: Surroundings, start: int, end: int) -> Attributed | None:
    opens = _back_of(around.lang).match(around.text, start, end)
    verb = _acts_of(around.lang).search(around.text, opens.end(), end) if opens else None
    if opens is None or verb is None or re.search("[;:]", around.text[opens.end() : verb.start()]):
        return None
    subject = subject_before(around, opens.end(), verb.start()) or subject_after(around, verb.end(), end)
    if subject is None or not _speaks(around, subject):
        return None
    known = LANGUAGES[around.lang]
    return Attributed(
        subject,
        *verb.span(),
        feminine=re.fullmatch(known.feminine_verbs, verb[0].casefold()) is not None,
        masculine=re.fullmatch(known.masculine_verbs, verb[0].casefold()) is not None,
    )


def _by_words_of(around: Surroundings, start: int, end: int) -> Attributed | None:
    opens = _words_of(around.lang).match(around.text, start, end)
    if opens is None:
        return None
    for mention in around.mentions:
        if opens.end() <= mention.start <= opens.end() + _NEAR and mention.end <= end:
            gap = around.text[opens.end() : mention.start]
            is_near = not re.search(r"[,;:.，。]", gap) and len(gap.split()) <= 1
            return Attributed(mention, *opens.span()) if is_near and _speaks(around, mention) else None
    return None


def _speaks(around: Surroundings, mention: Mention) -> bool:
    """Tell a speaker from what passes words on: Про це пише Reuters."""
    if mention.role in _MEDIA:
        return False
    is_one_word = around.lang != "zh" and len(around.text[mention.start : mention.end].split()) == 1
    return mention.kind is not MentionKind.UNKNOWN or mention.role is not None or not is_one_word


def text_of_next(text: SourceText, number: int, lang: str) -> str:
    """Return the sentence that begins the paragraph behind the one of a ``number``, if it points back.

    Its quotations are blanked; "" if it points back to nothing.
    """
    paragraph = text.paragraphs[number + 1] if number + 1 < len(text.paragraphs) else None
    raw = text.raw[paragraph.start : paragraph.end] if paragraph else ""
    if paragraph is None or not (_back_of(lang).match(raw) or _words_of(lang).match(raw)):
        return ""
    hidden = quoted_paragraph(text.raw, paragraph, lang).hidden
    start, end = next(iter(sentence_spans(hidden, raw, lang)), (0, 0))
    return hidden[start:end]


@cache
def _back_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{LANGUAGES[lang].points_back})(?!\w)", re.IGNORECASE)


@cache
def _words_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{LANGUAGES[lang].words_before})\s?", re.IGNORECASE)


@cache
def _acts_of(lang: str) -> re.Pattern[str]:
    """Return what finds the verbs by which somebody says something, or gives an answer of whatever kind."""
    known = LANGUAGES[lang]
    return whole(f"(?<!-)(?:{known.verbs}|{known.answers_so})", lang)
