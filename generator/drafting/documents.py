"""Finds whose a document is in which words stand: говорится в её сообщении; у листі, який підписали капітани."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.according import described_in_genitive
from generator.drafting.attributed import Attributed
from generator.drafting.bare_subjects import named_by
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_TELLS = (
    r"(?:говори|йде|іде|зазнача|наголошу|підкреслю|отмеча|подч[её]ркива|сообща|повідомля|указыва|вказу|утвержда|"
    r"стверджу)"
    r"(?:є?ть|е?т)ся|сказано|написано|зазначено|указано|наголошено"
)
_OWN = r"його|її|їхн\w+|их|его|её|ее"
_DOCUMENT = (
    r"(?:\w+(?:ому|ім|ій|ом|ой|ем)\s)?(?:сообщени|заявлени|письм|посту?|посте|обращени|заяв|лист|допис|"
    r"повідомленн|зверненн|коментар|"
    r"комментари|публікаці|публикаци|петиці|петици|меморандум|ком+юніке|коммюнике|отч[её]т|звіт|доповід|доклад|"
    r"відозв|резолюці|"
    r"резолюци)\w*"
)
_IN = rf"(?:в|во|у)\s(?:(?P<own>{_OWN})\s)?{_DOCUMENT}"
_BEHIND = re.compile(rf"(?P<tells>{_TELLS})\s(?:также\s|також\s)?{_IN}(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w){_IN}(?!\w)(?=[^:;]*?(?P<tells>{_TELLS}))", re.IGNORECASE)
_SIGNED = re.compile(
    r",\s(?:(?:під|под)\s)?(?:як\w+|котор\w+)\s(?P<verb>(?:підписа|подписа|написа|надісла|направи|поширил|"
    r"постави)\w*)\s(?:підписи\s|подписи\s)?",
    re.IGNORECASE,
)


def in_whose_document(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return whose document the words stand in; None if the sentence does not say so."""
    if around.lang not in ("uk", "ru"):
        return None
    if within := _WITHIN.search(around.text, start, end):
        return _sent(around, start, within)
    told = _BEHIND.search(around.text, start, end) or _BEFORE.search(around.text, start, end)
    if told is None:
        return None
    place = told.span("tells")
    if told["own"]:
        gender = LANGUAGES[around.lang].own.get(told["own"].casefold(), "n")
        low, high = told.span("own")
        pronoun = Mention(start=low, end=high, name_start=low, kind=MentionKind.PRONOUN, gender=gender)
        return Attributed(pronoun, *place)
    found = _signed(around, told.end(), end) or _whose(around, told.end(), end)
    return Attributed(found, *place) if found else None


def _sent(around: Surroundings, start: int, within: re.Match[str]) -> Attributed:
    """Return who is told to have sent a document in which words stand; nobody's from before, if the clause names none.

    As in: Гольт повідомила, що міністерство передало ноту, у якій вислів названо «…».
    """
    clause = max(start, around.text.rfind(",", start, within.start()) + 1)
    sender = around.first_subject(clause, within.start())
    return Attributed(sender, *within.span("tells"), is_sure=False, is_by_another=sender is None)


_WITHIN = re.compile(
    r"(?:нот|лист|письм|заяв|заявлени|меморандум|звернен|обращени|повідомлен|сообщени|резолюці|резолюци|"
    r"документ|ультиматум)\w*,"
    r"\s(?:у|в|во)\s(?:як\w+|котор\w+)\s(?:[^,:;\x00]{1,60}\s)?(?P<tells>назван\w*|сказано|зазначено|указано|"
    r"вказано|говорится|"
    r"йдеться|отмечено|отмечается|відзначено|охарактеризован\w*)\W*$",
    re.IGNORECASE,
)


def _signed(around: Surroundings, at: int, end: int) -> Mention | None:
    """Return who is told to have signed it, behind it."""
    signed = _SIGNED.match(around.text, at, end)
    if signed is None:
        return None
    for mention in around.mentions:
        if (
            mention.start >= signed.end()
            and mention.end <= end
            and not around.left_over(signed.end(), mention.start)
        ):
            return mention
    return named_by(around, signed["verb"], signed.end(), end)


def _whose(around: Surroundings, at: int, end: int) -> Mention | None:
    """Return whose it is by the genitive behind it: a name, an office, or words for many."""
    for mention in around.mentions:
        if mention.start == at + 1 and mention.end <= end and mention.role != "statement":
            return mention
    return described_in_genitive(around, at, end)
