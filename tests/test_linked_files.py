"""Whose a folder is, is told without reading each file: some before a build, those not in the new site behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.storage.output_records import (
    NotOurs,
    Record,
    digests,
    read_record,
    require_likely_own,
    require_own,
)
from tests.folders import built, write

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


@pytest.mark.parametrize(("changed", "accepted"), [(0, True), (40, True), (70, False), (100, False)])
def test_a_few_files_tell_before_a_build_whether_most_were_changed(
    changed: int, tmp_path: Path, *, accepted: bool
) -> None:
    folder = write(tmp_path / "site", {f"{number:03}/index.html": "page" for number in range(100)})
    record = Record(digests(folder))
    order = [number * 37 % 100 for number in range(100)]
    write(folder, {f"{number:03}/index.html": "changed" for number in order[:changed]})
    for look in (require_likely_own, require_own):
        if accepted:
            look(folder, record)
        else:
            with pytest.raises(NotOurs, match="other files"):
                look(folder, record)


def test_what_nobody_put_there_is_seen_before_a_build(tmp_path: Path) -> None:
    folder = write(tmp_path / "site", {f"{number:03}/index.html": "page" for number in range(100)})
    record = Record(digests(folder))
    write(folder, {"050/thesis.txt": "five years"})
    with pytest.raises(NotOurs, match="thesis"):
        require_likely_own(folder, record)
