"""Finds what a document of an office denies itself, or says to have been agreed: No document was signed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.incises import quoted_paragraph
from generator.drafting.languages import LANGUAGES
from generator.drafting.offices import ORGANISATIONS, roles_in, state_of
from generator.drafting.own_voice import SAYS_IT_ITSELF, is_of_an_office, is_signed
from generator.drafting.said import Said
from generator.drafting.sentences import sentence_spans
from generator.drafting.speaker import Speaker
from generator.drafting.surroundings import verbs_of
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.library import Library
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText

_DONE = {
    "en": r"(?:agree|sign|initial|conclu|discuss|set\b|reach|accept|adopt|approv|fix|negotiat|promis|decid|settl|fores|"
    r"endors|schedul|mention|grant|exchang|(?:made|make|taken?|given?)\b|(?:subject|object|part|topic) of|"
    r"on the (?:agenda|table))",
    "de": r"(?:vereinbar|unterzeichn|unterschrieb|paraphier|abgeschlossen|geschlossen|besprochen|erörter|festgelegt|"
    r"erziel|angenommen|akzeptier|zugesag|beschloss|verabschied|getroffen|gefasst|gegenstand|verhandel|vorgesehen|"
    r"zugestimmt|gebilligt)",
    "fr": r"(?:conclu|sign[éea]|paraph|conven|discut|évoqu|abord|fix[éea]|arrêté|accept|adopt|approuv|décid|trouvé|"
    r"négoci|promi|prise?s?\b|objet|à l['’]ordre du jour|question)",
    "uk": r"(?:підпис|уклад|уклал|досяг|погодж|узгодж|домов|обговор|визнач|признач|прийнят|ухвал|схвал|встановл|"
    r"парафов|обумов|йшлося)",
    "ru": r"(?:подпис|заключ|достиг|согласов|договор|обсужд|обсуд|определ[её]н|назнач|принят|принима|утвержд|установл|"
    r"парафир|оговор|шла речь|шло речи|шло речь)",
    "zh": in_both("(?:达成|签署|签订|草签|讨论|商定|确定|接受|谈及|涉及|通过|同意|承诺|谈判)"),
}
"""What is done in talks, as words begin."""
_PHRASE = r"[^.;:!?\x00]"
_SENTENCES = {
    "en": rf"(?:(?P<no>(?:no|neither|nothing|none|nobody|not one|at no \w+)\b){_PHRASE}*?"
    rf"\b(?:was|were|is|are|has|have|had|did|will|shall)\b|(?P<neither>neither)\b|"
    rf"{_PHRASE}{{2,100}}?\b(?:was|were|is|are|has|have|had|did|do|does)(?P<not>\s?n[o'’]t)\b(?={_PHRASE}{{0,30}}\s))"
    rf"{_PHRASE}*?\b{{done}}|"
    r"(?P<all>it (?:was|has been) (?:\w+ ){0,2}(?:agreed|decided|settled)\b)",
    "de": rf"(?:(?P<no>(?:kein\w*|nichts|niemand|weder|zu keinem Zeitpunkt)\b){_PHRASE}*?|"
    rf"{_PHRASE}{{2,100}}?\b(?:wurden?|ist|sind|war(?:en)?|hat|haben|hatten?)\b{_PHRASE}{{0,80}}?"
    rf"(?P<not>\b(?:kein\w*|nicht|nichts|weder)\b){_PHRASE}*?)\b{{done}}",
    "fr": rf"(?:(?P<no>(?:aucune?|rien|ni|personne|nulle?)\b){_PHRASE}*?\bn(?:e\s|['’]){_PHRASE}*?|"
    rf"{_PHRASE}{{2,100}}?(?P<not>\bn(?:e\s|['’])"
    rf"(?={_PHRASE}*?\b(?:pas|jamais|nullement|aucune?|rien)\b)){_PHRASE}*?)\b{{done}}",
    "uk": rf"{_PHRASE}{{2,120}}?(?P<not>(?<!\w)не\s(?:бул\w+\s)?)(?:\w+\s)?{{done}}",
    "ru": rf"{_PHRASE}{{2,120}}?(?:(?P<not>(?<!\w)не\s(?:был\w*\s)?)(?:\w+\s)?{{done}}|"
    r"(?P<talk>реч\w*\sне\s(?:шл|ид)))",
    "zh": in_both(r"[^，。；：！？]{0,30}?(?P<not>并?没有|并?未|从未|不曾)[^，。；：！？]{0,20}?{done}"),
}
"""How a sentence begins that denies something by itself."""
_LONGEST = 400
"""Characters of such a sentence: a longer one is a list, and costs more to read than it may."""
_OFFICES = ORGANISATIONS - {"state-media"}


def with_own_denials(
    found: list[Said], source: Source, text: SourceText, library: Library, lang: str
) -> list[Said]:
    """Return ``found`` with the sentences of a document of a state's office that deny by themselves, in order."""
    if not _is_of_a_state(source, library) or is_signed(text, lang):
        return found
    taken = [(said.start, said.end) for said in found] + [said.sentence for said in found]
    own = _denials(source, text, lang, taken)
    return sorted((*found, *own), key=lambda said: said.start)


def _is_of_a_state(source: Source, library: Library) -> bool:
    if not is_of_an_office(source, library):
        return False
    publisher = library.actors[source.publisher]
    names = (*(name for _, name in publisher.name.texts), *publisher.other_names)
    return state_of(publisher.id, library) is not None or any(roles_in(name) & _OFFICES for name in names)


def _denials(source: Source, text: SourceText, lang: str, taken: Iterable[tuple[int, int]]) -> Iterator[Said]:
    for number, paragraph in enumerate(text.paragraphs):
        raw = text.raw[paragraph.start : paragraph.end]
        hidden = quoted_paragraph(text.raw, paragraph, lang).hidden
        for low, high in sentence_spans(hidden, raw, lang):
            start, end = paragraph.start + low, paragraph.start + high
            words = hidden[low:high]
            is_taken = any(first < end and start < last for first, last in taken)
            if is_taken or HIDDEN in words or not denies_itself(words, lang):
                continue
            end = start + len(words.rstrip(" .。!！"))
            yield Said(
                start=start,
                end=end,
                words=" ".join(text.raw[start:end].split()),
                paragraph=number,
                speaker=Speaker(source.publisher, "", SAYS_IT_ITSELF, is_person=False),
                is_of_publisher=True,
                sentence=(start, paragraph.start + high),
            )


def denies_itself(sentence: str, lang: str) -> bool:
    """Tell whether a sentence denies something, or has it agreed, with nobody who says so.

    >>> denies_itself("No document was signed.", "en"), denies_itself("She said that no document was signed.", "en")
    (True, False)
    """
    if len(sentence) > _LONGEST or not sentence.rstrip().endswith((".", "。", "!", "！")):
        return False
    found = _sentence_of(lang).match(sentence)
    if found is None:
        return False
    at = max(found.start(group) for group in found.groupdict())
    has_that = re.search(rf"(?<!\w)(?:{LANGUAGES[lang].that})(?!\w)", sentence[:at], re.IGNORECASE)
    return not (has_that and lang != "zh") and verbs_of(lang, is_report=True).search(sentence, 0, at) is None


@cache
def _sentence_of(lang: str) -> re.Pattern[str]:
    opens = (
        r"(?:[^.,;:!?\x00]{2,60},\s)?" if LANGUAGES[lang].is_spaced else in_both("(?:[^，。；：]{2,20}，)?")
    )
    return re.compile(opens + rf"(?:{_SENTENCES[lang].replace('{done}', _DONE[lang])})", re.IGNORECASE)
