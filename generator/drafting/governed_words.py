"""Finds what Ukrainian and Russian verbs have behind a preposition that is said: поблагодарил Валена за | помощь."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages.language_words import words

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_TAKES = {
    "uk": {
        r"наголо\w+|акценту\w+|наполя\w+|наполіг\w*|(?:зверн|приверн|зверта)\w+ увагу": "на",
        r"(?:по|про)?інформ\w+|повідом\w+|заяв\w+|розпові\w+|домов\w+|нагад\w+|умови\w+|попередж\w+|поперед\w+|"
        r"оголо\w+|згад\w+|говор\w+|каза\w+|сказа\w+|доповi\w+|допов\w+|завір\w+": "про",
        r"заклик\w+": "до",
        r"(?:по)?дяку\w+": "за",
        r"вислови(?:вся|лася|лися)|виступи(?:в|ла|ли)|виступа(?:є|ють|в|ла|ли)|вислов\w+ся": "за|на користь",
        r"запевн\w+|(?:пере|в|у)(?:кон|пев)\w+|завіри\w+": "у|в",
        r"застер\w+": "від|проти",
        r"погод\w+": "на|з|із|зі",
    },
    "ru": {
        r"настаива\w+|настоя\w+|(?:обрати|обраща|акцентиров|заостри)\w* внимание|сделал\w? акцент|указ\w+": "на",
        r"(?:про)?информир\w+|сообщ\w+|заяв\w+|рассказ\w+|догов\w+|услов\w+|напомин\w+|напомни\w+|предупре\w+|"
        r"объяв\w+|"
        r"упом\w+|говор\w+|сказа\w+|долож\w+|доклад\w+|извест\w+": "о|об|обо",
        r"призва\w+|призыва\w+": "к|ко",
        r"(?:по)?благодар\w+": "за",
        r"высказ\w+|выступи(?:л|ла|ли)|выступа\w+": "за|в пользу|в поддержку",
        r"завер\w+|увер\w+|убежд\w+": "в|во",
        r"предостер\w+": "от|против",
        r"согла\w+": "на|с|со",
    },
}
"""Verbs with the prepositions behind which stands what is said. What somebody is against keeps its own."""
_LONGEST = 90
"""Characters between a verb and such a preposition: whom it is said to."""
_NO_ADDRESSEE = words("про о об обо за на в у до к ко")
_SAYS_NOTHING = re.compile(
    r"(?:це|цьому|цього|те|тому|того|таке|ню|нього|неї|них|это|этом|этому|этого|этим|то|том|тому|того|тем|"
    r"тим|цим|таким|таком|ним|нею|ними|ней|нем|нём|них|себе|собою|собой|"
    r"(?:ц(?:им|ією|ими)|эт(?:им|ой|ими)|так(?:им|ою|ой|ими))\s\w+(?=[,.;]|\s(?:і|й|та|"
    r"и)\s|\Z))"
    r"(?!\w)",
    re.IGNORECASE,
)
"""What stands there for what was said before, or for what a clause behind it tells."""


def behind_preposition(around: Surroundings, told: str, at: int, stop: int) -> int | None:
    """Return where what is said begins behind the preposition that the verb ``told`` takes; None if none is there.

    ``at`` is where the verb ends; whom it is said to may stand between.
    """
    for verb, prepositions in _TAKES.get(around.lang, {}).items():
        if not re.fullmatch(verb, told, re.IGNORECASE):
            continue
        found = _preposition(prepositions).search(around.text, at, min(stop, at + _LONGEST))
        if found is None or re.search(r"[,.;:—\x00]", around.text[at : found.start()]):
            continue
        is_person = any(m.start == found.end() and not m.is_state for m in around.mentions)
        if is_person or _SAYS_NOTHING.match(around.text, found.end()):
            continue
        if _is_addressee(around, at, found.start()):
            return found.end()
    return None


def _is_addressee(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether nothing stands there but whom something is said to: no other preposition leads to it."""
    between = re.findall(r"\w+", around.left_over(start, end).casefold())
    return not any(word in _NO_ADDRESSEE for word in between)


@cache
def _preposition(body: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{body})\s(?=[\w«])", re.IGNORECASE)
