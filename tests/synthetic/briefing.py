"""The files of one synthetic briefing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.synthetic import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.synthetic.registers import Week


class Briefing:
    """Writes the files of one briefing."""

    def __init__(  # noqa: PLR0913  # the last by name
        self,
        number: int,
        week: Week,
        topics: tuple[str, ...],
        random: Random,
        size: int,
        *,
        articles: Sequence[str] = (),
    ) -> None:
        self.number = number
        self.id = f"talks-{number:05}"
        self.week = week
        self.topics = topics
        self.random = random
        self.size = size
        self.day = week.monday + timedelta(days=number % 4)
        self.said: list[str] = []
        self.articles = articles
        """Sources of its own, besides those of the week."""
        self.quoted: list[tuple[str, str]] = []
        """What it quotes: the source, and the words."""
        self.sides: dict[tuple[str, int, int], bool] = {}
        """Who is for the call in which source; of what the briefing says itself, for whom."""
        roles = (*words.ROLES, "official", "capital")
        north, east = week.envoys
        self.speakers = (
            "own-voice",
            north,
            east,
            north,
            east,
            north,
            east,
            "own-voice",
            *map(week.actor, roles),
        )

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
        topic = self.topics[number % len(self.topics)]
        speaker = self.speakers[(number + self.number * self.size) % len(self.speakers)]
        id_ = f"{speaker}-on-{topic}-{number}"
        about, stance = [topic], ""
        if number % 3 == 0:
            stance = f"    stance: {{call: {self._stance(number, speaker)}}}\n"
        elif number % 5 == 0:
            about.append(("north-plan", "east-plan#2", "war-or-conflict")[number % 3])
        source = self.week.sources[number % 4]
        lines = [
            f"\n  # --- N{number}\n  - id: {id_}\n    speaker: {speaker}\n",
            "    at: call\n" if number % 2 else f"    date: {self.day}\n    date_words: on the day\n",
            f"    about: [{', '.join(about)}]\n{stance}",
            f"    holders: [{self.week.actor('north' if number % 2 else 'east')}]\n"
            if speaker == "own-voice"
            else "",
            ("    kind: position\n", "    kind: characterisation\n", "", "")[number % 4],
            f"    modality: {words.MODALITIES[number % len(words.MODALITIES)]}\n" if number % 7 == 0 else "",
            f"    says: {words.proposition(self.random, topic)}\n    source: {source}\n",
            self._chain(number),
            self._words(number, speaker, source),
        ]
        if number % 5 == 1:
            others = self.articles or self.week.sources
            other = others[(number // 5 if self.articles else number + 1) % len(others)]
            lines.append(f"    also:\n      - source: {other}\n        locator: para {number}\n")
        if number % 11 == 10:
            lines.append(
                f"    links:\n      - {{to: {self.said[-3]}, as: {words.LINKS[number % len(words.LINKS)]}}}\n"
            )
        if number % 8 == 0:
            lines.append(f"    note: {words.note(self.random)}\n")
        self.said.append(id_)
        return "".join(lines)

    def _stance(self, number: int, speaker: str) -> str:
        """Return a stance on the call: nobody takes two sides in one source."""
        stance = words.STANCES[number // 3 % len(words.STANCES)]
        other = words.OPPOSITE.get(stance)
        if other is None:
            return stance
        key = (speaker, number % 2 if speaker == "own-voice" else 0, number % 4)
        is_for = self.sides.setdefault(key, stance.startswith("for"))
        return stance if stance.startswith("for") is is_for else other

    def _chain(self, number: int) -> str:
        actor = self.week.actor
        if number % 5 == 1:
            return f"    via: [{actor('north-agency')}]\n"
        return f"    via: [{actor('east-agency')}, {actor('shortwave')}]\n" if number % 5 == 3 else ""

    def _words(self, number: int, speaker: str, source: str) -> str:
        if speaker == "own-voice" or number % 2:
            return f"    locator: para {number + 1}\n"
        if source.startswith("north"):
            quote, translation = words.ukrainian(self.random)
        elif source.startswith("east"):
            quote, translation = words.chinese(self.random)
        else:
            translated = f"    translated_from: {'zh' if speaker.startswith('east') else 'uk'}\n"
            quote = words.english(self.random)
            self.quoted.append((source, quote))
            return f"{translated if number % 3 else ''}    quote: {quote}\n"
        self.quoted.append((source, quote))
        return f"    quote: {quote}\n    translation: {translation}\n    translation_by: own\n"

    def call(self) -> str:
        """Return the event, its accounts, and six questions: key facts, contested ones and a gap."""
        week = self.week
        questions = []
        for number, (question, answers) in enumerate(words.QUESTIONS[: -(-self.size * 3 // 20)]):
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
        presidents = f"{week.actor('north-president')}, {week.actor('east-president')}"
        return (
            f"{words.header('../schema/v1/entries.json')}events:\n\n  - id: call\n"
            f"    name: Round {self.number} of the talks\n    date: {self.day}\n    date_words: this week\n"
            f"    place: {words.city(self.random)}\n"
            f"    participants: [{presidents}, {north}, {east}]\n"
            f"    part_of: talks\n    evidence: [{week.sources[0]}, {week.sources[1]}]\n    accounts:\n"
            f"      - by: {week.actor('north')}\n        sources: [{week.sources[2]}]\n"
            f"        voices: [{week.actor('north-speaker')}, {north}]\n        complete: true\n"
            f"      - by: {week.actor('east')}\n        sources: [{week.sources[3]}]\n"
            f"        voices: [{week.actor('east-speaker')}, {east}]\n\nquestions:\n{''.join(questions)}"
        )

    def plans(self) -> str:
        """Return two plans of eight to twelve points, each with its place on ten topics."""
        random = self.random
        parts = [words.header("../schema/v1/entries.json"), "plans:\n"]
        for plan, party, lang, source in (
            ("north-plan", self.week.actor("north"), "uk", self.week.sources[2]),
            ("east-plan", self.week.actor("east"), "zh", self.week.sources[3]),
        ):
            points = random.randint(-(-self.size // 5), -(-self.size * 3 // 10))
            parts.append(
                f"\n  - id: {plan}\n    name: {words.plan_name(lang, self.number)}\n    by: {party}\n"
                f"    date: {self.day - timedelta(days=random.randint(20, 90))}\n    texts: [{source}]\n"
                f"    evidence:\n      - {{source: {self.week.sources[0]}, locator: para 11}}\n    points:\n"
            )
            parts += [
                f"      - n: {n}\n        heading: {words.heading(lang, n, self.topics[n % 12])}\n"
                f"        says: {words.proposition(random, self.topics[n % 12])}\n"
                for n in range(1, points + 1)
            ]
            parts.append("    positions:\n")
            for number, topic in enumerate(self.topics[: self.size // 4]):
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
        for number in range(self.random.randint(self.size * 3 // 20, self.size // 4)):
            when = dates[number % len(dates)] if number else f"{self.day - timedelta(days=40)}"
            parts.append(
                f"\n  - id: {'talks' if not number else f'event-{number}'}\n"
                f"    name: {words.event_name(self.random, number)}\n    date: {when}\n"
                f"{f'    until: {self.week.friday}{chr(10)}' if not number else ''}"
                f"    participants: [{self.week.actor('north')}, {self.week.actor('east')}]\n"
                f"    evidence:\n      - {{source: {self.week.sources[number % 2]}, locator: para {number + 2}}}\n"
            )
        return "".join(parts)

    def briefing(self) -> str:
        """Return the briefing's own voice."""
        random, said = self.random, self.said
        points = "".join(
            f"  - says: {words.key_point(random, self.topics[number * 2])}\n"
            f"    evidence: [{', '.join(random.sample(said, 3))}]\n"
            for number in range(2 + self.size // 20)
        )
        return (
            f"{words.header('../schema/v1/briefing.json')}"
            f"title: Round {self.number} of the talks, {words.title(random)}\n"
            f"event: call\nbottom_line:\n  says: {words.bottom_line(random)}\n"
            f"  evidence: [call, {said[1]}, {said[2]}]\n"
            f"key_points:\n{points}scale: icd-203-a\nassessments:\n  - id: next-round\n"
            "    says: The parties hold a further round within a month.\n    likelihood: likely\n"
            "    likelihood_because: Each of the earlier rounds was followed by another.\n    confidence: low\n"
            "    because: Both parties name a next round; neither names a day.\n"
            f"    evidence: [{said[3]}, {said[4]}]\n    alternatives:\n      - The talks end with this round.\n"
            "    would_change:\n      - One party calls back its envoy.\n"
            f"editions:\n  - number: 1\n    date: {self.week.friday + timedelta(days=1)}\n"
            f"    data_until: {self.week.friday}\n    change: significant\n    says: First edition.\n"
        )
