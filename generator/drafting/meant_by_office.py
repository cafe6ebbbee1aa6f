"""Tells whom an office means: who has it in the registers, whom the text named with it, or names with it later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.chinese_bodies import body_meant, is_called_so, speaks_for_another
from generator.drafting.counterparts import ROLE as COUNTERPART
from generator.drafting.counterparts import counterpart
from generator.drafting.named_with_offices import named_later
from generator.drafting.names import are_forms
from generator.drafting.offices import GENERAL, NOBODY, ORGANISATIONS, SEVERAL
from generator.drafting.officials_before import guest_or_host, official_before, one_called, other_party
from generator.drafting.origins import ROLE as NATIONAL
from generator.drafting.origins import national_meant
from generator.drafting.pronouns import REMEMBERED
from generator.drafting.speaker import Speaker
from generator.drafting.titles import is_called, office_words
from generator.text.traditional_characters import spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.drafting.discourse import Discourse
    from generator.drafting.mention import Mention
    from generator.model.report import Id


def meant_by_office(written: str, mention: Mention, posted: str, discourse: Discourse) -> Speaker:
    """Return whom an office means, as it is ``written``; ``posted`` is where an ambassador is sent."""
    role = mention.role or ""
    if discourse.lang == "zh" and written.startswith(_THAT) and (last := _last_of(role, discourse)):
        return last.meant_by(written)
    if discourse.lang == "zh" and role == "spokesperson" and speaks_for_another(written):
        mention = replace(mention, state_unknown=True)
    nobody = Speaker(None, written, "", _is_person(role), mention.gender, role)
    if role == "organisation" and (body := body_meant(written, discourse.seen[-REMEMBERED:])):
        return body
    if role in NOBODY or mention.state_unknown:
        return (
            _without_office(written, mention, discourse)
            or _of_same_state(written, mention, discourse)
            or _so_called(written, mention, discourse)
            or nobody
        )
    found = _holders(written, mention, posted, discourse)
    earlier = _earlier(written, mention, found, discourse)
    if mention.state is not None:
        fitting = [speaker.actor for speaker in earlier if speaker.actor in found]
        ids = found if len(found) == 1 else fitting
        return replace(nobody, actor=ids[0], guess=f"“{written}” read as {ids[0]}") if ids else nobody
    return (
        _named_before(written, mention, earlier, discourse)
        if earlier
        else _later(nobody, mention, found, discourse)
    )


def _last_of(role: str, discourse: Discourse) -> Speaker | None:
    """Return whom the text called by an office last: 首相府发言人…。该发言人…."""
    if role not in _CALLED_THAT:
        return None
    return next((s for s, _, _ in reversed(discourse.seen[-REMEMBERED:]) if s.role == role and s.name), None)


_THAT = tuple(spellings("该"))
_CALLED_THAT = frozenset({"spokesperson", "minister", "envoy", "member", "chief", "adviser"})
"""Offices whose holder Chinese calls so again: 该发言人."""


def _so_called(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Return the only one whom a text named with all the words of an office: Голова Ради | Вереї Марко Тессен."""
    called = set(written.casefold().split())
    if discourse.lang not in ("uk", "ru") or mention.role in NOBODY or len(called) < _FEWEST:
        return None
    named = {
        speaker.key: speaker
        for speaker, _, _ in discourse.seen[-REMEMBERED:]
        if speaker.is_named and speaker.role == mention.role and _are_words_of(called, speaker.title)
    }
    if len(named) != 1:
        return None
    (found,) = named.values()
    return replace(found, guess=f"“{written}” read as {found.name}, named before")


_OF_ONE_FORM = frozenset({"en", "de", "fr"})
"""Languages in which the words of an office stand in the same form wherever they stand."""
_FEWEST = 2
"""Words of an office that tells who is meant."""


def _are_words_of(called: Collection[str], title: str) -> bool:
    """Tell whether each word stands in a title, in whatever form."""
    told = title.casefold().split()
    return all(any(are_forms([word], [other]) for other in told) for word in called)


