"""Tells what a document of an office says itself: where its text has nobody say something, its publisher does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.answers import Turns
from generator.drafting.incises import quoted_paragraph
from generator.drafting.joint_states import of_states_together
from generator.drafting.languages import drafted_language
from generator.drafting.scanning import said_in
from generator.drafting.sentences import plain_spans
from generator.drafting.surroundings import verbs_of
from generator.model.actor import STATES, ActorType
from generator.model.source import SourceType
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.register_names import RegisterNames
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText

SAYS_IT_ITSELF = "a guess: the document says it itself, and names nobody who does"
_SPEAKS = frozenset({ActorType.ORGANISATION, *STATES})
_OF_ONE = re.compile(
    r"(?<!\w)(?:I|[Mm]y|je|Je|[Jj]['’]\w+|[Mm]on|[Mm]es|ich|Ich|[Mm]eine?\w{0,2}|я|Я|[Мм]ої?|[Мм]оя|[Мм]ій|[Мм]ой|[Мм]ои)(?!\w)|"
    + in_both("我(?![国方们])")
)
"""Words of somebody who writes a letter."""
_BEFORE_CLAUSE = re.compile(
    r"(?:^|[,;:，；：、—–(]|(?<!\w)(?:and|but|or|und|aber|oder|et|mais|ou|та|і|й|але|а|и|но))\s*\Z",
    re.IGNORECASE,
)
"""What stands before words that begin a clause: others are an object of whoever is named before them."""


def is_of_an_office(source: Source, library: Library) -> bool:
    """Tell whether a source is a document that an office put out, and nobody signed by name."""
    publisher = library.actors.get(source.publisher)
    is_body = publisher is not None and publisher.type in _SPEAKS
    return source.type is SourceType.DOCUMENT and is_body and not source.authors


def says_itself(source: Source, text: SourceText, registers: RegisterNames, start: int) -> bool:
    """Tell whether words at ``start`` are a document's own, as its sentence has nobody say them before them."""
    lang = drafted_language(source.text_lang)
    if (
        lang is None
        or not is_of_an_office(source, registers.library)
        or text.is_spoken(text.next_word(start))
    ):
        return False
    if is_signed(text, lang):
        return False
    if any(
        said.start <= start < said.end
        for said in said_in(text, registers, lang, on=source.date, reports=True)
    ):
        return False
    paragraph = text.paragraphs[text.paragraph_number(start)]
    raw, at = text.raw[paragraph.start : paragraph.end], start - paragraph.start
    begin = max((low for low, _ in plain_spans(raw, lang) if low <= at), default=0)
    is_clause = _BEFORE_CLAUSE.search(raw[begin:at]) is not None
    return is_clause and verbs_of(lang, is_report=True).search(raw, begin, at) is None


def is_signed(text: SourceText, lang: str) -> bool:
    """Tell whether a text is one person's, of several who speak in turns, or of all who put it out together."""
    if of_states_together(text.raw) or Turns.of(text, lang) is not None:
        return True
    plain = (quoted_paragraph(text.raw, paragraph, lang).hidden for paragraph in text.paragraphs)
    return any(_OF_ONE.search(words) for words in plain)
