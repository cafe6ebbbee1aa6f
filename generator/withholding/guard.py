"""Looks for withheld words in what is about to be put out, whatever it was made from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.withholding.search import Withholding


def withheld_in(texts: Iterable[tuple[str, str]], words: Withholding) -> Mapping[str, Sequence[str]]:
    """Return which withheld words, as the editor wrote them, stand in which of ``texts``, each given with its path.

    Any output takes part by handing over its path and its text: a page, a search index, the words of a PDF.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    if words:
        for path, text in texts:
            for one in words.find(text):
                found[one.words][path] = None
    return {spelling: tuple(paths) for spelling, paths in found.items()}
