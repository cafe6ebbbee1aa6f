"""Tells whom a text means by words that count those who speak jointly: both ministers, the two sides."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.names import are_forms
from generator.drafting.offices import ORGANISATIONS, state_of
from generator.drafting.speaker import Speaker
from generator.model.actor import ActorType
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.drafting.offices import OfficeIndex
    from generator.model.library import Library
    from generator.model.report import Id

_MINISTERS = frozenset({"minister", "foreign-minister", "defence-minister", "transport-minister"})
_HEADS = frozenset({"president", "prime-minister", "chancellor", "king", "leader"})
_OFFICES: Mapping[str, tuple[frozenset[str], ...]] = {
    "presidents": (frozenset({"president"}),),
    "prime-ministers": (frozenset({"prime-minister", "chancellor"}),),
    "foreign-ministers": (frozenset({"foreign-minister"}),),
    "ministers": (_MINISTERS, _MINISTERS | {"prime-minister"}),
    "leaders": (_HEADS,),
}
"""Who is counted by an office: the first of these that so many hold; a prime minister is one of the ministers too."""
_ANYBODY = "persons"
_STATES = frozenset({"states", "sides"})
_COUNTED = {2: "two", 3: "three", 4: "four"}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words for those who speak jointly say of them."""

    kind: str
    count: int | None
    """None where the words are no more than a plural: the presidents."""


def joint_body(lang: str) -> str:
    """Return the body of a regular expression for those who speak jointly; never for what another word counts."""
    known = LANGUAGES[lang]
    counts, plain = any_of(known.counts), known.counts_nothing
    nouns, counted = (any_of(words.values()) for words in (known.jointly, known.counted or known.jointly))
    return rf"(?:{counts})(?:{counted})|{plain}(?:{nouns})"


def speaking_jointly(  # noqa: PLR0913, PLR0917  # what tells it
    written: str,
    lang: str,
    seen: Iterable[Speaker],
    spoke: Iterable[Speaker],
    offices: OfficeIndex,
    library: Library,
) -> Speaker:
    """Return whom ``written`` means, of those ``seen`` in the text before: all who fit, if they are so many.

    The sides are the two of these who ``spoke``, else the states of those who are named.
    Else somebody who is to be asked for: nobody is called as they are.
    """
    told = _told(written, lang)
    if told is None:
        return _described(written)
    before = _persons_once([speaker for speaker in seen if not (speaker.members or speaker.is_any)])
    talking = [speaker for speaker in _persons_once([*spoke]) if _is_person(speaker, library)]
    for found in _fitting(told, before, talking, offices, library):
        fitting = {speaker.key: speaker for speaker in found}
        order = [*dict.fromkeys(speaker.key for speaker in before), *fitting]
        members = sorted(fitting.values(), key=lambda speaker: order.index(speaker.key))
        if len(members) >= _FEWEST and len(members) == (told.count or _FEWEST):
            read = together(members, library)
            named = read.actor or " and ".join(speaker.actor or speaker.name for speaker in members)
            guess = f"“{written}” read as {named}, as the text names these before and no others who fit"
            return replace(read, name=written, guess=guess)
    if told.count is None and told.kind != "sides":
        return _described(written)
    number = _COUNTED.get(told.count or _FEWEST, str(told.count))
    return _asked_for(
        written, f"say who “{written}” are, as the text before names no {number} who fit, or more"
    )


def of_states(
    written: str, lang: str, states: Iterable[Id], offices: OfficeIndex, library: Library
) -> Speaker:
    """Return whom the presidents, or the sides, of ``states`` mean; somebody to be asked for if that is not known."""
    told = _told(written, lang)
    if told is None:
        return _described(written)
    kind = told.kind
    found = [[id_] for id_ in states] if kind in _STATES else [_holders(kind, id_, offices) for id_ in states]
    if all(len(ids) == 1 for ids in found):
        read = together([Speaker(ids[0], ids[0], is_person=False) for ids in found], library)
        named = read.actor or " and ".join(ids[0] for ids in found)
        return replace(read, name=written, guess=f"“{written}” read as {named}")
    return _asked_for(written, f"say who “{written}” are")


