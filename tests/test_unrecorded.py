"""What is in a folder may be a build's though its record is gone: nobody says then that no build put it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.storage.output_records import NotOurs, read_record, record_path, require_own
from tests.folders import SITE, write

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = '{"files": {"a": ""}, "coming": {}, "source": ""}'
UNRECORDED: dict[str, tuple[str, dict[str, str], bool]] = {
    "no record": ("", SITE, True),
    "nonsense": ("[", SITE, True),
    "no record, a file more": ("", SITE | {"CNAME": "x"}, True),
    "no record, version control": ("", SITE | {".git/HEAD": "x"}, False),
    "no site": ("", {"thesis.txt": "five years"}, False),
    "a record of other files": (OTHERS, SITE, False),
}
"""A record, what lies in its folder, and whether that may be a build's, come from a cache or a copy without it."""


@pytest.mark.parametrize("name", UNRECORDED)
def test_a_site_without_its_record_is_said_to_be_that(name: str, tmp_path: Path) -> None:
    record, files, unknown = UNRECORDED[name]
    folder = write(tmp_path / "site", files)
    if record:
        record_path(folder).write_text(record)
    with pytest.raises(NotOurs) as refused:
        require_own(folder, read_record(folder))
    assert ("which no build put there" in str(refused.value)) != unknown
    assert ("noted in `.site.stamp`, which is missing" in str(refused.value)) == unknown
