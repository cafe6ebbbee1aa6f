"""Quotations: nothing is raised, and what is accepted has the source's letters and figures, one after the other."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from generator.model.proofs import Verdict
from generator.quotes.attribution.actor_names import ANYBODY, ClaimedSpeaker
from generator.quotes.copied import copied_runs
from generator.quotes.matching.match import match
from generator.quotes.matching.quotation import digest
from generator.quotes.text.quotation_marks import quoted
from generator.quotes.text.source_text import index
from generator.quotes.text_blocks import index_held_texts
from generator.text.characters import refused_at_start
from generator.text.marked_passages import Passage
from generator.writer.wording.text_fragments import at_words
from tests import factories as make_entry
from tests.fuzz.mutations import QUOTATION_MARKS, SIGNS, TROUBLE, any_text, mutated
from tests.fuzz.running import Target, exit_with
from tests.quotes.corpus import corpus

if TYPE_CHECKING:
    from random import Random

    from generator.quotes.text.source_text import SourceText

_CLAIMS = (
    ANYBODY,
    ClaimedSpeaker(frozenset({"ada"}), person=True),
    ClaimedSpeaker(frozenset(), person=False, own_voice=True),
)
_JOINTS = ("…", " … ", "[…]", "...", "[not]", "[and]", "(…)", "[12]", "¹", "*", "-\n", "\u00ad\n", "‐", "–")
_PAGES = (
    "-\n12\n",
    "¬\n",
    "-\n\n* a\n\n",
    "\n> ",
    "-\n- 3 -\n\f",
    "\n— ",
    " — said ",
    "\nQ: ",
    "\nA: ",
    "non-",
    "-free ",
)
"""What pages, replies and dialogues set between words."""
_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_NEGATIONS = (" not ", " never ", " не ", " nicht ", "不", " pas ", "n’t ")
_WHOLE = frozenset({Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.CAPITAL})
"""Verdicts by which every letter of a quotation stands in the source in order, and none between them."""


def make(random: Random) -> bytes:
    """Return a text and a quotation: a part of it with changes, or characters at random."""
    text = random.choice(corpus())
    raw, lang = text.raw, text.lang
    if random.random() < 0.3:
        raw = mutated(random, [raw])
    if random.random() < 0.2:
        raw = mutated(random, [raw], (*_PAGES, *_JOINTS))
    if random.random() < 0.05:
        raw = any_text(random)
    start = random.randint(0, len(raw))
    quote = raw[start : start + random.choice((3, 20, 60, 200, 2000))]
    if random.random() < 0.8:
        quote = mutated(random, [quote], (*TROUBLE, *QUOTATION_MARKS, *SIGNS, *_JOINTS, *_NEGATIONS), most=3)
    if random.random() < 0.05:
        quote = any_text(random)
    return json.dumps([lang, raw, _begun(quote)]).encode()


def _begun(quote: str) -> str:
    """Return a quotation from its first letter or sign on: one that begins with a mark on nothing is refused before."""
    while (found := refused_at_start(quote)) is not None:
        quote = quote.replace(found.character, "", 1)
    return quote


def examine(data: bytes) -> None:
    """Look the quotation up in the text in every way in which it is looked at."""
    lang, raw, quote = json.loads(data)
    text = index(raw, lang)
    for claim in _CLAIMS:
        found = match(quote, text, claim, marked=True)
        if not found.accepted:
            assert found.start is None
            continue
        assert found.start is not None
        assert found.end is not None
        assert 0 <= found.start < found.end <= len(raw)
        assert found.line == len(re.split(r"\r\n|\r|\n", raw[: found.start]))
        assert max(len(found.prefix), len(found.suffix)) <= 32
        if found.verdict in _WHOLE:
            assert re.fullmatch(_printed(text, found.start, found.end), _letters(quote)), found
    digest(quote)
    quoted(quote)
    at_words("https://a.example/x", quote)
    held = index_held_texts({"paper": text}, {"paper": make_entry.source("paper", lang="en")})
    for run in copied_runs([Passage(quote)], held):
        assert 0 <= run.first < run.last <= len(text.words)


def _printed(text: SourceText, start: int, end: int) -> str:
    """Return a stretch of a text as an expression of its letters: what a page sets between two halves may be missing.

    That is lines behind a hyphen, and nothing else.
    """
    pieces, words = [], text.words
    for first, second in sorted(text.seams.pages.items()):
        left, right = words.ends[first - 1], words.starts[second]
        if start < left and right < end:
            page = text.raw[left:right]
            assert re.match(rf"\W*?[-‐‑⸗\u00ad][^\S{_BREAKS}]*[{_BREAKS}]", page), page
            assert re.search(rf"[{_BREAKS}]\W*$", page), page
            pieces += [re.escape(_letters(text.raw[start:left])), f"(?:{re.escape(_letters(page))})?"]
            start = right
    return "".join([*pieces, re.escape(_letters(text.raw[start:end]))])


def _letters(text: str) -> str:
    """Return letters and figures without marks, cases and forms: by a way that owes nothing to the program's."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in plain if char.isalnum() and unicodedata.category(char) != "Lm")


TARGET = Target("quotations", make, examine)

if __name__ == "__main__":
    exit_with(TARGET)
