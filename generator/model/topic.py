"""What statements are about: controlled subjects, and groups of words whose choice is counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from generator.model.kinds import Key
from generator.model.references import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics import Place
    from generator.model.kinds import (
        FolderName,
        FormerId,
        Label,
        Language,
        OwnText,
        Todo,
        Verbatim,
        WebAddress,
    )
    from generator.model.references import TopicId
    from generator.model.report import Id
    from generator.model.text import Name, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A controlled subject."""

    id: Id
    name: Name
    broader: Annotated[TopicId, Role.BROADER] | None = None
    stance_on: OwnText | None = None
    """What somebody is for or against who takes a stance on it, where the name alone does not say that."""
    words: tuple[Word, ...] = ()
    """What a text that mentions it has at least one of; counted in the texts held."""
    same_as: tuple[WebAddress, ...] = ()
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName = ""
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word that is counted, of a `Term` or a `Topic`, with the forms that count as it."""

    word: Verbatim
    forms: tuple[Verbatim, ...]
    """Every form counted; the word itself if the editor listed none."""
    lang: Language | None = None
    note: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSense:
    """Words in which a word of a `Term` is used for something else, so that it does not count there."""

    words: Verbatim
    because: OwnText


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A choice of words: what one thing is called by whom."""

    id: Id
    name: Name
    words: tuple[Word, ...]
    other_senses: Annotated[tuple[OtherSense, ...], Key("except")] = ()
    ours: Label | None = None
    """The word this site uses in its own voice."""
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName = ""
    place: Place = field(compare=False, repr=False)


def with_broader(topic: Id, topics: Mapping[Id, Topic]) -> Iterator[Id]:
    """Yield ``topic`` and every wider subject that it belongs to, the nearest first."""
    above: Id | None = topic
    while above is not None:
        yield above
        above = topics[above].broader
