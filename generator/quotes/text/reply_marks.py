"""Blanks the marks that e-mail replies set before each line they quote: ``> we agree``.

Only lines in a row are taken for a reply; those in which ``>`` stands before numbers compare.
"""

from __future__ import annotations

import re

_QUOTED_LINES = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*>[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*>[^\r\n]*)+")
_QUOTING = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*>(?:[ \t]*>)*(?![ \t]*=)")
_COMPARED = re.compile(r"[ \t]*>[ \t]*[\d=]")


def without_reply_marks(text: str) -> str:
    """Return ``text``, as long as before, with spaces for the marks of e-mail replies. Never raises."""
    return _QUOTED_LINES.sub(_blanked, text) if ">" in text else text


def _blanked(found: re.Match[str]) -> str:
    lines = re.split(r"\r\n|\r|\n", found[0])
    if all(_COMPARED.match(line) for line in lines):
        return found[0]
    return _QUOTING.sub(lambda mark: " " * len(mark[0]), found[0])
