"""Asks whether what an answer names is a new topic, and enters it with the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.cli.conversation import agreed, sentence
from generator.composing.topics import topic_changes
from generator.model.text import Name
from generator.model.topic import Topic
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import NoSuchTopic
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.reader.input import InputFile


@dataclass(frozen=True, slots=True)
class EnteredTopic:
    """A topic that is in no register yet, and what enters it."""

    topic: Topic
    file: InputFile
    change: Change

    def entered(self, library: Library) -> Library:
        """Return ``library`` with this topic, for answers that name it."""
        return replace(library, topics={**library.topics, self.topic.id: self.topic})


def new_topic(judged: JudgedProject, missing: NoSuchTopic, user: Entry | Briefing) -> EnteredTopic:
    """Return what enters a topic beside ``user``, if the person says that it is one; its words are asked by `compose`.

    Raises ``missing`` if it is none; `click.Abort` and `CannotGoOn` as `agreed`.
    """
    if not agreed(f"“{judged.lines.shown(missing.name)}” is in no register: a new topic?"):
        raise missing
    folder = user.id.partition("/")[0]
    briefing = judged.library.briefings[folder]
    id_, (change,) = topic_changes(missing.name, briefing.lang, judged.ids_in_use())
    place = place_of(user)
    topic = Topic(id=id_, name=Name(((None, missing.name),)), folder=folder, place=place)
    judged.tell(sentence(f"the new topic is `{id_}`; `briefings compose {folder} --all` takes its words"))
    return EnteredTopic(topic, place.file, change)
