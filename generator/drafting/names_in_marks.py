"""Tells a name in quotation marks from words that somebody says: des Tankers „Seelerche“, телеканал «Маяк»."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.voices import FRAGMENT
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.quotes.text.quotation_marks import QuotedSpan
    from generator.quotes.text.source_text import Paragraph

_MOST = 4
"""Words of a name at most."""
_MOST_SIGNS = 8
"""The same in Chinese characters."""
_NEAR = 60
"""Characters before a name in which its thing is told, and whether somebody only calls it so."""
_CALLS = re.compile(
    r"\b(?:call|dubb|brand|label|describ|nann|nenn|bezeichn|tauf|titulier|schimpf|appel|qualifi|baptis|surnomm|"
    r"trait|décri)",
    re.IGNORECASE,
)
"""What is called so is called so by somebody."""
_CALLS_RIGHT_BEFORE = re.compile(
    r"\b(?:назва(?!ни(?:ем|е|я)\b)|назыв|назив|нарек|нарік|охрести|прозва|окрести)\w*[^,.:;]{0,40}$|"
    r"\b(?:з|із|с|со) (?:підписом|подписью|словами|фразою|фразой|коментарем|комментарием|вигуком|возгласом)$",
    re.IGNORECASE,
)
"""The same in Ukrainian and Russian."""


_ONLY_CALLED = re.compile(
    r"(?:\b(?:так зван\w+|так называем\w+|(?:під|под) (?:\w+ою |\w+ым )?(?:назвою|названием)|з написом|с надписью)|"
    + in_both("俗称|所谓的?|名为|代号为?|题为|名叫|取名为?|简称|又称")
    + ")$",
    re.IGNORECASE,
)
"""What stands before what is only called so, by nobody whose words these are."""


def is_name_in_marks(text: str, paragraph: Paragraph, span: QuotedSpan, lang: str) -> bool:
    """Tell whether what stands in marks is what a paper, a ship, a station is called.

    A noun says so, before the marks, or in Chinese behind them. In Ukrainian and Russian none is needed: what is said
    begins with a capital behind a colon or at the beginning of a sentence alone.
    """
    head = text[paragraph.start : max(paragraph.start, span.start - 1)].rstrip()
    is_short = len(text[span.start : span.end].split()) <= _MOST and span.end - span.start <= _NEAR
    if lang in ("uk", "ru", "zh") and is_short and _ONLY_CALLED.search(head):
        return True
    if lang == "zh":
        return _is_before_thing(text, paragraph, span)
    if lang in ("uk", "ru"):
        return _is_within_sentence(text, paragraph, span)
    return _is_behind_thing(text, span, lang)


def _is_before_thing(text: str, paragraph: Paragraph, span: QuotedSpan) -> bool:
    words = text[span.start : span.end]
    is_plain = len(words) <= _MOST_SIGNS and not re.search(r"[，。！？；、]", words)
    return is_plain and _thing_of("zh").match(text, span.end, paragraph.end) is not None


def _is_within_sentence(text: str, paragraph: Paragraph, span: QuotedSpan) -> bool:
    words = text[span.start : span.end]
    if len(words.split()) > FRAGMENT:
        return False
    head = text[paragraph.start : span.start - 1].rstrip()
    is_called = _CALLS_RIGHT_BEFORE.search(head) and not _THING_IN_CYRILLIC.search(head)
    is_within = bool(head) and head[-1].isalnum() and not is_called
    return is_within and words[:1].isupper() and words[-1:] not in ".!?…"


_THING_IN_CYRILLIC = re.compile(
    r"\b(?:компан|фірм|фирм|корпорац|концерн|парті|парти|фракц|спілк|союз|асоціац|ассоциац|організац|организац|"
    r"фонд|банк|завод|холдинг|газет|"
    r"журнал|канал|телеканал|радіо|радио|агентств|агенц|видан|издан|портал|програм|судн|пором|паром|яхт|танкер|"
    r"фільм|фильм|клуб)\w*$",
    re.IGNORECASE,
)
"""Things whose names stand in marks, also behind somebody who calls another so: назвав лідер фракції «Порт»."""


def _is_behind_thing(text: str, span: QuotedSpan, lang: str) -> bool:
    words = text[span.start : span.end].strip()
    if _SO_CALLED.search(text, max(0, span.start - _NEAR), span.start - 1) and len(words.split()) <= _MOST:
        return True
    if not words[:1].isupper() or len(words.split()) > _MOST or words[-1:] in tuple(",.!?…"):
        return False
    before = text[max(0, span.start - _NEAR) : span.start - 1].rstrip()
    before = re.split(r"[.!?:]\s", before)[-1]
    is_medium = (_MEDIUM.search(words) or _MEDIUM_OF.match(words)) is not None and _IN_A_MEDIUM.search(
        before
    ) is not None
    if is_medium or (len(words.split()) > 1 and _is_titled(words) and _TOLD.search(before)):
        return True
    if _IS_CALLED.search(before):
        return True
    if _CALLS.search(before):
        return False
    is_set = (found := _SET.get(lang)) is not None and found.search(before) is not None
    return (is_set and _is_proper(lang, words)) or _thing_of(lang).search(before) is not None


def _is_titled(words: str) -> bool:
    return all(word[:1].isupper() for word in words.split())


def _is_proper(lang: str, words: str) -> bool:
    """Tell a proper name inside a sentence: in French by its capital, in German by that of an adjective or a number."""
    if lang == "fr":
        return True
    first, *others = words.split()
    is_adjective = re.fullmatch(r"\w{3,}(?:e|en|er|es)", first) is not None and bool(others)
    is_numbered = bool(others) and re.fullmatch(r"[IVX]+|\d+", others[-1]) is not None
    return _is_titled(words) and (is_adjective or is_numbered)


_IS_CALLED = re.compile(
    r"(?:\bs['’]appel(?:le|lent|ait|aient)|\bse nomm(?:e|ent|ait)|\b(?:nommée?|intitulée?|rebaptisée?)s?|"
    r"\bheiß(?:t|en)|\bhieß(?:en)?|"
    r"\bheisst|\bhiess|\bnamens|\bunter dem (?:Titel|Namen)|\bmit dem Titel|\bcalled after|\bnamed|\bentitled|"
    r"\btitled)"
    r"(?: (?:l[ea]s?|die|der|das|the|une?|eine?))?$",
    re.IGNORECASE,
)
"""What tells how something is called: Le bateau s'appelle le « Sans-Rancune »."""
_SET = {
    "fr": re.compile(r"(?:\b(?:le|la|du|au|des|aux|de la|à la|son|leur)|l['’])$", re.IGNORECASE),
    "de": re.compile(r"\b(?:der|die|das|dem|den|des|im|am|vom|zum|zur|beim|ins)$", re.IGNORECASE),
}
"""Articles before a name that stands in marks without its thing: les marins du « Belle Auréline »."""


