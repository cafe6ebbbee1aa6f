"""Files of editions are input: told of where they are wrong, and shown without what is withheld since."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Code, Diagnostics
from generator.editions import reading
from generator.snapshot.encoding import sum_of
from tests.harbour_towns import BRIEFING
from tests.published_harbour import FIRST, SAID, edit, found, published, run, unpublished

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.project import Project


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


def test_rows_and_files_agree(published: Project) -> None:
    """A frozen edition without its row, or with another, is an error at its place."""
    edit(published, "briefing.yml", lambda text: text.replace("    says: First", "    says: The first", 1))
    ((code, span),) = found(published)[0]
    assert code == Code.EDITION_ROW
    assert span.startswith(f"briefings/{BRIEFING}/briefing.yml:")
    edit(published, "briefing.yml", lambda text: text.replace("number: 1", "number: 2", 1))
    assert sorted(code for code, _ in found(published)[0]) == [Code.EDITION_NOT_FROZEN, Code.EDITION_ROW]


@pytest.mark.parametrize("name", ["one.json", "0.json", "3.json", "1.JSON.json"])
def test_files_that_are_no_editions(published: Project, name: str) -> None:
    """What lies there under a wrong name is told of, and no build ends of it."""
    folder = published.root / FIRST.rpartition("/")[0]
    shutil.copy(published.root / FIRST, folder / name)
    assert found(published)[0] == [(Code.BROKEN_EDITION, f"briefings/{BRIEFING}/editions/{name}")]


def test_folders_and_links_hold_no_editions(published: Project, tmp_path: Path) -> None:
    """Below the folder nothing is an edition, and no link leads out of the project."""
    folder = published.root / FIRST.rpartition("/")[0]
    (folder / "old").mkdir()
    shutil.copy(published.root / FIRST, folder / "old" / "1.json")
    assert found(published)[0] == [(Code.BROKEN_EDITION, f"briefings/{BRIEFING}/editions/old/1.json")]
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert found(published)[0] == [(Code.OUTSIDE_PROJECT, f"briefings/{BRIEFING}/editions")]


def _linked_within(folder: Path) -> None:
    kept = folder.parent.parent / "kept"
    folder.rename(kept)
    folder.symlink_to(kept, target_is_directory=True)


def _dangling(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.symlink_to("nowhere", target_is_directory=True)


def _file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("Nothing.", encoding="utf-8")


def _folder_of_its_name(folder: Path) -> None:
    (folder / "1.json").unlink()
    (folder / "1.json").mkdir()


def _capitals(folder: Path) -> None:
    (folder / "1.json").rename(folder / "1.JSON")


@pytest.mark.parametrize(
    ("hide", "name"),
    [
        (_linked_within, ""),
        (_dangling, ""),
        (_file, ""),
        (_folder_of_its_name, "/1.json"),
        (_capitals, "/1.JSON"),
    ],
)
def test_no_edition_vanishes_in_silence(published: Project, hide: Callable[[Path], None], name: str) -> None:
    """Whatever stands where editions were, and cannot be one, is told of."""
    folder = (published.root / FIRST).parent
    hide(folder)
    assert found(published)[0] == [(Code.BROKEN_EDITION, f"briefings/{BRIEFING}/editions{name}")]


def test_a_huge_edition_is_an_error(published: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not read."""
    monkeypatch.setattr(reading, "MAX_BYTES", 1000)
    assert (Code.FILE_TOO_LARGE, FIRST) in found(published)[0]


def test_a_changed_edition_is_an_error(published: Project) -> None:
    """Its sum no longer fits."""
    path = published.root / FIRST
    path.write_bytes(path.read_bytes().replace(b"welcome", b"refused", 1))
    assert (Code.BROKEN_EDITION, FIRST) in found(published)[0]
    assert run(published, "--note", "New.").exit_code == 1


_CORRECTION = """corrections:
  - of: saar-on-boats
    date: 2026-06-02
    kind: correction
    was: %s
    now: Talks of two towns are an insult to the third.
    because: A slip.
"""


def test_where_an_edition_cannot_be_read_nothing_else_is_said_of_editions(published: Project) -> None:
    """Not of what another edition, which can be read, has not."""
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    assert run(published, "--note", "Another title.").exit_code == 0
    edit(
        published,
        "talks.yml",
        lambda text: text.replace(SAID, "Talks of two towns are an insult to the third."),
    )
    edit(published, "briefing.yml", lambda text: text + _CORRECTION % SAID)
    assert found(published)[0] == []
    for name in ("1.json", "2.json"):
        path = (published.root / FIRST).with_name(name)
        whole = path.read_bytes()
        path.write_bytes(whole.replace(b"welcome", b"refused", 1))
        assert [code for code, _ in found(published)[0]] == [Code.BROKEN_EDITION]
        path.write_bytes(whole)


def test_a_newer_source_is_no_mistake_because_an_edition_cannot_be_read(published: Project) -> None:
    """Until when the editions looked for sources is not known then."""
    edit(
        published,
        "briefing.yml",
        lambda text: text.replace("data_until: 2026-05-01", "data_until: 2026-04-01"),
    )
    path = published.root / FIRST
    path.write_bytes(path.read_bytes().replace(b"welcome", b"refused", 1))
    assert [code for code, _ in found(published)[0]] == [Code.BROKEN_EDITION]


