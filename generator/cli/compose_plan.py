"""Asks for the plan that a briefing is about: its name, its text, who put it forward, its day, its points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.asked_actor import tell_of_new, with_new_actors
from generator.cli.compose_points import Points
from generator.cli.compose_talk import Step
from generator.composing import plans
from generator.composing.listed import Listed, ids_of_sources, with_names
from generator.judging import NotUnderstood, ids_of
from generator.model.source import DOCUMENTS
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cli.compose_talk import Talk
    from generator.editing import Change
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.reader.input import InputFile

_NAME = "The title that the plan gives itself; without one, a few words: The plan for the island of Sarn."
_CALLED = "what the plan is called"
_TEXT = "Where its words stand: the plan itself, or texts that tell what it wants. Its points are read in the first."
_BY = "The people, states or organisations whose plan it is. Whom no register has is asked about."


def plan_steps(talk: Talk) -> list[Step]:
    """Return what is asked of a plan; nothing where the briefing is about none, and no document looks like one."""
    asked = _PlanSteps(talk)
    if not (asked.is_wanted or talk.briefing.plans or asked.likely()):
        return []
    points = Points(talk)
    return [
        Step("plan", asked.lacks_plan, asked.ask_name, lambda: asked.told(lambda plan: str(plan.name))),
        Step("its text", asked.lacks(plans.SAY_TEXT), asked.ask_text, lambda: asked.told(_texts)),
        Step("put forward by", asked.lacks(plans.SAY_BY), asked.ask_by, lambda: asked.told(asked.by)),
        Step(
            "on",
            asked.lacks(plans.SAY_DAY),
            asked.ask_day,
            lambda: asked.told(lambda plan: str(plan.date)),
        ),
        Step("its points", asked.lacks(plans.WRITE_POINTS), points.ask, points.stand),
    ]


def _texts(plan: Plan) -> str:
    return ", ".join(plan.texts)


class _PlanSteps:
    """The questions about a plan."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.is_wanted = plans.is_of_plan(talk.briefing, talk.library)
        """Whether the briefing was begun as one about a plan."""

    @property
    def plan(self) -> Plan | None:
        """The plan as it stands by now."""
        return plans.plan_in(self.talk.briefing)

    def likely(self) -> list[Source]:
        """Return the sources that look like the text of a plan, as long as nothing has been drafted."""
        if not plans.is_undrafted(self.talk.briefing):
            return []
        return [source for source in self.talk.sources if plans.may_hold_plan(source)]

    def told(self, of: Callable[[Plan], str]) -> str:
        plan = self.plan
        return of(plan) if plan else ""

    def by(self, plan: Plan) -> str:
        return ", ".join(str(self.talk.library.actors[id_].name) for id_ in plan.by)

    def lacks_plan(self) -> bool:
        return self.plan is None and bool(self.is_wanted or self.likely()) and bool(self.talk.briefing.todo)

    def lacks(self, todo: str) -> Callable[[], bool]:
        return lambda: todo in (self.plan.todo if self.plan else ())

    def ask_name(self) -> None:
        plan, sources = self.plan, self.talk.sources
        if not sources:
            self.talk.tell("A plan needs a text, and no source has been added yet: briefings add FILE …")
            return
        if plan is None and not self.is_wanted and not self._sets_out_plan():
            return
        titles = [] if plan else plans.titles_of(sources, self.talk.briefing)
        if titles:
            self.talk.tell("The texts are called:", "", "")
            self.talk.listed(title for _, title in titles)
        of_title = "; a number takes that title" if titles else ""
        kept = "keeps it" if plan else "leaves it for later"
        self.talk.settle(
            f"What is the plan called? (Enter {kept}{of_title})",
            _NAME,
            partial(self._name, titles),
            str(plan.name) if plan else "",
        )

    def _sets_out_plan(self) -> bool:
        """Ask whether a text that looks like a plan is one."""
        titles = ", ".join(f"`{source.id}` (“{source.title}”)" for source in self.likely())
        about = (
            "Then its points are asked for, and readers get a page of them, beside what each says of them."
        )
        return bool(titles and self.talk.agreed(f"Does one of these texts set out a plan: {titles}?", about))

    def _name(self, titles: Sequence[tuple[Source, str]], line: str) -> bool:
        plan, talk = self.plan, self.talk
        if plan is not None:
            return talk.is_meant(line, _CALLED) and self._write(plans.name_changes(line, plan))
        likely = [*(source for source, _ in titles), *talk.sources]
        text = next((source for source in likely if source.type in DOCUMENTS), likely[0])
        if line.isascii() and line.isdecimal():
            if not 1 <= int(line[:3]) <= len(titles):
                raise NotUnderstood(f"there is no title {line} here")
            text, line = titles[int(line) - 1]
        elif not talk.is_meant(line, _CALLED):
            return False
        in_use = talk.judged.ids_in_use()
        id_, changes = plans.plan_changes(line, text, talk.briefing, talk.library, in_use)
        if not talk.judged.write(None, {talk.file: changes}):
            return False
        talk.tell(f"New: the plan `{id_}`.")
        return True

    def ask_text(self) -> None:
        plan, sources = self.plan, self.talk.sources
        if plan is None:
            return
        listed = Listed(self.talk.briefing, sources)
        self.talk.listed(f"{source.id}{f', “{source.title}”' if source.title else ''}" for source in sources)
        asked = self.talk.settle(
            f"Which source is its text? (numbers; Enter: {', '.join(plan.texts)})",
            _TEXT,
            lambda line: self._set_text(ids_of_sources(listed, listed.numbers(line))),
        )
        if not asked:
            self.talk.attempt(lambda: self._set_text(plan.texts))

    def _set_text(self, ids: Sequence[Id]) -> bool:
        plan = self.plan
        if not ids or plan is None:
            return False
        talk = self.talk
        text = talk.library.sources[ids[0]]
        follows = plans.provisional_changes(text, talk.briefing, plan, talk.library)
        return self._write([*plans.text_changes(ids, plan), *follows])

    def ask_by(self) -> None:
        plan, library = self.plan, self.talk.library
        if plan is None:
            return
        is_open = plans.SAY_BY in plan.todo
        offered = plans.put_forward_by(plan, library, self.talk.judged.texts) if is_open else []
        if offered:
            self.talk.tell("It may be:", "", "")
            self.talk.listed(f"{library.actors[id_].name} ({id_})" for id_ in offered)
        is_document = library.sources[plan.texts[0]].type in DOCUMENTS
        kept = (
            "Enter: 1"
            if offered and is_document
            else "Enter leaves it for later"
            if is_open
            else "Enter keeps it"
        )
        numbers = (
            "names or ids, with commas between; or numbers"
            if offered
            else "names or ids, with commas between"
        )
        use = partial(self._set_by, offered)
        stands = "" if is_open else self.by(plan)
        if not self.talk.settle(f"Who put it forward? ({numbers}; {kept})", _BY, use, stands) and (
            offered and is_document
        ):
            self.talk.attempt(partial(use, "1"))

    def _set_by(self, offered: Sequence[Id], names: str) -> bool:
        plan, talk = self.plan, self.talk
        if plan is None:
            return False
        names = with_names(names, offered)

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            ids = ids_of(names, "by", plan, library)
            return place_of(plan).file, plans.by_changes(ids, plan)

        changes, new = with_new_actors(talk.judged, plan, make)
        if not talk.judged.write(plan, changes):
            return False
        tell_of_new(talk.judged, new)
        talk.tell(f"Put forward by: {self.told(self.by)}.")
        return True

    def ask_day(self) -> None:
        plan = self.plan
        if plan is None:
            return
        if not self.talk.settle(
            f"On which day was it put forward? (Enter: {plan.date})", "As 2026-05-12; 2026-05.", self._set_day
        ):
            self.talk.attempt(partial(self._set_day, str(plan.date)))

    def _set_day(self, day: str) -> bool:
        plan = self.plan
        return plan is not None and self._write(plans.day_changes(day, plan))

    def _write(self, changes: Sequence[Change]) -> bool:
        plan = self.plan
        return plan is not None and self.talk.judged.write(plan, {place_of(plan).file: changes})
