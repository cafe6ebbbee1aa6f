"""How German verbs of speech have what is said: with which preposition, behind whom, before which part."""

from __future__ import annotations

from generator.drafting.languages.complement import Complement, Whom


def _of(*stems: str) -> str:
    """Return a body for the forms of regular verbs: stell → stellt, stellte, stellten, stellen, gestellt."""
    return "|".join(rf"(?:ge)?{stem}(?:e?te[nt]?|e?t|e?n)" for stem in stems)


_FOR = r"f[üu]r\s"
_TO = r"zu[rm]?\s"
_ON = r"aufs?\s"
_ABOUT = r"über\s"
_TO_DO = r",\s"
_ANY, _SOME, _NOBODY = Whom.ANYBODY, Whom.SOMEBODY, Whom.NOBODY
_ASK = r"bat(?:en)?|bitte[tn]|gebeten|" + _of("ersuch")
_INVITE = r"l(?:ud|uden|ädt|aden)|geladen"
_CALL = r"r(?:ief|iefen|uft|ufen)|gerufen|" + _of("forder")
_SPEAK = r"spr(?:ach|achen|icht|echen)|gesprochen"
_OFFER = r"bot(?:en)?|biete[tn]|geboten"
_SHOW = r"w(?:ies|iesen|eist|eisen)|gewiesen"
_FEELING = (
    r"(?:(?:tief|sehr|ernsthaft|zutiefst|äußerst|hoch) )?(?:besorgt|erfreut|enttäuscht|zufrieden|entsetzt|"
    r"erschüttert|bestürzt|beunruhigt|betroffen|beeindruckt|empört|befremdet|dankbar|zuversichtlich)"
)

