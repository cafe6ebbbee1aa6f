"""Says what an answer changes in the file of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.drafting.entries import SAY_ABOUT, SAY_IT, TRANSLATE_IT
from generator.editing import Append, Put, Remove, value_at
from generator.judging.answer import NotUnderstood
from generator.judging.beginnings import begun_word
from generator.judging.names import id_of, ids_of
from generator.judging.stances import stance_changes
from generator.model.report import Attribution, TranslationBy
from generator.model.statement import RelationType
from generator.model.unconfirmed import LEFT_ASIDE, local_name
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing import Change
    from generator.judging.answer import Field
    from generator.model.library import Library
    from generator.model.statement import Statement
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

_NAMES = frozenset({"speaker", "about", "via", "at"})
"""Fields whose values are entries."""
_LISTS = frozenset({"about", "via"})
"""Of these, those that are lists also of one."""


def changes_for(answer: Field, statement: Statement, library: Library) -> tuple[InputFile, Sequence[Change]]:
    """Return the file in which ``statement`` stands, and what is to be changed there: the field, and the `todo` of it.

    Raises `NotUnderstood` if a name in the answer is nobody's, or there is nothing to take out.
    """
    if answer.name == "todo":
        return _left_to_do(answer.value, statement)
    file, made = _changes_for(answer, statement, library)
    changes = [*made, *_goes_with(answer, statement)]
    done = _asked_for(answer.name, statement)
    left: list[Value] = [
        sentence for sentence in statement.todo if not sentence.startswith(done) and sentence != LEFT_ASIDE
    ]
    if not left or len(left) == len(statement.todo):  # without any, it would be confirmed
        return file, changes
    return file, [*changes, Put((*place_of(statement).keys, "todo"), left)]


_OF_QUOTE = ("wording", "quote_lang", "translation", "translation_by")
"""Fields that say something of the words that are quoted."""


def _left_to_do(sentence: str, statement: Statement) -> tuple[InputFile, Sequence[Change]]:
    if not sentence:
        raise NotUnderstood("what is to do is taken out when it is confirmed: y")
    place = place_of(statement)
    return place.file, [Put((*place.keys, "todo"), [*statement.todo, sentence])]


def _goes_with(answer: Field, statement: Statement) -> list[Change]:
    """Return the changes that an answer brings with it, as what they were about is no more.

    Who names the speaker knows who speaks, whatever the text leaves open; another day is not in the words of the first;
    where no words are quoted, nobody said them, and there is nothing to translate.
    """
    report = statement.reports[0]
    keys = place_of(statement).keys
    if answer.name == "translation":
        return _translated_by(answer, statement)
    if answer.name == "quote" and not answer.value:
        written = value_of(place_of(statement).file)
        return [Remove((*keys, name)) for name in _OF_QUOTE if value_at(written, (*keys, name)) is not None]
    if answer.name == "speaker" and report.attribution is Attribution.UNCLEAR:
        return [Remove((*keys, "attribution"))]
    if answer.name == "date" and statement.date_words and answer.value != str(statement.date):
        return [Remove((*keys, "date_words"))]
    return []


def _translated_by(answer: Field, statement: Statement) -> list[Change]:
    """Return the change for who translated: who types a translation here has made it; without one there is nobody.

    Unless it was said first whose it will be, which only an error in a draft can be.
    """
    report = statement.reports[0]
    keys = (*place_of(statement).keys, "translation_by")
    if not answer.value:
        return [Remove(keys)] if report.translation_by else []
    is_said = report.translation_by and not report.translation
    return [] if is_said else [Put(keys, TranslationBy.OWN.value)]


def _asked_for(name: str, statement: Statement) -> tuple[str, ...]:
    """Return how the sentences begin by which a draft asks for a field, as `generator.drafting` writes them.

    What an editor added to the `todo` in words like these ("note that she was away") is none of them.
    """
    report = statement.reports[0]
    about, via, at = (
        ", ".join(local_name(id_, statement) for id_ in ids if id_)
        for ids in (statement.about, report.via, (statement.at,))
    )
    speakers = " and ".join(local_name(id_, statement) for id_ in statement.speakers)
    sentences = {
        "says": (SAY_IT,),
        "speaker": (f"speaker {speakers}, read",),
        "about": (SAY_ABOUT, f"about {about}, by ", f"about {about}, as "),
        "stance": (SAY_ABOUT,),
        "date": ("date “",),
        "at": (f"at {at}, as ", "not at "),
        "via": (f"via {via}, named",),
        "venue": (f"venue “{report.venue}”, ",),
        "attribution": (f"attribution {report.attribution}, by ",),
        "modality": (f"modality {statement.modality}, by ",),
        "translation": (TRANSLATE_IT,),
    }
    return sentences.get(name, ())


def _changes_for(answer: Field, statement: Statement, library: Library) -> tuple[InputFile, Sequence[Change]]:
    place = place_of(statement)
    keys = (*place.keys, answer.name)
    if not answer.value:
        if value_at(value_of(place.file), keys) is None:
            raise NotUnderstood(f"there is no `{answer.name}` to take out")
        return place.file, [Remove(keys)]
    if answer.name == "stance":
        return place.file, stance_changes(answer.value, keys, statement, library)
    if answer.name == "links":
        return place.file, [Append(keys, _link(answer.value, statement, library))]
    return place.file, [Put(keys, _value(answer, statement, library))]


def _value(answer: Field, statement: Statement, library: Library) -> Value:
    if answer.name not in _NAMES:
        return answer.value
    names = answer.value.strip("[] ")
    ids: list[Value] = [*ids_of(names, answer.name, statement, library)] if names else []
    if not ids:
        raise NotUnderstood(f"write an id or a name behind `{answer.name}:`")
    return ids if len(ids) > 1 or answer.name in _LISTS else ids[0]


def _link(value: str, statement: Statement, library: Library) -> Value:
    """Return a link for ``denies kirby-welcomes``, or ``denies kirby-welcomes by tass`` where somebody says so."""
    relation, _, target = value.partition(" ")
    known = [value.value for value in RelationType]
    relation = begun_word(relation, known) or relation.casefold()
    if relation not in known:
        hints = did_you_mean(relation, known) or (f"write one of {', '.join(f'`{name}`' for name in known)}",)
        raise NotUnderstood(
            "; ".join((f"`{relation}` is nothing that one statement does to another", *hints))
        )
    if not target.strip():
        raise NotUnderstood(f"name the other statement, too: `links: {relation} ID`")
    to, by = _end_of_link(target.strip(), statement, library)
    if any((local_name(link.to, statement), link.type) == (to, relation) for link in statement.links):
        raise NotUnderstood(f"it {relation} `{to}` already")
    return {"to": to, "as": relation, "by": by} if by else {"to": to, "as": relation}


def _end_of_link(target: str, statement: Statement, library: Library) -> tuple[str, str]:
    """Return the entry that a link leads to, and who says so, if that stands behind it; a name may have a "by" too."""
    before, between, who = target.rpartition(" by ")
    try:
        return id_of(target, "links", statement, library), ""
    except NotUnderstood:
        if not between:
            raise
    to = id_of(before.strip(), "links", statement, library)
    return to, id_of(who.strip(), "links, by", statement, library)
