"""Cuts what stands round a quotation in its source, by words: so much a proof keeps and readers see, and no more.

Words are counted as where copies are refused (`generator.quotes.copied`), so the measure is the same in every script,
and what stands between two neighbouring quotations, shown behind the one and before the other, is never a copy.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from generator.quotes.text.segmentation import weights_before, words_of

MOST_WORDS = 6
"""Words that are kept on either side: twice as many are fewer than a run that is refused."""
MOST_CHARACTERS = 32
"""Characters that are kept on either side (W3C TextQuoteSelector as Hypothesis uses it)."""
_ROUNDING = 1e-6


def words_before(text: str) -> str:
    """Return of what stands before a quotation its last words, whole; all, if it is no more than is kept.

    >>> words_before("On Monday the mayor of the old town said:"), words_before("市长星期一在旧城市政厅表示：")
    ('mayor of the old town said:', '一在旧城市政厅表示：')
    """
    words = words_of(text)
    weights = weights_before(words.keys)
    first = max(
        bisect_left(weights, weights[-1] - MOST_WORDS - _ROUNDING),
        bisect_left(words.starts, len(text) - MOST_CHARACTERS),
    )
    if first == 0 and len(text) <= MOST_CHARACTERS:
        return text
    return text[words.starts[first] :] if first < len(words) else ""


def words_behind(text: str) -> str:
    """Return of what stands behind a quotation its first words, whole; all, if it is no more than is kept.

    >>> words_behind("，市长星期一在旧城市政厅表示"), words_behind(", the mayor of the old town said")
    ('，市长星期一在旧城市', ', the mayor of the old town')
    """
    words = words_of(text)
    last = min(
        bisect_right(weights_before(words.keys), MOST_WORDS + _ROUNDING) - 1,
        bisect_right(words.ends, MOST_CHARACTERS),
    )
    if last == len(words) and len(text) <= MOST_CHARACTERS:
        return text
    return text[: words.ends[last - 1]] if last else ""
