"""Numbers the topics of a briefing for a session of judging, so that a number may be typed in place of an id."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.judging.answer import Field, NotUnderstood
from generator.judging.names import known_as
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement

_NUMBER = {
    "about": re.compile(r"(?<![^,;])\s*(\d{1,3})\s*(?![^,;])"),
    "stance": re.compile(r"(?:^|(?<=[,;，；、{]))\s*(\d{1,3})(?=[\s:,;，；、]|\Z)"),
}
"""Where in which field a number stands in place of an id: the name of a topic may have a number, too."""
_LONE = {"about": re.compile(r"(\d{1,3})"), "stance": re.compile(r"(\d{1,3})[\s:]+[a-z-]+")}
"""A part of a value that can be nothing but such a number."""
_MOST = 12
"""Topics that are numbered; of more, nobody finds one in a line."""


@dataclass(slots=True)
class TopicNumbers:
    """The topics that have a number: what has one keeps it, and what is new comes behind."""

    _ids: list[Id] = field(default_factory=list)

    def told(self, draft: Statement, library: Library) -> str:
        """Return in a line which numbers the topics of the briefing of ``draft`` have; "" as long as that is no news.

        None has a number where there is only one topic, which needs none, or more than a line could list.
        """
        briefing = library.briefings[draft.folder]
        used = {id_ for statement in briefing.statements for id_ in statement.subjects}
        new = [
            topic.id
            for topic in library.topics.values()
            if (topic.folder == briefing.id or topic.id in used) and topic.id not in self._ids
        ]
        if not new or not 1 < len(self._ids) + len(new) <= _MOST:
            return ""
        self._ids += new
        return self.listed(library)

    def listed(self, library: Library) -> str:
        """Return the topics behind their numbers, in a line; "" if none has one."""
        names = (
            f"{number} {library.topics[id_].name}"
            for number, id_ in enumerate(self._ids, 1)
            if id_ in library.topics
        )
        listed = "; ".join(names)
        return (
            f"Topics: {listed}. A number stands for its topic: `about: 2`, `stance: 1 against, 2 for`."
            if listed
            else ""
        )

    def named(self, answer: Field, draft: Statement, library: Library) -> Field:
        """Return an answer with the ids of topics in place of their numbers.

        Raises `NotUnderstood` for a number that no topic has.
        """
        if answer.name not in _NUMBER:
            return answer
        if not self._ids:
            parts = re.split(r"\s*[,;]\s*", answer.value.strip())
            number = next(filter(None, map(_LONE[answer.name].fullmatch, parts)), None)
            if number and number[1] not in known_as(answer.name, draft, library):
                raise NotUnderstood(
                    f"no topic has a number here: write its id or its name in place of {number[1]}"
                )
            return answer

        def id_of(found: re.Match[str]) -> str:
            number = int(found[1])
            if not 1 <= number <= len(self._ids) or self._ids[number - 1] not in library.topics:
                raise NotUnderstood(f"no topic has the number {number}")
            return local_name(self._ids[number - 1], draft)

        return Field(answer.name, _NUMBER[answer.name].sub(id_of, answer.value))
