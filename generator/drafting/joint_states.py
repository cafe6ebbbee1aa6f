"""Finds two who speak by one noun, each of a state that an adjective tells: the French and German ministers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import NOBODY, ORGANISATIONS
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.states import StateWords
    from generator.model.report import Id

_SET_BEHIND = frozenset({"fr"})
"""Languages that set an adjective behind its noun."""


def is_joint_statement(text: str) -> bool:
    """Tell whether a text calls itself, at its beginning, a joint statement.

    >>> is_joint_statement("Совместное заявление министров"), is_joint_statement("О встрече министров")
    (True, False)
    """
    return _JOINT_STATEMENT.search(text, 0, _HEAD) is not None


def of_states_together(text: str) -> bool:
    """Tell the same of a text of any kind that states put out together: a memorandum, an agreement between them."""
    return is_joint_statement(text) or _AGREEMENT.search(text, 0, _HEAD) is not None


_HEAD = 250
"""Characters in which it does."""
_JOINT_STATEMENT = re.compile(
    r"\bjoint (?:\w+ )?(?:statement|declaration|communiqué|communique)|"
    r"(?:déclaration|communiqué) (?:commune?|conjointe?)|"
    r"\bgemeinsame[nrs]? (?:\w+ )?(?:erklärung|kommuniqué|stellungnahme)|\bспільн\w+ (?:заяв|комюніке|деклараці)|"
    r"\bсовместн\w+ (?:заявлени|коммюнике|деклараци)|" + in_both("(?:联合|共同)(?:新闻)?(?:声明|公报|宣言)"),
    re.IGNORECASE,
)


_AGREEMENT = re.compile(
    r"\b(?:memorandum|agreement|protocol|arrangement|treaty|accord|understanding)\b[^.:;]{0,120}\bbetween\b|"
    r"\b(?:mémorandum|accord|protocole|arrangement|traité)\b[^.:;]{0,120}\bentre\b|"
    r"(?:memorandum|abkommen|vereinbarung|protokoll|vertrag|absichtserklärung)\b[^.:;]{0,120}\bzwischen\b|"
    r"(?:меморандум|угода|протокол|соглашение|договір|договор)\b[^.:;]{0,120}\b(?:між|между)\b|"
    + in_both("(?:谅解备忘录|协定|协议|议定书|条约)"),
    re.IGNORECASE,
)


def of_two_states(text: str, lang: str, states: StateWords) -> Iterator[Mention]:
    """Yield who are two by their noun, as one mention with both states for its parts.

    Where the registers do not have one of the states, it only describes whoever they are.
    """
    if not LANGUAGES[lang].is_spaced:
        return
    known = LANGUAGES[lang].roles
    for match in _two_of(lang).finditer(text):
        adjectives = (match["first"], match["second"])
        if not all(states.may_be_known(adjective) for adjective in adjectives):
            continue
        found = [states.find(adjective) for adjective in adjectives]
        role = next((role for role in known if match.groupdict().get(role.replace("-", "_"))), None)
        parts = tuple(
            _part(match.span(group), id_, role)
            for group, id_ in zip(("first", "second"), found, strict=True)
            if id_ is not None
        )
        is_whole = len(parts) == len(adjectives) and len(set(found)) == len(adjectives)
        yield Mention(
            start=match.start(),
            end=match.end(),
            name_start=match.start("noun") if is_whole else match.start(),
            name_end=match.end("noun") if is_whole else None,
            kind=MentionKind.OFFICE if is_whole else MentionKind.DESCRIBED,
            role="sides" if is_whole else None,
            parts=parts if is_whole else (),
            gender="n",
        )


def _part(place: tuple[int, int], state: Id, role: str | None) -> Mention:
    """Return one of the two: the state, or, where the noun is of one person, who has that office of it."""
    start, end = place
    if role:
        return Mention(
            start=start, end=end, name_start=start, kind=MentionKind.OFFICE, role=role, state=state
        )
    kind = MentionKind.NAME
    return Mention(
        start=start, end=end, name_start=start, kind=kind, actors=frozenset({state}), is_state=True
    )


@cache
def _two_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    noun = rf"(?P<noun>{any_of(known.jointly.values())})"
    if lang == "de":  # der deutsche und der französische Minister
        singular = "|".join(
            f"(?P<{role.replace('-', '_')}>{body})"
            for role, body in known.roles.items()
            if role not in ORGANISATIONS | NOBODY
        )
        noun = rf"(?P<noun>(?:{any_of(known.jointly.values())})(?!\w)|{singular})"
    article = {"en": r"(?:the\s)?", "de": r"(?:die\s|der\s)?", "fr": r"(?:les\s|des\s)?"}.get(lang, "")
    first, second = r"(?P<first>[\w-]{4,})", r"(?:the\s|de[rm]\s|die\s)?(?P<second>[\w-]{4,})"
    two = rf"{first}\s(?:{known.joins})\s{second}"
    body = rf"{noun}\s{two}" if lang in _SET_BEHIND else rf"{two}\s{noun}"
    return re.compile(rf"\b{article}{body}(?!\w)", re.IGNORECASE)
