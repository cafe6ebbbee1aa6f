"""Writes the first files of a new briefing: nothing is said in them yet, and each says what is to be written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from generator.editing.scalars import escaped_text, reads_plainly
from generator.reader.ids_in_use import ids_in_use
from generator.reader.input import RESERVED
from generator.reader.likely_values import pattern_hints
from generator.reader.records.fields import ID, LONGEST_ID
from generator.starter.writing import write_new
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.project import Project
    from generator.reader.ids_in_use import IdsInUse

_BLANKS = Path(__file__).parent / "briefing_blanks"
_PLACE = re.compile(r"@(\w+)@")


class Kind(StrEnum):
    """What a briefing is about."""

    CALL = "call"
    MEETING = "meeting"
    SUMMIT = "summit"
    VOTE = "vote"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the files of a briefing of one kind say and ask."""

    event: str
    """The id of its event."""
    name: str
    """What the event is called until somebody names it."""
    questions: tuple[str, ...]
    """What readers of such a briefing want to know, on lines below perhaps how it is entered."""


_ASKED: Mapping[Kind, _Asked] = {
    Kind.CALL: _Asked(
        "call",
        "A call",
        (
            "Who called whom, how long did it last, and when did they last speak?",
            "What does each side say was said? What does only one of them mention?",
            "What did they agree to do next?",
        ),
    ),
    Kind.MEETING: _Asked(
        "meeting",
        "A meeting",
        (
            "Who met whom, where, and at whose invitation?",
            "What does each side say was said? What does only one of them mention?",
            "What did they agree to do next?",
        ),
    ),
    Kind.SUMMIT: _Asked(
        "summit",
        "A summit",
        (
            "Who was there, who was not, and who was in the chair?",
            "What does the joint text say? Who did not sign, or with which reservation?",
            "What did each say on the margin, and what was put off?",
        ),
    ),
    Kind.VOTE: _Asked(
        "vote",
        "A vote",
        (
            "On which text, in which body, and what does it bind anybody to?\n"  # noqa: ISC004  # one
            "The body is an `organisation` with the states in it as `members`; its secretariat is `part_of` it.",
            "Who was for, who against, who abstained or stayed away? Where are the numbers from?\n"  # noqa: ISC004  # one
            "One statement for all that voted alike: `speaker: own-voice`, `kind: vote`, their ids under `holders`,\n"
            "and as `stance` `for`, `against`, or `neutral` if they abstained, on the topic or plan that was voted on.",
            "How did each explain the vote?",
        ),
    ),
    Kind.AGREEMENT: _Asked(
        "signing",
        "An agreement is signed",
        (
            "Who signed what, and is the text public?",
            "When does it come into force, and what must happen before?",
            "What does each side say that it means?",
        ),
    ),
    Kind.STATEMENT: _Asked(
        "publication",
        "A statement is published",
        (
            "Who speaks, in which office, and for whom?",
            "What is new in it? What do earlier statements say otherwise?",
            "Who answered, and how?",
        ),
    ),
    Kind.PLAN: _Asked(
        "announcement",
        "A plan is announced",
        (
            "Who announced it, and where does the whole text stand?",
            "What are its points, and from which earlier plan do they come?\n"  # noqa: ISC004  # one
            "`briefings compose` asks for them; as `plans:` you can write them here yourself.",
            "Who is for it, who against, and on which conditions?",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class BriefingAnswers:
    """What is said of a new briefing by those who begin it."""

    today: str
    """The day on which it is begun: 2026-11-27."""
    kind: Kind = Kind.MEETING
    title: str = ""
    """"" leaves that open."""
    date: str = ""
    """Of the event, as the format has dates; "" leaves that open."""
    language: str = "en"


def new_briefing(project: Project, identifier: str, answers: BriefingAnswers) -> list[Path]:
    """Write a new briefing called ``identifier`` and return the files written.

    All that it holds has a `todo`, so that nothing is published of it before somebody has written it.

    Raises `ValueError` with a sentence if that cannot be an id, `FileExistsError` if it is there, and `OSError`.
    """
    if len(identifier) > LONGEST_ID:
        msg = f"an id has at most {LONGEST_ID} characters, and this one {len(identifier)}"
        raise ValueError(msg)
    if not re.fullmatch(ID, identifier):
        msg = f"`{identifier}` is not an id: small letters, digits and single hyphens, a letter first"
        raise ValueError("; ".join((msg, *pattern_hints(identifier, ID))))
    if identifier in RESERVED:
        msg = f"`briefings/{identifier}` is not read as a briefing: other files lie there; name another id"
        raise ValueError(msg)
    used = ids_in_use(project.root, "briefings")
    if identifier in used.library:
        msg = f"`{identifier}` is the id of {with_article(used.library[identifier])}: name another id"
        raise ValueError(msg)
    words = _words(identifier, answers, used)
    return write_new(
        project.root,
        {
            Path("briefings", identifier, path.name): _filled(path.read_text(encoding="utf-8"), words).encode(
                "utf-8"
            )
            for path in sorted(_BLANKS.glob("*.yml"))
        },
    )


def _words(identifier: str, answers: BriefingAnswers, used: IdsInUse) -> Mapping[str, str]:
    """Return what stands in the blanks, as YAML."""
    asked = _ASKED[answers.kind]
    topic = identifier.replace("-", " ")
    title = answers.title or f"A briefing on {topic}"  # which no other briefing has
    stem = identifier[: LONGEST_ID - len("-first-statement-000")].rstrip("-")
    taken = used._replace(others={*used.others, identifier})
    return {
        "topic": topic,
        "title": title if reads_plainly(title) else escaped_text(title),
        "title_todo": "" if answers.title else "  - Write the title.\n",
        "event": _free(asked.event, used, identifier),
        "event_name": asked.name,
        "event_date": answers.date or f"../{answers.today}",
        "event_todo": "Name what happened, and the day." if not answers.date else "Name what happened.",
        "publisher": _free(f"{stem}-publisher", taken),
        "source": _free(f"{stem}-source", taken),
        "statement": _free("first-statement", used, identifier),
        "questions": "".join(
            "# - " + question.replace("\n", "\n#   ") + "\n" for question in asked.questions
        ),
        "language": answers.language,
        "today": answers.today,
    }


def _free(name: str, used: IdsInUse, *briefing: str) -> str:
    """Return ``name``, with a number if that is taken; for an entry of a briefing those of other briefings are not."""
    taken = {*used.library, *used.unread, *briefing, *(() if briefing else used.others)}
    return next(
        tried for tried in chain((name,), (f"{name}-{number}" for number in count(2))) if tried not in taken
    )


def _filled(text: str, words: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: words[place[1]], text)
