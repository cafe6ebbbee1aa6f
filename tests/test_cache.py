"""A cache gives back what the same person's programs put into it, and nothing that anybody else did."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING

import pytest

from generator.project import Project
from generator.project.caches import project_cache, remove_caches
from generator.project.program_digest import program_digest
from generator.storage.cache import Cache, remove_cache
from generator.storage.cache_secret import cache_secret

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"s" * 32


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "build/cache/pages", SECRET, b"1")


def _entries(cache: Cache) -> list[Path]:
    return sorted(cache.folder.iterdir())


def test_what_was_put_is_found_by_the_next_build(cache: Cache) -> None:
    assert cache.get(b"a") is None
    cache.put(b"a", b"content")
    cache.put(b"b", b"")
    later = Cache(cache.folder, SECRET, b"1")
    assert (later.get(b"a"), later.get(b"b"), later.get(b"c")) == (b"content", b"", None)
    cache.put(b"a", b"other content")
    assert later.get(b"a") == b"other content"


@pytest.mark.parametrize(
    ("secret", "version"), [(b"t" * 32, b"1"), (SECRET, b"2"), (SECRET, b"1\0"), (None, b"1")]
)
def test_nothing_is_found_with_another_secret_or_version(
    cache: Cache, secret: bytes | None, version: bytes
) -> None:
    cache.put(b"a", b"content")
    assert Cache(cache.folder, secret, version).get(b"a") is None


def test_an_entry_that_was_altered_or_stands_under_another_key_is_not_there(cache: Cache) -> None:
    cache.put(b"a", b"content")
    (first,) = _entries(cache)
    sealed = first.read_bytes()
    cache.put(b"b", b"other")
    (second,) = (path for path in _entries(cache) if path != first)
    second.write_bytes(sealed)  # whole, and sealed by us, but for another key
    assert cache.get(b"b") is None
    for altered in (sealed[:-1], sealed + b"x", bytes([sealed[0] ^ 1]) + sealed[1:], b"", sealed[:10]):
        first.write_bytes(altered)
        assert cache.get(b"a") is None
    first.write_bytes(sealed)
    assert cache.get(b"a") == b"content"


def test_unused_entries_are_dropped_and_what_killed_programs_left(cache: Cache) -> None:
    for key in (b"a", b"b", b"c"):
        cache.put(key, key)
    mine = cache.folder / "notes.txt"
    mine.write_text("kept")
    left = cache.folder / f".{_entries(cache)[0].name}.0123abcd.part"
    left.write_bytes(b"half")
    later = Cache(cache.folder, SECRET, b"1")
    later.get(b"a")
    later.put(b"d", b"d")
    later.use([b"b"])  # another process got it
    later.drop_unused()
    assert [later.get(key) for key in (b"a", b"b", b"c", b"d")] == [b"a", b"b", None, b"d"]
    assert mine.exists()
    assert not left.exists()
    later.drop_unused()
    later.drop_unused()
    assert _entries(cache) == [mine]


def test_entries_of_another_version_are_dropped(cache: Cache) -> None:
    cache.put(b"a", b"a")
    later = Cache(cache.folder, SECRET, b"2")
    later.put(b"a", b"a")
    later.drop_unused()
    assert len(_entries(cache)) == 1


def test_another_process_has_the_same_cache(cache: Cache) -> None:
    pickle.loads(pickle.dumps(cache)).put(b"a", b"content")  # noqa: S301  # as `multiprocessing` sends it
    assert cache.get(b"a") == b"content"
    assert SECRET not in repr(cache).encode()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_folder_that_leads_elsewhere_is_left_alone(cache: Cache, tmp_path: Path) -> None:
    elsewhere = Cache(tmp_path / "elsewhere", SECRET, b"1")
    elsewhere.put(b"a", b"content")
    cache.folder.parent.mkdir(parents=True)
    cache.folder.symlink_to(elsewhere.folder)
    assert cache.get(b"a") is None
    cache.put(b"b", b"b")
    cache.drop_unused()
    assert remove_cache(cache.folder) == 0
    assert elsewhere.get(b"a") == b"content"
    assert len(_entries(elsewhere)) == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes have no place in folders there")
def test_what_is_no_file_is_not_waited_for(cache: Cache) -> None:
    cache.put(b"a", b"content")
    (path,) = _entries(cache)
    path.unlink()
    os.mkfifo(path)
    assert cache.get(b"a") is None
    cache.put(b"a", b"content")  # refused by the disk: no ordinary file is replaced
    assert cache.get(b"a") is None
    Cache(cache.folder, SECRET, b"1").drop_unused()
    assert not _entries(cache)


def test_a_disk_that_refuses_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file where a folder should be")
    cache = Cache(tmp_path / "build/pages", SECRET, b"1")
    cache.put(b"a", b"content")
    assert cache.get(b"a") is None
    cache.drop_unused()


def test_the_secret_is_made_once_and_is_nobody_else_s(tmp_path: Path) -> None:
    folder = tmp_path / "own/caches"
    secret = cache_secret(folder)
    assert secret is not None
    assert len(secret) == 32
    assert cache_secret(folder) == secret
    assert secret != cache_secret(tmp_path / "other")
    (place,) = folder.iterdir()
    place.write_bytes(b"short")
    assert cache_secret(folder) not in {secret, b"short", None}


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
@pytest.mark.parametrize("spoilt", ["readable", "link"])
def test_a_secret_that_others_may_know_is_replaced(tmp_path: Path, spoilt: str) -> None:
    secret = cache_secret(tmp_path)
    place = tmp_path / "cache.key"
    assert place.stat().st_mode & 0o777 == 0o600
    if spoilt == "readable":
        place.chmod(0o640)
    else:
        place.rename(tmp_path / "moved")
        place.symlink_to("moved")
    assert cache_secret(tmp_path) not in {secret, None}
    assert not place.is_symlink()
    assert place.stat().st_mode & 0o777 == 0o600


def test_where_no_secret_can_be_kept_there_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert cache_secret(tmp_path / "file") is None
    cache = Cache(tmp_path / "build", None, b"1")
    cache.put(b"a", b"content")
    assert not cache.folder.exists()
    assert cache.get(b"a") is None


def test_a_project_s_caches_are_removed_together(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert remove_caches(project) == 0
    for name in ("pages", "pictures"):
        project_cache(project, name).put(b"a", b"content")
    assert project_cache(project, "pages").get(b"a") == b"content"
    assert remove_caches(project) == 2
    assert not project.caches.exists()


def test_the_program_s_digest_changes_with_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def digest() -> bytes:
        program_digest.cache_clear()
        return program_digest()

    try:
        before = digest()
        assert digest() == before
        package = tmp_path / "generator"
        package.mkdir()
        monkeypatch.setattr("generator.__file__", str(package / "__init__.py"))
        (package / "build.py").write_text("one = 1")
        first = digest()
        (package / "build.py").write_text("one = 2")
        second = digest()
        (tmp_path / "jinja2-9.9.9.dist-info").mkdir()
        monkeypatch.syspath_prepend(tmp_path)
        assert len({before, first, second, digest()}) == 4
    finally:
        monkeypatch.undo()
        program_digest.cache_clear()
