"""A build replaces and removes what builds made, and nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.memo import Memo
from generator.storage.atomic import replace_file
from generator.storage.earlier_version import earlier_digest
from generator.storage.files import put, save
from generator.storage.output_records import (
    NotOurs,
    Record,
    digests,
    name_some_files,
    read_record,
    record_path,
    remove_known,
    require_own,
    write_record,
)
from tests.folders import SITE, built, state, write

if TYPE_CHECKING:
    from collections.abc import Callable


def emptied(folder: Path) -> None:
    """Make the folder anew."""
    shutil.rmtree(folder)
    folder.mkdir()


def no_marks(folder: Path) -> None:
    """Leave nothing beside or in the folder that says what a build made."""
    record_path(folder).unlink()


def former(folder: Path) -> None:
    """Put the stamp of the version before this one beside the folder."""
    stamp = {"inputs": "x", "pages": "", "site": earlier_digest(folder)}
    record_path(folder).write_text(json.dumps(stamp))


def former_touched(folder: Path) -> None:
    """Do so, and then change the site."""
    former(folder)
    write(folder, {"more.html": "more"})


def former_looked_at(folder: Path) -> None:
    """Do so, and then look at it with file managers."""
    former(folder)
    litter(folder)


def former_linked(folder: Path) -> None:
    """Do so, and lay a link into it that leads nowhere."""
    former(folder)
    (folder / "link").symlink_to("nowhere")


def litter(folder: Path) -> None:
    """Look at the folder with file managers."""
    write(folder, {".DS_Store": "", "a/Thumbs.db": "", "desktop.ini": "", "a/._index.html": ""})


def about_to_come(folder: Path) -> None:
    """Be killed after the new site was put in place, before that was noted."""
    write_record(folder, Record({"old.html": "x"}, digests(folder)))


ACCEPTED: dict[str, tuple[Callable[[Path], object], bool]] = {
    "a build's": (lambda _: None, True),
    "gone": (shutil.rmtree, True),
    "emptied": (emptied, True),
    "without any mark": (no_marks, False),
    "a changed page": (lambda folder: write(folder, {"index.html": "by hand"}), True),
    "mostly other files": (lambda folder: write(folder, dict.fromkeys(SITE, "mine")), False),
    "a file more": (lambda folder: write(folder, {"CNAME": "desk.example"}), False),
    "a file deeper down": (lambda folder: write(folder, {"a/b/c": "x"}), False),
    "a folder more": (lambda folder: (folder / "empty").mkdir(), True),
    "a link more": (lambda folder: (folder / "link").symlink_to("a"), False),
    "file managers": (litter, True),
    "killed between two steps": (about_to_come, True),
    "half written file": (lambda folder: write(folder, {".x.html.0123abcd.part": ""}), True),
    "former version": (former, True),
    "former version, changed": (former_touched, False),
    "former version, file managers": (former_looked_at, True),
    "former version, a link more": (former_linked, False),
    "nonsense": (lambda folder: record_path(folder).write_text("[" * 99_999), False),
    "other nonsense": (lambda folder: record_path(folder).write_text('{"files": 1}'), False),
}
"""What happened to a site, and whether a build may then replace it."""


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("name", ACCEPTED)
def test_only_what_a_build_made_is_replaced(name: str, tmp_path: Path) -> None:
    happens, accepted = ACCEPTED[name]
    folder = built(tmp_path / "site")
    happens(folder)
    if accepted:
        require_own(folder, read_record(folder))
    else:
        with pytest.raises(NotOurs):
            require_own(folder, read_record(folder))


@pytest.mark.parametrize(
    ("paths", "known", "said"),
    [
        (["a"], [], "`a`"),
        (["a", "b"], [], "`a` and `b`"),
        (["a", "b", "c", "d", "e"], [], "`a`, `b`, `c` and 2 more"),
        ([".git/HEAD", ".git/refs/x", "CNAME"], ["a/index.html"], "`.git/` and `CNAME`"),
        (["a/mine/x", "a/mine/y", "a/z"], ["a/index.html"], "`a/mine/` and `a/z`"),
        (["a\n::error::b", "\udcff"], [], r"`a\n::error::b` and `\xff`"),
    ],
)
def test_a_refusal_names_what_it_found(paths: list[str], known: list[str], said: str) -> None:
    assert name_some_files(paths, known) == said


PAGES = {"index.md": b"home", "a/index.md": b"a"}


@pytest.mark.parametrize("name", ["mine.md", "a/mine.md", "downloads/thesis.pdf", "index.md/x"])
def test_pages_are_not_saved_over_what_somebody_put_there(name: str, tmp_path: Path) -> None:
    """It would be published with them, or lost; nothing is written."""
    docs = write(tmp_path / "docs", {name: "mine", ".gitignore": "*", ".DS_Store": ""})
    before = state(tmp_path)
    with pytest.raises(NotOurs, match="which no build put there"):
        save(PAGES, docs, Memo())
    assert state(tmp_path) == before


def test_pages_are_not_written_over_a_file_of_the_same_name(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", {"index.md": "mine"})
    with pytest.raises(NotOurs, match=r"write over.*noted in `\.docs\.stamp`, which is missing"):
        save(PAGES, docs, Memo())
    with pytest.raises(NotOurs, match="write over"):
        put(PAGES, docs)
    assert state(tmp_path) == {"docs": "folder", "docs/index.md": "mine"}


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("link", ["a", "a/index.md", "other"])
def test_a_link_among_the_pages_leads_nowhere(link: str, tmp_path: Path) -> None:
    """What it leads to is neither written nor removed."""
    notes = write(tmp_path / "notes", {"index.md": "mine"})
    (tmp_path / "docs" / link).parent.mkdir(parents=True)
    (tmp_path / "docs" / link).symlink_to(notes if link != "a/index.md" else notes / "index.md")
    before = state(tmp_path)
    with pytest.raises(NotOurs):
        save(PAGES, tmp_path / "docs", Memo())
    assert state(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_to_a_folder_of_pages_is_followed_and_only_ours_is_removed(tmp_path: Path) -> None:
    (tmp_path / "docs").symlink_to(tmp_path / "pages", target_is_directory=True)
    (tmp_path / "pages").mkdir()
    save(PAGES, tmp_path / "docs", Memo())
    save({"index.md": b"new"}, tmp_path / "docs", Memo())
    assert state(tmp_path / "pages") == {"index.md": "new"}
    assert (tmp_path / "docs").is_symlink()
    write(tmp_path / "pages", {"thesis.txt": "five years"})
    with pytest.raises(NotOurs, match=r"thesis\.txt"):
        save({}, tmp_path / "docs", Memo())


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("leads", ["mine.txt", "nowhere", "pipe"])
def test_a_link_in_place_of_a_page_of_ours_is_replaced_and_not_followed(leads: str, tmp_path: Path) -> None:
    """What it leads to stays as it is, whatever it is; the record beside the folder is kept so, too."""
    write(tmp_path, {"mine.txt": "mine"})
    os.mkfifo(tmp_path / "pipe")
    save(PAGES, tmp_path / "docs", Memo())
    for path in (tmp_path / "docs" / "index.md", record_path(tmp_path / "docs")):
        path.unlink()
        path.symlink_to(tmp_path / leads)
        save({**PAGES, "more.md": b""}, tmp_path / "docs", Memo(), known=PAGES)
        assert not path.is_symlink()
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "pipe").is_fifo()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("follow", [True, False])
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path: Path, *, follow: bool) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "folder", *(["link"] if follow else [])):
        with pytest.raises(OSError, match="no ordinary file"):
            replace_file(tmp_path / name, b"x", follow=follow)
    assert (tmp_path / "pipe").is_fifo()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "link", "pipe"]


def test_what_was_put_beside_the_pages_is_known(tmp_path: Path) -> None:
    save(PAGES, tmp_path / "docs", Memo())
    put({"downloads/x.pdf": b"x"}, tmp_path / "docs")
    save(PAGES, tmp_path / "docs", Memo())
    assert sorted(digests(tmp_path / "docs")) == sorted(PAGES)


def test_a_shared_folder_keeps_what_is_not_ours(tmp_path: Path) -> None:
    write(tmp_path / "pdf", {"thesis.pdf": "five years"})
    save({"x.pdf": b"1", "y.pdf": b"2"}, tmp_path / "pdf", Memo(), shared=True)
    save({"x.pdf": b"3"}, tmp_path / "pdf", Memo(), shared=True)
    assert state(tmp_path / "pdf") == {"thesis.pdf": "five years", "x.pdf": "3"}


def test_pages_of_the_former_version_are_known_by_the_sites_stamp(tmp_path: Path) -> None:
    old = {"old.md": "old", "index.md": "old"}
    for build in (tmp_path / "build", tmp_path / "else"):
        docs = write(build / "docs", old)
        stamp = {"inputs": "x", "pages": earlier_digest(docs), "site": ""}
        (build / ".site.stamp").write_text(json.dumps(stamp))
    save(PAGES, tmp_path / "build" / "docs", Memo())
    assert sorted(digests(tmp_path / "build" / "docs")) == sorted(PAGES)
    with pytest.raises(NotOurs):  # docs of somebody else beside a site that was built there with --out
        save(PAGES, docs, Memo())


def test_a_save_that_was_killed_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was written by then counts as ours."""
    real, written = Path.write_bytes, iter(range(99))

    def stops(path: Path, content: bytes) -> int:
        if "index" in path.name and next(written) == 1:
            real(path, content[:1])
            raise KeyboardInterrupt
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", stops)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    with pytest.raises(KeyboardInterrupt):
        save(PAGES, tmp_path / "docs", Memo())
    monkeypatch.undo()
    assert any(name.endswith(".part") for name in digests(tmp_path / "docs"))
    save({"a/index.md": b"b"}, tmp_path / "docs", Memo())
    assert state(tmp_path / "docs") == {"a": "folder", "a/index.md": "b"}


