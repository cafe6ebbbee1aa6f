"""What `briefings add` calls new sources, and their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
import typst
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def desk(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project, and a notice as a PDF that does not say what it is called."""
    folder = project(FILES)
    paragraphs = (
        "The ferry stays in port",
        "Nobody sailed today, as the pier is closed.",
        "It opens in May.",
    )
    typed = "#set par(spacing: 3em)\n" + "\n\n".join(paragraphs)
    (folder / "notice.pdf").write_bytes(typst.compile(typed.encode()))
    return folder


def _add(folder: Path, name: str, *arguments: str) -> Result:
    return run(folder, "add", str(folder / name), *arguments)


def _sources(folder: Path) -> Mapping[str, Mapping[str, object]]:
    written = yaml.safe_load((folder / "briefings/registers.yml").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in written["sources"]}


def test_a_headline_is_the_title_where_the_file_names_none(desk: Path) -> None:
    """What is counted as a headline cannot be called unknown."""
    done = _add(desk, "notice.pdf", "--publisher", "paper", "--id", "ferry-stays", "--lang", "en")
    assert "a headline, 2 paragraphs" in done.output
    assert _sources(desk)["ferry-stays"]["title"] == "The ferry stays in port"
    assert "The title is the first line." in done.output
    assert "No title is known" not in done.output


def test_a_source_and_its_new_publisher_have_two_ids(desk: Path) -> None:
    done = _add(desk, "notice.pdf", "--id", "plain-dealer", "--publisher", "The Plain Dealer", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert _sources(desk)["plain-dealer"]["publisher"] == "plain-dealer-2"
    (desk / "old.bib").write_text(
        "@misc{corn-exchange, title={Prices}, publisher={The Corn Exchange}, year=2024, langid={english}}\n",
        encoding="utf-8",
    )
    assert _add(desk, "old.bib").exit_code == 0
    assert _sources(desk)["corn-exchange"]["publisher"] == "corn-exchange-2"
    checked = run(desk, "check")
    assert "[duplicate-id]" not in checked.output
    assert checked.exit_code == 0, checked.output


def test_what_a_source_needs_is_judged_before_it(desk: Path) -> None:
    """An actor that waits since an earlier text, and what somebody wrote that it is part of."""
    waiting = "".join(
        f"  - id: {id_}\n    type: organisation\n    name: {name}\n    todo: Look.\n"
        for id_, name in (("port-city", "Port City"), ("harbour-office", "Harbour Office"))
    )
    waiting = f"actors:\n{waiting}    part_of: port-city\n"
    (desk / "briefings/waiting.yml").write_text(waiting, encoding="utf-8")
    done = _add(desk, "notice.pdf", "--publisher", "Harbour Office", "--id", "ferry-stays", "--lang", "en")
    assert "\n  briefings -C " in done.output
    judged = CliRunner().invoke(main, ["-C", str(desk), "judge"], input="y\ny\ny\n")
    confirmed = [line for line in judged.output.splitlines() if line.startswith("Confirmed: ")]
    assert confirmed == [
        *(f"Confirmed: {id_}." for id_ in ("port-city", "harbour-office", "ferry-stays")),
        "Confirmed: 3. Still waiting: 0.",
    ]


def test_who_stands_above_the_pages_is_the_publisher_as_a_guess(desk: Path) -> None:
    """Who knows better says so; nothing is taken in under the name of whoever typed it."""
    page = '#set document(author: "Ada Lind")\n#set page(height: 5cm, margin: 1.2cm, header: [Ferry Board of Saar])\n'
    typed = page + "\n\n".join(
        f"Nobody sailed on day {number}, as the pier is closed." for number in range(9)
    )
    (desk / "log.pdf").write_bytes(typst.compile(typed.encode()))
    done = _add(desk, "log.pdf", "--lang", "en", "--id", "ferry-log")
    assert done.exit_code == 0, done.output
    assert "The publisher is the running head, “Ferry Board of Saar”." in done.output
    assert _sources(desk)["ferry-log"]["publisher"] == "ferry-board-of-saar"


@pytest.mark.parametrize(
    "entry",
    [
        "{id: harbour-office, type: organisation, name: Harbour Office, todo: Look.}",
        "{type: organisation, id: harbour-office, nmae: Harbour Office, todo: [Look]}",
        "id: harbour-office\n    nmae: Harbour Office\n    todo: Look.",
    ],
)
def test_no_id_is_given_twice_where_an_entry_that_has_it_cannot_be_read(desk: Path, entry: str) -> None:
    (desk / "briefings/wrong.yml").write_text(f"actors:\n  - {entry}\n", encoding="utf-8")
    done = _add(desk, "notice.pdf", "--publisher", "Harbour Office", "--id", "ferry-stays", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert _sources(desk)["ferry-stays"]["publisher"] == "harbour-office-2"


def test_the_header_of_a_word_document_is_its_publisher_as_a_guess(desk: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ferry Board of Saar"
    document.add_paragraph("Nobody sailed today, as the pier is closed.")
    document.save(str(desk / "log.docx"))
    done = _add(desk, "log.docx", "--lang", "en", "--id", "ferry-log")
    assert "The publisher is the running head, “Ferry Board of Saar”." in done.output
    assert _sources(desk)["ferry-log"]["publisher"] == "ferry-board-of-saar"
