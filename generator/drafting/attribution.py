"""Finds who is said to say something: the verb of speech round it, and the subject of that verb."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.according import according
from generator.drafting.attributed import Attributed
from generator.drafting.bare_subjects import is_alone
from generator.drafting.chinese_attribution import before_in_chinese
from generator.drafting.described_subjects import described_before, described_behind, has_own_subject
from generator.drafting.documents import in_whose_document
from generator.drafting.head_clauses import question_end
from generator.drafting.impersonal_speech import impersonal
from generator.drafting.joint_subjects import joint_subjects
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.mention import MentionKind
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.subjects import (
    are_several,
    pronoun_in,
    subject_after,
    subject_before,
    subject_of_the_verb_before,
)
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_FEW_BEFORE_THAT = 3
"""Words between a subject and *that* which can be a verb: stimmte ihm zu, dass."""
_MOST_BEFORE = 7
"""Words of a description before the name that it belongs to."""
_MARKS = "”“»«\"'’‘」』„,，、.。!?！？…—–- \u00a0\u202f\t"
_OPENERS = frozenset({"", "as", "wie", "so", "як", "как", "comme", "and", "but", "und", "aber"})
"""What may stand before an attribution behind a quotation: as Kirby put it."""
_RELATIVE = words(
    "which that who whom where when as than qui que dont où der die das den welche wo який яка яке які що де коли "
    "который которая которое которые что где когда"
)
"""Words behind a quotation that begin a clause about it, and no attribution."""


def attributed_behind(
    around: Surroundings, start: int, end: int, *, leads_on: bool = True
) -> Attributed | None:
    """Read what follows a quotation: , said Kirby; , Kirby told reporters; — сказал он.

    ``leads_on`` tells that a comma or a dash leads on to it; then the verb may be any.
    """
    while start < end and (around.text[start] in _MARKS or around.text[start] == HIDDEN):
        if around.text[start] == HIDDEN:
            return None
        start += 1
    stop = _stop(around, start, end)
    if by := according(around, start, min(stop, start + 60), first=True):
        return by
    if (
        by := (in_whose_document(around, start, stop) or impersonal(around, start, stop))
        if leads_on
        else None
    ):
        return by
    verbs = [*around.verbs(start, stop)]
    if not verbs:
        return _by_place(around, start, stop) if leads_on else None
    verb = verbs[0]
    if not around.left_over(start, verb.start()):
        subject = pronoun_in(around, verb) or subject_after(around, verb.end(), stop)
        subject = subject or described_behind(around, verb.end(), stop)
        return _found(around, subject, verb) if subject or is_alone(around, verb) else None
    first = next(
        (found for found in around.mentions if found.start >= start and found.end <= verb.start()), None
    )
    opener = "" if first is None else around.left_over(start, first.start).casefold()
    opens = first is not None and (opener in _OPENERS or (leads_on and _is_set_before(around, start, first)))
    subject = subject_before(around, start, verb.start()) if opens else None
    if subject is None and opens and first is not None and (first.is_subject or opener):
        subject = first
    if subject is None and LANGUAGES[around.lang].verb_second:
        subject = subject_after(around, verb.end(), stop)
    if subject is None and first is None and leads_on:
        subject = described_before(around, start, verb.start())
    return (
        _found(around, subject, verb)
        if subject
        else _by_place(around, start, verb.start())
        if leads_on
        else None
    )


def _stop(around: Surroundings, start: int, end: int) -> int:
    """Return where an attribution ends that begins at ``start``."""
    stops = (around.text.find(sign, start, end) for sign in f"{HIDDEN};；")
    return min((at for at in stops if at >= 0), default=end)


def _is_set_before(around: Surroundings, start: int, first: Mention) -> bool:
    """Tell whether what stands before a name says who it is, or before an office whose it is.

    As in: …, the islands' minister, Ada Lindqvist, told reporters; …, the islands' minister said.
    """
    describes = LANGUAGES[around.lang].describes
    text = around.text[start : first.start]
    head = text.rstrip()
    is_set = head.count(",") == 1 and head.endswith(",")
    is_whose = first.role is not None and "," not in head
    return (
        bool(describes)
        and first.is_subject
        and (is_set or is_whose)
        and len(head.split()) <= _MOST_BEFORE
        and re.match(describes, text, re.IGNORECASE) is not None
    )


def _by_place(around: Surroundings, start: int, stop: int) -> Attributed | None:
    """Return somebody who stands right behind a quotation, by a verb that no list has: …, quipped Kirby."""
    for mention in around.mentions:
        if mention.start < start or mention.end > stop or not mention.is_subject:
            continue
        before = around.left_over(start, mention.start).casefold().split()
        if before and before[0] in _RELATIVE:
            return None
        behind = around.text[mention.end : stop].strip(_MARKS)
        is_alone = not before and not behind and re.search("[—–]", around.text[: mention.start][-3:])
        is_near = len(before) == 1 or (not before and behind[:1].islower())
        begins = around.text[start:stop].lstrip()[:1].isupper() and before
        if len(before) > 1 or not (is_near or is_alone) or begins:
            return None
        return Attributed(mention, start, mention.end, is_sure=False, has_verb=False)
    return None


def attributed_before(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read what stands before a quotation: Kirby said: ; Am Montag sagte sie: ; Kirby did this, saying."""
    if around.lang == "zh":
        return before_in_chinese(around, start, end)
    if by := in_whose_document(around, start, end) or impersonal(around, start, end):
        return by
    start = max(_beside(around, start, end), question_end(around.text[:end], around.lang))
    verbs = [*around.verbs(start, end)]
    finite = [verb for verb in verbs if not _is_participle(verb[0], around.lang)]
    if finite and finite[-1] is not verbs[-1]:  # Kirby welcomed a call between A and B, saying
        finite = finite[:1]
    for verb in reversed(finite):
        subject = subject_before(around, start, verb.start()) or described_before(around, start, verb.start())
        is_incise = around.follows_comma(start, verb.start())
        if subject is None and (is_incise or around.first_subject(start, verb.start()) is None):
            subject = subject_after(around, verb.end(), end)
            if subject is None and LANGUAGES[around.lang].verb_second:
                subject = described_behind(around, verb.end(), end)
        if subject:
            return _found(around, subject, verb)
    if by := according(around, start, end, first=False):
        return by
    return _without_subject(around, start, verbs[-1]) if verbs else None


