"""Guesses from the text round a quotation who is quoted and by which verb; simple rules, always marked as a guess.

Rules of this kind name a speaker for some 60 quotations in 100 and are right in 92 of these. They are used to list
unused quotations and to warn; they refuse a quotation only where it is split by an attribution that names somebody
else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.quotes.attribution.descriptions import is_office
from generator.quotes.attribution.subjects import first_name, subject_after, subject_before, verbs_in
from generator.quotes.attribution.tokens import ABBREVIATED, HIDDEN, tokens_of
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import (
    DETERMINERS,
    NOT_NAMES,
    PRONOUNS,
    SPEECH_SIGNS,
    STANDS_FOR,
    TITLES,
    auxiliaries_of,
    prepositions_of,
    words_for,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.quotes.attribution.tokens import Token
    from generator.quotes.text.source_text import Paragraph

_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"'”’»)\]]*\s+|(?<=[。！？])")
_ABBREVIATED = re.compile(rf"\b{ABBREVIATED}$")
_LONGEST_ABBREVIATED = 8
_AS_SAID_BY = frozenset({"according", "laut", "selon", "según"})
_OWN = frozenset({"his", "her", "their", "its"})
"""“…”, his office said: the office reports whom the sentence named before."""
_VERB_SECOND = frozenset({"de", "lb", "nds", "gsw"})
"""Languages whose subject stands behind the verb where something else begins the sentence: Am Montag sagte sie."""
_ELIDED = re.compile(r"^[LlDd][’'](?=\w)")
_CAPITAL_NOUNS = _VERB_SECOND
_FAR = 30
"""Words of a sentence looked at on either side of a quotation."""
_REACH = 1_500
"""Characters in which these words are looked for: a text in one line has quotations by the thousand."""


@dataclass(frozen=True, slots=True)
class SpeakerGuess:
    """Who seems to be quoted."""

    name: str
    """As the text names them: a name, a description or a pronoun."""
    verb: str


def hide_quotations(text: str, paragraph: Paragraph) -> str:
    """Return the paragraph with its quotations blanked, places kept."""
    shown = []
    at = paragraph.start
    for span in paragraph.quoted:
        if span.depth == 1:
            shown += [text[at : span.start], HIDDEN * (span.end - span.start)]
            at = span.end
    return "".join([*shown, text[at : paragraph.end]])


def attributions(text: str, lang: str) -> Iterator[SpeakerGuess]:
    """Yield each name in ``text`` that stands at a verb of speech, as its subject.

    >>> [found.name for found in attributions("Ada Lindqvist said so. The minister spoke of it.", "en")]
    ['Ada Lindqvist']
    """
    tokens = tokens_of(text)
    for at in verbs_in(tokens, lang):
        name = subject_before(tokens, at, lang) or subject_after(tokens, at, lang)
        if name and _is_name(name):
            yield SpeakerGuess(name, tokens[at].text)


def _is_name(name: str) -> bool:
    """Tell a name from a pronoun or a description."""
    return any(token.capital for token in tokens_of(name))


def tells_a_name(named: str, lang: str) -> bool:
    """Tell whether a subject as `guess_speaker` gives it is a name, and not a word that has its capital from elsewhere.

    At the beginning of a sentence a pronoun and an article have one: She said, Celle-ci a dit, The official said. In
    German each noun has: Die Ministerin sagte. And what an office is of has one: the ambassador of Orland.
    """
    if is_office(named, lang):
        return False
    first, *rest = _ELIDED.sub("", named).split()
    if rest:
        if rest[-1][:1].islower() and rest[-1].casefold() in TITLES:
            return False  # the Chinese president
        of_nouns = word_list_language(lang) in _CAPITAL_NOUNS and first.casefold() in DETERMINERS
        return sum(word[:1].isupper() and word.casefold() not in TITLES for word in rest) > of_nouns
    stands_for = words_for(PRONOUNS, lang) | words_for(STANDS_FOR, lang) | PRONOUNS["en"]
    return first[:1].isupper() and first.casefold() not in stands_for


def subject_of_first_sentence(text: str, end: int | None = None) -> str | None:
    """Return the name of the subject of the first sentence: whom a pronoun that follows most likely means.

    Only what stands before ``end`` is read, where it is given.
    """
    name = first_name(tokens_of(text[: _REACH if end is None else min(end, _REACH)])[:_FAR], "en")
    return name if name and _is_name(name) else None


def guess_speaker(hidden: str, start: int, end: int, lang: str, *, ended: bool) -> SpeakerGuess | None:
    """Return who is quoted by what stands from ``start`` to ``end`` in the paragraph ``hidden``, None if unknown.

    ``ended`` tells that the quotation ends with a full stop of its own: what follows is another sentence.
    """
    before, after = _sentence_before(hidden, start), _sentence_after(hidden, end)
    if word_list_language(lang) in ("zh", "ja"):
        return _guess_unspaced(before, after)
    behind = [] if ended else tokens_of(after)[:_FAR]
    ahead = tokens_of(before)[-2 * _FAR :]
    direct = _directly_after(behind, lang)
    if direct and direct.name.split()[0].casefold() in _OWN:
        return _last_before(ahead, lang) or direct
    return (
        direct
        or _last_before(ahead, lang)
        or _within(behind, lang)
        or _according(behind, lang)
        or _according(ahead, lang)
    )


def _sentence_before(hidden: str, start: int) -> str:
    text = hidden[max(0, start - _REACH) : start]
    cut = 0
    for found in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text[max(0, found.start() - _LONGEST_ABBREVIATED) : found.start()]):
            cut = found.end()
    return text[cut:]


def _sentence_after(hidden: str, end: int) -> str:
    text = hidden[end + 1 : end + 1 + _REACH]
    for found in re.finditer(r"[.!?。！？](?=[\s\"”»\x00]|$)", text):
        if not _ABBREVIATED.search(text[max(0, found.end() - _LONGEST_ABBREVIATED) : found.end()]):
            return text[: found.start()]
    return text


def _directly_after(tokens: Sequence[Token], lang: str) -> SpeakerGuess | None:
    """Read “…,” said Kirby; “…,” Kirby said; “…,” Kirby, the spokesman, said; “…,” the official said."""
    helping = auxiliaries_of(lang)
    first = next((at for at, token in enumerate(tokens) if token.word and token.low not in helping), None)
    if first is None:
        return None
    stop = next(
        (at for at, token in enumerate(tokens) if at and token.text in f'{HIDDEN}“«„":;'), len(tokens)
    )
    for at in verbs_in(tokens[:stop], lang):
        if tokens[at].low in _AS_SAID_BY:
            continue
        behind = at == first
        if behind and tokens[at].low.endswith("ing"):  # “…”, adding that …
            return None
        name = subject_after(tokens, at, lang) if behind else subject_before(tokens[first:], at - first, lang)
        if name and (behind or tokens[first].text == name.split()[0]):
            return SpeakerGuess(name, tokens[at].text)
    return None


def _last_before(tokens: Sequence[Token], lang: str) -> SpeakerGuess | None:
    """Read Kirby said: “…”; Kirby told reporters that it was “…”; Kirby did this, saying “…”."""
    verbs = [at for at in verbs_in(tokens, lang) if tokens[at].low not in _AS_SAID_BY]
    if verbs and verbs[-1] > 1 and (tokens[verbs[-1] - 1].low, tokens[verbs[-1]].low) == ("as", "saying"):
        name = subject_before(tokens, verbs[-1] - 1, lang)  # it quoted Kirby as saying “…”
        if name:
            return SpeakerGuess(name, "saying")
    finite = [at for at in verbs if not tokens[at].low.endswith("ing")]
    if verbs and finite and verbs[-1] != finite[-1]:
        finite = finite[:1]
    for at in reversed(finite):
        inverted = (
            word_list_language(lang) in _VERB_SECOND and tokens[0].low in prepositions_of(lang) | NOT_NAMES
        )
        name = (subject_after(tokens, at, lang) if inverted else None) or subject_before(tokens, at, lang)
        if name:
            return SpeakerGuess(name, tokens[at].text)
    if verbs and not finite:
        name = first_name(tokens[: verbs[0]], lang)
        return SpeakerGuess(name, tokens[verbs[0]].text) if name else None
    return None


def _within(tokens: Sequence[Token], lang: str) -> SpeakerGuess | None:
    """Read “…” to other countries, Hua added, to …"""  # noqa: D400  # the ellipsis is the end
    for at in verbs_in(tokens, lang):
        name = subject_before(tokens, at, lang)
        if name and any(token.text == "," for token in tokens[:at]):
            return SpeakerGuess(name, tokens[at].text)
    return None


def _according(tokens: Sequence[Token], lang: str) -> SpeakerGuess | None:
    """Read “…”, according to Kirby."""
    for at, token in enumerate(tokens[:-1]):
        if token.low in _AS_SAID_BY:
            to = token.low == "according" and tokens[at + 1].low == "to"
            name = subject_after(tokens, at + to, lang)
            return SpeakerGuess(name, f"{token.text} to" if to else token.text) if name else None
    return None


def _guess_unspaced(before: str, after: str) -> SpeakerGuess | None:
    """Read 毛宁说：“…” and “…”，毛宁说。"""  # noqa: D400  # a Chinese full stop ends it
    signs = "".join(sorted(SPEECH_SIGNS))
    name = rf"([^\s，。；、：,;:“”「」\x00]{{1,12}}?)([{signs}]{{1,2}})"
    found = re.search(rf"{name}[：:，,\s“「『]*$", before) or re.match(rf"[”」』，,\s]*{name}", after)
    return SpeakerGuess(found[1].removesuffix("表"), found[2]) if found else None
