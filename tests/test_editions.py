"""`briefings edition` freezes what was checked, with its row; what changed since has to be explained."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import Code, Diagnostics
from generator.storage.atomic import StagedFile
from tests.harbour_towns import BRIEFING
from tests.published_harbour import FIRST, SAID, edit, files, found, published, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.project import Project


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Project:
    """The library of three harbour towns, of which nothing is frozen."""
    return unpublished(tmp_path)


@pytest.fixture(name="published")
def _published(tmp_path: Path) -> Project:
    """The library of three harbour towns with one frozen edition."""
    return published(tmp_path)


def test_the_row_that_stands_there_is_frozen(project: Project) -> None:
    """Where a row has no file yet, it is that edition which is made; no YAML is touched."""
    before = files(project)
    result = run(project)
    assert result.exit_code == 0, result.output
    assert "Edition 1 of harbour-talks" in result.output
    after = files(project)
    assert after.keys() - before.keys() == {FIRST, "briefings/editions.lock.json"}
    assert {name: after[name] for name in before} == before
    said, findings = found(project)
    assert said == []
    assert findings is not None
    (edition,) = findings.editions[BRIEFING]
    assert edition.number == 1
    assert edition.snapshot.subject.id == BRIEFING


def test_nothing_is_published_twice(published: Project) -> None:
    """An edition in which nothing has changed, moved or commented YAML aside, is none."""
    edit(published, "talks.yml", lambda text: "# A comment.\n" + text)
    before = files(published)
    result = run(published, "--note", "Nothing new.")
    assert result.exit_code == 1
    assert "Nothing has changed since edition 1" in result.output
    assert files(published) == before


def test_the_next_edition_gets_a_row_and_a_file(published: Project) -> None:
    """The note becomes a row behind the others, in which every other byte of the file stays."""
    edit(
        published,
        "briefing.yml",
        lambda text: text.replace("editions:", "# The editions.\neditions:  # all", 1),
    )
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    before = (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    result = run(published, "--note", 'The title: what "New" means.')
    assert result.exit_code == 0, result.output
    after = (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    row = (
        "    says: First edition.\n"
        "  - number: 2\n"
        "    date: 2026-06-01\n"
        "    data_until: 2026-05-01\n"
        "    change: significant\n"
        '    says: >\n      The title: what "New" means.\n'
    )
    assert after == before.replace("    says: First edition.\n", row)
    written = json.loads((published.root / FIRST.replace("1.json", "2.json")).read_bytes())
    rows = written["briefings"][0]["editions"]
    assert [row["number"] for row in rows] == [1, 2]
    assert rows[1]["says"] == 'The title: what "New" means.'
    assert rows[1]["change"] == "significant"
    assert found(published)[0] == []


def test_what_was_published_and_changed_has_to_be_explained(published: Project) -> None:
    """The check warns of it, and no edition is made; with a correction there is one."""
    edit(
        published,
        "talks.yml",
        lambda text: text.replace(SAID, "Talks of two towns are an insult to the third."),
    )
    said, _ = found(published)
    assert [code for code, _ in said] == [Code.UNEXPLAINED_CHANGE]
    assert said[0][1].startswith(f"briefings/{BRIEFING}/talks.yml:")
    before = files(published)
    result = run(published, "--note", "One answer was wrong.")
    assert result.exit_code == 1
    assert "was published with `Talks of two towns are welcome" in result.output
    assert files(published) == before
    correction = (
        "corrections:\n"
        "  - of: saar-on-boats\n"
        "    date: 2026-06-01\n"
        "    kind: correction\n"
        f"    was: {SAID}\n"
        "    now: Talks of two towns are an insult to the third.\n"
        "    because: We had taken the words of another speaker.\n"
    )
    edit(published, "briefing.yml", lambda text: text + correction)
    result = run(published, "--note", "One answer was wrong.")
    assert result.exit_code == 0, result.output
    assert "1 entry differs" in result.output


@pytest.mark.parametrize("mark", ["\u200c", "\u200d", "\u00ad", "\u200b", "\u200e", "\u2060"])
def test_marks_that_scripts_need_are_published(project: Project, mark: str) -> None:
    """What may stand in a text can be read back: joiners, soft hyphens, spaces without width."""
    edit(project, "talks.yml", lambda text: text.replace("Thirty barges", f"Thirty{mark}fold barges"))
    result = run(project)
    assert result.exit_code == 0, result.output
    assert f"Thirty{mark}fold" in (project.root / FIRST).read_text(encoding="utf-8")
    assert found(project)[0] == []


@pytest.mark.parametrize(
    ("was", "now"), [("likelihood: likely", "likelihood: unlikely"), ("confidence: low", "confidence: high")]
)
def test_another_judgement_asks_for_its_reason(published: Project, was: str, now: str) -> None:
    """The hint names the field that is made for it, and what is written there is enough."""
    edit(published, "briefing.yml", lambda text: text.replace(was, now))
    (told,) = _warned(published)
    assert told.code is Code.UNEXPLAINED_CHANGE
    assert "`changed_because`" in told.hints[0]
    reason = f"{now}\n    changed_because: The dock was seen in April.\n"
    edit(published, "briefing.yml", lambda text: text.replace(f"{now}\n", reason))
    assert _warned(published) == []


def test_the_hint_of_a_statement_names_no_field_of_judgements(published: Project) -> None:
    edit(published, "talks.yml", lambda text: text.replace(SAID, "Talks of two towns are an insult."))
    (told,) = _warned(published)
    assert "changed_because" not in repr(told.hints)
    assert told.hints[0].startswith(
        "enter a correction of `saar-on-boats` in briefing.yml, or add the source"
    )


def _warned(project: Project) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    build.check(project, diagnostics)
    return list(diagnostics)


def test_the_edition_says_what_it_takes_away(published: Project) -> None:
    """After it no check tells of it any more, for the newest edition has it no more either."""
    statement = r"  - id: quorra-letter-on-signals\n.*?(?=  - id: quorra-no-dinner)"
    edit(published, "talks.yml", lambda text: re.sub(statement, "", text, flags=re.DOTALL))
    assert [told.code for told in _warned(published)] == [Code.GONE_ID]
    result = run(published, "--note", "One statement less.")
    assert result.exit_code == 0, result.output
    assert "`quorra-letter-on-signals` stood in edition 1, and is gone" in result.stderr
    assert _warned(published) == []


def test_no_edition_of_what_has_errors(published: Project) -> None:
    """What cannot be published is not frozen."""
    edit(published, "talks.yml", lambda text: text.replace("speaker: ", "speaker: nobody-", 1))
    before = files(published)
    result = run(published, "--note", "New.")
    assert result.exit_code == 1
    assert "unknown-reference" in result.output
    assert files(published) == before


def test_words_of_the_command_are_checked(published: Project) -> None:
    """A note is needed, a briefing has to be there, and an edition that has a row has its note."""
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    assert "--note" in run(published).output
    missing = CliRunner().invoke(main, ["-C", str(published.root), "edition", "harbour-talk"])
    assert missing.exit_code == 2
    assert "harbour-talks" in missing.output
    row = (
        "  - number: 2\n    date: 2026-06-01\n    data_until: 2026-05-02\n    change: significant\n"
        "    says: Another title.\n"
    )
    edit(published, "briefing.yml", lambda text: text.rstrip("\n") + "\n" + row)
    assert [code for code, _ in found(published)[0]] == [Code.EDITION_NOT_FROZEN]
    assert "has a row in briefing.yml already" in run(published, "--note", "Something else.").output
    assert "Leave --minor out" in run(published, "--minor").output
    assert run(published).exit_code == 0
    assert found(published)[0] == []


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("ctl\x07", "control character"),
        ("a\u202eb", "right-to-left override"),
        ("\u200b", "nothing of this text can be seen"),
        ("null", "`null` says nothing"),
    ],
)
def test_a_note_that_cannot_be_read_is_to_blame(published: Project, note: str, told: str) -> None:
    """Not the file that it would have been written into."""
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    before = files(published)
    result = run(published, "--note", note)
    assert result.exit_code in {1, 2}
    assert told in result.output
    assert "--note" in result.output
    assert "briefing.yml" not in result.output
    assert files(published) == before


def test_neither_row_nor_file_where_the_disk_refuses(
    published: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row without its file is taken out again."""

    def refuse(file: StagedFile) -> None:
        if file.target.suffix == ".json":
            raise OSError(28, "No space left on device")
        file.partial.replace(file.target)

    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    before = files(published)
    monkeypatch.setattr(StagedFile, "put_in_place", refuse)
    result = run(published, "--note", "Another title.")
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert files(published) == before
