"""Owns what of a page search leaves out: table headings, verdicts, chips, what leads elsewhere; never anyone's words."""

from __future__ import annotations

EXCLUDED = "data-search-exclude"
"""The attribute by which both engines' indexes, and the reader's own filter, pass an element over."""

_MACHINERY = (
    "<thead",
    "<caption",
    "<dt",
    '<a class="look-up"',
    '<span class="amount"',
    '<span class="label"',
    '<span class="level',
    '<span class="silence"',
    '<span class="stance',
    '<span class="verdict',
)
"""How the elements begin that only label what stands beside them. In texts these signs are escaped, so none is a text's.

None may hold an element of its own kind: the indexes compare by tag, and the inner one would end the exception.
"""
_MARKED = tuple((begin, begin.replace(" ", f" {EXCLUDED} ", 1)) for begin in _MACHINERY if " " in begin) + tuple(
    (f"{begin}>", f"{begin} {EXCLUDED}>") for begin in _MACHINERY if " " not in begin
)


def leave_out(body: str) -> str:
    """Return a page's text with the attribute on each such element; plain searches, for this is done for every page."""
    for begin, marked in _MARKED:
        if begin in body:
            body = body.replace(begin, marked)
    return body
