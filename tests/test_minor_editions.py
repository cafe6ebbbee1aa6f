"""What a minor edition may change, and slips of the pen in any edition."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.build import generate
from generator.cli import main
from generator.comparing import State, compare
from generator.diagnostics import Diagnostics
from generator.editions.minor_changes import more_than_spelling
from generator.model.text import Prose
from tests import factories as make
from tests.harbour_towns import BRIEFING
from tests.outputs import by_page
from tests.published_harbour import SAID, STATEMENT, edit, files, published, run

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.project import Project


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


def _warned(project: Project) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    build.check(project, diagnostics)
    return list(diagnostics)


def test_a_minor_edition_is_one_of_spelling(published: Project) -> None:
    """It needs no correction for a slip, and is refused for anything that says something else."""
    edit(published, "talks.yml", lambda text: text.replace("a good beginning", "a good begining"))
    minor = ("--note", "A letter less.", "--minor")
    before = files(published)
    result = run(published, *minor)
    assert result.exit_code == 1
    assert f"{BRIEFING}/rhun-for-paper: beginning → begining\n" in result.output, "nobody changes an edition"
    assert files(published) == before
    result = run(published, *minor, "--slips")
    assert result.exit_code == 0, result.output
    assert "change: minor" in (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    told = CliRunner().invoke(main, ["-C", str(published.root), "diff", "1"]).output
    assert "0 entries have changed" not in told
    assert told.endswith("1 changed in spelling alone.\n")
    page = by_page(generate(published).files, BRIEFING)["changes"]
    (folded,) = re.findall("<details[^>]*><summary>Slips of the pen</summary>.*?</details>", page, re.DOTALL)
    assert "<del>beginning</del> <ins>begining</ins>" in folded
    edit(published, "talks.yml", lambda text: text.replace("are welcome if", "are an insult unless"))
    result = run(published, "--note", "Small matters.", "--minor", "--slips")
    assert result.exit_code == 1
    assert "saar-on-boats" in result.output


def test_a_slip_needs_no_correction_beside_other_changes(published: Project) -> None:
    """The hint names the words and the option, which is enough; other words are no slip, whatever the option."""
    more = f"statements:\n{STATEMENT}"
    edit(
        published,
        "talks.yml",
        lambda text: text.replace("a good beginning", "a good begining").replace("statements:\n", more),
    )
    (told,) = _warned(published)
    assert "`beginning → begining`" in told.hints[-1]
    command = told.hints[-1].partition("needs none: briefings edition ")[2]
    assert shlex.split(command) == [BRIEFING, "--slips", "--note", "Slips of the pen are mended."]
    note = ("--note", "A letter less, a statement more.")
    assert run(published, *note).exit_code == 1
    assert run(published, *note, "--minor", "--slips").exit_code == 1
    before = files(published)
    edit(published, "talks.yml", lambda text: text.replace(SAID, "Talks of two towns are an insult."))
    result = run(published, *note, "--slips")
    assert result.exit_code == 1
    assert "beginning" not in result.output
    edit(published, "talks.yml", lambda text: text.replace("Talks of two towns are an insult.", SAID))
    assert files(published) == before
    result = run(published, *note, "--slips")
    assert result.exit_code == 0, result.output
    assert "without a correction:\n    harbour-talks/rhun-for-paper: beginning → begining\n" in result.output
    assert "change: minor" not in (published.briefings / BRIEFING / "briefing.yml").read_text(
        encoding="utf-8"
    )


def test_other_words_are_not_called_a_slip(published: Project) -> None:
    """No hint promises what the command refuses."""
    edit(published, "talks.yml", lambda text: text.replace(SAID, f"{SAID[:-1]}, and heard."))
    (told,) = _warned(published)
    assert "--slips" not in repr(told.hints)


def test_a_minor_edition_names_the_parts_of_the_summary(published: Project) -> None:
    edit(
        published,
        "briefing.yml",
        lambda text: (
            text.replace("opens its eastern dock", "shuts its eastern dock")
            .replace("took that back the same day", "took it back")
            .replace("title: The talks at", "title: The quarrel at")
        ),
    )
    result = run(published, "--note", "Small matters.", "--minor")
    assert result.exit_code == 1
    for part in ("the bottom line", "key point 2", "the briefing's `title`"):
        assert part in result.output
    assert f"{BRIEFING}," not in result.output


@pytest.mark.parametrize(
    ("name", "old", "new", "named"),
    [
        (
            "talks.yml",
            "rhun-forty\n    speaker: rhun\n    at: talks\n",
            "rhun-forty\n    speaker: rhun\n",
            "rhun-forty",
        ),
        (
            "talks.yml",
            "source: tide-times-quay\n    locator: para 3\n    links",
            "source: bay-wire-dock\n    links",
            "tide-times-on-dock",
        ),
        (
            "talks.yml",
            "    locator: para 3\n    links",
            "    locator: para 3\n    also: [{source: bay-wire-dock}]\n    links",
            "tide-times-on-dock",
        ),
        ("talks.yml", "    links: [{to: brandt-dock, as: withdraws}]\n", "", "tide-times-on-dock"),
        ("talks.yml", "[merrin, tolvay, brandt, rhun]", "[merrin, tolvay, brandt]", "talks"),
        ("talks.yml", "about: [dock, talks]", "about: [dock]", "orle-thirty"),
        ("briefing.yml", "event: talks", "event: dinner", "the briefing's `event`"),
        (
            "briefing.yml",
            "[brandt-lighthouse, council-denies-lighthouse]",
            "[brandt-lighthouse]",
            "key point 1",
        ),
        ("../registers.yml", "Council of Merrin, part_of: merrin}", "Council of Merrin}", "merrin-council"),
        ("../registers.yml", ", members: [merrin, tolvay]", "", "merrin-and-tolvay"),
        ("../registers.yml", ", origin: post-nets", "", "gull-nets"),
    ],
)
def test_a_minor_edition_says_nothing_else(
    name: str, old: str, new: str, named: str, published: Project
) -> None:
    """Not by a reference either: who says it, when, where, to whom, on what it rests."""
    edit(published, name, lambda text: text.replace(old, new, 1))
    before = files(published)
    result = run(published, "--note", "Small matters.", "--minor", "--slips")
    assert result.exit_code == 1
    (told,) = re.findall("and more has changed: (.*)", result.output)
    assert named in told
    assert files(published) == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (
            "../registers.yml",
            "short: Merrin’s readout,",
            "short: Merrin’s readout, url: https://merrin.example/1,",
        ),
        (
            "talks.yml",
            "    source: tolvay-readout\n    locator: para 3",
            "    source: tolvay-readout\n    locator: para 4",
        ),
    ],
    ids=["address", "place in a source"],
)
def test_a_minor_edition_mends_addresses_and_places(
    name: str, old: str, new: str, published: Project
) -> None:
    edit(published, name, lambda text: text.replace(old, new, 1))
    result = run(published, "--note", "Small matters.", "--minor")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("note", "more"),
    [
        ("See [the log](https://merrin.example/2).", ()),
        ("See [*the log*](https://merrin.example/2).", ()),
        ("See [the chart](https://merrin.example/1).", (make.statement().id,)),
        ("See the log.", ()),
    ],
)
def test_the_same_words_may_lead_to_another_address(note: str, more: tuple[str, ...]) -> None:
    old, new = (
        State(make.library(make.briefing(statements=(make.statement(note=Prose(text)),))), make.BRIEFING)
        for text in ("See [the log](https://merrin.example/1).", note)
    )
    assert more_than_spelling(compare(old, new, is_minor=True)) == more
