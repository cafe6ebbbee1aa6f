"""Values of settings, of the environment and of lock files that nobody should write: each is said in one sentence."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.storage.safe_read import read_file
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without a mistake."""
    write_project(Case("none", {}, ()), tmp_path)
    return tmp_path


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


MULTIPLYING = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
SETTINGS = {
    "nothing": ("", "this is empty"),
    "a list": ("- a\n", "no table of settings"),
    "nested": ("a: " + "[" * 600, "nest"),
    "aliases": (MULTIPLYING + "nav: *a39\n", "its aliases stand for more than"),
    "no YAML": ("a: b: c: [\n", "cannot be read as YAML"),
    "a second colon": (
        "site_name: A\nsite_description: Read: it\n",
        "a second colon on this line; put the value of `site_description` in quotation marks",
    ),
    "a tab": ("site_name: A\nextra:\n\ta: b\n", "a tab stands here; delete it and type spaces"),
    "other indentation": ("extra:\n    a: 1\n  b: 2\n", "is not indented like those to which it belongs"),
    "an unfinished merge": (
        "<<<<<<< HEAD\nsite_name: A\n=======\nsite_name: B\n>>>>>>> other\n",
        "a merge was not finished: keep one of its two parts",
    ),
    "an open mark": ("site_name: 'A\n", "a quotation mark is opened and never closed"),
    "a control character": ("site_name: a\x01b\n", "cannot be read as YAML"),
    "an address": ("site_name: a\nsite_url: 'https://[bad'\n", "`site_url` is no address"),
    "a port": ("site_name: a\nsite_url: 'https://a.example:99999/'\n", "`site_url` is no address"),
    "no names of variables": (
        "site_name: a\nsite_url: !ENV []\nINHERIT: [a]\n",
        "`INHERIT` names another file",
    ),
    "heir of a name that no file has": (
        f"site_name: a\nINHERIT: {'a' * 5000}.yml\n",
        "`INHERIT` names another file",
    ),
    "fonts of a name that no folder has": (
        f"site_name: a\nextra: {{pdf: {{fonts: {'a' * 5000}}}}}\n",
        "`fonts` names a folder",
    ),
    "its own heir": ("site_name: a\nINHERIT: mkdocs.yml\n", "`INHERIT` names another file"),
    "half a character": ('site_name: "\\ud800"\n', "half a character"),
    "half an address": ('site_name: a\nsite_url: !ENV ["\\ud800", x]\n', "half a character"),
    "all fonts of a disk": ("site_name: a\nextra: {pdf: {fonts: /usr}}\n", "holds more than 2,000 files"),
    "wrong types": ("site_name: a\nextra: {pdf: {paper: [a4], fonts: {}}}\n", "`paper` is one of"),
}


def test_settings_without_an_end_are_not_gone_through(project: Path) -> None:
    """Where settings are only looked through, too; one that holds itself is as large as it is."""
    (project / "mkdocs.yml").write_text(MULTIPLYING + "nav: *a39\n")
    assert _run(project, "generate").exit_code == 0
    (project / "mkdocs.yml").write_text("site_name: A\nx: " + "[" * 100_000)
    assert _run(project, "generate").exit_code == 0
    (project / "mkdocs.yml").write_text("site_name: A\nx: &x [*x, *x]\n")
    assert _run(project, "pdf").exit_code == 0


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_cannot_be_used(name: str, project: Path) -> None:
    """mkdocs.yml: before anything is built."""
    text, words = SETTINGS[name]
    (project / "mkdocs.yml").write_text(text)
    for command in (("build", "--no-pdf"), ("serve",)):
        result = _run(project, *command)
        assert result.exit_code == 1, result.output
        assert words in " ".join(result.output.split())
        assert "mkdocs.yml" in result.output


