"""What the strings of the model hold, as types for its fields; to Python and to mypy each of them is a ``str``.

A field says by its type whether its words are looked at, by whom they are, and whether a reader sees them;
`generator.model.declared` reads it off once for each class, `generator.model.walks` goes by it.

>>> from generator.model.declared import declared_fields
>>> @dataclass
... class Motion:
...     title: Label
...     wording: Verbatim
>>> [(field.name, kind.name) for field in declared_fields(Motion) for kind in field.string_kinds]
[('title', 'LABEL'), ('wording', 'VERBATIM')]
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Annotated, NamedTuple, TypeAlias


class StringKind(Enum):
    """What a ``str`` of the model is."""

    OWN_TEXT = auto()
    """Sentences of our own."""
    VERBATIM = auto()
    """Somebody's words as they stand, and translations of them."""
    LABEL = auto()
    """Names, titles, places: neither."""
    WEB_ADDRESS = auto()
    ID = auto()
    """The name of an entry or of a folder."""
    LANGUAGE = auto()
    """A language code (BCP 47)."""
    CODE = auto()
    """What no editor writes as a text: a word of a fixed list, a digest, a day."""
    PRIVATE = auto()
    """What no output shows."""
    TODO = auto()
    """What editors note for themselves: shown to them while they write, and published never."""


TEXTS = frozenset({StringKind.OWN_TEXT, StringKind.VERBATIM, StringKind.LABEL, StringKind.TODO})
"""Kinds of what an editor words freely."""


@dataclass(frozen=True, slots=True)
class Key:
    """Marks a field that is called otherwise in the file."""

    name: str


class Part(NamedTuple):
    """Marks a field of records that are parts of an entry: a reference in one of them is told with the part's name.

    ``key-point-2`` for the second of several, ``account-france`` where a field of the record tells them apart,
    ``bottom-line`` for what there is one of.
    """

    name: str
    told_by: str = ""
    """The field of the record that tells it from the others; "" where they are counted."""


class Spellings(NamedTuple):
    """Marks a list of spellings of one name: one that is nothing but withheld words is left out, not replaced."""


OwnText: TypeAlias = Annotated[str, StringKind.OWN_TEXT]
Verbatim: TypeAlias = Annotated[str, StringKind.VERBATIM]
Label: TypeAlias = Annotated[str, StringKind.LABEL]
WebAddress: TypeAlias = Annotated[str, StringKind.WEB_ADDRESS]
Language: TypeAlias = Annotated[str, StringKind.LANGUAGE]

FolderName: TypeAlias = Annotated[str, StringKind.ID]
"""The folder of a briefing, as strict as an id."""
PointNumber: TypeAlias = Annotated[str, StringKind.ID]
"""As strict as an id, which it is a part of."""
FormerId: TypeAlias = Annotated[str, StringKind.ID]
"""The full id that an entry had before, or the folder that a briefing had; nothing living is called so."""

Digest: TypeAlias = Annotated[str, StringKind.CODE]
"""A checksum, or a token made of several."""
ListedWord: TypeAlias = Annotated[str, StringKind.CODE]
"""A word of a declared scale or of another fixed list, or the name of a field."""
Day: TypeAlias = Annotated[str, StringKind.CODE]
"""A day as ``YYYY-MM-DD``, or a date as the format writes it."""

FileName: TypeAlias = Annotated[str, StringKind.PRIVATE]
"""A private file, which is never published."""
Unpublished: TypeAlias = Annotated[str, StringKind.PRIVATE]
"""Words that stand in the files for this program alone."""
Todo: TypeAlias = Annotated[str, StringKind.TODO]
"""What somebody must still look at or write: as long as an entry has one, it is not published."""
