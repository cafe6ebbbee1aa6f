"""How French verbs of speech have what is said: with which preposition, and behind whom."""

from __future__ import annotations

from generator.drafting.languages.complement import Complement, Whom

_OF = r"(?:de\s|d['’]|du\s|des\s)"
_TO = r"(?:à\s|aux?\s)"
_FOR = r"pour\s"
_THAT = r"qu(?:e\s|['’])"
_ANY, _SOME = Whom.ANYBODY, Whom.SOMEBODY
_TO_DO = (
    r"(?:{}(?=(?:(?:s['’]|se\s|l['’]|le\s|la\s|les\s|y\s|en\s|ne\s(?:pas|plus)\s|lui\s|leur\s)?)\w+(?:er|"
    r"ir|re|oir)\b))"
)
_OF_DOING = _TO_DO.format(r"(?:de\s|d['’])")
_TO_DOING = _TO_DO.format(r"à\s|d['’]|de\s")
_WISH = (
    r"(?:le\s|la\s|l['’]|un\s|une\s|son\s|sa\s|leurs?\s)?(?:profonde?\s|vif\s|vive\s|ferme\s|grande?\s)?"
    r"(?:vœu|voeu|souhait|espoir|désir|crainte|conviction|regret|volonté|intention|espérance)s?\s"
)

