"""Texts made of patterns: for each language some sentences by which texts attribute, with every speaker and time."""

from __future__ import annotations

import re
from itertools import count

from tests.drafting.corpus import HERE, Expected, Labelled

_PUBLISHED = "2024-05-16"
_MARKED = re.compile(r"[“«„]\s?([^“«„”»]*WORDS[^“«„”»]*?)\s?[”»“]")


def made_texts() -> list[Labelled]:
    """Return five texts of each kind for each language; the same every time."""
    return [
        text
        for path in sorted((HERE / "patterns").glob("*.txt"))
        for text in _made(path.stem, path.read_text("utf-8"))
    ]


def _made(lang: str, content: str) -> list[Labelled]:
    parts: dict[str, list[str]] = {}
    name = ""
    for line in content.splitlines():
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            parts[name] = []
        elif line.strip():
            parts[name].append(line.strip())
    turning = count()
    found = []
    for kind in ("news", "readout", "press"):
        for number in range(5):
            paragraphs: list[str] = []
            expected: list[Expected] = []
            days: dict[str, str] = {}
            for sentence in parts[kind][number::5]:
                pattern, labels = sentence, next(turning)
                who, speaker = _pick(parts["who"], labels)
                when, date = _pick(parts["when"], labels)
                words = parts["reported" if kind == "readout" else "quotes"]
                quote = words[labels % len(words)]
                paragraphs.append(pattern.replace("WHO", who).replace("WHEN", when).replace("WORDS", quote))
                is_day = kind != "readout" and len(date) == len("2024-05-16")
                said_on = date if "WHEN" in pattern else days.get(speaker, "-")
                if is_day and "WHEN" in pattern:
                    days[speaker] = date
                marked = _MARKED.search(pattern)
                said = marked[1].replace("WORDS", quote) if marked else quote
                expected.append(Expected(speaker, said_on, said, said))
            found.append(
                Labelled(
                    lang, kind, _PUBLISHED, "\n".join([*parts["title"], *paragraphs]) + "\n", tuple(expected)
                )
            )
    return found


def _pick(rows: list[str], number: int) -> tuple[str, str]:
    words, _, meant = rows[number % len(rows)].partition(" = ")
    return words, meant
