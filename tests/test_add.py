"""``briefings add``: documents become private texts with drafted sources, bibliographies sources, none twice."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.intake.corpus import FORMATS, newspaper_page, samples
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from click.testing import Result

FERRY = newspaper_page(samples()[0])


@pytest.fixture(scope="module")
def ferry_pdf() -> bytes:
    """The same document as a PDF."""
    return FORMATS["a PDF"][0](samples()[0])


@pytest.fixture
def desk(project: Callable[[Mapping[str, str]], Path], ferry_pdf: bytes) -> Path:
    """A project with a comment in its register, and the files of a few documents."""
    registers = FILES["briefings/registers.yml"].replace("sources:", "sources:  # in the order they came")
    folder = project({**FILES, "briefings/registers.yml": registers})
    (folder / "ferry.html").write_bytes(FERRY)
    (folder / "ferry.pdf").write_bytes(ferry_pdf)
    return folder


def _add(folder: Path, *arguments: str) -> Result:
    named = [str(folder / name) if (folder / name).is_file() else name for name in arguments]
    return run(folder, "add", *named)


def _entries(folder: Path, name: str) -> Mapping[str, Mapping[str, object]]:
    written = yaml.safe_load((folder / "briefings/registers.yml").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in written[name]}


def test_a_page_becomes_a_text_and_a_source_and_all_else_stays(desk: Path) -> None:
    before = (desk / "briefings/registers.yml").read_text(encoding="utf-8").splitlines()
    done = _add(desk, "ferry.html")
    assert done.exit_code == 0, done.output
    after = (desk / "briefings/registers.yml").read_text(encoding="utf-8").splitlines()
    assert [line for line in before if line not in after] == []
    source = _entries(desk, "sources")["harbour-post-2026-05-12"]
    assert {name: str(source[name]) for name in ("type", "publisher", "lang", "title", "url")} == {
        "type": "article-newspaper",
        "publisher": "harbour-post",
        "lang": "en",
        "title": "Council keeps the night ferry",
        "url": "https://post.test/2026/ferry-vote",
    }
    text = (desk / "sources" / str(source["text"])).read_text(encoding="utf-8")
    assert text == "\n\n".join(samples()[0].paragraphs) + "\n"
    assert _entries(desk, "actors")["harbour-post"]["name"] == "Harbour Post"
    assert "left out: " in done.output


def test_what_was_added_is_valid_and_waits_for_a_person(desk: Path) -> None:
    assert run(desk, "fmt").exit_code == 0
    _add(desk, "ferry.html")
    assert run(desk, "fmt", "--check").exit_code == 0
    found = json.loads(run(desk, "check", "--format", "json").output)
    assert [row["code"] for row in found if row["severity"] == "error"] == []
    assert {row["code"] for row in found if row["severity"] == "advice"} >= {"todo"}


def test_a_quotation_is_proved_in_what_was_added(desk: Path) -> None:
    _add(desk, "ferry.pdf", "--publisher", "paper", "--id", "brill-ferry", "--date", "2026-05-12")
    statement = """
  - id: bakers
    speaker: ada
    about: [harbour]
    says: The council listened.
    source: brill-ferry
    quote: We have heard the bakers, we have heard the nurses, and we have listened
