"""What somebody lays into an old site in the very moment in which it is replaced is not lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.storage import swap
from generator.storage.output_records import Record, require_own
from generator.storage.swap import fresh_folder, put_in_place
from tests.folders import built, state, write
from tests.test_swap import NEW, whole
from tests.unprivileged import unprivileged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def _behind_the_last_look(happens: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have something happen once nobody looks at the old site any more, and before it goes."""

    def look(folder: Path, record: Record, linked: Mapping[str, tuple[int, str]]) -> None:
        require_own(folder, record, linked)
        happens()

    monkeypatch.setattr(swap, "require_own", look)


@pytest.mark.parametrize("at_once", [True, False])
def test_what_came_between_the_last_look_and_the_exchange_is_in_the_new_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    """Also where a system cannot exchange two folders in one step."""
    if not at_once:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    out = built(tmp_path / "site")

    def happens() -> None:
        write(out, {"notes/thesis.txt": "five years", "index.html": "changed as well"})

    _behind_the_last_look(happens, monkeypatch)
    with fresh_folder(out) as fresh:
        write(fresh, NEW)
        put_in_place(fresh, out)
    assert (out / "notes" / "thesis.txt").read_text() == "five years"
    assert whole_but(out, "notes/thesis.txt") == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.stamp", "site"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize(
    "what", ["the file of a page that is new", "a closed folder", "in a read-only folder"]
)
def test_what_came_between_and_cannot_be_in_the_new_site_is_kept_with_the_old_one(
    what: str, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)

    def happens() -> None:
        if what == "the file of a page that is new":
            write(out, {"b/index.html": "five years"})
        elif what == "a closed folder":
            write(out, {"mine/thesis.txt": "five years"})
            (out / "mine").chmod(0)
        else:
            write(out, {"a/thesis.txt": "five years"})
            (out / "a").chmod(0o555)

    _behind_the_last_look(happens, monkeypatch)
    with unprivileged() as top:
        out = built(top / "site")
        with fresh_folder(out) as fresh:
            write(fresh, NEW)
            said = put_in_place(fresh, out)
        if what == "in a read-only folder":
            assert not said
            assert (out / "a/thesis.txt").read_text() == "five years"
            return
        assert said.endswith(f"The new site is there, the old one is kept as {out}.before.")
        assert whole(out) == "new"
        kept = out.with_name("site.before")
        if what == "a closed folder":
            (kept / "mine").chmod(0o700)
        assert "five years" in state(kept).values()
        assert sorted(path.name for path in top.iterdir()) == [".site.stamp", "site", "site.before"]


def whole_but(out: Path, path: str) -> dict[str, str]:
    """Return the files of a site, but one."""
    return {name: text for name, text in state(out).items() if text != "folder" and name != path}
