"""Guesses from the text round a quotation who is quoted and by which verb; simple rules, always marked as a guess.

Measured elsewhere, rules of this kind name a speaker for 60 quotations in 100 and are right in 92 of these (standards
3.4). They are used to list unused quotations and to warn; they refuse a quotation only where it is split by an
attribution that names somebody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.verification.lexicon import PRONOUNS, SPEECH, SPEECH_SIGNS, of_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.verification.source_text import Paragraph

_TOKEN = re.compile(r"(?P<word>[\w][\w’'ʼ-]*)|(?P<mark>[^\w\s])")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"'”’»)\]]*\s+|(?<=[。！？])")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|St|[A-Z])\.$")
_PARTICLES = frozenset("de del della da di du van von der den ter bin ibn al el la le".split())
_DETERMINERS = frozenset("the a an one another his her their its our my this that der die das le la les un une".split())
_PREPOSITIONS = frozenset(
    "of to with for from by in at on between about against among under over into than and as via after before like "
    "through toward towards near".split()
)
_FILLER = frozenset(
    "has had have is was also then later earlier again once recently previously separately quickly immediately today "
    "yesterday tomorrow on monday tuesday wednesday thursday friday saturday sunday simply only repeatedly famously "
    "reportedly already never often still just now herself himself themselves first".split()
)
"""Words that may stand between a subject and its verb."""
_NOT_NAMES = frozenset(
    "but and or so yet still however in on at by for from after before when while if as since although though last "
    "this that these those there it he she they we i you his her their its our my not no yes also then now later "
    "earlier monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today yesterday according speaking what who why how the a an one "
    "another asked meanwhile".split()
)
_FAR = 30
"""Words of a sentence looked at on either side of a quotation."""
HIDDEN = "\x00"
"""Stands for each character of a quotation in a text that shows the attributions alone."""


class _Token(NamedTuple):
    text: str
    start: int
    word: bool

    @property
    def low(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return self.word and self.text[0].isupper() and self.low not in _NOT_NAMES


@dataclass(frozen=True, slots=True)
class Guess:
    """Who seems to be quoted."""

    name: str
    """As the text names them: a name, a description or a pronoun."""
    verb: str


def hide_quotations(text: str, paragraph: Paragraph) -> str:
    """Return the paragraph with its quotations blanked, places kept."""
    shown = text[paragraph.start : paragraph.end]
    for one in paragraph.quoted:
        if one.depth == 1:
            start, end = one.start - paragraph.start, one.end - paragraph.start
            shown = shown[:start] + HIDDEN * (end - start) + shown[end:]
    return shown


def attributions(text: str, lang: str) -> Iterator[Guess]:
    """Yield each name in ``text`` that stands at a verb of speech, as its subject."""
    tokens = _tokens(text)
    for at in _verbs(tokens, lang):
        name = _subject_before(tokens, at, lang) or _subject_after(tokens, at, lang)
        if name and any(token.capital for token in _tokens(name)):
            yield Guess(name, tokens[at].text)


def has_cue(text: str, lang: str) -> bool:
    """Tell whether ``text`` can be an attribution: a verb of speech, a pronoun or a name stands in it."""
    if any(sign in SPEECH_SIGNS for sign in text):
        return True
    cues = of_language(SPEECH, lang) | of_language(PRONOUNS, lang)
    return any(token.capital or token.low in cues for token in _tokens(text))


def guess(hidden: str, start: int, end: int, lang: str, *, ended: bool) -> Guess | None:
    """Return who is quoted by what stands from ``start`` to ``end`` in the paragraph ``hidden``, None if unknown.

    ``ended`` tells that the quotation ends with a full stop of its own: what follows is another sentence.
    """
    before, after = _sentence_before(hidden, start), _sentence_after(hidden, end)
    if lang.partition("-")[0] in ("zh", "ja"):
        return _guess_unspaced(before, after)
    behind = [] if ended else _tokens(after)[:_FAR]
    ahead = _tokens(before)[-2 * _FAR :]
    return (
        _directly_after(behind, lang)
        or _last_before(ahead, lang)
        or _within(behind, lang)
        or _according(behind, lang)
        or _according(ahead, lang)
    )


def _tokens(text: str) -> list[_Token]:
    return [_Token(found[0], found.start(), found["word"] is not None) for found in _TOKEN.finditer(text)]


def _verbs(tokens: Sequence[_Token], lang: str) -> list[int]:
    verbs = of_language(SPEECH, lang)
    return [at for at, token in enumerate(tokens) if token.low in verbs and not token.text[0].isupper()]


def _sentence_before(hidden: str, start: int) -> str:
    text = hidden[:start]
    cut = 0
    for found in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text[max(0, found.start() - 6) : found.start()]):
            cut = found.end()
    return text[cut:]


def _sentence_after(hidden: str, end: int) -> str:
    text = hidden[end + 1 :]
    for found in re.finditer(r"[.!?。！？](?=[\s\"”»\x00]|$)", text):
        if not _ABBREVIATED.search(text[max(0, found.end() - 6) : found.end()]):
            return text[: found.start()]
    return text


def _directly_after(tokens: Sequence[_Token], lang: str) -> Guess | None:
    """Read “…,” said Kirby; “…,” Kirby said; “…,” Kirby, the spokesman, said; “…,” the official said."""
    first = next((at for at, token in enumerate(tokens) if token.word), None)
    if first is None or any(tokens[at].text in f"“\"«„{HIDDEN}" for at in range(first) if at):
        return None
    stop = next((at for at, token in enumerate(tokens) if token.text in f"{HIDDEN}“«„\":;"), len(tokens))
    for at in _verbs(tokens[:stop], lang):
        if tokens[at].low in ("according", "laut", "selon", "según"):
            continue
        name = _subject_after(tokens, at, lang) if at == first else _subject_before(tokens[first:], at - first, lang)
        if name and (at == first or tokens[first].text == name.split()[0]):
            return Guess(name, tokens[at].text)
        if at - first > 14:
            break
    return None


def _last_before(tokens: Sequence[_Token], lang: str) -> Guess | None:
    """Read Kirby said: “…”; Kirby told reporters that it was “…”; Kirby did this, saying “…”."""
    verbs = [at for at in _verbs(tokens, lang) if tokens[at].low not in ("according", "laut", "selon", "según")]
    finite = [at for at in verbs if not tokens[at].low.endswith("ing")]
    if verbs and finite and verbs[-1] != finite[-1]:
        finite = finite[:1]
    for at in reversed(finite):
        name = _subject_before(tokens, at, lang)
        if name:
            return Guess(name, tokens[at].text)
    if verbs and not finite:
        name = _first_name(tokens[: verbs[0]], lang)
        return Guess(name, tokens[verbs[0]].text) if name else None
    return None


def _within(tokens: Sequence[_Token], lang: str) -> Guess | None:
    """Read “…” to other countries, Hua added, to …"""
    for at in _verbs(tokens, lang):
        name = _subject_before(tokens, at, lang)
        if name and any(token.text == "," for token in tokens[:at]):
            return Guess(name, tokens[at].text)
    return None


def _according(tokens: Sequence[_Token], lang: str) -> Guess | None:
    for at, token in enumerate(tokens[:-1]):
        if token.low == "according" and tokens[at + 1].low == "to":
            name = _subject_after(tokens, at + 1, lang)
            return Guess(name, "according to") if name else None
        if token.low in ("laut", "selon", "según"):
            name = _subject_after(tokens, at, lang)
            return Guess(name, token.text) if name else None
    return None


def _subject_before(tokens: Sequence[_Token], verb: int, lang: str) -> str | None:
    """Return the subject of the verb: the name, pronoun or description that ends right before it."""
    at = verb - 1
    while at >= 0 and verb - at <= 6 and tokens[at].low in _FILLER:
        at -= 1
    if at < 0:
        return None
    if tokens[at].text in ",–—)":
        return _apposition(tokens, at, lang)
    if not tokens[at].word:
        return None
    if tokens[at].low in of_language(PRONOUNS, lang):
        return None if tokens[at].low in ("who", "it", "we", "you", "i") else tokens[at].text
    if tokens[at].capital:
        start = _name_start(tokens, at)
        if start and tokens[start - 1].low in _PREPOSITIONS:
            return _first_name(tokens[:start], lang)
        return _joined(tokens[start : at + 1])
    return _description(tokens, at)


def _apposition(tokens: Sequence[_Token], comma: int, lang: str) -> str | None:
    """Return the subject before “…, a senior adviser, said”: the name between the commas, or the one before them."""
    previous = next((at for at in range(comma - 1, -1, -1) if tokens[at].text in ",–—("), -1)
    between = tokens[previous + 1 : comma]
    if between and all(token.capital or token.low in _PARTICLES for token in between):
        return _joined(between)
    clause = next((at for at in range(comma - 1, -1, -1) if tokens[at].text in f";:{HIDDEN}\"”»"), -1)
    return _first_name(tokens[clause + 1 : comma], lang)


def _first_name(tokens: Sequence[_Token], lang: str) -> str | None:
    """Return the first name or description of a clause that no preposition governs."""
    for at, token in enumerate(tokens):
        governed = at > 0 and tokens[at - 1].low in _PREPOSITIONS
        if token.capital and not governed:
            end = at
            while end + 1 < len(tokens) and (tokens[end + 1].capital or _is_particle(tokens, end + 1)):
                end += 1
            follows = tokens[end + 1] if end + 1 < len(tokens) else None
            if follows and follows.word and follows.low not in _PREPOSITIONS | of_language(SPEECH, lang) | _FILLER:
                nouns = end + 1
                while nouns < len(tokens) and nouns - end < 5 and tokens[nouns].word and not tokens[nouns].capital:
                    nouns += 1
                if nouns < len(tokens) and tokens[nouns].capital:
                    continue
            return _joined(tokens[at : end + 1])
        if token.low in _DETERMINERS and not governed:
            end = at
            while end + 1 < len(tokens) and end - at < 5 and tokens[end + 1].word:
                if tokens[end + 1].low in _PREPOSITIONS | of_language(SPEECH, lang):
                    break
                end += 1
            names = [number for number in range(at, end + 1) if tokens[number].capital]
            if names and names[-1] == end:
                return _joined(tokens[_name_start(tokens, end) : end + 1])
            return _joined(tokens[at : end + 1]) if end > at else None
    return None


def _description(tokens: Sequence[_Token], last: int) -> str | None:
    """Return “the senior official” for a noun: back to its article, or to where the clause begins."""
    start = last
    while start > 0 and last - start < 6 and tokens[start].low not in _DETERMINERS:
        before = tokens[start - 1]
        if not before.word or before.low in _PREPOSITIONS:
            break
        start -= 1
    begins = start == 0 or not tokens[start - 1].word
    if tokens[start].low in _DETERMINERS or (begins and last - start < 5):
        return _joined(tokens[start : last + 1])
    return None


def _subject_after(tokens: Sequence[_Token], verb: int, lang: str) -> str | None:
    """Return the subject that follows its verb: “…,” said Kirby."""
    at = verb + 1
    if at < len(tokens) and tokens[at].low == "by":
        at += 1
    if at >= len(tokens) or not tokens[at].word:
        return None
    if tokens[at].low in of_language(PRONOUNS, lang):
        return tokens[at].text if tokens[at].low not in ("who", "it", "we", "you", "i") else None
    end = at
    if tokens[at].low in _DETERMINERS:
        end += 1
        while end < len(tokens) and end - at < 6 and tokens[end].word and tokens[end].low not in _PREPOSITIONS:
            end += 1
        return _joined(tokens[at:end]) if end > at + 1 else None
    lower = 0
    while end < len(tokens) and tokens[end].word and (tokens[end].capital or _is_particle(tokens, end)):
        end += 1
    while end == at + lower and end < len(tokens) and tokens[end].word and lower < 4:  # said spokesman John Kirby
        if tokens[end].capital or tokens[end].low in _PREPOSITIONS:
            break
        lower += 1
        end += 1
    while lower and end < len(tokens) and tokens[end].capital:
        end += 1
    named = any(token.capital for token in tokens[at:end])
    if not named:
        return None
    if lower:
        start = next(number for number in range(at, end) if tokens[number].capital)
        return _joined(tokens[start:end])
    return _joined(tokens[at:end])


def _name_start(tokens: Sequence[_Token], last: int) -> int:
    start = last
    while start > 0 and (tokens[start - 1].capital or _is_particle(tokens, start - 1)):
        start -= 1
    return start


def _is_particle(tokens: Sequence[_Token], at: int) -> bool:
    following = at + 1 < len(tokens) and tokens[at + 1].capital
    return tokens[at].low in _PARTICLES and following and at > 0 and tokens[at - 1].capital


def _joined(tokens: Sequence[_Token]) -> str:
    return " ".join(token.text for token in tokens).replace("’s ’s", "’s")


def _guess_unspaced(before: str, after: str) -> Guess | None:
    """Read 毛宁说：“…” and “…”，毛宁说。"""
    signs = "".join(sorted(SPEECH_SIGNS))
    found = re.search(rf"([^\s，。；、：,;:“”「」\x00]{{1,12}}?)([{signs}]{{1,2}})[：:，,\s“「『]*$", before)
    found = found or re.match(rf"[”」』，,\s]*([^\s，。；、：,;:“”「」\x00]{{1,12}}?)([{signs}]{{1,2}})", after)
    return Guess(found[1].removesuffix("表"), found[2]) if found else None
