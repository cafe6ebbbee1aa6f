"""Tells whom a pronoun means: whoever of that gender the last sentence is about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.joint_speakers import together
from generator.drafting.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.discourse import Discourse
    from generator.drafting.mention import Mention

REMEMBERED = 60
"""Mentions looked back at."""
_BOTH = 2
_OF_WHOM = 3
"""Sentences in which it was told of somebody whom l'intéressé, or der Angesprochene, means."""
_COUNTS_TWO = re.compile(r"(?:both|beide|beiden|deux|et l['’]autre)$", re.IGNORECASE)
_INTERESTED = re.compile(r"intéressée?$|^(?:der|die) \w+(?:te|ene)$", re.IGNORECASE)
_THE_LAST = frozenset(
    {
        "the latter",
        "ce dernier",
        "cette dernière",
        "celui-ci",
        "celle-ci",
        "letzterer",
        "letztere",
        "le second",
        "la seconde",
    }
)
"""Pronouns that mean whom the last sentence names last."""
_NEVER_ONE = frozenset({"uk", "ru", "zh"})
"""Languages whose pronoun for several is that of nobody else: they, in English, may be one."""


def meant_by_pronoun(written: str, gender: str, discourse: Discourse) -> Speaker:
    """Return whom a pronoun means, of those whom the text mentioned before; nobody if none fits."""
    persons = [
        (s, is_subject, sentence)
        for s, is_subject, sentence in discourse.seen[-REMEMBERED:]
        if (s.is_person or gender == "n") and discourse.agrees(s, gender) and not discourse.is_state(s)
    ]
    if gender == "n":  # Forty scholars signed a letter. They wrote …
        persons = [found for found in persons if found[0].role != "statement"] or persons
        persons = [found for found in persons if found[1] or not _may_be_a_place(found[0])] or persons
    else:
        # A name of one word that nothing shows to be a person's may be a place's: Twitter, Veldara.
        persons = [found for found in persons if _is_known_person(found[0], discourse)] or persons
        # Whom the sentence mentions before the pronoun by the way is another: In a letter to Valen she said.
        here = discourse.sentence
        persons = [
            found for found in persons if found[2] != here or (here, found[0].key) not in discourse.asides
        ] or persons
    near = {
        s.key: s
        for s, _, sentence in persons
        if sentence >= discourse.sentence - _OF_WHOM and (gender == "m" or s.key in discourse.genders)
    }
    if _INTERESTED.search(written) and len(near) != 1:  # who is spoken of need not be who speaks
        return Speaker(None, written, gender=gender, role="official")
    if not persons:
        return Speaker(None, "", f"nobody is named before “{written}”")
    latest = max(sentence for _, _, sentence in persons)
    last = [(s, is_subject) for s, is_subject, sentence in persons if sentence == latest]
    known = [s for s, is_subject in last if is_subject] or [s for s, _ in last]
    known = _named_first(known, gender, discourse)
    if written.casefold() in _THE_LAST:
        known = [s for s, _ in reversed(last) if s.is_person and _is_known_person(s, discourse)] or known
    persons_here = {s.key: s for s, _ in last if s.is_person and _is_known_person(s, discourse)}
    others = {s.key for s, _ in last if not s.is_person}
    if gender == "n" and discourse.lang != "en" and len(persons_here) == 1 and not others:
        persons_here = {s.key: s for s, *_ in persons if s.is_person and _is_known_person(s, discourse)}
    subjects = {s.key for s, is_subject, _ in persons if is_subject}
    persons_here = _both(written, persons_here, subjects)
    persons_here = _last_two(written, persons_here, persons, discourse)
    pair = next((s for s, _ in last if len(s.members) == _BOTH), None)
    if pair is None and len(persons_here) != _BOTH and _COUNTS_TWO.search(written):
        return Speaker(None, "", f"say who “{written}” are, as the text before names no two who fit, or more")
    if gender == "n" and len(persons_here) == _BOTH and not others:
        found = together([*persons_here.values()], discourse.library)  # Castell met Duarte. They agreed …
    else:
        found = pair or known[0] if _COUNTS_TWO.search(written) else known[0]
    if gender == "n" and discourse.lang in _NEVER_ONE and found.is_person and not found.members:
        return Speaker(None, "", f"“{written}” are several, and nobody is named before who are")
    named = " and ".join(speaker.actor or speaker.name for speaker in found.members or (found,))
    guess = f"“{written}” read as {named}"
    if found.is_asked_for:
        guess = f"“{written}” read as “{found.name}”; say who they are"
    return replace(found, guess=guess, gender=gender.strip("n"))


