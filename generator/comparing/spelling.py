"""Tells other spellings of the same words from other words: in our own sentences, and in words that are quoted.

A program cannot know a slip from another word: "casual" and "causal" are as near as "recieve" and "receive", and one
space or one dot makes other words and other figures of the same letters. So by itself it calls *spelling* only what
nobody can read otherwise. In quoted words that is their typographic marks alone, for they are somebody else's; in our
own sentences also a comma, a full stop, a colon or a semicolon away from figures, and a first letter in capitals.
`generator.comparing.slips` tells of words that hardly changed, where editors say that an edition is minor.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHE = re.compile("[‘’‚‛ʼ＇]")
_QUOTATION_MARK = re.compile("[“”„‟«»‹›「」『』〝〞＂]")
_HYPHEN = re.compile("[\u2010\u2011\u2012\u2013\u2212]")
_BREAK = re.compile(r"(?<=[^\W\d_]) ?[\u2014\u2015] ?(?=\w)|(?<=[^\W\d_]) [\u2012-\u2015-] (?=[^\W\d_])")
"""A dash between two parts of a sentence; beside a figure it may be a minus."""
_CJK = "[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SPACE_OF_MARKS = re.compile(f'(?<={_CJK}) (?={_CJK})| (?=[?!:;%‰])|(?<=") | (?=")')
"""A space that parts no words: where a line of Chinese was wrapped, and what French puts before marks."""
_OTHER_SIGNS = frozenset({"<super>", "<sub>", "<fraction>", "<square>", "<circle>", "<font>"})
"""Compatibility forms of characters that say something else: 10⁶ is not 106."""
_STOPS = re.compile("[.,;:。、،؛۔।॥]")
_GREEK = re.compile("[\u0370-\u03ff]")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|(?<=\w)['\u0300-\u036f])*")


def spelling_key(text: str, *, is_quoted: bool = False) -> str:
    """Return what two texts have in common that differ in spelling alone.

    >>> spelling_key("The “two–day” visit began,  late.") == spelling_key('the "two-day" visit began late')
    True
    >>> spelling_key("5 million") == spelling_key(".5 million"), spelling_key("Agreed.") == spelling_key("Agreed?")
    (False, False)
    >>> spelling_key("Now, he said", is_quoted=True) == spelling_key("Now he said", is_quoted=True)
    False
    """
    marked = _in_plain_marks(text)
    if is_quoted:
        return _SPACE_OF_MARKS.sub("", marked)
    is_greek = bool(_GREEK.search(marked))
    kept = "".join(
        character
        for at, character in enumerate(marked)
        if not _STOPS.match(character) or (character == ";" and is_greek) or _is_of_figure(marked, at)
    )
    words = _WORD.sub(lambda found: _without_first_capital(kept, found), kept)
    return _SPACE_OF_MARKS.sub("", " ".join(words.split()))


def _in_plain_marks(text: str) -> str:
    """Return a text with one form of each typographic mark, and one space where any stand."""
    folded = "".join(map(_plain_form, unicodedata.normalize("NFC", text)))
    folded = " ".join(unicodedata.normalize("NFC", folded).split())
    folded = _QUOTATION_MARK.sub('"', _APOSTROPHE.sub("'", folded)).replace("''", '"')
    folded = _BREAK.sub(" \u2014 ", folded)
    return _HYPHEN.sub("-", folded)


def _plain_form(character: str) -> str:
    form, _, _ = unicodedata.decomposition(character).partition(" ")
    if not form.startswith("<") or form in _OTHER_SIGNS:
        return character
    return unicodedata.normalize("NFKC", character)


def _is_of_figure(text: str, at: int) -> bool:
    """Tell whether a stop belongs to a figure: right before one, or between two, or one of several dots."""
    before, after = text[max(at - 2, 0) : at].rstrip(), text[at + 1 : at + 3]
    if text[at] == "." and (text[at - 1 : at] == "." or after[:1] == "."):
        return True
    return after[:1].isdigit() or (before[-1:].isdigit() and after.lstrip()[:1].isdigit())


def _without_first_capital(text: str, found: re.Match[str]) -> str:
    """Return a word, in small letters if it begins alone with a capital; a unit after a figure is kept as it stands."""
    word = found[0]
    is_unit = text[max(found.start() - 2, 0) : found.start()].rstrip()[-1:].isdigit()
    is_plain = len(word) > 1 and word[1:] == word[1:].lower()
    return word.lower() if is_plain and not is_unit else word
