"""Makes web addresses that open a page at quoted words (URL Fragment Text Directives, a draft of the WICG)."""

from __future__ import annotations

import re
from urllib.parse import quote

_GAP = re.compile(r"\u2026|\.\.\.|\[[^\[\]\w]*\]|\[[^\[\]\s]*\s[^\[\]]*\]")
"""What parts the runs of a quotation: a marked cut, or words that are not the source's."""
_EDGE = 4
"""Words at each end by which a long passage is named: an address stays short, and differing marks inside do no harm."""
_MARKS = "\"'“”‘’«»„‚‹›.,;:!?()"


def at_words(url: str, quotation: str, ends: tuple[str, ...] = ()) -> str:
    """Return ``url`` with a directive by which a browser opens it at ``quotation``; as it is if no words are left.

    ``ends`` are the quotation's words, or its first and its last, as the source spells them, where that is known and
    not as they are written. A directive that ``url`` has already gives way. A browser that knows no directives, or
    finds no such words, opens the page at its top.

    >>> at_words("https://a.example/report#part-2", "grain will be shipped")
    'https://a.example/report#part-2:~:text=grain%20will%20be%20shipped'

    Of words with a marked cut, or of more than eight, the first four and the last four stand for all:

    >>> at_words("https://a.example/", "all the grain that we hold … will be shipped in May")
    'https://a.example/#:~:text=all%20the%20grain%20that,be%20shipped%20in%20May'
    """
    if ends:
        return _directed(url, ",".join(_encode(end.split()) for end in ends))
    runs = [words for part in _GAP.split(quotation) for words in _runs(part)]
    if not runs:
        return url
    first, last = runs[0], runs[-1]
    if len(runs) == 1 and len(first) <= 2 * _EDGE:
        directive = _encode(first)
    else:
        directive = f"{_encode(first[:_EDGE])},{_encode(last[-_EDGE:])}"
    return _directed(url, directive)


def runs_of(quotation: str) -> tuple[str, ...]:
    """Return each stretch of a quotation in which an editor has changed nothing, as it is written.

    >>> runs_of("We will ship [the] grain … in May.")
    ('We will ship', 'grain', 'in May.')
    """
    return tuple(" ".join(words) for part in _GAP.split(quotation) for words in _runs(part))


def _directed(url: str, directive: str) -> str:
    """Return ``url`` with a directive behind its fragment, instead of one that it has."""
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(':~:')[0]}:~:text={directive}"


def _runs(part: str) -> list[list[str]]:
    """Return the words of each stretch of ``part`` in which the editor has changed nothing."""
    runs: list[list[str]] = [[]]
    for word in part.split():
        if "[" in word or "]" in word:
            runs.append([])
        else:
            runs[-1].append(word)
    return [words for words in runs if any(word.strip(_MARKS) for word in words)]


def _encode(words: list[str]) -> str:
    text = " ".join(words).strip(_MARKS + " ")
    return quote(text, safe="").replace("-", "%2D")
