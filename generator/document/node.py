"""What every type of content has in common but a plain text."""

from __future__ import annotations


class Node:
    """Content with more to it than words: only a writer makes a text of it.

    >>> from generator.document.inline import Emphasis
    >>> f"about {Emphasis('grain')}"
    Traceback (most recent call last):
    TypeError: this is no plain text: print it as it is, or its words alone with `plain`
    """

    __slots__ = ()

    def __str__(self) -> str:
        """Raise `TypeError`: what Python would make of it, names of fields and all, is never meant to be read."""
        msg = "this is no plain text: print it as it is, or its words alone with `plain`"
        raise TypeError(msg)
