"""Makes of each quotation, by rule, what an honest editor may write and what nobody may."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.quotes.corpus import Text, corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEGATIONS = {
    "en": ("not", "never", "no", "nobody", "nothing", "don't", "doesn't", "aren't"),
    "fr": ("pas", "jamais"),
    "de": ("nicht", "niemand"),
    "uk": ("не",),
    "ru": ("не",),
    "es": ("no",),
    "pl": ("nie",),
    "zh": ("不",),
}
_SPACED = {"en", "fr", "de", "uk", "ru", "es", "pl"}


@dataclass(frozen=True)
class Case:
    """One quotation as an editor might write it."""

    kind: str
    text: Text
    words: str


def plain_words(text: str) -> list[str]:
    """Return the words of ``text`` by a way of counting that owes nothing to the program's."""
    folded = unicodedata.normalize("NFKC", text.replace("\u00ad", "").replace("\u200b", "")).lower()
    return re.findall(
        r"[\w’'.,%$€-]*\w%?|[$€%]", folded.replace("’", "'").replace("—", " ").replace("–", " ")
    )


def base_quotes() -> list[tuple[Text, str]]:
    """Return quotations as printed: whole ones, and the heads and tails of those of eight words and more."""
    found = []
    for text in corpus():
        for span in text.spans:
            words = span.words.rstrip(",.;:。，")
            found.append((text, words))
            parts = words.split(" ")
            if text.lang in _SPACED and len(parts) >= 8:
                half = len(parts) // 2
                found += [(text, " ".join(parts[:half]).rstrip(",;—")), (text, " ".join(parts[half:]))]
    return found


def honest() -> Iterator[Case]:
    """Yield what must be accepted."""
    for text, words in base_quotes():
        yield Case("verbatim", text, words)
        yield Case("straight marks", text, words.translate(str.maketrans("“”‘’«»", '""\'\'""')))
        yield Case("curly marks", text, re.sub(r"(\w)'(\w)", r"\1’\2", words))
        yield Case("decomposed", text, unicodedata.normalize("NFD", words))
        yield Case("spaces", text, words.replace(" ", "\u00a0", 1).replace(" ", "  ", 2))
        yield Case("soft hyphen", text, re.sub(r"(\w\w\w)(\w\w\w)", "\\1\u00ad\\2", words, count=1))
        yield Case("final stop", text, words + ".")
        first = words[0]
        if first.isalpha() and first.upper() != first.lower():
            other = first.lower() if first.isupper() else first.upper()
            yield Case("first letter", text, other + words[1:])
            if words[1:2].isalpha():
                yield Case("bracketed letter", text, f"[{other}]{words[1:]}")
        parts = words.split(" ")
        if text.lang in _SPACED and len(parts) >= 5:
            for begin, end, mark in ((2, 3, "[...]"), (2, 4, "…"), (1, len(parts) - 2, "...")):
                if not any(_negates(part, text) for part in parts[begin:end]):
                    yield Case("marked omission", text, " ".join([*parts[:begin], mark, *parts[end:]]))
            yield Case("insertion", text, " ".join([*parts[:3], "[the lake]", *parts[3:]]))
            if not _negates(parts[2], text):
                yield Case(
                    "insertion", text, " ".join([*parts[:2], f"[{parts[2].strip(',')} itself]", *parts[3:]])
                )


def split() -> Iterator[Case]:
    """Yield quotations that the source splits by an attribution, joined."""
    for text in corpus():
        for left, right in zip(text.spans, text.spans[1:], strict=False):
            between = text.raw[left.end : right.start]
            if (
                left.speaker != right.speaker
                or "\n" in between
                or not re.search(r"[.,]", between + left.words[-1])
            ):
                continue
            if re.search(r"\b(?:and|but not)\b[^,.]*$", between) and "," not in between:
                continue  # two partial quotations, not one that is split
            head = left.words.rstrip(",")
            yield Case("split, joined by a space", text, f"{left.words} {right.words}")
            yield Case("split, joined by a mark", text, f"{head} … {right.words}")
            tail = " ".join(head.split(" ")[-4:])
            yield Case("split, end of the first", text, f"{tail} {right.words}")


