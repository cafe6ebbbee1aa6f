"""What a cell shows of claims of a statement besides its sentence: that something is the first, that words are missing.

Each is a record of few fields in the editors' files, and one line in a cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sheets.rows import NotMeant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reader.tree import Value

_SINCE = "since "


def claim_written(value: Mapping[str, Value]) -> str:
    """Return a claim to be first, most, last as a cell has it; "" of what is none.

    >>> claim_written({"rank": "first", "of": "phone call", "since": "invasion"})
    'first; phone call; since invasion'
    """
    rank, of, since = (value.get(name, "") for name in ("rank", "of", "since"))
    parts = (rank, of, f"{_SINCE}{since}" if since else "")
    if not (isinstance(rank, str) and isinstance(of, str) and isinstance(since, str)):
        return ""
    return "; ".join(part.strip() for part in parts if isinstance(part, str) and part.strip())


def claim_meant(text: str) -> Value:
    """Return the claim that a cell means. Raises `NotMeant`.

    >>> claim_meant("first; phone call")
    {'rank': 'first', 'of': 'phone call'}
    """
    parts = [part.strip() for part in text.split(";")]
    since = parts.pop() if len(parts) > 1 and parts[-1].startswith(_SINCE) else ""
    if len(parts) != 2 or not all(parts):  # the rank, and of what
        told = f"“{text}” does not say which it is, and of what: write first; phone call; since invasion"
        raise NotMeant(told)
    claim: dict[str, Value] = {"rank": parts[0], "of": parts[1]}
    return {**claim, "since": since.removeprefix(_SINCE).strip()} if since else claim


def missing_written(value: Mapping[str, Value]) -> str:
    """Return words said to be missing as a cell has them; "" of what is none.

    >>> missing_written({"in": "china-readout", "words": ["war", "invasion"]})
    'china-readout: war; invasion'
    """
    within, words = value.get("in"), value.get("words")
    if not isinstance(within, str) or not isinstance(words, list):
        return ""
    return f"{within}: {'; '.join(word.strip() for word in words if isinstance(word, str))}"


def missing_meant(text: str) -> Value:
    """Return the words that a cell says are missing, and where. Raises `NotMeant`.

    >>> missing_meant("china-readout: war")
    {'in': 'china-readout', 'words': ['war']}
    """
    within, _, listed = text.partition(":")
    words: list[Value] = [word.strip() for word in listed.split(";") if word.strip()]
    if not within.strip() or not words:
        told = f"“{text}” does not say which words are missing where: write china-readout: war; invasion"
        raise NotMeant(told)
    return {"in": within.strip(), "words": words}
