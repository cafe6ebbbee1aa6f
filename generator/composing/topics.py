"""Says what an answer about a topic writes: its name, what one is for who is for it, and the words of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.new_ids import NewIds, id_of_name, id_of_words
from generator.editing import Append, Put, Remove
from generator.judging import NotUnderstood, parts_of
from generator.model.text import alike
from generator.model.unconfirmed import called, referring_to
from generator.text.languages import same_language
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.composing.told_words import WordFound
    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.topic import Topic
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.tree import Value


def words_in(line: str) -> list[str]:
    """Return the words, or what is made of several, that are typed with commas between.

    >>> words_in("filling, running water; pipes,"), words_in("赎回、休渔")
    (['filling', 'running water', 'pipes'], ['赎回', '休渔'])
    """
    return list(dict.fromkeys(parts_of(line)))


def topics_of(briefing: Briefing, library: Library) -> list[Topic]:
    """Return the topics of ``briefing``: written in its folder, or named by its statements."""
    named = {id_ for statement in briefing.statements for id_ in statement.subjects}
    return [topic for topic in library.topics.values() if topic.folder == briefing.id or topic.id in named]


def require_new(name: str, library: Library, but: Id = "") -> None:
    """Raise `NotUnderstood` if a topic is called ``name`` already, and is not ``but``."""
    for topic in library.topics.values():
        if topic.id != but and any(alike(called) == alike(name) for _, called in topic.name.texts):
            raise NotUnderstood(f"there is a topic of this name: `{topic.id}`")


def topic_changes(name: str, lang: str, in_use: IdsInUse) -> tuple[Id, Sequence[Change]]:
    """Return the id of a new topic, and what enters it into a file of entries.

    ``lang`` is the language of the briefing, ``in_use`` the ids that it does not get.
    """
    id_ = NewIds(in_use).new(id_of_words(name, lang) or id_of_name(name, lang) or "topic")
    fields: dict[str, Value] = {"id": id_, "name": name}
    return id_, [Append(("topics",), fields)]


def name_changes(name: str, topic: Topic) -> Sequence[Change]:
    """Return what gives ``topic`` another name, in the language that is shown first. Its id stays."""
    keys = (*place_of(topic).keys, "name")
    return [Put((*keys, topic.name.lang) if topic.name.lang else keys, name)]


def stance_changes(stance_on: str, topic: Topic) -> Sequence[Change]:
    """Return what says what somebody is for or against, where the name of ``topic`` does not."""
    return [Put((*place_of(topic).keys, "stance_on"), stance_on)]


def words_changes(words: Sequence[WordFound], topic: Topic) -> Sequence[Change]:
    """Return what gives ``topic`` these words, in place of those that it has."""
    keys = (*place_of(topic).keys, "words")
    items: list[Value] = [*_items(words)]
    if items:
        return [Put(keys, items)]
    return [Remove(keys)] if topic.words else []


def written_words(topic: Topic) -> list[tuple[str, str | None]]:
    """Return the words of ``topic``, each with its language, if that is written."""
    return [(form, word.lang) for word in topic.words for form in (word.word, *word.forms)]


def removing(topic: Topic, library: Library) -> Sequence[Change]:
    """Return what takes ``topic`` out. Raises `NotUnderstood` if something refers to it, and says what to do."""
    if users := referring_to(topic.id, library):
        several = f"{len(users)} entries are" if len(users) > 1 else f"{called(users[0])} is"
        raise NotUnderstood(
            f"{several} about it: `briefings merge {topic.id} OTHER` puts them under another topic; or take it out of "
            "them first"
        )
    return [Remove(place_of(topic).keys)]


def _items(words: Sequence[WordFound]) -> Iterator[Value]:
    """Yield what is written of ``words``: for each language one of them, with the others as its forms."""
    left = [*words]
    while left:
        first = left[0]
        same = [word for word in left if same_language(word.lang, first.lang)]
        left = [word for word in left if word not in same]
        forms: list[Value] = [word.word for word in same[1:]]
        yield {"word": first.word, **({"forms": forms} if forms else {}), "lang": first.lang}