def test_removing_leaves_what_is_not_ours(tmp_path: Path) -> None:
    folder = built(tmp_path / "site")
    litter(folder)
    write(folder, {"a/mine.txt": "x", ".gitignore": "*"})
    assert remove_known(folder, read_record(folder), {".gitignore"}) == ["a/mine.txt"]
    assert sorted(digests(folder)) == [".gitignore", "a/mine.txt"]
    (folder / "a/mine.txt").unlink()
    (folder / ".gitignore").unlink()
    assert remove_known(folder, read_record(folder)) == []
    assert not folder.exists()


SCHEMA = json.dumps({"title": "A briefing, format 1"})
STAMPED = {
    "x": ["inputs", hashlib.sha256(b"x").hexdigest()],
    "y": ["inputs", "of another"],
    "../z": [],
    "gone": [],
}


@pytest.mark.parametrize(
    ("name", "made", "own"),
    [
        (
            "pdf",
            {"x.pdf": "x", "stamps.json": json.dumps(STAMPED)},
            {"y.pdf": "y", "thesis.pdf": "five years"},
        ),
        ("pdf", {}, {"x.pdf": "x", "stamps.json": "[]"}),
        ("pdf", {}, {"x.pdf": "x", "stamps.json": '{"x": 1}'}),
        ("schema", {"briefing.json": SCHEMA}, {"entries.json": SCHEMA, "mine.json": SCHEMA}),
        ("other", {}, {"x.pdf": "x", "stamps.json": json.dumps(STAMPED), "briefing.json": SCHEMA}),
    ],
)
def test_what_the_former_version_kept_no_record_of_is_known_by_what_it_holds(
    name: str, made: dict[str, str], own: dict[str, str], tmp_path: Path
) -> None:
    folder = write(tmp_path / name, made | own)
    assert sorted(remove_known(folder, read_record(folder))) == sorted(own)
    assert state(folder) == own
