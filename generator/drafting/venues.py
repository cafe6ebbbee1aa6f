"""How drafts call where something was said: in words of our own, in the language of the briefing."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.text.compiled import compiled
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "press-conference": "a press conference", "reporters": "to reporters", "interview": "an interview",
                "statement": "a statement",
                "written": "a written statement", "speech": "a speech", "parliament": "parliament",
                "call": "by telephone",
                "radio": "on the radio", "television": "on television",
            }
        ),
        "uk": MappingProxyType(
            {
                "press-conference": "пресконференція", "reporters": "журналістам", "interview": "інтерв’ю",
                "statement": "заява",
                "written": "письмова заява", "speech": "промова", "parliament": "парламент", "call": "телефоном",
                "radio": "по радіо", "television": "на телебаченні",
            }
        ),
        "ru": MappingProxyType(
            {
                "press-conference": "пресс-конференция", "reporters": "журналистам", "interview": "интервью",
                "statement": "заявление",
                "written": "письменное заявление", "speech": "речь", "parliament": "парламент",
                "call": "по телефону",
                "radio": "по радио", "television": "по телевидению",
            }
        ),
        "zh": MappingProxyType(
            {
                "press-conference": "记者会", "reporters": "对记者", "interview": "采访", "statement": "声明",
                "written": "书面声明",
                "speech": "讲话", "parliament": "议会", "call": "电话",
                "radio": "广播", "television": "电视",
            }
        ),
        "fr": MappingProxyType(
            {
                "press-conference": "une conférence de presse", "reporters": "à des journalistes",
                "interview": "un entretien", "statement": "une déclaration",
                "written": "un communiqué", "speech": "un discours",
                "parliament": "le parlement", "call": "par téléphone",
                "radio": "à la radio", "television": "à la télévision",
            }
        ),
        "de": MappingProxyType(
            {
                "press-conference": "eine Pressekonferenz", "reporters": "zu Journalisten",
                "interview": "ein Interview", "statement": "eine Erklärung",
                "written": "eine schriftliche Erklärung", "speech": "eine Rede",
                "parliament": "das Parlament", "call": "am Telefon",
                "radio": "im Radio", "television": "im Fernsehen",
            }
        ),
    }
)  # fmt: skip
CHANNELS: Mapping[str, str] = MappingProxyType(
    {
        "twitter": r"Twitter|твіттер\w*|твиттер\w*",
        "telegram": r"Telegram|телеграм\w*",
        "facebook": r"Facebook|фейсбук\w*",
        "weibo": r"Weibo",
        "x": r"(?<=\bon )X\b|(?<=\bauf )X\b|(?<=\bsur )X\b|соцмережі X\b|соцсети X\b",
    }
)
"""Services on which people write themselves, by the id of their actor, with what texts call them."""


def venue_in(text: str, lang: str, briefing_lang: str) -> str | None:
    """Return where a sentence says that something was said, in the language of a briefing; None if it does not.

    >>> venue_in("Ada told reporters in Brill that …", "en", "fr")
    'à des journalistes'
    """
    labels = _LABELS.get(briefing_lang.partition("-")[0])
    for key, body in LANGUAGES[lang].venues.items():
        if labels and whole(body, lang).search(text):
            return labels[key]
    return None


def is_afterwards(text: str, lang: str) -> bool:
    """Tell whether a sentence says that something was said when a meeting was over.

    >>> is_afterwards("Ada said after the talks that …", "en")
    True
    """
    return whole(LANGUAGES[lang].afterwards, lang).search(text) is not None


def channels_in(text: str) -> tuple[str, ...]:
    """Return the services that a sentence names, by the ids that their actors have if nothing else is called so."""
    return tuple(
        id_
        for id_, body in CHANNELS.items()
        if compiled(rf"\b(?:{body})|{_HAN.get(id_, '(?!)')}", re.IGNORECASE).search(text)
    )


_HAN = {
    "twitter": "推特",
    "telegram": in_both("电报"),
    "facebook": in_both("脸书"),
    "weibo": "微博",
}
"""The same in Chinese, which no space sets off."""