@pytest.mark.parametrize("command", [("build", "--no-pdf"), ("pdf",), ("sources",)])
@pytest.mark.parametrize("value", ["abc", "-5", "99999999999", "9" * 5000, "٣"])
def test_the_time_of_a_build(
    value: str, command: tuple[str, ...], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    result = _run(project, *command)
    assert result.exit_code == 2, result.output
    assert "SOURCE_DATE_EPOCH is `" in result.output
    assert "seconds since 1970" in result.output


def test_no_time_of_a_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is there and empty says nothing."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert _run(project, "pdf").exit_code == 0


@pytest.mark.parametrize(
    "value", ["https://[bad", "ftp://a.example/", "https://", "https://a.example:x/", "a b"]
)
def test_the_address_of_a_site(value: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "mkdocs.yml").write_text("site_name: a\nsite_url: !ENV [SITE_URL, 'https://a.example/']\n")
    monkeypatch.setenv("SITE_URL", value)
    result = _run(project, "build", "--no-pdf")
    assert result.exit_code == 1, result.output
    assert f"the environment variable SITE_URL is no address of a site: `{value}`" in result.output


@pytest.mark.parametrize("shape", ["json", "text", "github", "sarif"])
@pytest.mark.parametrize("place", ["environment", "file"])
@pytest.mark.parametrize("user", ["desk:s3cret", "s3cret", "desk@a.example:s3cret"])
def test_no_password_is_repeated(
    shape: str, place: str, user: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a terminal prints on a server for everybody's builds is kept for everybody to read."""
    value = f"https://{user}@a.example/"
    written = "!ENV [SITE_URL, 'https://a.example/']" if place == "environment" else value
    (project / "mkdocs.yml").write_text(f"site_name: a\nsite_url: {written}\n")
    monkeypatch.setenv("SITE_URL", value)
    result = _run(project, "check", "--format", shape)
    assert result.exit_code == 1, result.output
    assert "has a user name in it" in result.output
    assert "https://…@a.example/" in result.output.replace("\\u2026", "…")
    assert "s3cret" not in result.output


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("127.0.0.1:99999", "from 1 to 65535"),
        ("127.0.0.1:0", "from 1 to 65535"),
        ("127.0.0.1:-1", "no address to serve at"),
        ("::1:8000", "in brackets"),
        ("8000", "write 127.0.0.1:8000"),
        ("", "write 127.0.0.1:8000"),
        ("a b:8000", "write 127.0.0.1:8000"),
        ("http://127.0.0.1:8000", "without what stands before the host"),
        ("http://localhost:8000/", "without what stands before the host"),
        (":8000", "write 127.0.0.1:8000 for this machine alone, 0.0.0.0:8000 for all"),
        ("127.0.0.1:٣", "write 127.0.0.1:8000"),
    ],
)
def test_where_to_serve(address: str, words: str, project: Path) -> None:
    result = _run(project, "serve", "--address", address)
    assert result.exit_code == 2, result.output
    assert words in result.output


LOCKS = (
    "[]",
    "null",
    '{"version": NaN}',
    '{"version": 1, "quotes": [{"entry": "a"}], "links": [1]}',
    '{"version": 1' + "0" * 5000 + "}",
    '{"version": 1, "x": ' + "1" * 5000 + "}",
    "[" * 100_000,
    '{"a":' * 100_000,
    '{"version": 1, "texts": [{"source": "\\ud800", "text": "a", "count": 1}], "links": {"\\ud800": 1}}',
    '{"version": 1, "counts": [{"source": "a", "count": -1, "quoted": true}], "links": [{"source": [], "url": null}]}',
    '{"version": true, "quotes": [], "links": [], "editions": []}',
    "\ufeff{}",
    "",
)


@pytest.mark.parametrize("text", LOCKS, ids=lambda text: text[:30])
@pytest.mark.parametrize("lock", ["quotes.lock.json", "links.lock.json", "editions.lock.json"])
def test_lock_files_that_say_odd_things(lock: str, text: str, project: Path) -> None:
    (project / "briefings" / lock).write_text(text, encoding="utf-8")
    result = _run(project, "check")
    assert result.exit_code == 1, result.output
    assert f"briefings/{lock}" in result.output
    assert "[invalid-lock]" in result.output


@pytest.mark.parametrize("chain", ["topics", "actors", "sources"])
def test_a_long_chain(chain: str, project: Path) -> None:
    """1,200 entries, each below the one before it."""
    written = {
        "topics": "  - {{id: t{n}, name: T{n}{above}}}\n",
        "actors": "  - {{id: t{n}, type: state, name: T{n}{above}}}\n",
        "sources": "  - {{id: t{n}, type: article, lang: en, publisher: alice, date: 2026-01-01{above}}}\n",
    }[chain]
    field = {"topics": "broader", "actors": "part_of", "sources": "origin"}[chain]
    lines = [written.format(n=n, above=f", {field}: t{n - 1}" if n else "") for n in range(1200)]
    (project / "briefings/chain.yml").write_text(f"{chain}:\n{''.join(lines)}")
    result = _run(project, "generate")
    assert result.exit_code == 0, result.output[-2000:]


def test_an_address_that_is_taken(project: Path) -> None:
    """Said before anything is built."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = _run(project, "serve", "--address", address)
    assert result.exit_code == 1, result.output
    assert f"nothing can be served at {address}: " in result.output


def test_the_settings_are_read_once_by_a_check(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def counted(path: Path, most: int | None = None) -> bytes:
        read.append(path)
        return read_file(path, most)

    monkeypatch.setattr("generator.project.settings.read_file", counted)
    CliRunner().invoke(main, ["-C", str(project), "check"])
    assert read == [project / "mkdocs.yml"]