"""
    with (desk / "briefings/x/call.yml").open("a", encoding="utf-8") as file:
        file.write(statement)
    done = json.loads(run(desk, "verify", "--format", "json").output)
    (found,) = [quote for quote in done["quotes"] if quote["source"] == "brill-ferry"]
    assert found["verdict"] == "exact"


def test_each_guess_is_named(desk: Path) -> None:
    done = _add(desk, "ferry.pdf", "--publisher", "The  PAPER")
    (source,) = [
        entry for id_, entry in _entries(desk, "sources").items() if id_ not in ("paper-1", "paper-2")
    ]
    assert source["publisher"] == "paper"
    assert "The type is a guess: a PDF does not say what it is." in source["todo"]  # type: ignore[operator]  # a list
    assert "No address is known." in source["todo"]  # type: ignore[operator]  # as above
    assert " No address is known." in done.output.partition("to look at:")[2]


def test_what_a_person_says_is_no_guess(desk: Path) -> None:
    _add(
        desk,
        "ferry.pdf",
        *(
            "--publisher",
            "paper",
            "--title",
            "Ferry",
            "--date",
            "2026-05",
            "--lang",
            "en-GB",
            "--url",
            "https://a.test",
        ),
    )
    source = _entries(desk, "sources")["paper-2026-05"]
    assert source["title"] == "Ferry"
    assert source["lang"] == "en-GB"
    assert source["url"] == "https://a.test"
    assert source["todo"] == ["The type is a guess: a PDF does not say what it is."]


def test_nothing_is_taken_in_twice(desk: Path) -> None:
    first = _add(desk, "ferry.html", "ferry.html")
    assert "is there already as harbour-post-2026-05-12: the same text" in first.output
    before = (desk / "briefings/registers.yml").read_bytes()
    again = _add(desk, "ferry.html")
    assert again.exit_code == 0
    assert (desk / "briefings/registers.yml").read_bytes() == before
    assert len(list((desk / "sources").iterdir())) == 2
    (desk / "copy.txt").write_bytes(
        (desk / "sources/harbour-post-2026-05-12.txt").read_bytes().replace(b"\n", b"\r\n")
    )
    assert "the same text" in _add(desk, "copy.txt", "--publisher", "paper").output


def test_the_same_page_with_other_words_is_met_and_may_be_added_by_name(desk: Path) -> None:
    _add(desk, "ferry.html")
    (desk / "later.html").write_bytes(FERRY.replace(b"Eleven members", b"Twelve members"))
    met = _add(desk, "later.html")
    assert "is there already as harbour-post-2026-05-12: the same address" in met.output
    assert "if it is another source, add it with --id" in met.output
    _add(desk, "later.html", "--id", "harbour-post-later")
    assert _entries(desk, "sources")["harbour-post-later"]["text"] == "harbour-post-later.txt"


def test_a_source_without_a_text_gets_its_text(desk: Path) -> None:
    (desk / "refs.bib").write_text(
        "@article{a, title={Ferry}, journal={The Paper}, date={2026-05-12}, url={https://post.test/2026/ferry-vote}}",
        encoding="utf-8",
    )
    _add(desk, "refs.bib")
    assert _entries(desk, "sources")["paper-2026-05-12"]["read"] == "none"
    done = _add(desk, "ferry.html")
    assert "its text, which was missing: " in done.output
    source = _entries(desk, "sources")["paper-2026-05-12"]
    assert source["text"] == "paper-2026-05-12.txt"
    assert "read" not in source
    assert "harbour-post" not in _entries(desk, "actors")


def test_a_dry_run_writes_nothing(desk: Path) -> None:
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    done = _add(desk, "ferry.html", "--dry-run")
    assert "Nothing was written (--dry-run)." in done.output
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_what_becomes_of_each_is_told_as_json(desk: Path) -> None:
    (desk / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n----")
    done = _add(desk, "ferry.html", "picture.html", "--format", "json")
    assert done.exit_code == 1
    found = json.loads(done.output)
    assert found["documents"][0]["entry"]["id"] == "harbour-post-2026-05-12"
    assert found["documents"][0]["left_out"][0]["what"] == "passages round the text"
    assert found["failures"][0]["message"] == "it is a picture (PNG), which cannot be read"


def test_what_is_piped_in_is_read(desk: Path) -> None:
    done = CliRunner().invoke(main, ["-C", str(desk), "add", "-"], input=FERRY)
    assert done.exit_code == 0
    assert done.output.startswith("standard input: a web page, a headline, 9 paragraphs, ")


def test_an_encoding_that_was_guessed_is_told_and_can_be_named(desk: Path) -> None:
    text = "Порт лишається відкритим для всіх, сказала вона. «Ми не зачиняємось», — додав капітан порту."
    (desk / "port.txt").write_bytes(text.encode("cp1251"))
    done = _add(desk, "port.txt", "--publisher", "paper")
    assert "note: it names no encoding and was read as cp1251, as its letters suggest" in done.output
    (source,) = [entry for entry in _entries(desk, "sources").values() if entry["lang"] == "uk"]
    assert (desk / "sources" / str(source["text"])).read_text(encoding="utf-8").strip() == text
    named = _add(desk, "port.txt", "--publisher", "paper", "--encoding", "utf-8", "--dry-run")
    assert "it is no text in utf-8" in named.output


def test_a_name_leads_nowhere_else(desk: Path) -> None:
    (desk / "..ferry..html").write_bytes(FERRY.replace(b"Harbour Post", b"../../../../etc/passwd"))
    done = _add(desk, "..ferry..html")
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (desk / "sources").iterdir()) == [
        "etc-passwd-2026-05-12.txt",
        "paper.txt",
    ]


def test_a_text_of_that_name_is_not_written_over(desk: Path) -> None:
    (desk / "sources/harbour-post-2026-05-12.txt").write_text("Another text.", encoding="utf-8")
    _add(desk, "ferry.html")
    assert _entries(desk, "sources")["harbour-post-2026-05-12"]["text"] == "harbour-post-2026-05-12-2.txt"
    assert (desk / "sources/harbour-post-2026-05-12.txt").read_text(encoding="utf-8") == "Another text."


def test_an_id_is_made_of_what_is_known_and_of_no_guess(desk: Path) -> None:
    (desk / "bridge-zvit.txt").write_text(
        "Міст відкриють навесні\n\nРух мостом відновлять у квітні.", encoding="utf-8"
    )
    _add(desk, "ferry.pdf", "bridge-zvit.txt", "--publisher", "paper")
    assert {*_entries(desk, "sources")} - {"paper-1", "paper-2"} == {
        "paper-council-keeps-night",
        "paper-bridge-zvit",
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ferry.html", "--id", "Not An Id"], "`Not An Id` is no id"),
        (["ferry.html", "--id", "paper-1"], "the id `paper-1` is in use"),
        (["ferry.html", "--publisher", "papre"], "did you mean `paper`?"),
        (["ferry.html", "--date", "2026-02-31"], "February 2026 has no day 31"),
        (["ferry.html", "--date", "12.05.2026"], "did you mean `2026-05-12`?"),
        (["ferry.html", "--lang", "ua"], "did you mean uk?"),
        (["ferry.html", "--url", "post.test"], "does not begin with https:// or http://"),
        (["ferry.html", "ferry.pdf", "--id", "a-b"], "add the files one by one"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(desk: Path, arguments: list[str], said: str) -> None:
    done = _add(desk, *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.output.split())


def test_a_document_that_nobody_published_asks_for_the_publisher(desk: Path) -> None:
    done = _add(desk, "ferry.pdf")
    assert done.exit_code == 1
    assert "it does not say who published it; nothing was taken in" in done.output
    assert "--publisher" in done.output
    assert sorted(_entries(desk, "sources")) == ["paper-1", "paper-2"]


def test_a_file_that_is_not_there_says_so_and_the_others_are_taken_in(desk: Path) -> None:
    done = _add(desk, "nowhere.html", "ferry.html", ".")
    assert done.exit_code == 1
    assert "nowhere.html: it cannot be read: it is not there" in done.output
    assert "it is a folder, not an ordinary file" in done.output
    assert "1 new source, 2 not taken in." in done.output


@pytest.mark.parametrize("library", ["trafilatura", "py3langid"])
def test_without_a_library_it_says_what_to_install(desk: Path, library: str) -> None:
    """In a process of its own: what was loaded once stays loaded."""
    program = (
        f"import sys; sys.modules[{library!r}] = None; from generator.cli import main; "
        f"main(['-C', {str(desk)!r}, 'add', {str(desk / 'ferry.html')!r}])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert (
        f"needs {library}, which is not installed: pip install 'briefing-site-generator[import]'"
        in done.stdout + done.stderr
    )
