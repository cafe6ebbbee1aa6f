"""Finds the words that stand often in texts, as a help for whoever looks for their topics."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from generator.checks.calendar_words import MONTHS, WEEKDAYS, names_in
from generator.composing.sentences import sentences_of
from generator.drafting.languages import LANGUAGES, drafted_language
from generator.quotes.text.lexicon import (
    DETERMINERS,
    FILLER,
    HELPING,
    JOINING,
    NOT_NAMES,
    SPEECH,
    STANDS_FOR,
    THAT,
    TURNS,
    prepositions_of,
)
from generator.quotes.text.segmentation import UNSPACED, is_unspaced, keys_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from generator.quotes.text.source_text import SourceText

MOST = 12
"""Words of a language that are offered."""
_SHORTEST, _OFTEN = 4, 2
_UNSPACED = re.compile(f"[{UNSPACED}]+")
_EMPTY_SIGNS = frozenset(
    "的了是在和与與及对對为為将將不并並其这這那也都而以于於中上下年月日有我你他她们們个個第到说說之所等各方会會"
    "一二三四五六七八九十"
)
"""Signs of Chinese that say little, or are part of a number or of a day."""
_OTHERS: Mapping[str, str] = {
    "en": "about after again been before because both could during each every have into last made make many more most "
    "much next only other others over same should some such than their them then there these they this those under "
    "until very were when where will would year years month months week weeks between neither either without being "
    "does said says told asked while what which whom whose from with that your like nobody nothing whether two three "
    "four five once also",
    "de": "alle aller auch dass diese dieser dieses eine einem einen einer eines habe haben hatte ihre ihrer mehr nach "
    "nicht noch sehr sein seine seiner sich sind wurde wurden werden zwei über unter zwischen gegen",
    "fr": "ainsi aussi avoir cette deux dont elle elles leur leurs moins nous plus sont tous tout toute toutes très "
    "vous était être entre avec sans pour dans",
    "uk": "біля між навколо перед проти серед через роки року році років "
    "буде були було бути була вона вони дуже його коли лише мають може після також цього цьому щодо який яка яке "
    "які тоді якщо має того двох обох своїм своїх мати якими якою жодна",
    "ru": "возле между около перед против среди через года году годы лет "
    "будет были было быть была она они очень его когда лишь имеют может после также этого этому который которая "
    "которое которые если того двух обоих своих",
}
"""Words that say little by themselves, where no other list has them."""


def frequent_words(
    texts: Iterable[SourceText], but: Collection[str]
) -> Mapping[str, Sequence[tuple[str, int]]]:
    """Return the words that stand oftenest in ``texts``, by language, each with how often.

    Without names and words that say little, as far as lists have them, and without the words of ``but``. In scripts
    without spaces, two letters that often stand together are taken for a word.
    """
    known = {key for words in but for key in keys_of(words)}
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        counts.setdefault(text.lang, Counter()).update(_telling(text))
    found = {
        lang: [
            (word, count)
            for word, count in sorted(of_lang.items(), key=lambda pair: (-pair[1], pair[0]))
            if count >= _OFTEN and word not in known and not (is_unspaced(word[0]) and known & {*word})
        ][:MOST]
        for lang, of_lang in counts.items()
    }
    return {lang: words for lang, words in found.items() if words}


def _telling(text: SourceText) -> Iterator[str]:
    """Yield the words of a text that may tell what it is about, folded."""
    empty = that_say_little(text.lang) | _names(text)
    for key in text.words.keys:
        if _may_tell(key) and key not in empty and not is_of_calendar(key, text.lang):
            yield key
    yield from (pair for pair in _pairs(text) if pair not in empty)


def _may_tell(key: str) -> bool:
    return len(key) >= _SHORTEST and key.isalpha() and not is_unspaced(key[0])


def _pairs(text: SourceText) -> Iterator[str]:
    """Yield each two signs of a script without spaces that stand together; not those that belong to a longer name."""
    around: dict[str, tuple[set[str], set[str]]] = {}
    found = []
    for stretch in _UNSPACED.finditer(text.raw):
        signs = f" {stretch[0]} "
        for before, first, second, behind in zip(signs, signs[1:], signs[2:], signs[3:], strict=False):
            if not _EMPTY_SIGNS & {first, second}:
                found.append(first + second)
                befores, behinds = around.setdefault(first + second, (set(), set()))
                befores.add(before)
                behinds.add(behind)
    yield from (pair for pair in found if min(map(len, around[pair])) > 1)


def _names(text: SourceText) -> frozenset[str]:
    """Return the words of a text that never stand there in small letters; none of a language whose nouns do not."""
    if drafted_language(text.lang) == "de":
        return frozenset()
    begins = {start for start, _ in sentences_of(text)}
    capital, small = set(), set()
    for key, at in zip(text.words.keys, text.words.starts, strict=True):
        if not text.raw[at].isupper():
            small.add(key)
        elif at not in begins:
            capital.add(key)
    return frozenset(capital - small)


def is_of_calendar(word: str, lang: str) -> bool:
    """Tell whether ``word``, folded, is the name of a month or of a day of the week in ``lang``.

    >>> is_of_calendar("june", "en"), is_of_calendar("квітні", "uk"), is_of_calendar("may", "en")
    (True, True, False)
    """
    listed = drafted_language(lang)
    return listed is not None and word not in HELPING and bool(_calendar(listed).fullmatch(word))


@cache
def _calendar(listed: str) -> re.Pattern[str]:
    names = (form for table in (MONTHS, WEEKDAYS) for forms in names_in(table[listed]) for form, _ in forms)
    return re.compile("|".join(names))


def that_say_little(lang: str) -> frozenset[str]:
    """Return words of ``lang`` that say little by themselves, as far as lists have them."""
    listed = drafted_language(lang) or ""
    known = LANGUAGES.get(listed)
    drafting = (known.determiners, known.prepositions, known.pronouns, known.openers) if known else ()
    by_language = (lists.get(listed, frozenset()) for lists in (SPEECH, JOINING, STANDS_FOR, TURNS, THAT))
    for_all = (
        HELPING,
        FILLER,
        NOT_NAMES,
        DETERMINERS,
        prepositions_of(lang),
        _OTHERS.get(listed, "").split(),
    )
    return frozenset(word for words in (*drafting, *by_language, *for_all) for word in words)
