"""A file of an old site that is one with a file of the new one is known, and is not read to tell whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.storage.output_records import NotOurs, read_record, require_own
from tests.folders import built

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("linked", "accepted"),
    [("nothing", False), ("this file", True), ("another file", False), ("other words", False)],
)
def test_what_is_one_with_a_file_that_is_known_is_not_read(
    linked: str, tmp_path: Path, *, accepted: bool
) -> None:
    folder = built(tmp_path / "site")
    record = read_record(folder)
    for path in record.files:
        (folder / path).write_text("changed", encoding="utf-8")
    numbers = {path: (folder / path).stat().st_ino for path in record.files}
    known: dict[str, dict[str, tuple[int, str]]] = {
        "nothing": {},
        "this file": {path: (numbers[path], digest) for path, digest in record.files.items()},
        "another file": {path: (numbers[path] + 1, digest) for path, digest in record.files.items()},
        "other words": {path: (numbers[path], "0" * 32) for path in record.files},
    }
    if accepted:
        require_own(folder, record, known[linked])
    else:
        with pytest.raises(NotOurs):
            require_own(folder, record, known[linked])