def _named_first(known: list[Speaker], gender: str, discourse: Discourse) -> list[Speaker]:
    """Return who is named, in languages whose pronoun shows one: за словами джерела, нею стане Фурст. Вона …."""
    if gender == "n" or discourse.lang not in _NEVER_ONE:
        return known
    return [speaker for speaker in known if speaker.has_name] or known


def begins_with(lang: str, text: str, pronoun: Mention) -> bool:
    """Tell whether a sentence of French or German begins with a pronoun for one, which is what it is about."""
    return lang in ("fr", "de") and not text[: pronoun.start].strip(" «»„“\x00") and pronoun.gender != "n"


def _both(written: str, persons: dict[str, Speaker], subjects: set[str]) -> dict[str, Speaker]:
    """Return the persons of whom two are meant: none who only reads a text out, or of whom no sentence is."""
    if not _COUNTS_TWO.search(written):
        return persons
    for left in (
        persons,
        {key: speaker for key, speaker in persons.items() if speaker.role != "spokesperson"},
        {key: speaker for key, speaker in persons.items() if key in subjects},
    ):
        if len(left) == _BOTH:
            return left
    return persons


def _last_two(
    written: str, here: dict[str, Speaker], persons: Sequence[tuple[Speaker, bool, int]], discourse: Discourse
) -> dict[str, Speaker]:
    """Return the two persons whom the last sentences name that name any; those ``here`` if it is not clear who.

    As in: Duarte welcomed Castell. Castell said that …. Both agreed.
    """
    if not _COUNTS_TWO.search(written) or len(here) >= _BOTH:
        return here
    found: dict[str, Speaker] = {}
    for sentence in sorted({at for _, _, at in persons}, reverse=True):
        told = [s for s, _, at in persons if at == sentence and s.is_person]
        found |= {s.key: s for s in told if _is_known_person(s, discourse)}
        if len(found) >= _BOTH:
            break
    return found if len(found) == _BOTH else here


def gender_behind(lang: str, text: str, start: int, end: int) -> str:
    """Return the gender that a verb in the past shows right behind a subject that begins a clause; "" if none does.

    >>> gender_behind("uk", "Тор Вален не називав їх", 0, 9), gender_behind("uk", "Візит Дуарте завершився", 6, 12)
    ('m', '')
    """
    if not re.search(r"(?:^|[,—–:;]\s|\s(?:і|й|та|и|а|але|но)\s)$", text[:start]):
        return ""
    verb = re.compile(r"\s(?:не\s)?(?P<verb>\w{3,})(?!\w)").match(text, end) if lang in ("uk", "ru") else None
    bare = re.sub(r"(?:ся|сь)$", "", verb["verb"].casefold()) if verb else ""
    if bare.endswith("ла"):
        return "f"
    man = r"[аеиіяую]в" if lang == "uk" else r"[аеиыяую]л"
    return "m" if re.search(rf"{man}$", bare) else ""


def _may_be_a_place(speaker: Speaker) -> bool:
    is_known = speaker.actor or speaker.role or speaker.members
    return not is_known and not speaker.is_person


def _is_known_person(speaker: Speaker, discourse: Discourse) -> bool:
    is_whole = len(speaker.name.split()) > 1 or "·" in speaker.name
    return bool(speaker.actor or speaker.role or is_whole or speaker.key in discourse.genders)
