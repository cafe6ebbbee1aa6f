"""Knows by its words what a site sets in the place of the rest of an article: pay, subscribe or sign in to read on."""

from __future__ import annotations

import re

_LONGEST = 240
_WALL = re.compile(
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,40}\bto (?:read|continue|keep reading|unlock)\b|"
    r"\bcontinue reading (?:with|by|for|your|this|the full)\b|\b(?:to|and) (?:continue|keep) reading\b|"
    r"^(?:to )?read the (?:full|whole|rest of the|rest of this) (?:article|story)\b|"
    r"\balready (?:a subscriber|have (?:an account|a subscription))\b|"
    r"\byou(?:['’]ve| have) (?:read|reached|used)\b.{0,40}\bfree (?:articles?|stories)\b|"
    r"\b(?:articles?|story|content|stories) (?:is|are) (?:only |exclusively )?(?:for|available to|reserved for) "
    r"(?:our )?(?:subscribers|members)\b|\bsubscribers only\b|\bunlock (?:this|the) (?:article|story)\b|"
    r"\b(?:weiterlesen|lesen sie weiter) mit\b|\b(?:jetzt|hier) (?:abonnieren|abo abschließen)\b|"
    r"\bbereits (?:abonnent\w*|abonniert|ein abo|registriert)\b|\bartikel (?:jetzt )?freischalten\b|"
    r"\b(?:artikel|inhalt\w*) (?:ist|sind)\b.{0,30}\b(?:abonnent|abonnenten|plus|premium)\b|"
    r"\b(?:la suite|cet article|ce contenu)\b.{0,20}\bréservée?s? (?:à nos|aux) abonnés\b|\bdéjà abonnée?\b|"
    r"\bil vous reste\b.{0,30}\bà lire\b|\bpour lire la suite\b|\babonnez-vous (?:pour|à partir)\b|"
    r"\b(?:щоб|для того щоб) (?:читати|прочитати) (?:далі|повністю)\b|\bоформіть передплату\b|"
    r"\bлише для передплатників\b|"
    r"\bчтобы (?:читать|прочитать) (?:дальше|полностью)\b|\bоформите подписку\b|\bтолько для подписчиков\b|"
    r"订阅后?(?:即可)?(?:继续)?阅读|訂閱後?(?:即可)?(?:繼續)?閱讀|登[录入]后(?:继续)?阅读|付费(?:后)?阅读",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"[“„«\"「]|newsletter|rundbrief|розсилк|рассылк", re.IGNORECASE)


def is_wall(text: str) -> bool:
    """Tell whether a block asks its readers to pay, subscribe or sign in for the rest; nobody's words are in it.

    >>> is_wall("Continue reading with a subscription"), is_wall("“Subscribe to read on,” the editor said.")
    (True, False)
    >>> is_wall("The council asked the islands to continue the talks.")
    False
    """
    line = " ".join(text.split())
    return len(line) <= _LONGEST and not _OTHERWISE.search(line) and _WALL.search(line) is not None
