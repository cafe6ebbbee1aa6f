"""Guesses by its title and by who published it what kind a document is, where it does not say that itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.source import SourceType

if TYPE_CHECKING:
    from generator.intake.document import Facts

_OFFICIAL = re.compile(
    r"\b(?:governments?|ministr(?:y|ies)|cabinet|presidency|president of|prime minister|chancellery|parliament|embassy"
    r"|foreign office|secretariat|permanent mission|delegation of|office of the"
    r"|regierung|bundesregierung|ministerium|kanzleramt|außenministerium|auswärtiges amt"
    r"|gouvernement|ministère|présidence|élysée|уряд|міністерство|офіс президента|правительство|министерство)\b",
    re.IGNORECASE,
)

_OF_TITLES = {
    SourceType.INTERVIEW: re.compile(
        r"\b(?:(?:press|news) conference|(?:press|news|media) briefing|interview (?:of|with|by|to)"
        r"|conf[ée]rence de presse|point de presse|(?:entretien|interview) (?:avec|accordée?|du?|de la)"
        r"|\w*pressekonferenz|pressebriefing|interview (?:mit|des|der)"
        r"|пресс-конференци\w+|прес-?конференці\w+|брифинг\w*|брифінг\w*|интервью|інтерв['’ʼ]ю"
        r"|ответы? на вопрос\w*|відповід[іь] на (?:запитання|питання))\b"
        r"|记者会|記者會|新闻发布会|新聞發布會|答记者问|答記者問|专访|專訪",
        re.IGNORECASE,
    ),
    SourceType.SPEECH: re.compile(
        r"\b(?:(?:remarks|speech|address) (?:by|of|to|at)|(?:discours|allocution) (?:du?|de la)"
        r"|rede (?:von|des|der)|выступлени[ея]|речь|виступ|промова)\b|讲话|講話|致辞|致辭|演讲|演講",
        re.IGNORECASE,
    ),
}
"""What says in the title of an office's document that it is a record of what somebody said."""
_RECORD = re.compile(
    r"\W*(?:(?:unofficial|official|full|verbatim|rush) )?(?:transcript(?:ion)?|verbatim record|mitschrift|"
    r"wortprotokoll|verbatim|стенограма|стенограмма|文字实录|文字實錄|实录)\b",
    re.IGNORECASE,
)
"""With which a title begins that is one of a record, whoever published it."""
_TIMED_BY = re.compile(
    r"\b(?:before|after|ahead of|following)(?: (?:the|a|his|her|their))?\s*$", re.IGNORECASE
)
"""What tells that the document is not from the occasion that its title names."""

_MAY_BE = frozenset({SourceType.WEBPAGE, SourceType.REPORT, SourceType.ARTICLE})
_MOST_WORDS = 2_000
"""Of a readout, or a statement."""


def is_official(name: str) -> bool:
    """Tell whether a name is that of an office of a state: ``Ministry of Ports``."""
    return _OFFICIAL.search(name) is not None


def typed(facts: Facts, title: str, publisher: str, words: int) -> Facts:
    """Return facts of a text that does not say what it is with the type that it likely has.

    A transcript is of what its ``title`` says. What an office publishes is a record of what was said, if its title
    calls it one, and else, if it is short, a document. ``words`` is how many it has.
    """
    if facts.type not in _MAY_BE or not facts.type_guess:
        return facts
    is_office = is_official(publisher)
    if not (is_office or _RECORD.match(title)):
        return facts
    for type_, called in _OF_TITLES.items():
        found = called.search(title)
        if found and not _TIMED_BY.search(title[: found.start()]):
            return replace(facts, type=type_, type_guess="the type is a guess, by its title")
    if words > _MOST_WORDS or not is_office:
        return facts
    return replace(facts, type=SourceType.DOCUMENT, type_guess="the type is a guess, by who published it")
