"""The harbour towns with other sentences: what is refused, and that no page says more than these bear."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.build import check, generate
from generator.diagnostics import Diagnostics
from tests.harbour_towns import BRIEFING, HARBOUR, changed, pages_of, text_of
from tests.outputs import by_page
from tests.test_harbour import NOWHERE, STANDS

if TYPE_CHECKING:
    from pathlib import Path

COMPLETE = (
    "voices: [brandt, orle, merrin-council]}",
    "voices: [brandt, orle, merrin-council], complete: true}",
)
JOINT_PARTY = (
    "      - {by: quorra,",
    "      - {by: merrin-and-tolvay, sources: [communique]}\n      - {by: quorra,",
)
WITHOUT_TEXT = ("sources: [merrin-readout], voices", "voices")
WITHOUT_ORIGIN = ("        origin: merrin-readout\n", "")
ONE_OF_TWO = (
    "    links: [{to: rhun-for-paper, as: withdraws}]",
    "    links: [{to: rhun-for-paper, as: withdraws}, {to: joint-pilots, as: withdraws}]",
)
WITH_STANCE = ("    about: [pilots]\n    says: The pilots", "    stance: {pilots: for}\n    says: The pilots")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        # somebody else takes it back
        (
            "  - id: rhun-takes-back\n    speaker: rhun",
            "  - id: rhun-takes-back\n    speaker: saar",
            "withdrawn-for-another",
        ),
        # the agency does not say on what it rests, and nothing else ties it to the readout
        (
            "        speaker: merrin-council\n        origin: merrin-readout\n",
            "        speaker: saar\n",
            "origin-not-named",
        ),
        # a stance on a plan that there is not yet
        ("date: 2026-04-11T00:30+09:00", "date: 2026-02-11T00:30+09:00", "stance-before-plan"),
        # a difference without two accounts
        ("[council-guard-boats, rhun-guard-boats]", "[rhun-guard-boats]", "contrast-without-accounts"),
    ],
)
def test_it_is_refused(tmp_path: Path, old: str, new: str, code: str) -> None:
    diagnostics = Diagnostics()
    check(changed(tmp_path, (old, new)), diagnostics)
    assert code in [diagnostic.code.value for diagnostic in diagnostics]


@pytest.mark.parametrize(
    ("changes", "page", "stands", "absent"),
    [
        # a text that is called complete, and has a topic that nobody entered
        ((COMPLETE,), "call", r"Merrin read whole 5", r"Merrin read and entered whole"),
        # what two say jointly is not unsaid by the group of their towns
        (
            (JOINT_PARTY,),
            "call",
            r"Pilots all speak of it.*?para 4 no entry “we wish",
            r"para 4 not mentioned “we wish",
        ),
        # a party without a text is silent on nothing
        ((WITHOUT_TEXT,), "call", r"Merrin no text of its own", r"not mentioned (?:no entry|in the words)"),
        # no origin is written down, and the page knows one all the same
        ((WITHOUT_ORIGIN,), "statements", r"2 sources, one origin known", r"2 origins"),
        # one of two who spoke jointly takes back their own part
        (
            (ONE_OF_TWO, WITH_STANCE),
            "statements",
            r"for: Pilots \(in the editors’ view withdrawn by Oke Rhun, 10 April 2026",
            r"Pilots \(in the editors’ view withdrawn, ",
        ),
        (
            (ONE_OF_TWO, WITH_STANCE),
            "reactions",
            r"Ilsa Brandt .{0,200}for Pilots No\. 7, 9 April 2026 \(in the editors’ view withdrawn by Oke Rhun",
            r"Pilots No\. 7, 9 April 2026 \(in the editors’ view withdrawn, ",
        ),
    ],
)
def test_a_changed_library_says_no_more(
    tmp_path: Path, changes: tuple[tuple[str, str], ...], page: str, stands: str, absent: str
) -> None:
    files = generate(changed(tmp_path, *changes)).files
    text = re.sub(r"\s+", " ", text_of(by_page(files, BRIEFING)[page]))
    assert re.search(stands, text)
    assert not re.search(absent, text)


def test_the_order_in_the_file_means_nothing(tmp_path: Path) -> None:
    """Entries and accounts from the last to the first: the same stands, and the same stands nowhere."""
    path = HARBOUR / "briefings" / BRIEFING / "talks.yml"
    before = path.read_text(encoding="utf-8")
    after = re.sub(r"(?m)^ *#.*\n", "", before)
    after = re.sub(
        r"(?ms)^(\w+:\n)(.*?)(?=^\w|\Z)", lambda match: match[1] + _turned(match[2], "  - id: "), after
    )
    after = re.sub(
        r"(    accounts:\n)((?:      - .*\n)+)", lambda match: match[1] + _turned(match[2], "      - "), after
    )
    pages = pages_of(changed(tmp_path, (before, after)))
    for page, words in STANDS:
        assert words.replace("Merrin and Tolvay speak", "Tolvay and Merrin speak") in re.sub(
            r"\s+", " ", pages[page]
        )
    assert [pattern for pattern in NOWHERE for text in pages.values() if re.search(pattern, text)] == []


def _turned(entries: str, begin: str) -> str:
    """Return entries in the other order."""
    parts = [part for part in re.split(rf"(?m)^(?={begin})", entries) if part.strip()]
    return "".join(f"{part.rstrip()}\n" for part in reversed(parts))
