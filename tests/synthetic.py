"""Synthetic libraries: as many briefings as wanted, shaped like the real one, the same for the same seed.

Everything in them is invented. ``python -m tests.synthetic DIRECTORY [BRIEFINGS [SEED]]`` writes one.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests import synthetic_words as words

GROUP = 8
"""Briefings of one week, which share four sources and two envoys."""


@dataclass(frozen=True)
class Week:
    """What the briefings of one group share."""

    number: int

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


def write_library(directory: Path, briefings: int = 125, seed: int = 1, *, statements: int = 40) -> None:
    """Write ``briefings/`` with its registers and that many briefings of so many statements into ``directory``.

    At least twelve statements, so that every actor has something to say.
    """
    weeks = [Week(number) for number in range(-(-briefings // GROUP))]
    files = {
        "actors.yml": _actors(weeks),
        "sources.yml": _sources(weeks, Random(seed)),
        "topics.yml": words.TOPICS_YML,
        "terms.yml": words.TERMS_YML,
    }
    for number in range(briefings):
        writer = _Briefing(number, weeks[number // GROUP], Random(f"{seed}/{number}"), statements)
        files |= {f"{writer.id}/{name}": text for name, text in writer.files().items()}
    for name, text in files.items():
        path = directory / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _actors(weeks: list[Week]) -> str:
    parts = [words.ACTORS_YML]
    for week in weeks:
        for party, envoy, names in zip(
            ("northland", "eastmark"), week.envoys, words.envoys(week.number), strict=True
        ):
            parts.append(
                f"\n  - id: {envoy}\n    type: person\n    name: {names}\n    part_of: {party}\n    offices:\n"
                f"      - {{title: special envoy, of: {party}, evidence: [{week.sources[0]}]}}\n"
            )
    return "".join(parts)


def _sources(weeks: list[Week], random: Random) -> str:
    parts = [words.header("schema/v1/entries.json"), "sources:\n"]
    for week in weeks:
        kinds = (
            ("article-newspaper", "daily-post", "en", "part"),
            ("article-magazine", "weekly-review", "en", "whole"),
            ("document", "north-ministry", "uk", "whole"),
            ("document", "east-ministry", "zh", "part"),
        )
        for id_, (type_, publisher, lang, read) in zip(week.sources, kinds, strict=True):
            parts.append(
                f"\n  # --- week {week.number}\n  - id: {id_}\n    type: {type_}\n    publisher: {publisher}\n"
                f"    lang: {lang}\n    title: {words.title(random)}\n    date: {week.friday}\n"
                f"    url: https://example.org/{publisher}/{id_}\n    read: {read}\n"
                "    note: The text was read on the day; the pictures and captions were not.\n"
            )
    return "".join(parts)


class _Briefing:
    """Writes the files of one briefing."""

    def __init__(self, number: int, week: Week, random: Random, size: int) -> None:
        self.number = number
        self.id = f"talks-{number:05}"
        self.week = week
        self.random = random
        self.size = size
        self.day = week.monday + timedelta(days=number % 4)
        self.said: list[str] = []

    def files(self) -> dict[str, str]:
        """Return the five files by name."""
        statements = self.statements()
        return {
            "statements.yml": statements,
            "call.yml": self.call(),
            "plans.yml": self.plans(),
            "timeline.yml": self.timeline(),
            "briefing.yml": self.briefing(),
        }

    def statements(self) -> str:
        """Return the statements; every second has a quotation, every fifth a second report."""
        parts = [words.header("../schema/v1/entries.json"), "statements:\n"]
        parts += [self._statement(number) for number in range(self.size)]
        return "".join(parts)

    def _statement(self, number: int) -> str:
        topic = words.TOPICS[(number + self.number) % len(words.TOPICS)]
        north, east = self.week.envoys
        speaker = ("own-voice", north, east, *words.SPEAKERS)[number % (3 + len(words.SPEAKERS))]
        id_ = f"{speaker.removesuffix(f'-{self.week.number}')}-on-{topic}-{number}"
        about, stance = [topic], ""
        if number % 3 == 0:
            stance = f"    stance: {{call: {words.STANCES[number // 3 % len(words.STANCES)]}}}\n"
        elif number % 5 == 0:
            about.append(("north-plan", "east-plan#2", "war-or-conflict")[number % 3])
        source = self.week.sources[number % 4]
        lines = [
            f"\n  # --- N{number}\n  - id: {id_}\n    speaker: {speaker}\n",
            "    at: call\n" if number % 2 else f"    date: {self.day}\n    date_words: on the day\n",
            f"    about: [{', '.join(about)}]\n{stance}",
            f"    holders: [{'northland' if number % 2 else 'eastmark'}]\n" if speaker == "own-voice" else "",
            ("    kind: position\n", "    kind: characterisation\n", "", "")[number % 4],
            f"    modality: {words.MODALITIES[number % len(words.MODALITIES)]}\n" if number % 7 == 0 else "",
            f"    says: {words.proposition(self.random, topic)}\n    source: {source}\n",
            ("    via: [north-agency]\n", "    via: [east-agency, shortwave]\n", "")[number % 3],
            self._words(number, speaker, source),
        ]
        if number % 5 == 1:
            other = self.week.sources[(number + 1) % 4]
            lines.append(f"    also:\n      - source: {other}\n        locator: para {number}\n")
        if number % 11 == 10:
            lines.append(
                f"    links:\n      - {{to: {self.said[-3]}, as: {words.LINKS[number % len(words.LINKS)]}}}\n"
            )
        if number % 8 == 0:
            lines.append(f"    note: {words.note(self.random)}\n")
        self.said.append(id_)
        return "".join(lines)

    def _words(self, number: int, speaker: str, source: str) -> str:
        if speaker == "own-voice" or number % 2:
            return f"    locator: para {number + 1}\n"
        if source.startswith("north"):
            quote, translation = words.ukrainian(self.random)
        elif source.startswith("east"):
            quote, translation = words.chinese(self.random)
        else:
            translated = f"    translated_from: {'zh' if speaker.startswith('east') else 'uk'}\n"
            return f"{translated if number % 3 else ''}    quote: {words.english(self.random)}\n"
        return f"    quote: {quote}\n    translation: {translation}\n    translation_by: own\n"

    def call(self) -> str:
        """Return the event, its accounts, and six questions: key facts, contested ones and a gap."""
        week = self.week
        questions = []
        for number, (question, answers) in enumerate(words.QUESTIONS):
            lines = [f"\n  - id: question-{number}\n    question: {question}\n"]
            if not answers:
                lines.append(f"    looked_in: [{week.sources[0]}, {week.sources[1]}]\n")
            else:
                lines.append("    answers:\n")
            for place, (says, relation) in enumerate(answers):
                lines.append(
                    f"      - says: {says}\n        evidence: [{self.said[(number * 5 + place) % self.size]}]\n"
                )
                lines.append(f"        relation: {relation}\n" if relation else "")
            questions.append("".join(lines))
        north, east = week.envoys
        return (
            f"{words.header('../schema/v1/entries.json')}events:\n\n  - id: call\n"
            f"    name: Round {self.number} of the talks\n    date: {self.day}\n    date_words: this week\n"
            f"    place: {words.city(self.random)}\n"
            f"    participants: [north-president, east-president, {north}, {east}]\n"
            f"    part_of: talks\n    evidence: [{week.sources[0]}, {week.sources[1]}]\n    accounts:\n"
            f"      - by: northland\n        sources: [{week.sources[2]}]\n"
            f"        voices: [north-president, north-spokeswoman, {north}]\n        complete: true\n"
            f"      - by: eastmark\n        sources: [{week.sources[3]}]\n"
            f"        voices: [east-president, east-spokesman, {east}]\n\nquestions:\n{''.join(questions)}"
        )

    def plans(self) -> str:
        """Return two plans of eight to twelve points, each with its place on ten topics."""
        random = self.random
        parts = [words.header("../schema/v1/entries.json"), "plans:\n"]
        for plan, party, lang, source in (
            ("north-plan", "northland", "uk", self.week.sources[2]),
            ("east-plan", "eastmark", "zh", self.week.sources[3]),
        ):
            points = random.randint(8, 12)
            parts.append(
                f"\n  - id: {plan}\n    name: {words.plan_name(lang, self.number)}\n    by: {party}\n"
                f"    date: {self.day - timedelta(days=random.randint(20, 90))}\n    texts: [{source}]\n"
                f"    evidence:\n      - {{source: {self.week.sources[0]}, locator: para 11}}\n    points:\n"
            )
            parts += [
                f"      - n: {n}\n        heading: {words.heading(lang, n)}\n        says: {words.point(random, n)}\n"
                for n in range(1, points + 1)
            ]
            parts.append("    positions:\n")
            for number, topic in enumerate(words.TOPICS[:10]):
                level = ("addresses", "partly", "silent")[(number + random.randint(0, 1)) % 3]
                parts.append(f"      - topic: {topic}\n        level: {level}\n")
                if level != "silent":
                    stance = random.choice(("for", "against", "for-with-conditions"))
                    parts.append(f"        stance: {stance}\n        points: [{number % points + 1}]\n")
                else:
                    parts.append(f"        evidence: [{random.choice(self.said)}]\n")
                parts.append(f"        because: {words.because(random, topic, level)}\n")
        return "".join(parts)

    def timeline(self) -> str:
        """Return six to ten events with dates of every precision."""
        month = (self.day.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
        week_before = f"{self.day - timedelta(days=13)}/{self.day - timedelta(days=7)}"
        dates = (
            "1998",
            "1999-11",
            month,
            week_before,
            f"../{month}",
            f"{month}~",
            str(self.day),
            "2000-06-30",
        )
        parts = [words.header("../schema/v1/entries.json"), "events:\n"]
        for number in range(self.random.randint(6, 10)):
            when = dates[number % len(dates)] if number else f"{self.day - timedelta(days=40)}"
            parts.append(
                f"\n  - id: {'talks' if not number else f'event-{number}'}\n"
                f"    name: {words.event_name(self.random, number)}\n    date: {when}\n"
                f"{f'    until: {self.week.friday}{chr(10)}' if not number else ''}"
                "    participants: [northland, eastmark]\n"
                f"    evidence:\n      - {{source: {self.week.sources[number % 2]}, locator: para {number + 2}}}\n"
            )
        return "".join(parts)

    def briefing(self) -> str:
        """Return the briefing's own voice."""
        random, said = self.random, self.said
        points = "".join(
            f"  - says: {words.key_point(random, number)}\n    evidence: [{', '.join(random.sample(said, 3))}]\n"
            for number in range(4)
        )
        return (
            f"{words.header('../schema/v1/briefing.json')}"
            f"title: Round {self.number} of the talks, {words.title(random)}\n"
            f"event: call\nbottom_line:\n  says: {words.bottom_line(random)}\n"
            f"  evidence: [call, {said[1]}, {said[2]}]\n"
            f"key_points:\n{points}scale: icd-203-a\nassessments:\n  - id: next-round\n"
            "    says: The parties hold a further round within a month.\n    likelihood: likely\n    confidence: low\n"
            "    because: Both parties name a next round; neither names a day.\n"
            f"    evidence: [{said[3]}, {said[4]}]\n    alternatives:\n      - The talks end with this round.\n"
            "    would_change:\n      - One party calls back its envoy.\n"
            f"editions:\n  - number: 1\n    date: {self.week.friday + timedelta(days=1)}\n"
            f"    data_until: {self.week.friday}\n    change: significant\n    says: First edition.\n"
        )


if __name__ == "__main__":
    write_library(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
