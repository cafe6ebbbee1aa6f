"""Personal data in hand-written pages is told at its line; the desk's own address may stand there as a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import Project, check
from generator.checks import check_handbook, handbook
from generator.checks.personal import find
from generator.diagnostics import Code, Diagnostics
from generator.memo import Memo
from generator.model.handbook import HandbookPage
from tests.case_files import Case, write_project
from tests.test_personal_data import NUMBER, permitted

if TYPE_CHECKING:
    from pathlib import Path

    from generator.checks.personal import Finding

PATH = "briefings/handbook/who.md"
LINK = "desk@desk.example"


def told(body: str, *permit: str, first_line: int = 1, title: str = "Who", author: str = "") -> list[str]:
    """Return what is said of a page: place and message."""
    diagnostics = Diagnostics()
    page = HandbookPage(body=body, first_line=first_line, title=title, author=author)
    check_handbook({PATH: page}, permitted(*permit), diagnostics, Memo())
    return [f"{str(one.span).removeprefix(PATH)} {one.message}" for one in diagnostics]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (f"# Who\n\nRing {NUMBER}.", ":3:6 `+44 20 7946 0958`"),
        ("Words\n\nRing +44 20\n7946 0958, or write.", ":3:1 `+44 20 7946 0958`"),
        ("Words\nRing **+44** 20 7946 0958", ":2:1 `+44 20 7946 0958`"),
        ("- Alice\n- Tel. 123 45 67\n", ":2:3 `Tel. 123 45 67`"),
        ("| who | tel |\n| --- | --- |\n| Alice | 020 7946 0958 |", ":3:11 `020 7946 0958`"),
        ("```\n020 7946 0958\n```", ":2:1 `020 7946 0958`"),
        ("Alice, born on 3\nMay 1961, is", ":1:1 `born on 3 May 1961`"),
        ("Write to jane@desk.example", ":1:10 `jane@desk.example`"),
        ("Write to `jane@desk.example`, or [us](mailto:desk@desk.example)", ":1:11 `jane@desk.example`"),
    ],
)
def test_personal_data_in_a_page_is_told_at_its_line(body: str, place: str) -> None:
    (message,) = told(body)
    assert message.startswith(f"{place} looks like")


def test_each_line_of_a_long_list_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []

    def counted(text: str) -> list[Finding]:
        looked_at.append(text)
        return find(text)

    monkeypatch.setattr(handbook, "find", counted)
    lines = [f"Ada {number}, ada{number}@mail.example" for number in range(40)]
    assert told("\n".join(lines)) == [
        f":{number}:{line.index('ada') + 1} `{line.split()[-1]}` looks like an e-mail address"
        for number, line in enumerate(lines, 1)
    ]
    assert sorted(set(lines) & set(looked_at)) == sorted(lines)
    assert len(looked_at) < 2 * len(lines)


def test_lines_are_counted_from_the_head_of_the_file() -> None:
    assert told(NUMBER, first_line=5) == [f":5:1 `{NUMBER}` looks like a telephone number"]


def test_front_matter_is_looked_through_too_and_told_once() -> None:
    assert told("# Who", title=NUMBER, author="jane@desk.example") == [
        f" `{NUMBER}` looks like a telephone number",
        " `jane@desk.example` looks like an e-mail address",
    ]
    assert told(f"# {NUMBER}", title=NUMBER) == [f":1:3 `{NUMBER}` looks like a telephone number"]


@pytest.mark.parametrize(
    "body",
    [
        f"Write to <{LINK}>.",
        f"[{LINK}](mailto:{LINK})",
        f"[write](mailto:{LINK}?subject=x)",
        f"[write][us], or {LINK}\n\n[us]: mailto:{LINK}",
        "12\n- 13800\n- 138000",
        "1. 044 123\n2. 45 67",
        "| 020 | 7946 | 0958 |",
        "born\n\n3 May 1961",
    ],
)
def test_addresses_that_are_linked_to_and_what_only_stands_near_are_left_alone(body: str) -> None:
    assert told(body) == []


def test_what_the_library_permits_may_stand_in_a_page() -> None:
    assert told(f"Ring {NUMBER}", NUMBER) == []


def test_what_comes_to_be_permitted_or_no_longer_is_looked_at_anew(tmp_path: Path) -> None:
    """While serving too, where what has not changed is not asked again."""
    write_project(Case("none", {"briefings/handbook/who.md": f"# Who\n\n{NUMBER}\n"}, ()), tmp_path)
    terms = f"terms:\n  - id: desk\n    name: desk\n    words:\n      - word: desk\n    note: Ring {NUMBER}\n"
    (tmp_path / "briefings/terms.yml").write_text(terms, encoding="utf-8")
    permit, memo = tmp_path / "briefings/permit.yml", Memo()

    def refused() -> list[str]:
        diagnostics = Diagnostics()
        check(Project(tmp_path), diagnostics, memo)
        return [one.span.path for one in diagnostics if one.code is Code.PERSONAL_DATA]

    both = ["briefings/handbook/who.md", "briefings/terms.yml"]
    assert refused() == both
    permit.write_text(f"permit:\n  - words: {NUMBER}\n    because: It is the desk's.\n", encoding="utf-8")
    assert refused() == []
    permit.unlink()
    assert refused() == both
