"""Looks for withheld words in what is about to be put out, whatever it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.withholding.matching import WithheldMatcher


def withheld_in(texts: Iterable[str], words: WithheldMatcher) -> tuple[str, ...]:
    """Return which withheld words stand in ``texts``, as the editor wrote them, each once and in order."""
    return tuple(dict.fromkeys(match.words for text in texts for match in words.find(text)))
