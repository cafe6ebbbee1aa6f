"""The shipped JSON Schemas are the ones the records give, and admit what editors write."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build import check
from generator.diagnostics import Diagnostics
from generator.project import Project
from generator.reader.schema import schemas

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", sorted(schemas()))
def test_shipped_schema_is_fresh(name: str) -> None:
    """`briefings schema` has been run since the records changed."""
    assert (ROOT / "briefings/schema/v1" / name).read_bytes() == schemas()[name]


def test_first_line_of_every_file_names_its_schema() -> None:
    """Editors find the schema by it."""
    for path in (ROOT / "briefings").rglob("*.yml"):
        kind = "briefing" if path.name == "briefing.yml" else "entries"
        up = "../" * (len(path.relative_to(ROOT / "briefings").parts) - 1)
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={up}schema/v1/{kind}.json", path


def test_text_fields_admit_what_yaml_takes_for_numbers() -> None:
    """An editor's program reads `date: 2023` as a number and must not mark it."""
    definitions = json.loads(schemas()["entries.json"])["$defs"]
    statement = definitions["StatementRecord"]["properties"]
    assert {"string", "number", "boolean"} == set(statement["date"]["type"]) == set(statement["says"]["type"])
    assert statement["credibility"]["enum"] == [1, 2, 3, 4, 5, 6]
    assert b"oneOf" not in schemas()["entries.json"]


def test_every_field_is_described() -> None:
    """Completion shows a sentence, not a bare name, wherever the name alone leaves a question."""
    definitions = json.loads(schemas()["entries.json"])["$defs"]
    fields = [
        field for definition in definitions.values() for field in definition.get("properties", {}).values()
    ]
    described = [field for field in fields if "description" in field or "$ref" in field]
    assert len(described) / len(fields) > 0.75


def test_ids_complete_references() -> None:
    """The second schema offers actors where actors belong, and still accepts an id entered since."""
    library, _ = check(Project(ROOT), Diagnostics())
    definitions = json.loads(schemas(library)["entries.json"])["$defs"]
    one, several = definitions["StatementRecord"]["properties"]["speaker"]["anyOf"]
    speaker = one["anyOf"]
    assert several["items"] == one
    assert {"zelenskyy", "own-voice"} <= set(speaker[0]["enum"])
    assert "withdrawal" not in speaker[0]["enum"]
    assert "pattern" in speaker[1]
    about = definitions["StatementRecord"]["properties"]["about"]["items"]["anyOf"]
    assert {"withdrawal", "call"} <= set(about[0]["enum"])