def _persons_once(seen: Sequence[Speaker]) -> list[Speaker]:
    """Return who is named; whoever stands there by surname alone as who has the whole name, if that is one."""
    seen = [speaker for speaker in seen if not speaker.is_asked_for]
    names = {frozenset(_words_of(speaker)): speaker for speaker in seen if speaker.actor is None}
    unknown = {speaker.name: speaker for speaker in seen if speaker.actor is None}
    wholes = {name: _wholes_of(speaker, names) for name, speaker in unknown.items()}
    once = []
    for speaker in seen:
        whole = wholes[speaker.name] if speaker.actor is None else []
        if len(whole) <= 1:
            once.append(whole[0] if whole else speaker)
    return once


def _wholes_of(speaker: Speaker, names: Mapping[frozenset[str], Speaker]) -> list[Speaker]:
    """Return those of ``names``, by their words, whose surname, or a part of whose name, is a speaker's."""
    words = _words_of(speaker)
    return [named for name, named in names.items() if words < name or _is_surname(speaker, named)]


def _words_of(speaker: Speaker) -> set[str]:
    """Return the words of a name, in Chinese those between its points."""
    return set(re.split(r"[\s·]+", speaker.name.casefold()))


def _is_surname(speaker: Speaker, named: Speaker) -> bool:
    """Tell whether a single word is the surname of somebody named whole, in another form: Горак; Леонса Горака."""
    words, whole = speaker.name.casefold().split(), named.name.casefold().split()
    return len(words) == 1 < len(whole) and are_forms(words, whole[-1:])


def _holders(kind: str, state: Id, offices: OfficeIndex) -> list[Id]:
    found = (
        [id_ for role in sorted(roles) for id_ in offices.find(role, state)]
        for roles in _OFFICES.get(kind, ())
    )
    return next(([*dict.fromkeys(ids)] for ids in found if ids), [])


def together(speakers: Sequence[Speaker], library: Library) -> Speaker:
    """Return those who speak jointly as one: the group that the registers have of them, else all of them."""
    members = tuple({speaker.key: speaker for speaker in speakers}.values())
    if len(members) == 1:
        return members[0]
    ids = {speaker.actor for speaker in members}
    group = next(
        (
            actor.id
            for actor in library.actors.values()
            if actor.type is ActorType.GROUP and actor.members and set(actor.members) == ids
        ),
        None,
    )
    name = ", ".join(speaker.name for speaker in members)
    guess = "; ".join(speaker.guess for speaker in members if speaker.guess)
    members = () if group else members
    return Speaker(group, name, guess, is_person=False, gender="n", role="sides", members=members)


def _asked_for(written: str, asks: str) -> Speaker:
    return Speaker(None, written, asks, is_person=False, gender="n", role="sides")


def _described(written: str) -> Speaker:
    return Speaker(None, written, is_person=False, gender="n", role="described")


def are_sides(written: str, lang: str, number: int) -> bool:
    """Tell whether words call so many the sides, or the states: the Parties; the two countries."""
    told = _told(written, lang)
    return told is not None and told.kind in _STATES and told.count in (None, number)


def _told(written: str, lang: str) -> _Told | None:
    """Return what such words say; None where others before them say whose they are: Elland's ministers."""
    known = LANGUAGES[lang]
    count = next(
        (number for body, number in known.counts.items() if compiled(body, re.IGNORECASE).match(written)),
        None,
    )
    before = rf"(?:{any_of(known.counts)}|{known.counts_nothing})?"
    kind = next(
        (
            name
            for name, body in (*known.jointly.items(), *known.counted.items())
            if compiled(rf"{before}(?:{body})", re.IGNORECASE).match(written)
        ),
        None,
    )
    if kind is None and _FROM_BOTH.fullmatch(written):
        return _Told("sides", None)
    return None if kind is None else _Told(kind, count)


