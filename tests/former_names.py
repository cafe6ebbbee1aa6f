"""Gives entries of a copy of the shipped project former ids, one of each kind, and says where those led."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BRIEFING = "briefings/xi-zelenskyy-call"
_RENAMED = (
    ("actors.yml", "xi"),
    ("topics.yml", "withdrawal"),
    ("sources.yml", "ft-xi-call"),
    ("terms.yml", "war-or-crisis"),
    ("xi-zelenskyy-call/call.yml", "call"),
    ("xi-zelenskyy-call/call.yml", "who-asked"),
    ("xi-zelenskyy-call/plans.yml", "china-position-paper"),
    ("xi-zelenskyy-call/reactions.yml", "kirby-welcomes"),
    ("xi-zelenskyy-call/briefing.yml", "no-change-towards-russia"),
)
"""Files and ids of what was called ``former-<id>`` before."""

PAGES = {
    "actors/former-xi/": "actors/xi/",
    "topics/former-withdrawal/": "topics/withdrawal/",
    "sources/former-ft-xi-call/": "sources/ft-xi-call/",
    **{
        f"briefings/former-call/{page}": f"{_BRIEFING}/{page}"
        for page in (
            *("", "call/", "reactions/", "plans/", "timeline/", "statements/", "sources/"),
            *("changes/", "editions/1/", "editions/2/"),
        )
    },
}
"""Former addresses of pages, from the root, with the present ones."""

ANCHORS = {
    f"{_BRIEFING}/{page}#{before}": f"{_BRIEFING}/{page}#{now}"
    for page, before, now in (
        ("", "former-no-change-towards-russia", "no-change-towards-russia"),
        ("call/", "former-who-asked", "who-asked"),
        ("call/", "accounts-former-call", "accounts-call"),
        ("call/", "former-war-or-crisis", "war-or-crisis"),
        ("timeline/", "former-call", "call"),
        ("statements/", "former-kirby-welcomes", "kirby-welcomes"),
        ("sources/", "former-ft-xi-call", "ft-xi-call"),
        ("plans/", "former-china-position-paper", "china-position-paper"),
        ("plans/", "former-china-position-paper--1", "china-position-paper--1"),
        ("plans/", "china-position-paper--1a", "china-position-paper--1"),
        ("plans/", "former-china-position-paper--1a", "china-position-paper--1"),
        ("plans/", "china-position-paper--former-withdrawal", "china-position-paper--withdrawal"),
        ("plans/", "former-china-position-paper--withdrawal", "china-position-paper--withdrawal"),
        ("plans/", "former-china-position-paper--former-withdrawal", "china-position-paper--withdrawal"),
    )
}
"""Former addresses of places on pages, with the present ones."""


def rename(briefings: Path) -> None:
    """Write former ids into the files of the shipped project's copy in ``briefings``."""
    for name, id_ in _RENAMED:
        _insert(briefings / name, f"  - id: {id_}\n", f"    formerly: [former-{id_}]\n")
    _insert(briefings / "xi-zelenskyy-call" / "plans.yml", "      - n: 1\n", "        formerly: [1a]\n")
    _insert(briefings / "xi-zelenskyy-call" / "briefing.yml", "editions:\n", "", "formerly: [former-call]\n")


def _insert(file: Path, line: str, after: str, before: str = "") -> None:
    text = file.read_text(encoding="utf-8")
    assert line in text, (file, line)
    file.write_text(text.replace(line, before + line + after, 1), encoding="utf-8", newline="\n")