def test_no_entries_are_read_from_the_folder_of_editions(published: Project) -> None:
    """It holds what was published and nothing else."""
    folder = published.root / FIRST.rpartition("/")[0]
    (folder / "more.yml").write_text("topics: [{id: more, name: More}]\n", encoding="utf-8")
    assert found(published)[0] == [(Code.IGNORED_FILE, f"briefings/{BRIEFING}/editions/more.yml")]


def test_what_is_withheld_later_is_in_no_edition(published: Project) -> None:
    """A wish holds for what was published before it: no text of the edition has the words."""
    text = (published.root / FIRST).read_text(encoding="utf-8")
    assert "third is asked" in text
    (published.briefings / "withheld.yml").write_text(
        "withhold:\n  - words: third is asked\n    because: a wish\n", encoding="utf-8"
    )
    said, findings = found(published)
    assert said == []
    assert findings is not None
    (edition,) = findings.editions[BRIEFING]
    assert "third is asked" not in repr(edition)
    assert "[withheld]" in repr(edition)


def test_an_edition_whose_ids_hold_withheld_words_is_not_shown(published: Project) -> None:
    """An id cannot be hidden: the editor is told to take the file out."""
    path = published.root / FIRST
    values = json.loads(path.read_bytes().replace(b"saar-on-boats", b"zorro-on-boats"))
    del values["sha256"]
    path.write_text(json.dumps({**values, "sha256": sum_of(values)}), encoding="utf-8")
    (published.briefings / "withheld.yml").write_text(
        "withhold:\n  - words: Zorro\n    because: a wish\n", encoding="utf-8"
    )
    said, findings = found(published)
    assert (Code.WITHHELD_WORD, FIRST) in said
    assert findings is not None
    assert findings.editions == {}


def test_a_published_edition_cannot_vanish(published: Project) -> None:
    """Not even the last one, with its row: it is kept of which editions were published."""
    assert json.loads((published.briefings / "editions.lock.json").read_text()) == {
        "version": 1,
        "editions": [{"briefing": BRIEFING, "number": 1}],
    }
    (published.root / FIRST).unlink()
    assert found(published)[0] == [(Code.BROKEN_EDITION, FIRST)]
    assert run(published).exit_code == 1, "no other is published under its number"
    shutil.rmtree((published.root / FIRST).parent)
    assert found(published)[0] == [(Code.BROKEN_EDITION, FIRST)]


LOCK = "briefings/editions.lock.json"


def _told(project: Project) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    build.check(project, diagnostics)
    return list(diagnostics)


@pytest.mark.parametrize("lock", [None, '{"version": 1, "editions": []}'], ids=["no file", "no row"])
def test_what_says_which_editions_were_published_cannot_vanish(published: Project, lock: str | None) -> None:
    """With it an edition may have gone that nobody would miss: so the cause is told, and no edition is made."""
    path = published.root / LOCK
    path.unlink()
    if lock:
        path.write_text(lock)
    (told,) = _told(published)
    assert (told.code, told.span.path) == (Code.BROKEN_EDITION, LOCK)
    assert f"edition 1 of `{BRIEFING}`" in told.message
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    result = run(published, "--note", "Another title.")
    assert result.exit_code == 1
    assert "[broken-edition]" in result.output
    path.write_text(told.hints[-1].partition(": ")[2])
    assert _told(published) == [], "the hint says what to write"
    assert run(published, "--note", "Another title.").exit_code == 0
    path.unlink()
    (told,) = _told(published)
    assert "edition 2 of `harbour-talks` were published, and the file that says so is gone" in told.message


def test_a_lock_that_cannot_be_read_is_told_once_and_renewed_as_the_hint_says(published: Project) -> None:
    path = published.root / LOCK
    path.write_text("<<<<<<< ours")
    (told,) = _told(published)
    assert told.code is Code.INVALID_LOCK
    assert (
        told.hints[0]
        == "renew it: delete the file, then run `briefings check`, which says what to write into it"
    )
    path.unlink()
    (told,) = _told(published)
    path.write_text(told.hints[-1].partition(": ")[2])
    assert _told(published) == []


def test_a_published_briefing_cannot_vanish(published: Project) -> None:
    shutil.rmtree(published.briefings / BRIEFING)
    assert (Code.BROKEN_EDITION, "briefings/editions.lock.json") in found(published)[0]


@pytest.mark.parametrize("number", ["true", "1.0", "0", '"1"'])
def test_what_is_no_number_is_none_of_an_edition(number: str, published: Project) -> None:
    lock = f'{{"version": 1, "editions": [{{"briefing": "{BRIEFING}", "number": {number}}}]}}'
    (published.briefings / "editions.lock.json").write_text(lock)
    assert found(published)[0] == [(Code.INVALID_LOCK, "briefings/editions.lock.json")]


def test_the_rows_of_editions_that_were_not_kept_stay(tmp_path: Path) -> None:
    """Those that are frozen tell of them."""
    project = unpublished(tmp_path)
    row = "  - number: 2\n    date: 2026-05-03\n    data_until: 2026-05-01\n    change: minor\n    says: Second.\n"
    edit(project, "briefing.yml", lambda text: f"{text}{row}")
    assert run(project).exit_code == 0
    assert [code for code, _ in found(project)[0]] == [Code.EDITION_NOT_FROZEN]
    first = row.replace("number: 2", "number: 1").replace("05-03", "05-02").replace("minor", "significant")
    edit(project, "briefing.yml", lambda text: text.replace(first.replace("Second", "First edition"), ""))
    assert [code for code, _ in found(project)[0]] == [Code.EDITION_ROW]
