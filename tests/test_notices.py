"""What a server tells open pages: what is wrong, where entries are written; and when it hides the pages of before."""

from __future__ import annotations

import json
import re
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.editing import EditedPages
from generator.cli.notices import EDITOR_VARIABLE, editor_of, told
from generator.diagnostics import Code, Diagnostics, Span
from generator.project import Project
from generator.project.editor_setting import EDITORS
from generator.publish.notices import ADDRESS, Notices
from generator.reader.withholding_files import withholding_files
from generator.starter import new_site
from tests.folders import write
from tests.waiting import free_port

BRIEFING = "briefings/first-briefing/briefing.yml"
LIST = "briefings/withheld.yml"
WISH = "withhold:\n  - words: Jane Doe\n    because: Somebody asked for it.\n"


def _now(notices: Notices) -> dict[str, Any]:
    answer = notices.answer(f"{ADDRESS}notices?after=-1")
    assert answer is not None
    found: dict[str, Any] = json.loads(answer.body)
    return found


def _edit(project: Project, old: str, new: str) -> None:
    path = project.root / BRIEFING
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> EditedPages:
    folder = tmp_path_factory.mktemp("desk") / "site"
    new_site(folder)
    edited = EditedPages(Project(folder))
    assert edited.write()
    return edited


def test_pages_stay_under_a_mistake_and_go_with_what_may_be_withheld(pages: EditedPages) -> None:
    project, notices = pages.project, pages.notices
    assert pages.write()
    assert not _now(notices).get("errors")
    _edit(project, "title: ", "tittle: ")
    assert pages.write() is None
    assert not _now(notices)["hidden"]
    (error,) = _now(notices)["errors"]
    assert error["place"].startswith(BRIEFING)
    assert error["excerpt"].endswith("^^^^^^")
    write(project.root, {LIST: WISH})
    pages.write()
    assert _now(notices)["hidden"]
    assert "errors" not in _now(notices), "what hides nothing could say what is withheld"
    _edit(project, "tittle: ", "title: ")
    assert pages.write()
    for slip in (WISH.replace("withhold", "witholds"), WISH.replace("words", "word"), ""):
        write(project.root, {LIST: slip})
        _edit(project, "title: ", "tittle: ")
        pages.write()
        assert _now(notices)["hidden"], slip
        write(project.root, {LIST: WISH})
        _edit(project, "tittle: ", "title: ")
        assert pages.write()


@pytest.mark.parametrize(
    ("files", "is_told"),
    [
        ({BRIEFING: "tittle: T\n"}, True),
        ({BRIEFING: "tittle: Jane Doe\n", LIST: WISH}, True),
        ({BRIEFING: "tittle: Jane Doe\n", LIST: WISH.replace("withhold", "witholds")}, False),
        ({BRIEFING: "tittle: Jane Doe\n", LIST: WISH.replace("words", "word")}, False),
        ({BRIEFING: f"tittle: Jane Doe\n{WISH}"}, False),
        ({BRIEFING: "tittle: Jane Doe\n", LIST: "withhold: [\n"}, False),
    ],
)
def test_before_there_is_a_page_what_is_wrong_stands_in_its_place(
    files: dict[str, str],
    is_told: bool,  # noqa: FBT001  # a row of the table
    tmp_path: Path,
) -> None:
    """Not where it may be the words that are withheld."""
    new_site(tmp_path)
    write(tmp_path, files)
    pages = EditedPages(Project(tmp_path))
    assert pages.write() is None
    now = _now(pages.notices)
    assert now["hidden"]
    assert any("tittle" in error["message"] for error in now.get("errors", ())) is is_told
    assert "Jane Doe" not in json.dumps(now)


def test_each_entry_of_a_page_has_its_place(pages: EditedPages) -> None:
    root = pages.project.root.resolve().as_posix()
    for path in (
        "/briefings/first-briefing/statements/",
        "/a/mount/briefings/first-briefing/statements/index.html",
    ):
        answer = pages.notices.answer(f"{ADDRESS}places?page={path}")
        assert answer is not None
        places = json.loads(answer.body)
        assert places
        for address in places.values():
            file, line, _ = address.removeprefix("vscode://file").rsplit(":", 2)
            assert file.startswith(f"{root}/briefings/first-briefing/")
            assert "id: " in Path(file).read_text(encoding="utf-8").split("\n")[int(line) - 1]


def test_nothing_of_it_is_in_what_is_written(pages: EditedPages) -> None:
    for path in pages.project.docs.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "vscode" not in text
        assert ADDRESS not in text


def test_errors_do_not_make_the_corner_say_that_there_are_none(pages: EditedPages) -> None:
    found = Diagnostics()
    found.error(Code.UNKNOWN_FIELD, "wrong", Span(BRIEFING, 1, 1, 1, 2))
    found.advice(Code.TODO, "later", Span(BRIEFING, 1, 1, 1, 2))
    shown = told(pages.project, found, editor_of(pages.project))
    assert shown["counts"] == "1 entry with `todo`"
    assert shown["title"] == "1 error"


