"""Leaves out who is named beside the parties of a text: what it is about, what it refers to before it names them.

As in: Joint Statement by Orland and Brask on Tavinia; Recalling the treaty with Tavinia, Orland and Brask declare.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Mapping


def _names_behind(prepositions: str, joins: str) -> re.Pattern[str]:
    """Return what finds a preposition with the words in capitals that it governs."""
    name = r"[^\W\d_a-zß-öø-ÿа-яёіїєґ][\w’'-]*"
    return re.compile(rf"\s(?:{prepositions})\s{name}(?:(?:,|\s(?:{joins}))?\s{name})*")


_MATTER: Mapping[str, re.Pattern[str]] = {
    "en": _names_behind("(?:on|about|concerning|regarding)(?: the)?", "and(?: the)?"),
    "de": _names_behind("zu|zur|zum|über(?: die| den| das)?", "und(?: der| die)?"),
    "fr": _names_behind("(?:sur|concernant)(?: le| la| les)?", "et(?: le| la| les)?"),
    "ru": _names_behind("по|об?|относительно|касательно", "и"),
    "uk": _names_behind("щодо|про|стосовно", "та|і|й"),
    "zh": re.compile(in_both("(?:关于|就)[^，。关]*?(?:问题|局势)?(?:的|发表)")),
}
_RECITAL = re.compile(
    r"\s*(?:[A-Z]\w+ing|[A-ZÀ-Þ]\w+ant|Unter Hinweis auf|In Anbetracht|Eingedenk|Angesichts|"
    r"[А-ЯЁ]\w+(?:[аяы]ясь|[уы]я|вая)|"
    r"[А-ЯЁІЇЄҐ]\w+(?:учи|ючи|ачи|ячи)(?:сь)?|"
    + in_both("回顾|考虑到|鉴于|认识到|忆及")
    + r")(?!\w)[^,，]*[,，]\s?"
)
"""What a text refers to, or bears in mind, before it says whose it is."""


def without_matter(title: str, lang: str) -> str:
    """Return a title without the names of what the text is about.

    >>> without_matter("Joint Statement on Tavinia and Sorrel by Orland and Brask", "en")
    'Joint Statement by Orland and Brask'
    """
    matter = _MATTER.get(lang)
    return matter.sub("", title) if matter else title


def without_recital(words: str) -> str | None:
    """Return the words before those by which a text calls its parties, without a recital; None if that may have more.

    >>> without_recital("Recalling the treaty with Tavinia, Orland and Brask (")
    'Orland and Brask ('
    >>> without_recital("Recalling the treaties with Tavinia, Sorrel and Elland, Orland and Brask (") is None
    True
    """
    recital = _RECITAL.match(words)
    if recital is None:
        return words
    left = words[recital.end() :]
    return left if not re.search("[,，]", left.rstrip(" ,，(（")) else None