def _beside(around: Surroundings, start: int, end: int) -> int:
    """Return where the last clause begins that has a subject and a verb of its own: …, while Kirby warned of …."""
    opens = [*_WHILE.finditer(around.text, start, end)] if around.lang == "en" else []
    if opens:
        verb = next(around.verbs(opens[-1].end(), end), None)
        if verb and around.first_subject(opens[-1].end(), verb.start()):
            return opens[-1].end()
    return start


_WHILE = re.compile(r",\s(?:while|whereas|whilst)\s|;\s", re.IGNORECASE)


def _without_subject(around: Surroundings, start: int, verb: re.Match[str]) -> Attributed:
    """Return whose a verb may be that has no subject beside it; that it is nobody's from before, if words say whose."""
    first = _body_inside(around, start, verb.start()) or _nearest_clause(around, start, verb.start())
    if first:
        return _found(around, first, verb, is_sure=False)
    if pronoun := pronoun_in(around, verb):
        return _found(around, pronoun, verb)
    return Attributed(None, *verb.span(), is_by_another=has_own_subject(around, start, verb.start()))


def _nearest_clause(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return whom the clause of a verb is about: Asked by a girl what a mayor does, | Kirby smiled and said."""
    comma = around.text.rfind(",", start, verb)
    return around.first_subject(max(comma + 1, start), verb) or around.first_subject(start, verb)


def _body_inside(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return the body in which a sentence begins that has it do something: У пресслужбі відмовилися, зазначивши."""
    first = next((found for found in around.mentions if found.start >= start), None)
    if around.lang not in ("uk", "ru") or first is None or first.role not in ORGANISATIONS:
        return None
    opens = re.fullmatch(r"\s*(?:у|в|во)\s", around.text[start : first.start], re.IGNORECASE)
    acts = re.search(r"\w(?:ли|ют|ють|ят|ать)(?:ся|сь)?\b", around.text[first.end : verb])
    return first if opens and acts else None


def outer_speaker(around: Surroundings, start: int, inner: Attributed) -> Attributed | None:
    """Return who tells what another is told to say: *Kirby said* that the children had asked her …."""
    if inner.mention is None:
        return None
    that = re.compile(rf"(?<!\w)(?:{LANGUAGES[around.lang].that})", re.IGNORECASE)
    for verb in around.verbs(start, inner.mention.start):
        subject = subject_before(around, start, verb.start())
        if subject and subject.role != "sides" and that.search(around.text, verb.end(), inner.mention.start):
            return _found(around, subject, verb)
    return None


def _is_participle(verb: str, lang: str) -> bool:
    """Tell a verb that has the subject of another: saying, ajoutant."""
    return verb.casefold().endswith({"en": "ing", "fr": "ant"}.get(lang, "\0"))


def attributed_within(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read what stands farther behind: “…” to other countries, Hua added, to …"""  # noqa: D400
    for verb in around.verbs(start, end):
        subject = subject_before(around, start, verb.start())
        if subject is None and around.follows_comma(start, verb.start()):  # and would “wait”, said Kirby
            subject = subject_after(around, verb.end(), end)
        if subject:
            return _found(around, subject, verb)
    return according(around, start, end, first=False)


def attributed_at(around: Surroundings, start: int, verb: re.Match[str], end: int) -> Attributed | None:
    """Return a verb of a sentence without quotations with its subject: beside it, else the first there."""
    subject = subject_before(around, start, verb.start()) or described_before(around, start, verb.start())
    first = around.first_subject(start, verb.start())
    if subject is None and first is None:
        subject = subject_after(around, verb.end(), end)
    if subject:
        return _found(around, subject, verb)
    if first and (goes_on := subject_of_the_verb_before(around, start, verb)):
        return _found(around, goes_on, verb)
    return _found(around, first, verb, is_sure=_shares_subject(around, start, verb)) if first else None


def _shares_subject(around: Surroundings, start: int, verb: re.Match[str]) -> bool:
    """Tell whether a verb behind a comma has no subject but that of its sentence, as its form says: отметив; adding."""
    form = {"ru": r"\w+(?:[аеияыу]в|вши|вшись)", "uk": r"\w+вши(?:сь)?", "en": r"\w+ing"}.get(
        around.lang, "(?!)"
    )
    subjects = [
        found for found in around.mentions if start <= found.start < verb.start() and found.is_subject
    ]
    behind_comma = around.text[start : verb.start()].rstrip().endswith(",")
    return len(subjects) == 1 and behind_comma and re.fullmatch(form, verb[0], re.IGNORECASE) is not None


def attributed_to_clause(around: Surroundings, start: int, that: int) -> Attributed | None:
    """Return the subject a few words before a clause that begins with that, by whatever verb."""
    near = [mention for mention in around.mentions if start <= mention.start and mention.end <= that]
    for mention in reversed(near):
        words = re.findall(r"\w+", around.left_over(mention.end, that))
        if (
            mention.is_subject
            and 0 < len(words) <= _FEW_BEFORE_THAT
            and "," not in around.text[mention.end : that]
        ):
            jointly = joint_subjects(around, mention, (mention.end, that))
            return Attributed(mention, mention.end, that, is_sure=False, jointly=jointly)
    return None


def _found(
    around: Surroundings, mention: Mention | None, verb: re.Match[str], *, is_sure: bool = True
) -> Attributed:
    words = LANGUAGES[around.lang]
    if mention and mention.role == "statement" and around.lang == "en":
        mention = _whose_statement(around, mention, verb.start()) or mention
    if mention and mention.kind is MentionKind.PRONOUN and are_several(around, mention, verb):
        mention = replace(mention, gender="n")
    jointly = joint_subjects(around, mention, verb.span()) if mention else ()
    return Attributed(
        mention,
        *verb.span(),
        feminine=bool(re.fullmatch(words.feminine_verbs, verb[0].casefold())),
        masculine=bool(re.fullmatch(words.masculine_verbs, verb[0].casefold())),
        is_sure=is_sure or bool(jointly),
        jointly=jointly,
    )


def _whose_statement(around: Surroundings, statement: Mention, verb: int) -> Mention | None:
    """Return whose a statement is, by what stands behind it: the communiqué of the two governments said."""
    link = _WHOSE.match(around.text, statement.end, verb)
    return next((found for found in around.mentions if link and found.start == link.end()), None)


_WHOSE = re.compile(r"\s(?:of|by|from|signed by|issued by)\s(?:the\s(?=[A-Z]))?")