@pytest.mark.parametrize(
    "template", ["javascript:alert('{path}')", "data:{path}", "code", "vscode://file/:1"]
)
def test_what_opens_no_file_is_refused(
    template: str, pages: EditedPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EDITOR_VARIABLE, template)
    with pytest.raises(ValueError, match="write an address"):
        editor_of(pages.project)


@pytest.mark.parametrize("name", EDITORS)
def test_each_editor_that_the_settings_name_opens_a_place(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"mkdocs.yml": f"extra:\n  editor: {name}\n"})
    opened = editor_of(Project(tmp_path)).opens(Span("briefings/a b&c.yml", 3, 5, 3, 9))
    assert bool(opened) is (name != "none")
    assert not opened or "/briefings/a%20b%26c.yml" in opened
    assert not re.search(r"[{}\s]", opened)
    monkeypatch.setenv(EDITOR_VARIABLE, "own:{path}")
    assert editor_of(Project(tmp_path)).template == "own:{path}"
    monkeypatch.setenv(EDITOR_VARIABLE, "emacs")
    assert editor_of(Project(tmp_path)).template == EDITORS["emacs"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("codiun", "is the name of an editor"),
        ("[codium]", "is the name of an editor"),
        ('"javascript:alert({path})"', "`javascript:` is no address of an editor"),
        ('"JavaScript:alert({path})"', "`javascript:` is no address of an editor"),
        ('"data:text/html,{path}"', "`data:` is no address of an editor"),
        ('"https://desk.example/{path}"', "`https:` is no address of an editor"),
        ('"idea://open?file={path}&line={row}"', "`{row}` stands for nothing"),
        ('"idea://open?file={path"', "`{` stands for nothing"),
        ('"idea://open?line={line}"', "without `{path}`"),
        ('"idea://open?file={path} x"', "is the name of an editor"),
        ('"idea://open?file={path}\\"><b>"', "is the name of an editor"),
    ],
)
def test_settings_name_no_other_program(written: str, said: str, tmp_path: Path) -> None:
    """They may come with a project of somebody else's: a click on them opens an editor, or nothing."""
    new_site(tmp_path)
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert "\nextra:\n" in text
    write(tmp_path, {"mkdocs.yml": text.replace("\nextra:\n", f"\nextra:\n  editor: {written}\n")})
    checked = CliRunner().invoke(main, ["-C", str(tmp_path), "check"])
    assert checked.exit_code == 1
    assert said in checked.output
    assert "[invalid-value]" in checked.output
    with pytest.raises(ValueError, match=r"^mkdocs\.yml:\d+:11: "):
        editor_of(Project(tmp_path))


def test_an_editor_that_is_inherited_counts(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": "INHERIT: shared.yml\n", "shared.yml": "extra: {editor: zed}\n"})
    assert editor_of(Project(tmp_path)).template == EDITORS["zed"]
    own = "my-editor-is-not: here\nextra: {editor: 'vim://{path}'}\n"
    write(tmp_path, {"mkdocs.yml": f"INHERIT: shared.yml\n{own}"})
    assert editor_of(Project(tmp_path)).template == "vim://{path}"


def test_an_unreadable_file_may_withhold_anything(tmp_path: Path) -> None:
    write(tmp_path, {"a.yml": "title: a threshold\n", "b.yml": "household: x\n"})
    assert not withholding_files(tmp_path)
    (tmp_path / "c.yml").write_bytes(WISH.encode("utf-16"))
    assert withholding_files(tmp_path)
    (tmp_path / "c.yml").unlink()
    (tmp_path / "d.yml").mkdir()
    (tmp_path / "e.yml").symlink_to("/dev/null")
    assert withholding_files(tmp_path) == {"e.yml"}


def test_a_port_in_use_is_told_with_what_to_do(pages: EditedPages) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        root = str(pages.project.root)
        for address, said in (
            (f"127.0.0.1:{port}", "the port is in use"),
            ("192.0.2.1:8000", "does not have that address; add --address 127.0.0.1:8000"),
        ):
            done = CliRunner().invoke(main, ["-C", root, "serve", "--address", address])
            assert done.exit_code == 1, done.output
            assert said in done.output
            assert len(done.output.strip().splitlines()) == 1


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_a_folder_that_cannot_be_is_no_matter_of_the_address(
    engine: str, pages: EditedPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", "/tmp/x")  # noqa: S108  # nothing is made there

    monkeypatch.setattr("generator.publish.server.serve_site", refused)
    done = CliRunner().invoke(main, ["-C", str(pages.project.root), "serve", "--engine", engine])
    assert (done.exit_code, done.output) == (1, "error: nothing can be served: Permission denied: /tmp/x\n")


def test_pages_that_can_be_written_nowhere_are_told_of_in_a_sentence(tmp_path: Path) -> None:
    new_site(tmp_path)
    shutil.rmtree(tmp_path / "build")
    (tmp_path / "build").write_text("")
    done = CliRunner().invoke(main, ["-C", str(tmp_path), "serve", "--address", f"127.0.0.1:{free_port()}"])
    assert done.exit_code == 1
    (sentence,) = done.output.strip().splitlines()
    assert sentence.startswith("error: the pages cannot be written: ")
