"""Finds the subject of a verb of speech among those whom a paragraph mentions."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.bare_subjects import LANGUAGES_WITHOUT_ARTICLES, named_at_end
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.relative_clauses import before_relative, is_in_relative, opens_relative
from generator.drafting.surroundings import verbs_of
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_FEW = 5
"""Words that may stand between a verb and a subject behind it: said on Monday in Brill the minister."""


def subject_before(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return the subject right before a verb; between may stand what tells more of either."""
    within = [mention for mention in around.mentions if start <= mention.start and mention.end <= verb]
    if within and opens_relative(around, within[-1].end, verb):
        return within[-1]  # a report by the institute, which concludes
    return before_relative(around, start, verb) or _nearest(around, start, verb, within)


def _nearest(around: Surroundings, start: int, verb: int, within: Sequence[Mention]) -> Mention | None:
    """Return the subject among those mentioned before a verb, from the last of them on."""
    for at in range(len(within) - 1, -1, -1):
        mention = within[at]
        gap = around.text[mention.end : verb]
        is_of_places = _is_of_places(around, mention, within[at + 1 :], verb)
        is_parted = around.lang == "zh" and HIDDEN in gap  # by a quotation, which is another's then
        is_parted = is_parted or _is_one_of_several(around, mention, within[:at], verb)
        if is_parted or (around.left_over(mention.end, verb) and not is_of_places):
            break
        is_set_off = _is_set_off(around, gap) or (is_of_places and "," in gap)
        if _speaks_as_a_body(around, mention, verb):
            return mention
        if mention.is_subject and not is_set_off:
            return mention
        if is_set_off:
            owner = _before_apposition(around, start, mention, within[:at])
            if owner:
                return owner
            if mention.is_subject and is_in_relative(around, start, mention):
                break
            if mention.is_subject:
                return mention
    return _around_apposition(around, start, verb, within)


def _is_of_places(around: Surroundings, owner: Mention, behind: Sequence[Mention], verb: int) -> bool:
    """Tell whether nothing but names with a preposition stands behind somebody: Jonas Pell of Osk, complained."""
    known = LANGUAGES[around.lang]
    if not known.is_spaced or not owner.is_subject or not behind or any(other.is_subject for other in behind):
        return False
    ends = [owner.end, *(other.end for other in behind)]
    starts = [*(other.start for other in behind), verb]
    left = " ".join(around.left_over(end, start) for end, start in zip(ends, starts, strict=True))
    return all(word in known.prepositions for word in left.casefold().split())


def _speaks_inside(around: Surroundings, mention: Mention, verb: int) -> bool:
    """Tell whether those in an organisation speak that stands right behind its verb: заявили в Офісі президента."""
    if around.lang not in ("uk", "ru") or mention.is_subject or mention.role not in ORGANISATIONS:
        return False
    says = re.search(r"(?:ли|ют|ють|ят|ать|уть)(?:ся|сь)?$", around.text[:verb])
    return says is not None and around.text[verb : mention.start].strip().casefold() in {"в", "во", "у"}


def _speaks_as_a_body(around: Surroundings, mention: Mention, verb: int) -> bool:
    """Tell whether those in an organisation speak: В МИД заявили."""
    if around.lang not in ("uk", "ru") or mention.is_subject:
        return False
    found = verbs_of(around.lang).match(around.text, verb)
    before = around.text[: mention.start].rsplit(None, 1)[-1:]
    is_inside = bool(before) and before[0].casefold() in {"в", "во", "у"}
    return found is not None and is_inside and bool(re.search(r"(?:ли|ют|ють|ят|ать|уть)(?:ся)?$", found[0]))