COMPLEMENTS = (
    # What is to be done, behind a comma: lud ihn ein, im Herbst zu kommen.
    Complement(_INVITE, rf"ein{_TO_DO}", _ANY),
    Complement(_CALL, rf"auf{_TO_DO}", _ANY),
    Complement(
        rf"{_of('appellier', 'dräng', 'ermahn', 'ermutig', 'ermunter', 'beauftrag', 'verpflicht')}|dr(?:ang|"
        rf"angen)|{_ASK}",
        _TO_DO,
        _ANY,
    ),
    Complement(_of("erklär", "zeig"), rf"(?:dazu )?(?:bereit|gewillt|entschlossen|willens){_TO_DO}", _ANY),
    Complement(_of("reg", "kündig"), rf"an{_TO_DO}", _ANY),
    Complement(_OFFER, rf"an{_TO_DO}", _ANY),
    Complement(_of("stell"), rf"(?:\w+ )?in Aussicht{_TO_DO}"),
    Complement(
        rf"{_SPEAK}|{_of('setz', 'plädier', 'dräng', 'poch')}|tr(?:at|aten|itt|eten)|w(?:arb|arben|irbt|erben)|"
        rf"dr(?:ang|angen|ingt)|"
        rf"best(?:and|anden|eht|ehen)|verw(?:ies|iesen|eist|eisen)|{_ASK}|{_of('lehn')}",
        rf"(?:dafür|dagegen|darauf|darum|dazu|davor|daran|es)(?: \w+)?(?: (?:aus|ein|hin|auf|ab))?{_TO_DO}",
    ),
    Complement(_of("zeig", "äußer"), rf"{_FEELING}{_TO_DO}", _ANY),
    Complement(_of("verständig", "einig", "verpflicht"), rf"(?:darauf|dazu){_TO_DO}", _ANY),
    Complement(
        rf"{_of('drück')}|g(?:ab|aben|ibt|eben)|gegeben|br(?:achte|achten|ingt|ingen)",
        r"(?:die|den|der|ihre[nr]?|seine[nr]?)\s(?:\w+\s)?\w+\s(?:aus|Ausdruck|zum Ausdruck),\sdass\s",
    ),
    # Who is told what.
    Complement(rf"{_of('sicher', 'sag', 'billig')}|gest(?:eht|ehen|and|anden)", "", _SOME, "zu"),
    Complement(_OFFER, "", _SOME, "an"),
    Complement(r"schl(?:ug|ugen|ägt|agen)|geschlagen", "", _SOME, "vor"),
    Complement(_of("stell"), "", _SOME, "in Aussicht"),
    Complement(_of("versicher"), "", _SOME),
    Complement(_of("dank", "bedank"), _FOR, _ANY),
    Complement(_of("gratulier", "beglückwünsch"), _TO, _ANY),
    Complement(_CALL, _TO, _ANY, "auf"),
    Complement(_INVITE, _TO, _ANY, "ein"),
    Complement(_ASK, r"um\s", _ANY),
    Complement(r"w(?:arb|arben|irbt|erben)|geworben", r"(?:um|für)\s", _ANY),
    Complement(_of("warn"), r"vorm?\s", _ANY),
    # With a preposition.
    Complement(_of("plädier"), rf"(?:{_FOR}|gegen\s)"),
    Complement(_SPEAK, rf"(?:{_FOR}|gegen\s)", _NOBODY, "aus"),
    Complement(_of("setz"), _FOR, _NOBODY, "ein"),
    Complement(r"tr(?:at|aten|itt|eten)", _FOR, _NOBODY, "ein"),
    Complement(r"bek(?:annten?|ennt|ennen)|bekannt", _TO),
    Complement(
        rf"verw(?:ies|iesen|eist|eisen)|{_of('poch', 'dräng')}|dr(?:ang|angen|ingt|ingen)|best(?:and|anden|eht|ehen)",
        _ON,
    ),
    Complement(_SHOW, _ON, _NOBODY, "hin"),
    Complement(_of("mach"), _ON, _NOBODY, "aufmerksam"),
    Complement(rf"{_of('appellier')}|erinner(?:te|ten|t|n)", r"an\s(?!d(?:ie|en) (?:Presse|Medien))"),
    Complement(_of("freu"), _ABOUT),
    Complement(_of("verständig", "einig"), _ON),
    Complement(_of("zeig", "äußer"), rf"{_FEELING} (?:{_ABOUT}|mit\s|von\s|{_FOR})"),
    Complement(_of("zeig"), rf"(?:offen {_FOR}|interessiert an\s)"),
    Complement(r"h(?:ielt|ielten|ält|alten)|gehalten", r"an\s", _NOBODY, "fest"),
    # Parted from what stands behind.
    Complement(r"h(?:ob|oben|ebt|eben)|gehoben", "", _NOBODY, "hervor|heraus"),
    Complement(_of("mahn"), "", _NOBODY, "an|ein"),
    Complement(rf"{_of('kündig', 'prangert', 'erkenn', 'reg')}|erkann(?:te|ten)", "", _NOBODY, "an"),
    Complement(_of("lehn"), "", _NOBODY, "ab"),
    Complement(_SHOW, "", _NOBODY, "zurück"),
    Complement(rf"{_of('räum')}|gest(?:eht|ehen|and|anden)", "", _NOBODY, "ein"),
    Complement(rf"{_of('leg', 'stell')}", "", _NOBODY, "dar"),
    Complement(_of("stell"), "", _NOBODY, "fest|klar|heraus"),
    Complement(r"br(?:achte|achten|ingt|ingen)|gebracht", "", _NOBODY, "zum Ausdruck|vor"),
    Complement(_SPEAK, "", _NOBODY, "aus"),
)

NEED_MORE = (
    rf"{_of('leg', 'stell', 'führ', 'setz', 'mach', 'zeig', 'freu', 'lehn', 'reg', 'räum')}|h(?:ob|oben|ebt|"
    rf"ielt|ielten|ält)|"
    rf"schl(?:ug|ugen|ägt)|fuhr(?:en)?|tr(?:at|aten|itt)|br(?:achte|achten|ingt)|l(?:ud|uden|ädt)|{_OFFER}|"
    rf"{_SHOW}|{_SPEAK}"
)
"""Verbs that say nothing without what the complements have behind them: legte einen Kranz nieder."""