_FROM_BOTH = re.compile(
    r"(?:с|з|зі|со) (?:обеих сторон|обох сторін)|(?:обеими |обома )?сторонами|(?:обоюдн|взаимн|обопільн|взаємн)\w+",
    re.IGNORECASE,
)
"""What tells of both sides in Ukrainian and Russian where no subject does: выражено обоюдное мнение."""


def _fitting(
    told: _Told, before: Sequence[Speaker], talking: list[Speaker], offices: OfficeIndex, library: Library
) -> Iterator[list[Speaker]]:
    """Yield who fits, by the narrowest reading first; ``talking`` are the persons who spoke before."""
    if told.kind in _STATES:
        if told.kind == "sides":
            yield talking
        yield _states(before, library)
        yield _sides(before, offices, library)
        yield _who_meet(before, library)
    elif told.kind == _ANYBODY:
        yield talking
        persons = [speaker for speaker in before if _is_person(speaker, library)]
        yield persons
        yield [speaker for speaker in persons if speaker.role != "spokesperson"]  # who only reads it out
    else:
        wider = (_HEADS,) if told.kind == "prime-ministers" and told.count else ()  # one of them a president
        for roles in (*_OFFICES[told.kind], *wider):
            holders = {id_ for role in roles for id_ in offices.find(role, None)}
            yield [
                speaker
                for speaker in before
                if speaker.actor in holders or (speaker.role in roles and speaker.actor is None)
            ]


def _states(before: Sequence[Speaker], library: Library) -> list[Speaker]:
    """Return the states of which somebody is named; none if a state is among them that the registers do not have."""
    if any(_is_of_another(speaker) for speaker in before):
        return []
    ids: dict[Id, None] = {}
    for speaker in before:
        state = state_of(speaker.actor, library)
        if state is not None:
            ids[state] = None
    return [Speaker(id_, id_, is_person=False) for id_ in ids]


def _sides(before: Sequence[Speaker], offices: OfficeIndex, library: Library) -> list[Speaker]:
    """Return the same, with the government of whoever heads one of which the registers do not say whose it is."""
    if any(_is_of_another(speaker) for speaker in before):
        return []
    heads = {id_ for role in _HEADS | _MINISTERS for id_ in offices.find(role, None)}
    ids: dict[Id, None] = {}
    for speaker in before:
        state = state_of(speaker.actor, library)
        side = _uppermost(speaker.actor, library) if state is None and speaker.actor in heads else state
        if side is not None:
            ids[side] = None
    return [Speaker(id_, id_, is_person=False) for id_ in ids]


def _who_meet(before: Sequence[Speaker], library: Library) -> list[Speaker]:
    """Return who meets, one of the registers with somebody of a state that they do not have; none if both are new."""
    found = [
        speaker
        for speaker in before
        if _is_person(speaker, library) and (speaker.actor is not None or speaker.role is not None)
    ]
    return found if any(speaker.actor for speaker in found) else []


def _uppermost(id_: Id, library: Library) -> Id | None:
    """Return the body that a person is part of, or has an office of, and that is part of no other; None if of none."""
    person = library.actors[id_]
    above = person.part_of or next((office.of for office in person.offices if office.of), None)
    body, seen = None, {id_}
    while above is not None and above in library.actors and above not in seen:
        seen.add(above)
        body, above = above, library.actors[above].part_of
    return body


def _is_of_another(speaker: Speaker) -> bool:
    holds = speaker.role in _HEADS | _MINISTERS | ORGANISATIONS | {
        "spokesperson",
        "ambassador",
        "envoy",
        "chief",
    }
    return speaker.actor is None and holds


def _is_person(speaker: Speaker, library: Library) -> bool:
    actor = library.actors.get(speaker.actor or "")
    is_whole = speaker.role is not None or " " in speaker.name or "·" in speaker.name
    return actor.type is ActorType.PERSON if actor else speaker.is_named and is_whole