def _is_one_of_several(around: Surroundings, mention: Mention, before: Sequence[Mention], verb: int) -> bool:
    """Tell whether a verb in the plural goes with one before it, not with the name between.

    As in: стороны подтвердили цели Устава ООН и заявили, which no Устав did.
    """
    if around.lang not in ("uk", "ru") or mention.kind not in {MentionKind.UNKNOWN, MentionKind.NAME}:
        return False
    joint = re.fullmatch(
        r",?\s(?:и|і|й|та|а также|а також)\s(?:\w+о\s)?", around.text[mention.end : verb], re.IGNORECASE
    )
    says = verbs_of(around.lang, is_report=True).match(around.text, verb)
    is_plural = says is not None and re.search(r"(?:ли|ют|ять|ят|ать|уть)(?:ся|сь)?$", says[0])
    earlier = [*around.verbs(0, mention.start, is_report=True)]
    return bool(joint and is_plural and before and earlier)


def _is_set_off(around: Surroundings, gap: str) -> bool:
    return around.lang != "zh" and gap.strip()[:1] in tuple(",—–)")


def _before_apposition(
    around: Surroundings, start: int, inner: Mention, before: Sequence[Mention]
) -> Mention | None:
    """Return whom an apposition that ends with ``inner`` belongs to: X, who met ``inner``, said."""
    opened = max(around.text.rfind(sign, start, inner.start) for sign in ",(—–")
    owners = [mention for mention in before if mention.end <= opened and mention.is_subject]
    if opened < 0 or not owners or around.text[owners[-1].end : opened].strip():
        return None
    is_only_named = inner.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and inner.is_subject
    if (
        owners[-1].kind in {MentionKind.OFFICE, MentionKind.PRONOUN}
        and is_only_named
        and not around.text[opened + 1 : inner.start].strip()
    ):
        return inner  # a captain, Jonas Pell, said
    return owners[-1]


def _around_apposition(
    around: Surroundings, start: int, verb: int, within: Sequence[Mention]
) -> Mention | None:
    """Return the subject before a long apposition: X, a port town's mayor since May, said."""
    head = around.text[start:verb].rstrip()
    if around.lang == "zh" or not head.endswith((",", ")", "–", "—")):
        return None
    opened = max(around.text.rfind(sign, start, start + len(head) - 1) for sign in ",(—–")
    owners = [mention for mention in within if mention.end <= opened and mention.is_subject]
    if opened < 0 or not owners:
        return None
    more = around.left_over(owners[-1].end, opened).casefold().split()
    is_of = bool(more) and len(more) <= _FEW and more[0] in LANGUAGES[around.lang].of_whom
    return owners[-1] if is_of or not more else None  # a captain of the harbour, who asked …, said


def subject_after(around: Surroundings, verb: int, end: int) -> Mention | None:
    """Return the subject behind its verb."""
    if _takes_object_of(around.lang).search(around.text, 0, verb):
        return None
    if around.lang in LANGUAGES_WITHOUT_ARTICLES and (named := named_at_end(around, verb, end)):
        return named
    for mention in around.mentions:
        if mention.start < verb or mention.end > end:
            continue
        gap = around.gap(verb, mention.start)
        if any(sign in gap for sign in ":：;,，.。\x00"):
            return None
        is_inside = _speaks_inside(around, mention, verb)
        if not mention.is_subject and not is_inside:
            continue
        left = around.left_over(verb, mention.start)
        words = re.findall(r"\w+", left)
        that = re.search(rf"\b(?:{LANGUAGES[around.lang].that})", gap, re.IGNORECASE)
        far = around.lang in ("de", "fr", "uk", "ru")
        goes_on = (
            around.lang == "en"
            and mention.kind is not MentionKind.PRONOUN
            and _GOES_ON.match(around.text, mention.end)
        )
        if goes_on or that or len(words) > (_FEW if far else 0) or around.lang == "zh":
            return None
        return mention
    return None


_GOES_ON = re.compile(
    r"(?:['’]s\s\w+)?\s(?:had|has|have|was|is|were|are|would|will|could|should|might|must|did|does|may|can|wants?|wanted)\b",
    re.IGNORECASE,
)
"""What makes of somebody behind a verb the subject of what is said: said the president had."""


@cache
def _takes_object_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{LANGUAGES[lang].takes_object})$", re.IGNORECASE)