COMPLEMENTS = (
    # What somebody wishes or fears.
    Complement(
        r"fait part|faisant part|faire part|exprim(?:é|e|ait|ant|er)|témoign(?:é|e|ait)|dit|manifest(?:é|e)",
        rf"(?:à\s[^,]{{3,40}}\s)?(?:de\s)?{_WISH}(?:{_THAT}|{_OF_DOING})",
    ),
    Complement(
        r"(?:form|exprim|émet|émis|nourri|caress|indiqu|rappel|signifi)(?:é|e|ait|ant|er|ulé|t|tre|tant)?",
        rf"{_WISH}(?:{_THAT}|{_OF_DOING})",
    ),
    Complement(r"(?:appel|attir)\w+ l['’]attention", r"(?:de\s[^,]{3,50}?\s|du\s[^,]{3,50}?\s)?sur\s"),
    # Who is to do what.
    Complement(
        r"exhort(?:é|e|ait|er|ant)|invit(?:é|e|ait|er|ant)|convi(?:é|e|ait|er|ant)|encourag(?:é|e|eait|er|eant)|incit(?:é|e|ait|er|ant)|"
        r"engag(?:é|e|eait)|pouss(?:é|e|ait)|enjoint|pri(?:é|e|ait)|press(?:é|e|ait)|somm(?:é|e|ait)|adjur(?:é|"
        r"e|ait)",
        _TO_DOING,
        _ANY,
    ),
    Complement(
        r"appel(?:é|le|ait|er|ant)|exhort(?:é|e|ait|er|ant)|invit(?:é|e|ait|er|ant)",
        r"de (?:ses|leurs) vœux\s",
    ),
    Complement(r"appel(?:é|le|ait|er|ant)", _TO_DOING, _ANY),
    Complement(r"appel(?:é|le|ait|er|ant)", _TO),
    Complement(
        r"demand(?:é|e|ait|er|ant)|propos(?:é|e|ait|er|ant)|recommand(?:é|e|ait|er|ant)|suggér(?:é|ait|er|ant)|"
        r"ordonn(?:é|e|ait)|conseill(?:é|e|ait)|enjoint|promis|promet(?:tait|tant|tre)?|offert",
        _OF_DOING,
        _ANY,
    ),
    Complement(
        r"décid(?:é|e|ait|er|ant)|accept(?:é|e|ait|er|ant)|jur(?:é|e|ait)|convenue?s?|conviennent|projet(?:é|te)|"
        r"envisag(?:é|e)|choisi(?:t|ssent)?",
        _OF_DOING,
    ),
    Complement(r"convenue?s?|conviennent", r"(?:de\s|d['’]|du\s|des\s|sur\s)"),
    Complement(
        r"engag(?:ée?s?|e|ent|eait|eaient|eant|er)|oblig(?:ée?s?)",
        r"(?:à\s|d['’]ici [^,]{3,30} à\s)",
    ),
    Complement(
        r"accord(?:ée?s?|ent|aient)|entendue?s?|entendent|mis(?:es)? d['’]accord|tomb(?:ée?s?) d['’]accord",
        r"(?:pour\s|sur\s|à\s|afin de\s)",
    ),
    Complement(r"charg(?:é|e|eait|er|eant)|mandat(?:é|e)", _OF_DOING, _ANY),
    Complement(r"donn(?:é|e|ent|er) (?:pour )?(?:instruction|mandat|consigne)s?", _OF_DOING, _ANY),
    # Who is told what.
    Complement(
        r"assur(?:é|e|ait|er|ant)|inform(?:é|e|ait|er|ant)|averti(?:t|ssait)?|prévenu|prévient|persuad(?:é|e)",
        _OF,
        _SOME,
    ),
    Complement(
        r"remerci(?:é|e|ait|er|ant)|félicit(?:é|e|ait|er|ant)|lou(?:é|e|ait)|congratul(?:é|e)",
        rf"(?:{_FOR}|d['’](?:avoir\s)?)",
        _ANY,
    ),
    Complement(r"remerci(?:é|e|ait|er|ant)", _OF, _SOME),
    Complement(r"fait part|faisant part|font part|faire part|fait état|faisant état|faire état", _OF, _SOME),
    Complement(r"(?:mis|met|mettait|mettre|mettant) l['’]accent", r"sur\s"),
    # With a preposition.
    Complement(r"(?:rendu|rend|rendait|rendant|rendre)(?:\sun)?(?:\s\w+)?\shommage", _TO),
    Complement(
        r"plaid(?:é|e|ait|er|ant)|milit(?:é|e|ait|er|ant)|pronon(?:cée?s?|ce|çait)|prononcée?s?",
        r"(?:pour qu(?:e\s|['’])|pour\s|contre\s|en faveur (?:de\s|d['’]|du\s|des\s))",
    ),
    Complement(
        r"insist(?:é|e|ait|er|ant)",
        r"(?:pour qu(?:e\s|['’])|pour\s|sur\s|auprès [^,]{3,50}? (?:pour qu(?:e\s|['’])|pour\s|sur\s))",
    ),
    Complement(
        r"félicit(?:ée?s?|e|ent|ait|er|ant)|réjoui(?:e|s|es|t|ssait)?|réjouissent|réjouir|inquiét(?:ée?s?|ait)|"
        r"inquiète|"
        r"émue?s?|indign(?:ée?s?|e)|alarm(?:ée?s?|e)|étonn(?:ée?s?|e)",
        r"(?:de\s|d['’]|du\s|des\s)",
    ),
    Complement(
        r"dite?s?|déclar(?:ée?s?|e|ait)|montr(?:ée?s?|e|ait)",
        r"(?:profondément |vivement |très |extrêmement |gravement |particulièrement )?"
        r"(?:préoccupée?s?|inquie?t(?:e|s|es)?|inquiet|inquiets|favorables?|opposée?s?|disposée?s?|prête?s?|"
        r"attachée?s?|hostiles?|ouvert(?:e|s|es)?|"
        r"déterminée?s?|résolue?s?|attristée?s?|choquée?s?|satisfaite?s?|heureu(?:x|se|ses)|convaincue?s?|alarmée?s?|"
        r"sensibles?|réservée?s?|confiante?s?)\s(?:par\s|face\s(?:à\s|aux?\s)|à\s|aux?\s|de\s|d['’]|du\s|des\s|"
        r"dans\s|"
        r"sur\s|que\s|qu['’])",
    ),
    Complement(r"mis(?:e|es)? en garde|met(?:tait|tant|tre)? en garde", r"contre\s", _ANY),
    Complement(r"averti(?:t|ssait)?|prévenu", _OF),
    Complement(
        r"exprim(?:é|e|ait|er|ant)|indiqu(?:é|e|ait)|affirm(?:é|e|ait)|manifest(?:é|e|ait)|réaffirm(?:é|e|ait|"
        r"ant|er)|"
        r"réitér(?:é|ait|ant|er)|renouvel(?:é|le|ait)",
        r"à\s[^,.;]{3,50}?\s(?=(?:s[ao]n?|ses|leurs?|l['’]|l[ea]s?)\s?)",
    ),
    Complement(
        r"adress(?:é|e|ait|ant|er)|transmis",
        r"(?=(?:ses|leurs|son|sa|leur)\s(?:\w+\s){0,2}(?:condoléances|félicitations|vœux|remerciements|excuses|"
        r"encouragements|"
        r"sympathie|soutien|solidarité|gratitude))",
    ),
)

NEED_MORE = r"évoqu\w+|abord\w+"
"""Verbs that say nothing of a thing without what the complements have behind them: a évoqué la situation."""