def forbidden() -> Iterator[Case]:
    """Yield what must be refused: each differs from the source inside the quotation, unmarked."""
    rng = random.Random(7)
    quotes = base_quotes() + [(case.text, case.words) for case in split() if "space" in case.kind]
    for text, words in quotes:
        for kind, changed in altered(text, words, rng):
            yield Case(kind, text, changed)
        other, quote = quotes[rng.randrange(len(quotes))]
        if other is not text and not _printed(quote, text):
            yield Case("another text's", text, quote)


def is_spaced(text: Text) -> bool:
    """Tell whether ``text`` is in a language written with spaces between words."""
    return text.lang in _SPACED


def altered(text: Text, words: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield ``words`` of ``text`` altered in each way that makes them others than the text prints."""
    for kind, changed in _altered(text, words, rng):
        if plain_words(changed) != plain_words(words) and not _printed(changed, text):
            yield kind, changed


def _altered(text: Text, words: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    unspaced = text.lang not in _SPACED
    parts = list(words) if unspaced else words.split(" ")
    glue = "" if unspaced else " "
    negation = _NEGATIONS.get(text.lang, ("不",))[0]
    if len(parts) < 3:
        return
    inner = range(1, len(parts) - 1)
    at = rng.choice(inner)
    yield "negation added", glue.join([*parts[:at], negation, *parts[at:]])
    for number in inner:
        if _negates(parts[number], text):
            yield "negation removed", glue.join([*parts[:number], *parts[number + 1 :]])
            if parts[number].isalpha():  # "No, we will" says the same without its no
                yield "negation cut, marked", glue.join([*parts[:number], "…", *parts[number + 1 :]])
                yield "negation replaced", glue.join([*parts[:number], "[surely]", *parts[number + 1 :]])
    yield "word replaced", glue.join([*parts[:at], "鱼" if unspaced else "herring", *parts[at + 1 :]])
    if not any(
        mark in parts[at - 1] + parts[at + 1] for mark in "…["
    ):  # beside a mark it is a cut that is marked
        yield "word dropped", glue.join([*parts[:at], *parts[at + 1 :]])
    first = rng.randrange(len(parts) - 1)
    swapped = [*parts]
    swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
    yield "words swapped", glue.join(swapped)
    for found in re.finditer(r"\d+", words):
        yield "number changed", f"{words[: found.start()]}{int(found[0]) + 1}{words[found.end() :]}"
        yield "number changed", f"{words[: found.start()]}{found[0]}0{words[found.end() :]}"
    for mark, replacement in (("$", "€"), ("€", "$"), ("%", "")):
        if mark in words:
            yield "sign changed", words.replace(mark, replacement)


def _negates(word: str, text: Text) -> bool:
    return word.lower().strip(",.:;‘’'").replace("’", "'") in {
        *_NEGATIONS.get(text.lang, ()),
        "without",
        "nowhere",
    }


def _printed(words: str, text: Text) -> bool:
    """Tell whether the text happens to print the altered words too."""
    looked_for, there = plain_words(words), plain_words(text.raw)
    if text.lang not in _SPACED:
        return "".join(char for char in words if char.isalnum()) in text.raw
    size = len(looked_for)
    stripped = [word.strip(".,") for word in there]
    return any(
        stripped[at : at + size] == [word.strip(".,") for word in looked_for] for at in range(len(there))
    )


def cut_negations() -> Iterator[Case]:
    """Yield quotations that begin right behind a negation of the source, or end right before one of the sentence."""
    for text in corpus():
        if text.lang not in _SPACED:
            continue
        for line in text.raw.splitlines():
            parts = re.sub('[“”«»„"]', "", line).split(" ")
            for number, part in enumerate(parts):
                if not _negates(part, text):
                    continue
                behind, before = parts[number + 1 : number + 6], parts[max(0, number - 5) : number]
                if behind and plain_words(" ".join(behind)):
                    yield Case("begins behind a negation", text, " ".join(behind))
                if before and plain_words(" ".join(before)) and before[-1][-1:] not in tuple(".!?"):
                    yield Case("ends before a negation", text, " ".join(before))