def subject_of_the_verb_before(around: Surroundings, start: int, verb: re.Match[str]) -> Mention | None:
    """Return whose a verb is that a conjunction joins to another: Kirby welcomed the visit and said; …, і погодився.

    None where somebody else may be its subject: Kirby said the islanders came and demanded. A comma parts an English
    clause from it: Kirby said that the islanders came, and demanded.
    """
    joint = _joint_of(around.lang).search(around.text, start, verb.start())
    if joint is None:
        return None
    for other in reversed([*around.verbs(start, joint.start(), is_report=True)]):
        subject = subject_before(around, start, other.start())
        if subject is None and around.lang in ("uk", "ru"):
            subject = subject_after(around, other.end(), joint.start())
        between = around.text[other.end() : joint.start()]
        if subject is None:
            continue
        is_another = any(
            found.is_subject
            and found != subject
            and other.end() <= found.start
            and found.end <= joint.start()
            for found in around.mentions
        )
        closes = joint[0].lstrip().startswith((",", "，")) or HIDDEN in between[-3:]
        that = re.search(rf"(?<!\w)(?:{LANGUAGES[around.lang].that})(?!\w)", between, re.IGNORECASE)
        takes_noun = around.lang != "en" or re.fullmatch(_OF_A_THING, other[0], re.IGNORECASE)
        opens = not that and "," not in between and takes_noun
        parts = around.lang == "en" and joint[0].startswith(",") and that and "," not in between
        return subject if parts or (not is_another and (closes or opens)) else None
    return None


_OF_A_THING = (
    r"welcom\w+|prais\w+|critici\w+|condemn\w+|denounced|hailed|dismissed|highlight\w*|express\w+|thank\w+"
)
"""Verbs that have a thing behind them, and no clause without *that*."""


@cache
def _joint_of(lang: str) -> re.Pattern[str]:
    """Return what joins a verb to the one before it, right before the verb."""
    known = LANGUAGES[lang]
    if lang == "zh":
        return re.compile(rf"，(?:{in_both('并且?|同时')})(?:{known.between})?$")
    joints = {"en": "and|but", "de": "und|aber", "fr": "et|mais", "uk": "і|й|та|а|але", "ru": "и|а|но"}
    between = rf"(?:(?:{known.between})\s)?"
    has = {"fr": r"(?:(?:l['’])?(?:a|ont)\s)?", "de": r"(?:(?:hat|haben)\s)?"}.get(lang, "")
    tells_more = (
        r"|,?\s(?:tout\sen|en|(?:avant|puis)\sde|après\savoir)\s$|,?\s(?:avant|puis)\sd['’]$"
        if lang == "fr"
        else ""
    )
    return re.compile(rf",?\s(?:{joints.get(lang, '(?!)')})\s{between}{has}${tells_more}", re.IGNORECASE)


def are_several(around: Surroundings, pronoun: Mention, verb: re.Match[str]) -> bool:
    """Tell by the verb that a pronoun means several, where its form does not: sie sagten; sie haben gesagt."""
    known = LANGUAGES[around.lang]
    if not re.fullmatch(known.one_or_several, around.text[pronoun.start : pronoun.end], re.IGNORECASE):
        return False
    low, high = min(pronoun.end, verb.end()), max(pronoun.start, verb.start())
    between = around.text[low:high] if "," not in around.text[low:high] else ""
    helps = re.search(rf"\b(?:{known.verbs_of_several})\b", between, re.IGNORECASE)
    behind = re.match(rf"\s(?:{known.verbs_of_several})\b", around.text[pronoun.end :], re.IGNORECASE)
    return bool(helps or behind or re.fullmatch(known.verbs_of_several, verb[0], re.IGNORECASE))


def pronoun_in(around: Surroundings, verb: re.Match[str]) -> Mention | None:
    """Return the pronoun set behind a verb with a hyphen: dit-il, a-t-elle ajouté."""
    near = around.text[max(0, verb.start() - 8) : verb.end() + 10]
    found = re.search(r"-(ils?|elles?)\b", near, re.IGNORECASE) if around.lang == "fr" else None
    if not found:
        return None
    for mention in around.mentions:
        if mention.kind is MentionKind.PRONOUN and abs(mention.start - verb.start()) <= len(near):
            return mention
    return None
