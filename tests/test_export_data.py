"""A whole briefing as JSON: its schema holds, everything is read back, a page links to both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema

from generator import build, snapshot
from generator.build import Project
from generator.cli.downloads import DownloadStage
from generator.diagnostics import Diagnostics
from generator.exports import snapshot_file
from generator.exports.downloads import SCHEMA
from tests.test_export_tables import SHIPPED, shipped_input
from tests.test_withheld_outputs import small

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["small"]  # a fixture


def test_the_schema_holds_and_everything_is_read_back() -> None:
    given = shipped_input()
    content = snapshot_file.write(given)
    schema = json.loads(snapshot_file.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(content), schema)
    diagnostics = Diagnostics()
    read = snapshot.from_json(content, "x.json", diagnostics)
    assert list(diagnostics) == []
    assert read is not None
    assert read.subject == given.briefing
    assert read.library.statements == given.library.statements
    assert set(given.found.sources) <= set(read.library.sources)


def test_no_name_of_a_private_text_and_no_path_is_in_it() -> None:
    given = shipped_input()
    written = snapshot_file.write(given).decode()
    names = {source.text for source in given.library.sources.values() if source.text}
    assert names, "else nothing is shown"
    assert [name for name in names if name in written] == []
    assert f"briefings/{SHIPPED}/" not in written


def test_a_name_that_is_a_field_too_may_be_withheld(small: Path) -> None:
    """The names of fields are the program's own: they tell of nobody."""
    listed = small / "briefings" / "fisheries-summit" / "kept-out.yml"
    more = "  - words: Short\n    because: x\n  - words: Significant\n    because: x\n"
    listed.write_text(listed.read_text("utf-8") + more, encoding="utf-8")
    result = build.generate(Project(small), downloads=DownloadStage(Project(small), None, None))
    assert b'"short"' in result.files["downloads/fisheries-summit.json"]
    assert b'"title"' in result.files[f"downloads/{SCHEMA}"]
    assert f'href="../downloads/{SCHEMA}"' in result.files["downloads/index.md"].decode()
    assert SCHEMA not in result.files["briefings/index.md"].decode()
