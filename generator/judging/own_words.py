"""Makes a draft of words that somebody chose in a text, of which nothing was drafted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.entries import SAY_ABOUT, SAY_IT, TRANSLATE_IT
from generator.drafting.new_ids import NewIds, id_of_said, id_of_words
from generator.drafting.own_voice import SAYS_IT_ITSELF, says_itself
from generator.drafting.register_names import RegisterNames
from generator.editing import Append
from generator.judging.answer import NotUnderstood
from generator.judging.guesses import is_by_its_day
from generator.judging.passage import problem_with
from generator.model.unconfirmed import NOT_WRITTEN, local_name
from generator.quotes.locators import paragraph_number
from generator.quotes.matching.match import match
from generator.quotes.topics import forms_of_topics, topics_of_words
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing import Change
    from generator.judging.choice import Offered
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_FIELD = re.compile(r"(?:quote|and)\s*[:=]\s*(.*)", re.IGNORECASE | re.DOTALL)
_CUT = re.compile(r"\s*(?:\.{3,}|…)\s*")
_TO_LAST = re.compile(r"\S\s+\.{3,}\s+\S")
_MARKS = ' "“”„«»'
_MOST = 150
"""Words that one draft may have."""


def own_words(line: str) -> str | None:
    """Return the words of which somebody wants a draft, or the first and last of them; None if ``line`` asks for none.

    >>> own_words("quote: the ferries ... by June"), own_words("1-4")
    ('the ferries ... by June', None)
    """
    found = _FIELD.fullmatch(line.strip())
    return found[1] if found else None


def span_of(words: str, text: SourceText) -> tuple[int, int]:
    """Return where ``words`` stand in ``text``, ``first words ... last words`` from the first to the last.

    Raises `NotUnderstood` if they do not, or are too many for one draft.
    """
    parts = [part for part in (part.strip(_MARKS) for part in _CUT.split(words)) if part]
    if not 1 <= len(parts) <= 2:
        raise NotUnderstood("write the words as the text has them, or `quote: first words ... last words`")
    spans = []
    for part in parts:
        found = match(part, text)
        if found.start is None or found.end is None:
            raise NotUnderstood(f"the text does not have the words “{part}”: write them as they stand there")
        spans.append((found.start, found.end))
    if len(parts) == 2 and spans[1][0] < spans[0][1]:
        behind = text.words.raw.find(parts[1], spans[0][1])
        if behind < 0:
            raise NotUnderstood(f"“{parts[1]}” does not stand behind “{parts[0]}”")
        spans[1] = (behind, behind + len(parts[1]))
    start, end = spans[0][0], spans[-1][1]
    if text.count(text.next_word(start), text.next_word(end)) > _MOST:
        raise NotUnderstood(f"these are more than {_MOST} words: take fewer, or make two drafts of them")
    return start, end


def words_between(quote: str, text: SourceText) -> str:
    """Return ``first words ... last words`` with all that the text has between them; anything else as it is.

    Whoever would leave words out writes `…`, as the format has it. Raises `NotUnderstood` as `span_of`.
    """
    if not _TO_LAST.search(quote) or quote in " ".join(text.words.raw.split()):
        return quote
    start, end = span_of(quote, text)
    return " ".join(text.words.raw[start:end].split())


def draft_of_own(
    words: str, offer: Offered, text: SourceText, library: Library, in_use: IdsInUse
) -> tuple[Id, InputFile, Sequence[Change]]:
    """Return the full id of a new draft of ``words`` of a text, and what is to be changed in which file.

    What a document of an office tells with nobody who says it is its publisher's own. Else who speaks is guessed as the
    nearest draft of the ``offer`` has it, and on which day as those around it have it; its topics are those of which it
    has words. Raises `NotUnderstood` as `span_of`.
    """
    start, end = span_of(words, text)
    paragraph = text.paragraph_number(start)
    beside = _nearest(start, paragraph, offer, text)
    place = place_of(beside)
    quote = " ".join(text.words.raw[start:end].split())
    problem = problem_with(quote, text)
    if problem:
        raise NotUnderstood(problem)
    number = paragraph_number(text, paragraph)
    source = library.sources[beside.reports[0].source]
    is_own = says_itself(source, text, RegisterNames(library), start)
    speakers = [local_name(id_, beside) for id_ in ((source.publisher,) if is_own else beside.speakers)]
    topics = topics_of_words(quote, text.lang, forms_of_topics(library, text.lang))
    about = [local_name(topic, beside) for topic in topics]
    named_by = next(
        filter(None, (*about, id_of_words(quote, text.lang))), local_name(beside.reports[0].source, beside)
    )
    id_ = NewIds(in_use).new(id_of_said(speakers, named_by))
    is_dated = not is_own and _is_dated_as(beside, start, offer, text)
    at = (
        local_name(beside.at, beside)
        if beside.at and not is_own and (is_dated or not is_by_its_day(beside))
        else ""
    )
    todo: list[Value] = [SAY_IT]
    if speakers:
        why = SAYS_IT_ITSELF if is_own else "a guess: as the draft next to it has it"
        todo.append(f"speaker {' and '.join(speakers)}, read in paragraph {number} ({why})")
    if is_dated:
        todo.append(f"date “{beside.date_words}” read as {beside.date}, as the draft next to it has it")
    todo += [sentence for sentence in beside.todo if at and sentence.startswith(f"at {at}, as ")]
    todo.append(f"about {', '.join(about)}, by the words of the quotation" if about else SAY_ABOUT)
    todo += [*(sentence for sentence in beside.todo if sentence == TRANSLATE_IT)]
    speaker: dict[str, Value] = (
        {"speaker": [*speakers] if len(speakers) > 1 else speakers[0]} if speakers else {}
    )
    fields: dict[str, Value] = {
        "id": id_,
        "todo": todo,
        **speaker,
        **({"date": str(beside.date), "date_words": beside.date_words or ""} if is_dated else {}),
        **({"at": at} if at else {}),
        **({"about": [*about]} if about else {}),
        "says": NOT_WRITTEN,
        "source": beside.reports[0].source,
        "locator": f"para {number}",
        "quote": quote,
    }
    is_of_all = len(speakers) > 1 and not beside.reports[0].is_reported_speech  # as in a joint text
    if not is_of_all and not is_own and not text.is_spoken(text.next_word(start)):
        fields["wording"] = "reported"
    return f"{beside.folder}/{id_}", place.file, [Append(place.keys[:-1], fields)]


def _nearest(start: int, paragraph: int, offer: Offered, text: SourceText) -> Statement:
    """Return the draft of an offer whose words stand nearest to ``start``; of those in its paragraph, if there are."""

    def distance(item: tuple[Statement, tuple[int, int] | None]) -> tuple[bool, bool, int]:
        span = item[1]
        if span is None:
            return True, True, 0
        return False, text.paragraph_number(span[0]) != paragraph, abs(span[0] - start)

    return min(zip(offer.drafts, offer.spans, strict=True), key=distance)[0]


def _is_dated_as(beside: Statement, start: int, offer: Offered, text: SourceText) -> bool:
    """Tell whether words at ``start`` were said on the day of the draft ``beside``.

    That is in the same paragraph, or between two drafts which have the same words for their day.
    """
    if not (beside.date and beside.date_words):
        return False
    placed = [(draft, span) for draft, span in zip(offer.drafts, offer.spans, strict=True) if span]
    paragraph = text.paragraph_number(start)
    if any(draft is beside and text.paragraph_number(span[0]) == paragraph for draft, span in placed):
        return True
    before = [draft for draft, span in placed if span[0] <= start]
    behind = [draft for draft, span in placed if span[0] > start]
    around = (*before[-1:], *behind[:1])
    return len(around) == 2 and all(
        (draft.date, draft.date_words) == (beside.date, beside.date_words) for draft in around
    )
