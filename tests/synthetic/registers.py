"""The registers of a synthetic library: actors, sources, topics and terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from tests.synthetic import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random


@dataclass(frozen=True)
class Week:
    """Eight briefings that share four sources and two envoys; eight weeks are talks of the same two parties."""

    BRIEFINGS: ClassVar = 8
    number: int

    @property
    def talks(self) -> int:
        """Number of the talks the week is a part of."""
        return self.number // 8

    @property
    def monday(self) -> date:
        """First day; events are on one of the first four, sources on the fifth."""
        return date(2001, 1, 1) + timedelta(weeks=self.number)

    @property
    def friday(self) -> date:
        """Day on which the sources appeared."""
        return self.monday + timedelta(days=4)

    @property
    def sources(self) -> tuple[str, str, str, str]:
        """A newspaper, a weekly, the readouts of both parties."""
        return (
            f"post-week-{self.number}",
            f"review-week-{self.number}",
            f"north-readout-{self.number}",
            f"east-readout-{self.number}",
        )

    @property
    def envoys(self) -> tuple[str, str]:
        """One of each party."""
        return f"north-envoy-{self.number}", f"east-envoy-{self.number}"

    def actor(self, role: str) -> str:
        """Return the id of who has a role in these talks."""
        return f"{role}-{self.talks}"


def actors(weeks: list[Week]) -> str:
    """Return the register of actors: fifteen for each talks, two envoys for each week."""
    parts = [words.header("schema/v1/entries.json"), "actors:\n"]
    for week in weeks:
        if week.number % 8 == 0:
            parts.append(_of_talks(week))
        for side, envoy, names in zip(("north", "east"), week.envoys, words.envoys(week.number), strict=True):
            party = week.actor(side)
            parts.append(
                f"\n  - id: {envoy}\n    type: person\n    name: {names}\n    part_of: {party}\n    offices:\n"
                f"      - {{title: special envoy, of: {party}, evidence: [{week.sources[0]}]}}\n"
            )
    return "".join(parts)


def _of_talks(week: Week) -> str:
    parts = []
    newspaper = week.sources[0]
    for side, names in zip(("north", "east"), words.parties(week.talks), strict=True):
        of = week.actor(side)
        parts.append(
            f"\n  - id: {of}\n    type: state\n    name: {names.state}\n"
            f"\n  - id: {week.actor(f'{side}-president')}\n    type: person\n    name: {names.president}\n"
            f"    other_names: [{names.spellings}]\n    part_of: {of}\n    offices:\n"
            f"      - {{title: President, of: {of}, since: 1999-05, evidence: [{newspaper}]}}\n"
            f"\n  - id: {week.actor(f'{side}-speaker')}\n    type: person\n    name: {names.speaker}\n"
            f"    part_of: {of}\n    offices:\n"
            f"      - {{title: spokesperson, of: {week.actor(f'{side}-ministry')}, evidence: [{newspaper}]}}\n"
        )
        for role, name in (("ministry", names.ministry), ("agency", names.agency)):
            parts.append(
                f"\n  - {{id: {week.actor(f'{side}-{role}')}, type: organisation, name: {name}, part_of: {of}}}\n"
            )
    for role, name in (
        ("post", "The Daily Post"),
        ("review", "The Weekly Review"),
        ("shortwave", "Shortwave"),
    ):
        parts.append(
            f"\n  - id: {week.actor(role)}\n    type: organisation\n    name: {name} {week.talks + 1}\n"
        )
    parts.append(
        f"\n  - id: {week.actor('official')}\n    type: anonymous\n    name: senior official\n"
        f"    part_of: {week.actor('north')}\n    reason: The newspaper says that the talks were not public.\n"
        f"\n  - id: {week.actor('capital')}\n    type: metonym\n    name: the northern capital\n"
        f"    meant: {week.actor('north-ministry')}\n    evidence: [{newspaper}]\n"
    )
    return "".join(parts)


def sources(weeks: list[Week], random: Random, articles: Mapping[str, Week] = MappingProxyType({})) -> str:
    """Return the register of sources: four a week, and ``articles``, each of a week.

    If there are articles, each source has a text.
    """
    kinds = (
        ("article-newspaper", "post", "en", "part"),
        ("article-magazine", "review", "en", "whole"),
        ("document", "north-ministry", "uk", "whole"),
        ("document", "east-ministry", "zh", "part"),
    )
    rows = [(id_, week, kind) for week in weeks for id_, kind in zip(week.sources, kinds, strict=True)]
    rows += [(id_, week, kinds[0]) for id_, week in articles.items()]
    parts = [words.header("schema/v1/entries.json"), "sources:\n"]
    for id_, week, (type_, publisher, lang, read) in rows:
        parts.append(
            f"\n  # --- week {week.number}\n  - id: {id_}\n    type: {type_}\n"
            f"    publisher: {week.actor(publisher)}\n    lang: {lang}\n    title: {words.title(random)}\n"
            f"    date: {week.friday}\n    url: https://example.org/{publisher}/{id_}\n"
            f"    archive: https://archive.example/{publisher}/{id_}\n    read: {read}\n"
            "    note: The text was read on the day; the pictures and captions were not.\n"
        )
        parts.append(f"    text: {id_}.txt\n" if articles else "")
    return "".join(parts)


def topic_pool(briefings: int) -> tuple[str, ...]:
    """Return the ids of the topics of so large a library."""
    size = max(12, round(briefings * 0.44))
    return tuple(f"{noun}-{aspect}" for aspect in words.ASPECTS for noun in words.NOUNS)[:size]


def topics(pool: tuple[str, ...]) -> str:
    """Return the register of topics."""
    lines = (f"  - {{id: {topic}, name: {words.spoken(topic).capitalize()}}}\n" for topic in pool)
    return words.header("schema/v1/entries.json") + "topics:\n" + "".join(lines)


def terms() -> str:
    """Return the register of terms."""
    return (
        f"{words.header('schema/v1/entries.json')}terms:\n\n  - id: war-or-conflict\n"
        "    name: What the events are called\n    ours: conflict\n    words:\n"
        "      - {word: war, forms: [war, wars]}\n      - {word: conflict, forms: [conflict, conflicts]}\n"
        "      - {word: crisis, forms: [crisis]}\n"
    )
