"""Sets the article before a word of a message; no page prints it."""

from __future__ import annotations


def with_article(noun: str) -> str:
    """Return an English noun with its article.

    >>> with_article("actor"), with_article("source")
    ('an actor', 'a source')
    """
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
