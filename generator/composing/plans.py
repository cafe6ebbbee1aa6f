"""Says what answers about a plan write: its name, its text, who put it forward, its day, what its points want."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.composing.points_in_text import points_in
from generator.composing.questions import wanted_in
from generator.composing.todo import without_todo
from generator.drafting.new_ids import NewIds, id_of_name, id_of_words
from generator.editing import Append, Put, value_at
from generator.model.report import Report
from generator.model.source import DOCUMENTS
from generator.model.unconfirmed import says_nothing
from generator.quotes.text.segmentation import keys_of
from generator.text.languages import same_language
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.composing.points_in_text import TextPoint
    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan, Point
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.tree import Value

ASKS_FOR_POINTS = "What are its points, and from which earlier plan do they come?"
"""What stands at the head of a briefing that is begun with `--kind plan`, as `generator.starter` writes it."""
SAY_TEXT = "Say which source is its text."
SAY_BY = "Say who put it forward."
SAY_DAY = "Say on which day it was put forward."
WRITE_POINTS = "Write what its points want."
_OPEN = (SAY_TEXT, SAY_BY, SAY_DAY, WRITE_POINTS)
_PARAGRAPH = re.compile(r"para (\d{1,6})", re.ASCII)
_HEAD = 4
"""Paragraphs at the beginning of a text in which it says whose it is."""
_WORDS = frozenset({"plan", "plans", "proposal", "proposals", "plano", "propuesta", "vorschlag"})
_PARTS = ("план", "пропозиці", "предложени", "方案", "计划", "計劃", "倡议")
"""Words of a title that may name a plan; and those that are a part of one."""


def is_of_plan(briefing: Briefing, library: Library) -> bool:
    """Tell whether ``briefing`` was begun as one about a plan."""
    event = library.events.get(briefing.event or "")
    return event is not None and ASKS_FOR_POINTS in wanted_in(place_of(event).file.text)


def may_hold_plan(source: Source) -> bool:
    """Tell whether by its title a document may be the text of a plan."""
    if source.type not in DOCUMENTS or source.title is None:
        return False
    titles = [title.casefold() for _, title in source.title.texts]
    return any(_WORDS & {*title.split()} or any(part in title for part in _PARTS) for title in titles)


def plan_in(briefing: Briefing) -> Plan | None:
    """Return the plan of ``briefing`` that is being asked about: one of which something is open, else the first."""
    begun = [plan for plan in briefing.plans if {*_OPEN} & {*plan.todo}]
    return next(iter((*begun, *briefing.plans)), None)


def is_undrafted(briefing: Briefing) -> bool:
    """Tell whether nobody has drafted what somebody said yet."""
    return all(map(says_nothing, briefing.statements))


def titles_of(sources: Sequence[Source], briefing: Briefing) -> list[tuple[Source, str]]:
    """Return those of ``sources`` that have a title in the language of ``briefing``; first of documents."""
    titled = [
        (source, title)
        for source in sources
        if source.title is not None
        for lang, title in source.title.texts
        if same_language(lang or source.lang, briefing.lang)
    ]
    return sorted(titled, key=lambda found: (not may_hold_plan(found[0]), found[0].type not in DOCUMENTS))


def plan_changes(
    name: str, text: Source, briefing: Briefing, library: Library, in_use: IdsInUse
) -> tuple[Id, Sequence[Change]]:
    """Return the id of a new plan in its briefing, and what enters it into a file of entries.

    It waits until somebody has said which its text is, who put it forward, and when; ``text`` and what follows from it
    stand there meanwhile.
    """
    lang = briefing.lang
    id_ = NewIds(in_use).new(id_of_words(name, lang) or id_of_name(name, lang) or "plan")
    fields: dict[str, Value] = {
        "id": id_,
        "todo": [*_OPEN],
        "name": name,
        "by": text.publisher,
        "date": proposed_day(text, briefing, library),
        "texts": [text.id],
    }
    return id_, [Append(("plans",), fields)]


def name_changes(name: str, plan: Plan) -> Sequence[Change]:
    """Return what gives ``plan`` another name, in the language that is shown first."""
    keys = (*place_of(plan).keys, "name")
    return [Put((*keys, plan.name.lang) if plan.name.lang else keys, name)]


def text_changes(ids: Sequence[Id], plan: Plan) -> Sequence[Change]:
    """Return what says in which sources ``plan`` was read."""
    return [Put((*place_of(plan).keys, "texts"), [*ids]), *without_todo(plan, {SAY_TEXT: ""})]


def by_changes(ids: Sequence[Id], plan: Plan) -> Sequence[Change]:
    """Return what says who put ``plan`` forward."""
    by: Value = ids[0] if len(ids) == 1 else [*ids]
    return [Put((*place_of(plan).keys, "by"), by), *without_todo(plan, {SAY_BY: ""})]


def day_changes(day: str, plan: Plan) -> Sequence[Change]:
    """Return what says on which day ``plan`` was put forward."""
    return [Put((*place_of(plan).keys, "date"), day), *without_todo(plan, {SAY_DAY: ""})]


def provisional_changes(text: Source, briefing: Briefing, plan: Plan, library: Library) -> list[Change]:
    """Return what follows from the text of ``plan`` for what is still asked: its day, and whose it is."""
    keys = place_of(plan).keys
    day, by = proposed_day(text, briefing, library), text.publisher
    return [
        Put((*keys, field), value)
        for todo, field, value in ((SAY_DAY, "date", day), (SAY_BY, "by", by))
        if todo in plan.todo
    ]


def is_own(source: Source, briefing: Briefing) -> bool:
    """Tell whether a source is in the language of ``briefing``, so that the plan's headings can stand as they are."""
    return same_language(source.text_lang, briefing.lang)


