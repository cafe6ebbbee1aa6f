"""The command `briefings draft`: what it writes, what it leaves alone, what keeps drafts from being published."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.quotes.project import FILES, change, run, statements_page, without_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

DRAFTS = "briefings/x/drafts.yml"
TEXT = (
    FILES["sources/paper.txt"] + "A captain, Jonas Pell, wrote on Twitter yesterday: “The geese have it.”\n"
)


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text, of which one quotation is used."""
    return project({**FILES, "sources/paper.txt": TEXT})


def _drafted(place: Path) -> dict[str, Any]:
    """Draft from the text; return what was drafted."""
    result = run(place, "draft", "x", "paper-1", "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)["sources"][0]
    return found


def test_quotations_are_drafted_with_what_the_text_says_of_them(place: Path) -> None:
    source = _drafted(place)
    first, second = source["statements"]
    assert source["not_drafted"][0]["because"] == "x/opens quotes a part of these words"
    assert first["todo"][0] == "say in your own words what was said"
    assert {name: value for name, value in first.items() if name != "todo"} == {
        "id": "ada-paper-1",
        "speaker": "ada",
        "says": "…",
        "source": "paper-1",
        "locator": "para 2",
        "attribution": "inherited",
        "quote": "Nobody has asked us to.",
        "date": "2024-04-29",
        "date_words": "on Monday",
    }
    assert (second["speaker"], second["date"], second["date_words"]) == (
        "jonas-pell",
        "2024-04-30",
        "yesterday",
    )
    assert second["via"] == ["twitter"]
    assert [actor["id"] for actor in source["actors"]] == ["jonas-pell", "twitter"]
    again = _drafted(place)["not_drafted"]
    assert [left["because"] for left in again][1:] == [
        "x/ada-paper-1 quotes these words already",
        "x/jonas-pell-geese quotes these words already",
    ]


def test_what_is_drafted_gets_no_id_that_something_else_has(place: Path) -> None:
    """A service of which the text speaks, too: a topic may be called like it."""
    change(place, "briefings/registers.yml", "topics:\n", "topics:\n  - {id: twitter, name: Birds}\n")
    source = _drafted(place)
    assert [actor["id"] for actor in source["actors"]] == ["jonas-pell", "twitter-2"]
    assert source["statements"][1]["via"] == ["twitter-2"]
    assert "[duplicate-id]" not in run(place, "check").output
    change(place, DRAFTS, "quote: The geese have it.", "quote: The geese are loud.")
    assert _drafted(place)["actors"] == []  # it is known by its name now


def test_drafts_are_read_and_nothing_of_them_is_published(place: Path) -> None:
    _drafted(place)
    written = (place / DRAFTS).read_text(encoding="utf-8")
    assert "says: …" in written
    checked = run(place, "check").output
    assert "[placeholder-text]" not in checked
    assert "the statement `ada-paper-1` is not published yet" in checked
    assert run(place, "fmt", "--check", DRAFTS).exit_code == 0
    assert run(place, "verify", "--write").exit_code == 0
    page = statements_page(place)
    assert "Nobody has asked us to" not in page
    assert 'id="opens"' in page


def test_drafts_in_a_briefing_that_is_still_to_be_written_are_no_mistake(place: Path) -> None:
    head = place / "briefings/x/briefing.yml"
    head.write_text(f"todo: Write the bottom line.\n{head.read_text(encoding='utf-8')}", encoding="utf-8")
    _drafted(place)
    checked = run(place, "check")
    assert "[placeholder-text]" not in checked.output
    assert checked.exit_code == 0


def test_much_that_is_to_do_is_told_by_file(place: Path) -> None:
    (place / "sources/paper.txt").write_text(
        "\n".join(f"Jonas Pell said: “The geese of day {day} have it.”" for day in range(12)),
        encoding="utf-8",
    )
    _drafted(place)
    told = without_folder(run(place, "check").output, place)
    assert (
        "Entries left out, as something is still to do; the `todo` of each says what (all of them: briefings check "
        f"--format json):\n  {DRAFTS}: 13\n" in told
    )
    assert "[todo]" not in told
    assert "13 entries with `todo`: " in told
    assert " (12 left out), " in told, "of the statements"
    assert " (1 left out)." in told, "of the actors"
    assert " (12 of them only in entries left out); texts held: " in run(place, "verify").output
    found = json.loads(run(place, "check", "--format", "json").stdout)
    assert (
        sum(row["code"] == "todo" for row in (found if isinstance(found, list) else found["diagnostics"]))
        == 13
    )


def test_two_quotations_of_a_sentence_stay_two(place: Path) -> None:
    (place / "sources/paper.txt").write_text(
        "Jonas Pell said that the pier was “a net without a knot”, and that the town would “mend it by hand”.\n",
        encoding="utf-8",
    )
    assert [row["quote"] for row in _drafted(place)["statements"]] == [
        "a net without a knot",
        "mend it by hand",
    ]


def test_a_statement_whose_todo_is_taken_out_must_say_something(place: Path) -> None:
    _drafted(place)
    written = (place / DRAFTS).read_text(encoding="utf-8")
    begin = written.index("    todo:", written.index("id: ada-paper-1\n"))
    end = written.index("    speaker:", begin)
    (place / DRAFTS).write_text(written[:begin] + written[end:], encoding="utf-8")
    checked = run(place, "check")
    assert checked.exit_code == 1
    assert "`…` says nothing [placeholder-text]" in checked.output
    assert "write it in your own words" in checked.output


def test_nothing_is_drafted_twice(place: Path) -> None:
    _drafted(place)
    before = (place / DRAFTS).read_bytes()
    source = _drafted(place)
    assert source["statements"] == []
    assert (place / DRAFTS).read_bytes() == before
    assert "Nothing was written." in run(place, "draft", "x", "paper-1").output


def test_what_stands_in_the_file_stays(place: Path) -> None:
    own = (
        "# ours\nstatements:\n  - id: mine   # kept\n    speaker: bob\n    says: It is late.\n"
        "    source: paper-2\n    locator: para 1\n"
    )
    (place / DRAFTS).write_text(own, encoding="utf-8")
    _drafted(place)
    assert (place / DRAFTS).read_text(encoding="utf-8").startswith(own)


def test_a_dry_run_writes_nothing(place: Path) -> None:
    shown = run(place, "draft", "x", "paper-1", "--dry-run")
    assert shown.exit_code == 0
    assert f"without --dry-run it goes into {DRAFTS}" in shown.output
    yaml = run(place, "draft", "x", "paper-1", "--dry-run", "--format", "yaml").stdout
    assert not (place / DRAFTS).exists()
    run(place, "draft", "x", "paper-1")
    assert (place / DRAFTS).read_text(encoding="utf-8").partition("\n")[2] == yaml


def test_topics_are_found_by_their_words_and_ids_made_of_them(place: Path) -> None:
    change(
        place,
        "briefings/registers.yml",
        "- {id: harbour, name: The harbour}",
        "- {id: harbour, name: The harbour}\n"
        "  - {id: birds, name: Birds, words: [{word: geese, forms: [geese], lang: en}]}",
    )
    source = _drafted(place)
    assert [statement.get("about") for statement in source["statements"]] == [None, ["birds"]]
    assert source["statements"][1]["id"] == "jonas-pell-birds"


def test_topics_are_found_in_the_sentence_round_a_quotation_without_any(place: Path) -> None:
    (place / "sources/paper.txt").write_text(
        "Jonas Pell called the harbour “a drawer full of knives”. He called the fog “a good neighbour”.\n",
        encoding="utf-8",
    )
    first, second = _drafted(place)["statements"]
    assert (first["id"], first["about"]) == ("jonas-pell-harbour", ["harbour"])
    assert "about harbour, by the words of the sentence" in first["todo"]
    assert (second["id"], second.get("about")) == ("jonas-pell-good-neighbour", None)


def test_what_was_cut_is_not_drafted_again(place: Path) -> None:
    (place / "sources/paper.txt").write_text(
        "Jonas Pell said: “The geese came in spring, the herring went in summer, and the ice stayed.”\n",
        encoding="utf-8",
    )
    _drafted(place)
    written = (place / DRAFTS).read_text(encoding="utf-8")
    whole = "The geese came in spring, the herring went in summer, and the ice stayed."
    assert written.count(whole) == 1
    (place / DRAFTS).write_text(written.replace(whole, "the herring went in summer"), encoding="utf-8")
    again = _drafted(place)
    assert again["statements"] == []
    assert [left["because"] for left in again["not_drafted"]] == [
        "x/jonas-pell-geese-came quotes a part of these words"
    ]


def test_what_is_said_in_an_account_of_an_event_was_said_at_it(place: Path) -> None:
    (place / "briefings/x/event.yml").write_text(
        "events:\n  - id: call\n    name: The call\n    date: 2024-04-29\n    evidence: [paper-1]\n"
        "    accounts:\n      - by: paper\n        sources: [paper-1]\n",
        encoding="utf-8",
    )
    statements = _drafted(place)["statements"]
    assert [statement.get("at") for statement in statements] == ["call", None]  # the other is of the next day
    assert "at call, as the source is an account of it" in statements[0]["todo"]


def test_what_was_said_when_an_event_was_over_was_not_said_at_it(place: Path) -> None:
    (place / "briefings/x/event.yml").write_text(
        "events:\n  - id: call\n    name: The call\n    date: 2024-04-29\n    evidence: [paper-1]\n"
        "    accounts:\n      - by: paper\n        sources: [paper-1]\n",
        encoding="utf-8",
    )
    (place / "sources/paper.txt").write_text(
        "“The geese have it now,” Jonas Pell said after the call.\n", encoding="utf-8"
    )
    (statement,) = _drafted(place)["statements"]
    assert "at" not in statement
    assert "not at call, as the sentence tells of afterwards" in statement["todo"]


def test_words_in_another_language_are_to_be_translated(place: Path) -> None:
    change(place, "briefings/registers.yml", "lang: en, date: 2024-05-01", "lang: uk, date: 2024-05-01")
    (place / "sources/paper.txt").write_text("Капітан сказав: «Ми йдемо додому».\n", encoding="utf-8")
    (statement,) = _drafted(place)["statements"]
    assert statement["quote"] == "Ми йдемо додому"
    assert "translate the quotation" in statement["todo"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("x",), 2, "name the sources to draft from"),
        (("x", "paper-1", "--from", "a.json"), 2, "name the sources to draft from"),
        (("y", "paper-1"), 2, "there is no briefing `y`"),
        (("x", "papr-1"), 2, "did you mean"),
        (("x", "paper-2"), 1, "the text of paper-2 is not held"),
        (("x", "--from", "nowhere.json"), 2, "nowhere.json cannot be read"),
    ],
)
def test_wrong_use_is_one_sentence(place: Path, arguments: tuple[str, ...], code: int, message: str) -> None:
    result = run(place, "draft", *arguments)
    assert result.exit_code == code
    assert message in result.output


def test_a_language_without_words_is_told(place: Path) -> None:
    change(place, "briefings/registers.yml", "lang: en, date: 2024-05-01", "lang: fi, date: 2024-05-01")
    result = run(place, "draft", "x", "paper-1")
    assert result.exit_code == 1
    assert "texts in fi are not drafted from" in result.output


def test_it_says_what_stays_a_draft(place: Path) -> None:
    told = run(place, "draft", "x", "paper-1", "--verbose").output
    assert "Where `says` is still `…`, it stays a draft." in told
    assert without_folder(told, place).endswith("in which `says` is written: briefings confirm --all-of x\n")
    run(place, "confirm", "--all-of", "x")
    assert "says: …" in (place / DRAFTS).read_text(encoding="utf-8")
    assert "the statement `ada-paper-1` is not published yet" in run(place, "check").output
