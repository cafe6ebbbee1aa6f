"""Tells whose an office is where its name does not stand right behind it: the mayor of Osk, Jonas Pell, said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import ORGANISATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.report import Id

_SET_BEHIND = re.compile(
    r"(?:\s(?:(?:of|for|at|in|to|von|für|in|bei|zu|de|du|des|à|aux?|pour|en|auprès de|auprès du|chargée? de|"
    r"chargée? des|chargée? du)\s"
    r"(?:(?:la|le|les|the|der|die|das|dem)\s|l['’])?|pour l['’]|d['’]|im\s|am\s|beim\s|der\s|des\s)"
    r"[\w’'-]+(?:\s[\w’'-]+)?){0,3}(?:\s[a-zà-ÿ][\w’'-]*){0,5},\s(?:(?:l['’]|le\s|la\s|der\s|die\s|the\s)"
    r"(?:[a-zà-ÿ]+\s){1,2})?(?:(?:M\.|Mme|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Herr|Frau)\s)?"
)
"""What stands between an office and the name in apposition to it."""
COMPLEMENT = (
    r"(?:\s(?:d['’]|de\s|du\s|des\s|de la\s|de l['’])(?-i:[a-zà-ÿ])[\w’'-]*"
    r"(?:\s(?-i:[a-zà-ÿ])[\w’'-]*){0,2})?"
)
"""What French sets in small letters between an office and its name: la sénatrice d'opposition Lena Moss."""
_GENITIVE = re.compile(r"(?:ії|ої|ів|ии)$")
"""How a state ends behind its minister: Орландії, Островів."""
_STATE_AND_NAME = 3
"""Words of a state with a person's two names."""


_OWNER = re.compile(
    r"(?:\s(?:[А-ЯЁІЇЄҐ]{2,}|[\w’'ʼ-]+(?:ії|ости|ості|[иіыїуюяае]|[ії]в|ов|ев|ей|ий|ств|ок|ого|его|ої|ой|их|ых|ім|им)|"
    r"(?:з|із|по|при|в|у|во|на)(?=\s)|з питань|по делам|по вопросам)|\s[«“„\"][^«»“”„\"\x00]{0,60}[»”“\"]){1,7}\s"
)
"""Whose an office is, in the genitive, behind it: Інституту прибережної політики; комитета по рыболовству."""
_PAST = re.compile(r"\w{3,}(?:[аяиіуюо]в|[аяиіуюое]л|л[аио])(?:ся|сь)?")
"""Verbs that would have the name behind as another's."""
_TWO_NAMES = 2


def named_behind_owner(lang: str, text: str, office: Mention, behind: Sequence[Mention]) -> int | None:
    """Return which of those ``behind`` an office bears it, where words between say whose it is.

    As in: експерт Інституту прибережної політики Павло Дзвінчук; глава комитета по рыболовству Анна Рогожина.
    """
    if lang not in ("uk", "ru") or office.role in ("statement", "sides"):
        return None
    for number, name in enumerate(behind):
        gap = text[office.end : name.start]
        is_of_somebody = number == 1 and behind[0].kind is MentionKind.NAME and not behind[0].is_state
        if not _OWNER.fullmatch(gap) or (
            len(gap.split()) < _TWO_NAMES and not (is_of_somebody or re.search(r"[«“\"]", gap))
        ):
            is_owner = name.kind is MentionKind.NAME and not name.is_subject and not gap.strip()
            if name.kind in {MentionKind.UNKNOWN, MentionKind.OFFICE} or name.is_state or is_owner:
                continue  # a part of whose it is
            return None
        is_verb = any(_PAST.fullmatch(word) for word in re.sub(r"[«“„\"].*[»”“\"]", "", gap).split())
        is_person = name.kind is MentionKind.NAME and not name.is_state
        is_whole = name.kind is MentionKind.UNKNOWN and len(text[name.start : name.end].split()) >= _TWO_NAMES
        if is_verb or name.kind is MentionKind.PRONOUN:
            return None
        if name.is_subject and (is_person or is_whole):
            return number
    return None


def of_unknown_state(
    lang: str, text: str, office: Mention, name: Mention
) -> tuple[Mention, Mention | None] | None:
    """Return an office with the genitive behind it that begins a run of names, and the name of the person, if any.

    Such as the minister of a state that the registers do not have: міністерка Орландії Ада Ліндквіст.
    """
    if lang not in ("uk", "ru") or name.kind is not MentionKind.UNKNOWN:
        return None
    words = [*re.finditer(r"\S+", text[name.start : name.end])]
    if text[office.end : name.start].strip() or not _is_of_place(office, [word[0] for word in words]):
        return None
    if len(words) < _STATE_AND_NAME:
        return replace(office, end=name.end, state_unknown=True), None
    start = name.start + words[-2].start()
    return replace(office, end=start, state_unknown=True), replace(name, start=start, name_start=start)


def _is_of_place(office: Mention, names: Sequence[str]) -> bool:
    """Tell whether the first of the ``names`` behind an office is a state's or a town's, in the genitive.

    The form tells it, or that a person's two names follow: прем’єр-міністром Сонмарку Рісом Голдейном.
    """
    if _GENITIVE.search(names[0]):
        return True
    if len(names) == _STATE_AND_NAME:
        return bool(_ENDS_OPEN.search(names[0])) and not _PATRONYMIC.search(names[1])
    is_of_town = office.role == "mayor" and _ENDS_OPEN.search(names[0])
    return len(names) == 1 and bool(is_of_town or _NO_SURNAME.search(names[0]))


_ENDS_OPEN = re.compile(r"[аяуюиіы]$")
_NO_SURNAME = re.compile(r"[бвгґдзклмнпрстф][уиы]$")
"""How a place ends in the genitive, and no surname in the nominative."""
_PATRONYMIC = re.compile(r"(?:вич|вн|ич|іч)\w{0,3}$")


def is_place_between(  # noqa: PLR0913, PLR0917  # what tells it
    lang: str,
    text: str,
    office: Mention,
    behind: Sequence[Mention],
    links: re.Pattern[str],
    state_ids: AbstractSet[Id],
) -> bool:
    """Tell whether the first name ``behind`` an office says where it is, and the next whose it is.

    ``links`` finds what links an office to its place.
    """
    if len(behind) != 2 or behind[0].kind is not MentionKind.UNKNOWN:  # place and name
        return False
    place, name = behind
    is_linked = links.fullmatch(text[office.end : place.start])
    is_whole_name = len(text[place.start : place.end].split()) >= _TWO_NAMES
    if lang in ("uk", "ru") and is_whole_name and text[office.end : place.start] == " ":
        return False  # представителя МИД Айгуль Токтосуновой, Бишкек, …
    is_named = name.kind in {MentionKind.UNKNOWN, MentionKind.NAME} and not name.actors & state_ids
    return bool(is_linked) and is_named and is_set_behind(lang, text, replace(office, end=place.end), name)


def is_set_behind(lang: str, text: str, office: Mention, name: Mention) -> bool:
    """Tell whether commas set a name behind an office: the spokesman of the ministry, Jonas Pell, said."""
    gap = text[office.end : name.start]
    is_of_person = LANGUAGES[lang].is_spaced and office.role not in ORGANISATIONS
    return (
        is_of_person and bool(_SET_BEHIND.fullmatch(gap)) and text[name.end : name.end + 1] in (",", ".", ";")
    )