def done_changes(plan: Plan) -> Sequence[Change]:
    """Return what takes out that the points of ``plan`` are to be written."""
    return without_todo(plan, {WRITE_POINTS: ""})


def proposed_day(text: Source, briefing: Briefing, library: Library) -> str:
    """Return the day on which a plan was put forward, as far as that is known: that of the event, or of its text."""
    event = library.events.get(briefing.event or "")
    if event is not None and is_of_plan(briefing, library) and event.date.parts is None:
        return str(event.date)
    return str(text.date or (event.date if event is not None else briefing.last_edition.date))


def put_forward_by(plan: Plan, library: Library, texts: Mapping[Id, SourceText]) -> list[Id]:
    """Return who may have put ``plan`` forward: who published its text, if that is a document, and whom that names."""
    found: list[Id] = []
    for id_ in plan.texts:
        source = library.sources[id_]
        if source.type in DOCUMENTS:
            found.append(source.publisher)
        if id_ in texts:
            found += _named_in(texts[id_], library)
    return list(dict.fromkeys(found))


def _named_in(text: SourceText, library: Library) -> Iterator[Id]:
    """Yield those whose whole name stands at the beginning of ``text``."""
    head = text.paragraphs[:_HEAD]
    if not head:
        return
    words = f" {' '.join(keys_of(text.raw[head[0].start : head[-1].end]))} "
    for actor in library.actors.values():
        names = (" ".join(keys_of(name)) for _, name in actor.name.texts)
        if any(name and f" {name} " in words for name in names):
            yield actor.id


def read_in(plan: Plan, library: Library, texts: Mapping[Id, SourceText]) -> Source:
    """Return the source of ``plan`` in which its points are read: the first whose text lists some, else the first."""
    held = [id_ for id_ in plan.texts if id_ in texts]
    listing = [id_ for id_ in held if points_in(texts[id_])]
    return library.sources[(*listing, *held, *plan.texts)[0]]


def point_changes(
    says: str, told: TextPoint, plan: Plan, source: Source, heading: str = ""
) -> Sequence[Change]:
    """Return what enters a point that the text of ``plan`` in ``source`` lists, before those that it lists later."""
    fields: dict[str, Value] = {"n": told.number}
    if heading:
        fields["heading"] = heading
    fields |= {"says": says, **_evidence(source, told.paragraph)}
    keys = (*place_of(plan).keys, "points")
    at = next((at for at, point in enumerate(plan.points) if _stands_behind(point, told, source)), None)
    if at is None:
        return [Append(keys, fields)]
    written = value_at(value_of(place_of(plan).file), keys)
    items = [*written] if isinstance(written, list) else []
    moved = [Put((*keys, index + 1), items[index]) for index in range(at, len(items) - 1)]
    return [Put((*keys, at), fields), *moved, Append(keys, items[-1])]


def _stands_behind(point: Point, told: TextPoint, source: Source) -> bool:
    """Tell whether a point stands further down in ``source``."""
    paragraphs = [
        int(found[1])
        for item in point.evidence
        if isinstance(item, Report)
        and item.source == source.id
        and (found := _PARAGRAPH.fullmatch(item.locator or ""))
    ]
    return bool(paragraphs) and min(paragraphs) > told.paragraph


def typed_point_changes(number: str, says: str, plan: Plan) -> Sequence[Change]:
    """Return what enters a point that somebody has read in a text that lists none."""
    return [Append((*place_of(plan).keys, "points"), {"n": number, "says": says})]


def place_changes(paragraph: int, point: Point, source: Source) -> Sequence[Change]:
    """Return what says in which ``paragraph`` of ``source`` a point was read."""
    return [
        Put((*place_of(point).keys, field), value) for field, value in _evidence(source, paragraph).items()
    ]


def says_changes(says: str, point: Point) -> Sequence[Change]:
    """Return what tells anew what a point wants."""
    return [Put((*place_of(point).keys, "says"), says)]


def number_of_next(plan: Plan) -> str:
    """Return the number behind the highest that a point of ``plan`` has."""
    return str(max((int(point.number) for point in plan.points if point.number.isdecimal()), default=0) + 1)


def _evidence(source: Source, paragraph: int) -> dict[str, Value]:
    return {"evidence": [{"source": source.id, "locator": f"para {paragraph}"}]}
