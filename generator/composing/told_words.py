"""Finds in how much of the texts that are held a word of a topic stands, and in which other forms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.composing.sentences import sentences_of
from generator.drafting.languages import drafted_language
from generator.quotes.occurrences import occurrences_of
from generator.quotes.text.segmentation import is_unspaced, keys_of, words_of
from generator.text.scripts import is_in_script_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_SHORTEST_STEM, _ENDING = 4, 2
"""Letters of a word that its other forms have too, and at its end, which they may have otherwise."""
_LONGEST_SHOWN = 80
_ENDINGS = (
    *("s", "es", "e", "d", "ed", "ing", "ings", "er", "ers", "or", "ors", "y", "al", "ally", "ly", "able"),
    *("ion", "ions", "ment", "ments", "ance", "ence", "ant", "ent", "ive", "an", "ian", "n"),
)
"""By which English makes forms of a word, or other words of it."""


@dataclass(frozen=True, slots=True)
class WordFound:
    """In how much a word stands."""

    word: str
    lang: str
    """Of the texts that have it; else of one in its script, else of the briefing."""
    sentences: int
    texts: int
    example: str
    """The first sentence with it; "" if there is none."""
    others: tuple[str, ...]
    """Words of the texts that may be other forms of it, those that stand there oftenest first."""


def unseen_in(words: Collection[WordFound]) -> list[str]:
    """Return which of ``words`` stand in no text, nor another form of them that is among them."""
    seen = {word.word.casefold().replace("’", "'") for word in words if word.sentences}
    return [word.word for word in words if not word.sentences and seen.isdisjoint(word.others)]


@dataclass(frozen=True)
class ToldWords:
    """The texts in which words are looked for."""

    texts: Mapping[Id, SourceText]
    else_: str
    """The language of a word that is in none of them: of the briefing."""

    @cached_property
    def _sentences(self) -> Mapping[Id, Sequence[tuple[int, int]]]:
        return {id_: sentences_of(text) for id_, text in self.texts.items()}

    def find(self, word: str) -> WordFound:
        """Return in how many sentences ``word`` stands whole, or several words one after the other."""
        sought = words_of(word)
        count, langs, example = 0, [], ""
        for id_, text in self.texts.items():
            places = (
                [text.words.starts[first] for first, _ in occurrences_of(sought, text)] if sought.keys else []
            )
            spans = {span: at for at in reversed(places) if (span := self._sentence_at(id_, at)) is not None}
            if spans:
                count += len(spans)
                langs.append(text.lang)
                first = min(spans)
                example = example or _shortened(text.raw, first, spans[first])
        lang = langs[0] if langs else self._by_script(word)
        return WordFound(word, lang, count, len(langs), example, tuple(self._other_forms(word)))

    def _sentence_at(self, id_: Id, at: int) -> tuple[int, int] | None:
        spans = self._sentences[id_]
        number = bisect_right(spans, at, key=lambda span: span[0]) - 1
        return spans[number] if number >= 0 and at < spans[number][1] else None

    def _by_script(self, word: str) -> str:
        langs = dict.fromkeys((self.else_, *(text.lang for text in self.texts.values())))
        return next((lang for lang in langs if is_in_script_of(word, lang)), self.else_)

    def _other_forms(self, word: str) -> Iterator[str]:
        keys = keys_of(word)
        if (
            len(keys) != 1
            or len(keys[0]) <= _SHORTEST_STEM
            or not keys[0].isalpha()
            or is_unspaced(keys[0][0])
        ):
            return
        is_capital = self._is_name(keys[0])
        stem = keys[0][: max(_SHORTEST_STEM, len(keys[0]) - _ENDING)]
        counts = Counter(
            key
            for text in self.texts.values()
            for key in text.words.keys
            if key != keys[0]
            and key.startswith(stem)
            and _bare(key).isalpha()
            and len(_bare(key)) <= len(keys[0]) + _ENDING
            and (drafted_language(text.lang) != "en" or are_english_forms(key, keys[0]))
        )
        for key, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            if is_capital or not self._is_name(key):
                yield key

    def _is_name(self, key: str) -> bool:
        """Tell whether a word has a capital wherever it stands, and somewhere within a sentence: a name, then.

        In German all nouns are written so: nothing is told by it.
        """
        within = False
        for id_, text in self.texts.items():
            for at in (
                start for word, start in zip(text.words.keys, text.words.starts, strict=True) if word == key
            ):
                if not text.raw[at].isupper() or text.lang.partition("-")[0] == "de":
                    return False
                span = self._sentence_at(id_, at)
                within = within or (span is not None and at > span[0] + 1)
        return within


def _bare(key: str) -> str:
    return key.removesuffix("'s").removesuffix("'")


def are_english_forms(word: str, other: str) -> bool:
    """Tell whether two English words may be forms of one, by the endings that such words have.

    >>> are_english_forms("leased", "lease"), are_english_forms("least", "lease")
    (True, False)
    >>> are_english_forms("stopped", "stop"), are_english_forms("accepted", "accede")
    (True, False)
    >>> are_english_forms("katanga's", "katanga"), are_english_forms("duties", "duty")
    (True, True)
    """
    return not _stems(word).isdisjoint(_stems(other))


def _stems(word: str) -> set[str]:
    """Return what may be left of a word without an ending."""
    bare = _bare(word)
    stems = {bare} | {
        bare.removesuffix(ending)
        for ending in _ENDINGS
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM - 1
    }
    return (
        stems
        | {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
        | {f"{stem[:-1]}y" for stem in stems if stem.endswith("i")}
    )


def _shortened(raw: str, span: tuple[int, int], at: int) -> str:
    """Return a sentence, or what of a long one stands round ``at``."""
    begin, end = span
    first = begin if end - begin <= _LONGEST_SHOWN else max(begin, at - _LONGEST_SHOWN // 2)
    last = min(end, first + _LONGEST_SHOWN)
    words = raw[first:last]
    if first > begin:
        words = f"… {re.sub(r'^[^ ]{0,40} ', '', words)}"
    if last < end:
        words = f"{re.sub(r' [^ ]{0,40}$', '', words)} …"
    return " ".join(words.split())
