"""Finds from whom words come that stand behind a colon: From the adviser, Ruda Valcheny: “…”; Dann, von Holt: „…“."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.mention import MentionKind
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_FROM = {
    "en": r"\bfrom\b",
    "de": r"\b(?:von|vom|aus dem Munde?)\b",
    "fr": r"\b(?:d[eu]\b|de la part d[eu]\b|d['’])",
    "uk": r"(?<!\w)(?:від|од)(?!\w)",
    "ru": r"(?<!\w)от(?!\w)",
    "zh": in_both(r"来自"),
}
_LEADS = {
    "en": r"(?:(?:and|then|next|later|but|finally|also),?\s)*",
    "de": r"(?:(?:und|dann|danach|später|aber|zuletzt|auch|schließlich),?\s)*",
    "fr": r"(?:(?:et|puis|ensuite|enfin|mais|plus tard|aussi),?\s)*",
    "uk": r"(?:(?:і|й|та|потім|далі|згодом|але|нарешті|також),?\s)*",
    "ru": r"(?:(?:и|потом|затем|далее|позже|но|наконец|также),?\s)*",
    "zh": in_both(r"(?:然后|接着|随后|还有)?，?"),
}
"""What may stand before it where the sentence says no more."""
_WORDS = {
    "en": r"(?:sentences?|words?|lines?|messages?|notes?|letters?|posts?|quotes?|quotations?|remarks?|statements?)\s",
    "de": r"(?:Satz|Sätze|Worte?|Zeilen?|Botschaft|Notiz|Brief|Zitat|Bemerkung)\s",
    "fr": r"(?:phrases?|mots?|lignes?|messages?|notes?|lettres?|citations?|remarques?)\s",
    "uk": r"(?:речення|слова|слово|фразу|фраза|рядок|повідомлення|лист|записку|цитату)\s",
    "ru": r"(?:предложение|слова|слово|фразу|фраза|строку|сообщение|письмо|записку|цитату)\s",
    "zh": r"(?!)",
}
"""What comes from somebody, whoever is told to pass it on."""
_BEFORE_WORDS = re.compile(r"\s?[:：]\s*[“„«»‹\"'‘「『\s]*\Z")
_PERSONS = frozenset({MentionKind.NAME, MentionKind.UNKNOWN, MentionKind.OFFICE})
_MOST = 90
"""Characters that name somebody with an office."""


def words_from(around: Surroundings, start: int, stop: int) -> Attributed | None:
    """Return from whom the words come that begin at ``stop``, of a clause that begins at ``start``."""
    colon = _BEFORE_WORDS.search(around.text, start, stop)
    if colon is None:
        return None
    lang = around.lang
    alone = re.compile(rf"\s*{_LEADS[lang]}(?P<told>{_FROM[lang]})", re.IGNORECASE).match(around.text, start)
    passed = [
        *re.compile(rf"(?<!\w){_WORDS[lang]}(?P<told>{_FROM[lang]})", re.IGNORECASE).finditer(
            around.text, start, colon.start()
        )
    ]
    for place in filter(None, (*passed[-1:], alone)):
        low = place.end("told")
        between = around.text[low : colon.start()]
        if len(between) > _MOST or re.search(r"[;:.!?\x00]\s", between):
            continue
        if any(True for _ in around.verbs(low, colon.start())):
            continue
        named = [
            mention
            for mention in around.mentions
            if low <= mention.start
            and mention.end <= colon.start()
            and mention.kind in _PERSONS
            and not mention.is_state
            and mention.role != "statement"
        ]
        names = [mention for mention in named if mention.kind is not MentionKind.OFFICE] or named
        if names:
            return Attributed(names[0], *place.span("told"))
    return None
