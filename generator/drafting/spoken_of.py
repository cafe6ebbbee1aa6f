"""Tells whom a description means that can be of the person whom the sentence before is about."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.offices import OTHER_HOLDER, roles_in
from generator.drafting.pronouns import REMEMBERED

if TYPE_CHECKING:
    from generator.drafting.discourse import Discourse
    from generator.drafting.mention import Mention
    from generator.drafting.speaker import Speaker

_PERSONS = {
    "de": (
        r"(?:politiker|jurist|ökonom|forscher|expert|wissenschaftler|historiker|völkerrechtler|unternehmer|"
        r"manager|gewerkschafter|"
        r"diplomat|sozialdemokrat|christdemokrat|analyst|kapitän|fischer|lehrer|pfarrer|landwirt|wirt|autor|"
        r"künstler|schriftsteller|"
        r"aktivist|offizier|veteran|rentner|reeder|lotse|anwalt|anwält|ärzt|arzt|sprecher)(?:e|in)?|mann|frau"
    ),
    "fr": (
        r"juriste|économiste|chercheu(?:r|se)|spécialiste|politologue|historienn?e?|avocate?|militante?|"
        r"syndicaliste|pêcheu(?:r|se)|"
        r"marin|capitaine|enseignante?|médecin|retraitée?|responsable|écrivaine?|romanci(?:er|ère)|auteure?|"
        r"diplomate|"
        r"universitaire|analyste|experte?|armateu(?:r|se)|pilote|pasteur|curé|institut(?:eur|rice)|jeune "
        r"(?:homme|femme)|vieil homme|"
        r"ancien(?:ne)?\s[\w-]+(?:\s[\w-]+)?|candidate?|prétendante?"
    ),
}
"""What somebody is called with an article whom the text has named: der Jurist, l'économiste."""
_BEFORE_OFFICE = re.compile(r"(?:ancien(?:ne)?|ex|ehemalige[rnsm]?|frühere[rnsm]?)[\s-]", re.IGNORECASE)
_OF_A_POLITICIAN = re.compile(r"politiker(?:in)?$|(?:homme|femme) politique$", re.IGNORECASE)
MAY_BE_ONE = frozenset({OTHER_HOLDER, "official"})
"""What somebody may be called whom a text has named without an office."""


def spoken_of(
    written: str, mention: Mention, discourse: Discourse, *, has_office: bool = False
) -> Speaker | None:
    """Return the only person that the sentence before is about, who has an office only where ``has_office``.

    As in: Joachim Sorel en a vu d'autres. L'ancien ministre, 71 ans, n'y voit qu'un épisode.
    """
    if mention.state is not None or mention.state_unknown:
        return None
    near = [
        (speaker, is_subject)
        for speaker, is_subject, sentence in discourse.seen[-REMEMBERED:]
        if discourse.sentence - 1 <= sentence and speaker.is_person and speaker.has_name
    ]
    persons = {speaker.key: speaker for speaker, is_subject in near if is_subject}
    if len(persons) != 1:
        return None
    (found,) = persons.values()
    of_office = found.role not in {None, *MAY_BE_ONE} or (
        found.actor is not None and discourse.offices.roles_of(found.actor)
    )
    if of_office and mention.role == OTHER_HOLDER and found.actor:  # L'ex-porte-parole, of Mira Holt
        of_office = not roles_in(_BEFORE_OFFICE.sub("", written)) & discourse.offices.roles_of(found.actor)
    if (of_office and not has_office) or not discourse.agrees(found, mention.gender):
        return None
    return found.meant_by(written)


def called_by_trade(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Return whom an article with what somebody does means: der Jurist, la jeune femme; None if it may be another."""
    if _trade_of(discourse.lang).fullmatch(written) is None:
        return None
    is_politician = _OF_A_POLITICIAN.search(written) is not None
    return spoken_of(written, mention, discourse, has_office=is_politician)


@cache
def _trade_of(lang: str) -> re.Pattern[str]:
    article = {"de": r"(?:der|die)\s(?:[a-zäöüß]+e\s)?", "fr": r"(?:l[ea]\s|l['’]\s?)"}.get(lang, "(?!)")
    return re.compile(rf"{article}(?:{_PERSONS.get(lang, '(?!)')})", re.IGNORECASE)
