"""Finds ids for what is drafted: free ones, made of the speaker and the topic or the first words that say something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES, drafted_language
from generator.quotes.text.lexicon import DETERMINERS, FILLER, HELPING, NOT_NAMES, STANDS_FOR
from generator.reader.records.fields import ID, LONGEST_ID
from generator.text.plain_letters import plain_spellings
from generator.text.romanised import romanised
from generator.text.short_ids import shortened_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Id
    from generator.reader.ids_in_use import IdsInUse

_TELLING = 3
"""Letters of a word that tells something."""
_MOST_WORDS = 2
_ROOM = 8
"""Characters left for a number."""


@dataclass(slots=True)
class NewIds:
    """The ids that something new may have."""

    in_use: IdsInUse
    _taken: set[Id] = field(default_factory=set)
    _written: set[Id] = field(default_factory=set)

    def new(self, wanted: str) -> Id:
        """Return ``wanted``, or the first with a number behind it that nothing has; nothing else gets it."""
        stem = shortened_id(wanted, LONGEST_ID - _ROOM)
        number, id_ = 1, stem
        while self.in_use.holds(id_) or id_ in self._taken:
            number += 1
            id_ = f"{stem}-{number}"
        self._taken.add(id_)
        return id_

    def write(self, id_: Id) -> None:
        """Remember that the entry of this id has been drafted."""
        self._written.add(id_)

    def is_written(self, id_: Id) -> bool:
        """Tell whether the entry of this id has been drafted, from another source perhaps."""
        return id_ in self._written


def id_of_said(speakers: Iterable[Id], named_by: str = "") -> Id:
    """Return the id that a statement is to have: whoever speaks, and behind them what it is ``named_by``.

    >>> id_of_said(["ada", "bob"], "open-port"), id_of_said([], "open-port")
    ('ada-and-bob-open-port', 'open-port')
    """
    return "-".join(filter(None, ("-and-".join(speakers), named_by)))


def id_of_words(words: str, lang: str) -> str:
    """Return what an id says of words in ``lang`` (BCP 47): the first two that tell something.

    "" if none does, or in a language of which we have no lists of words that tell nothing.

    >>> id_of_words("We will open the port before the ice comes", "en"), id_of_words("冰", "zh")
    ('open-port', '')
    """
    listed = drafted_language(lang)
    if listed is None:
        return ""
    known = LANGUAGES[listed]
    plain = " ".join(re.findall(r"[^\W\d_][\w’'ʼ]*", words.casefold()))
    telling = [
        id_
        for word in plain.split()
        if len(word) >= _TELLING
        and word not in known.determiners | known.prepositions | known.pronouns.keys() | known.openers
        and word not in NOT_NAMES | HELPING | DETERMINERS | FILLER | STANDS_FOR.get(listed, frozenset())
        and not re.fullmatch(known.that, word)
        and (id_ := id_of_name(word if listed == "uk" else re.sub(r"['’ʼ].*", "", word), listed))
    ]
    return "-".join(telling[:_MOST_WORDS])


def id_of_name(name: str, lang: str = "") -> str:
    """Return a name as an id; "" if its letters are not those of ids, nor of Ukrainian or Russian.

    >>> id_of_name("Jörg von Müller"), id_of_name("Ярина Стовбур", "uk"), id_of_name("习近平")
    ('jorg-von-muller', 'yaryna-stovbur', '')
    """
    name = romanised(name, lang)
    plain = (*plain_spellings(name), name)[0]
    id_ = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    letters = sum(letter.isalpha() for letter in plain)
    kept = sum(letter.isalpha() for letter in id_)
    return id_ if re.fullmatch(ID, id_) and kept >= letters else ""