_SO_CALLED = re.compile(
    r"\b(?:so-called|self-styled|so\s?genannte\w{0,2}|soi-disant)\s?[“„«\"'‘\s\u00a0\u202f]*$", re.IGNORECASE
)
"""What tells that a name is not the speaker's."""
_MEDIUM = re.compile(
    r"(?:zeitung|post|blatt|kurier|rundschau|bote|anzeiger|nachrichten|presse|magazin|allgemeinen?|spiegel|"
    r"journal|radio|echo|merkur|"
    r"standard|express|morgen|woche|times|herald|tribune|courier|gazette|chronicle|news|monde|figaro|phare|"
    r"libération|matin)$",
    re.IGNORECASE,
)
_MEDIUM_OF = re.compile(
    r"(?:(?:le|la|les|the)\s|l['’])?(?:courrier|écho|journal|dépêche|gazette|tribune|voix|temps|soir|matin)\b",
    re.IGNORECASE,
)
"""How papers and programmes are called."""
_IN_A_MEDIUM = re.compile(
    r"\b(?:der|dem|im|des|in|mit|to|with|au|du|dans|à|reçu|reçoit|accueilli)$", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:told|tells)$")
"""Whom somebody told something: a paper, a programme."""


def is_of_a_body(text: str, paragraph: Paragraph, span: QuotedSpan, lang: str) -> bool:
    """Tell whether a name in marks is that of a body that may speak: Оператор «Брасктранс»."""
    head = text[paragraph.start : span.start - 1].rstrip()
    return lang in ("uk", "ru") and _BODY.search(head) is not None


_BODY = re.compile(
    r"\b(?:оператор|компані[яї]|компания|компании|фірма|фирма|корпораці[яї]|корпорация|концерн|парті[яї]|партия|"
    r"рух|движение|фракці[яї]|"
    r"фракция|союз|спілка|асоціаці[яї]|ассоциация|організаці[яї]|организация|фонд|банк|завод|холдинг|"
    r"об['’ʼ]єднання|объединение|"
    r"перевізник|перевозчик|профспілка|профсоюз)$",
    re.IGNORECASE,
)


@cache
def _thing_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    if not known.is_spaced:
        return re.compile(rf"[”」』]?(?:{known.named_things})")
    return re.compile(rf"\b(?:{known.named_things})(?:-[\w-]+)?\s?[“„«»\"'‘\s]*$", re.IGNORECASE)