def _of_same_state(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Return the only one whom the text named with an office of a state that the registers do not have."""
    role = mention.role or ""
    roles = GENERAL.get(role, frozenset({role}))
    near = discourse.seen[-REMEMBERED:]
    named = {
        speaker.key: speaker
        for speaker, _, _ in near
        if mention.origin and speaker.is_named and speaker.origin == mention.origin and speaker.role in roles
    }
    if len(named) == 1:
        return next(iter(named.values()))
    later = named_later(discourse.named, roles, mention, is_of_state=True) if mention.origin else None
    if later is None:
        return None
    guess = f"“{written}” read as {later.name}, named later"
    is_named = later.actor is None
    return Speaker(
        later.actor, later.name, guess, role=mention.role, origin=mention.origin, is_named=is_named
    )


def _later(nobody: Speaker, mention: Mention, found: Sequence[Id], discourse: Discourse) -> Speaker:
    """Return whom a text names with an office further down, else who alone has it in the registers."""
    role, written = mention.role or "", nobody.name
    roles = GENERAL.get(role, frozenset({role}))
    differs = role in SEVERAL and discourse.lang in _OF_ONE_FORM
    called = office_words(written, discourse.lang) if differs else frozenset[str]()
    later = named_later(discourse.named, roles, mention, called=called) if _is_person(role) else None
    if later and later.actor not in found:
        guess = f"“{written}” read as {later.name}, named later"
        return replace(nobody, actor=later.actor, name=later.name, guess=guess, is_named=later.actor is None)
    if len(found) == 1:
        return replace(nobody, actor=found[0], guess=f"“{written}” read as {found[0]}")
    return replace(nobody, others=tuple(found))


def _is_person(role: str) -> bool:
    return role not in ORGANISATIONS and role not in NOBODY - {
        "official",
        "guest",
        "host",
        NATIONAL,
        COUNTERPART,
    }


def _without_office(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Return whom words mean that say no office: the official, the Pole, his counterpart."""
    near = discourse.seen[-REMEMBERED:]
    if mention.role == NATIONAL:
        place, origin_of = discourse.sentence, discourse.origin_of
        return national_meant(mention, written, near, sentence=place, origin_of=origin_of)
    if mention.role == "official":
        return _official(written, mention, discourse)
    if mention.role in ("guest", "host"):
        return guest_or_host(mention.role, written, near, discourse.visitors)
    return _counterpart(written, mention, discourse) if mention.role == COUNTERPART else None


def _official(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    near = discourse.seen[-REMEMBERED:]
    called = one_called(written, near, discourse.sentence)
    if mention.origin and not called:
        theirs = [
            (_with_office(speaker, discourse), is_subject, at)
            for speaker, is_subject, at in near
            if discourse.origin_of(speaker) == mention.origin
        ]
        called = one_called(written.rsplit(maxsplit=1)[-1], theirs, discourse.sentence)
    return called or official_before(written, (speaker for speaker, _, _ in reversed(near)))


def _counterpart(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    near = discourse.seen[-REMEMBERED:]
    if discourse.lang in ("uk", "ru") and not mention.origin:
        party = other_party(written, near)
        if party and discourse.agrees(party, mention.gender):
            return party
    other = counterpart(
        mention,
        written,
        near,
        offices=discourse.offices,
        origin_of=discourse.origin_of,
        gender_of=lambda speaker: discourse.genders.get(speaker.key, speaker.gender),
    )
    if isinstance(other, str):
        return discourse.known(other, written, mention, f"“{written}” read as {other}, by the office")
    return other


def _with_office(speaker: Speaker, discourse: Discourse) -> Speaker:
    """Return somebody of the registers with an office that they have there, if the text says none."""
    roles = discourse.offices.roles_of(speaker.actor) if speaker.actor and not speaker.role else frozenset()
    return replace(speaker, role=next(iter(sorted(roles)), speaker.role))


def _holders(written: str, mention: Mention, posted: str, discourse: Discourse) -> list[Id]:
    """Return who has an office by the registers."""
    actors = discourse.library.actors
    found = discourse.offices.find(mention.role or "", None if posted else mention.state)
    if posted:  # an ambassador is known by where he is sent
        place = posted.casefold()
        found = [
            id_ for id_ in found if any(place in office.title.casefold() for office in actors[id_].offices)
        ]
    if mention.role in SEVERAL:
        found = [id_ for id_ in found if is_called(actors[id_], written, discourse.lang)]
    return found


def _earlier(written: str, mention: Mention, found: Sequence[Id], discourse: Discourse) -> list[Speaker]:
    """Return who was named before and may be meant, the last first."""
    role = mention.role or ""
    roles = GENERAL.get(role, frozenset({role}))
    earlier = [
        speaker
        for speaker, _, _ in reversed(discourse.seen[-REMEMBERED:])
        if (role not in SEVERAL or _is_same_office(speaker, written, discourse))
        and (discourse.lang != "zh" or is_called_so(speaker.title or speaker.name, written, role))
        and (speaker.actor in found or (speaker.role in roles and speaker.name))
        and discourse.agrees(speaker, mention.gender)
    ]
    if role == "state-media":  # a station is not the press
        earlier = [who for who in earlier if who.actor or who.name.casefold() == written.casefold()]
    if _is_person(role):  # a body is told by whose it is: МИД Браска
        earlier = [who for who in earlier if who.has_name] or earlier
    same = [who for who in earlier if mention.gender and discourse.genders.get(who.key) == mention.gender]
    return same or earlier


def _named_before(
    written: str, mention: Mention, earlier: Sequence[Speaker], discourse: Discourse
) -> Speaker:
    subjects = {speaker.key for speaker, is_subject, _ in discourse.seen[-REMEMBERED:] if is_subject}
    first = next((speaker for speaker in earlier if speaker.key in subjects), earlier[0])
    is_person = _is_person(mention.role or "")
    first = _titled(written, earlier, first, discourse) if is_person else first
    return replace(
        first,
        guess=f"“{written}” read as {first.actor or first.name}, named before",
        is_person=is_person,
        gender=mention.gender or first.gender,
        role=mention.role,
    )


def _titled(written: str, earlier: Sequence[Speaker], last: Speaker, discourse: Discourse) -> Speaker:
    """Return who has a bare title all through the text, if such texts keep it: the first, as it is their own."""
    if not discourse.keeps_titles:
        return last
    first = next((speaker for speaker in reversed(earlier) if speaker.has_name), last)
    return discourse.titles.setdefault(written.casefold(), first)


def _is_same_office(speaker: Speaker, written: str, discourse: Discourse) -> bool:
    """Tell whether somebody named before has the office that is written."""
    told = {word for text in (speaker.title, speaker.name) for word in text.casefold().split()}
    actor = discourse.library.actors.get(speaker.actor or "")
    has_it = actor is not None and is_called(actor, written, discourse.lang)
    return has_it or office_words(written, discourse.lang) <= told
