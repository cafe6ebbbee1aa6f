"""The manual is true: every field, value, command and template stands in it, and what it shows works."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, get_args, get_origin

import click
import pytest
import yaml

from generator.analysis.scales import SCALES
from generator.cli import main
from generator.cli.command_list import COMMANDS
from generator.reader.records import briefing, entries, page, parts
from generator.reader.records.fields import Record
from tests.architecture import ROOT
from tests.pdfs import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

HANDBOOK = ROOT / "briefings" / "handbook"

SECTIONS = {
    "SightingFields": "Report",
    "ReportRecord": "Report",
    "QuoteWaiversRecord": "Report",
    "StatementRecord": "Statement",
    "SuperlativeRecord": "Statement",
    "AbsentRecord": "Statement",
    "LinkRecord": "Statement",
    "ReviewRecord": "Statement",
    "ActorRecord": "Actor",
    "OfficeRecord": "Actor",
    "SourceRecord": "Source",
    "TopicRecord": "Topic and Term",
    "TermRecord": "Topic and Term",
    "WordRecord": "Topic and Term",
    "OtherSenseRecord": "Topic and Term",
    "EventRecord": "Event",
    "AccountRecord": "Event",
    "ContrastRecord": "Event",
    "PlanRecord": "Plan",
    "PointRecord": "Plan",
    "PositionRecord": "Plan",
    "QuestionRecord": "Question",
    "AnswerRecord": "Question",
    "BriefingRecord": "briefing.yml",
    "KeyPointRecord": "briefing.yml",
    "AssessmentRecord": "briefing.yml",
    "EditionRecord": "briefing.yml",
    "CorrectionRecord": "briefing.yml",
    "WithheldRecord": "Withhold",
    "PermittedRecord": "Personal data and `permit`",
    "EntriesRecord": "Files",
    "PageRecord": "Pages of the handbook",
    "SearchRecord": "Pages of the handbook",
}
"""Where in format.md each record's fields are explained, but for those of every entry, which stand once."""


MOST_WORDS = 22_000
"""Of the pages written by hand: who writes a briefing reads them beside the work."""
NAMED_BY_HELP_ALONE = {"lint", "types", "docs", "fonts", "lock"}


def section(heading: str) -> str:
    """Return the text of a section of format.md."""
    text = (HANDBOOK / "format.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    assert found, f"format.md has no section {heading}"
    return found[1]


def records() -> list[type[Record]]:
    """Return every record an editor can write."""
    found = {
        one
        for module in (briefing, entries, page, parts)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Record) and one is not Record
    }
    return sorted(found, key=lambda one: one.__name__)


@pytest.mark.parametrize("record", records(), ids=lambda one: one.__name__)
def test_every_field_is_explained(record: type[Record]) -> None:
    text = section(SECTIONS[record.__name__]) + section("In every entry")
    inherited = set(parts.SightingFields.model_fields) if record is not parts.SightingFields else set()
    for name, field in record.model_fields.items():
        shown = field.alias or name
        if name not in inherited:
            assert re.search(rf"(\*\*|`)`?{shown}\b", text) or re.search(rf"\*\*.*, {shown} \|", text), shown
        if name not in inherited and field.is_required():
            assert f"**{shown}**" in text, f"{shown} is required, so bold"


@pytest.mark.parametrize("heading", sorted({*SECTIONS.values()}))
def test_no_field_is_explained_that_there_is_not(heading: str) -> None:
    known = {
        field.alias or name
        for record in records()
        if SECTIONS[record.__name__] == heading
        for name, field in record.model_fields.items()
    }
    rows = re.findall(r"^\| ((?:\*\*|`)[^|]*) \| ", field_tables(section(heading)), re.MULTILINE)
    told = {word for cell in rows for word in re.findall(r"\w+", cell)}
    assert told <= known, sorted(told - known)


def field_tables(text: str) -> str:
    """Return the tables of fields in a section."""
    tables = re.findall(r"^\| (?:field|setting)\b.*\n\| ---.*\n((?:\|.*\n)+)", text, re.MULTILINE)
    return "".join(tables)


def enums(kind: object) -> Iterator[type[StrEnum]]:
    """Yield the enumerations in a type."""
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        yield kind
    for inner in get_args(kind):
        yield from enums(inner)


@pytest.mark.parametrize("record", records(), ids=lambda one: one.__name__)
def test_every_value_is_named(record: type[Record]) -> None:
    inherited = (
        "Report" if issubclass(record, parts.SightingFields) else "Statement"
    )  # which lists the stances
    text = section(SECTIONS[record.__name__]) + section(inherited)
    for field in record.model_fields.values():
        for enum in enums(field.annotation):
            missing = [member.value for member in enum if f"`{member.value}`" not in text]
            assert not missing, f"{enum.__name__}: {missing}"


def test_every_command_and_option_is_in_the_manual() -> None:
    paths = [ROOT / "README.md", *HANDBOOK.glob("*.md")]
    manual = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command
        assert f"briefings {name}" in manual, f"briefings {name}"
        assert command.get_short_help_str(), f"briefings {name} has no help"
        options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
        for option in options:
            assert option.help, f"briefings {name} {option.opts[0]} has no help"
            assert option.opts[-1] in manual, f"briefings {name} {option.opts[-1]}"


def test_the_handbook_stays_short() -> None:
    pages = [path for path in HANDBOOK.glob("*.md") if path.name != "messages.md"]  # which is made
    assert sum(len(path.read_text(encoding="utf-8").split()) for path in pages) < MOST_WORDS


@pytest.mark.parametrize("path", sorted(HANDBOOK.glob("*.md")), ids=lambda path: path.name)
def test_examples_are_yaml(path: object) -> None:
    text = (HANDBOOK / str(path)).read_text(encoding="utf-8")
    for block in re.findall(r"^```yaml.*?\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        yaml.compose(block, yaml.CSafeLoader)


def test_the_method_has_the_scales_of_the_program() -> None:
    method = (HANDBOOK / "method.md").read_text(encoding="utf-8")
    for scale, steps in SCALES.items():
        table = next(
            part for part in method.split("\n\n") if part.startswith("|") and f"`{scale.value}`" in part
        )
        head, _, *rows = ([cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines())
        column = head.index(f"`{scale.value}`")
        assert [(row[column], row[-1]) for row in rows] == [(step.words[0], step.range) for step in steps]


def test_every_template_is_described() -> None:
    templates = ROOT / "site_templates"
    described = (templates / "README.md").read_text(encoding="utf-8")
    for path in sorted((*templates.rglob("*.jinja"), *templates.rglob("*.typ"))):
        assert path.name in described, f"{path.relative_to(ROOT)} is not in site_templates/README.md"


def test_the_data_of_a_pdf_is_described() -> None:
    described = (ROOT / "site_templates/README.md").read_text(encoding="utf-8")
    for document in documents(ROOT / "tests/golden/small").values():
        row = next(
            line for line in described.splitlines() if line.startswith(f"| of `{document.template}.typ`")
        )
        data = json.loads(document.data)["document"]
        assert set(re.findall(r"`(\w+)`", row)) == data.keys(), document.template


def test_every_make_target_is_described() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    manual = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    for target in phony[1].split():
        assert re.search(rf"^{target}:.* ## .", makefile, re.MULTILINE), (
            f"{target} has no line in `make help`"
        )
        named = re.search(rf"make {target}\b|`{target}`", manual)
        assert named or target in NAMED_BY_HELP_ALONE, f"make {target} is in no manual"
    assert set(re.findall(r"\bmake ([a-z]+)`", manual)) <= set(phony[1].split())
