"""The gate for what programs draft: what texts prove comes in, the rest is listed, and no input breaks it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.drafting.proposed import LONGEST, MAX_BYTES, MAX_STATEMENTS, read_proposed
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

DRAFTS = "briefings/x/drafts.yml"
GOOD = {
    "speaker": "ada",
    "about": ["harbour"],
    "says": "No request came.",
    "source": "paper-1",
    "quote": "Nobody has asked us to",
}
TEXT = FILES["sources/paper.txt"] + "On Sunday Bob said: “The strait is wide enough for two.”\n"
BOB = {
    "speaker": "bob",
    "says": "Both fit.",
    "source": "paper-1",
    "quote": "The strait is wide enough for two.",
}


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project({**FILES, "sources/paper.txt": TEXT})


def _judged(place: Path, *statements: object) -> dict[str, list[dict[str, Any]]]:
    (place / "proposed.json").write_text(json.dumps({"statements": statements}), encoding="utf-8")
    result = run(place, "draft", "x", "--from", str(place / "proposed.json"), "--format", "json")
    found: dict[str, list[dict[str, Any]]] = json.loads(result.stdout)
    assert result.exit_code == int(not found["admitted"]), result.output
    return found


def _reasons(place: Path, statement: object) -> str:
    found = _judged(place, statement)
    assert found["admitted"] == []
    (left,) = found["left_out"]
    return " | ".join(map(str, left["reasons"]))


def test_what_the_text_proves_comes_in_with_its_todo(place: Path) -> None:
    found = _judged(place, GOOD, {**BOB, "date": "2024-04-28", "date_words": "On Sunday"})
    assert [admitted["number"] for admitted in found["admitted"]] == [1, 2]
    written = (place / DRAFTS).read_text(encoding="utf-8")
    assert written.count("check each field against the source, as a program drafted this") == 2
    assert "the statement `ada-paper-1` is not published yet" in run(place, "check").output


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"quote": "Nobody has ever asked us to"}, "is not in the text of paper-1 word for word"),
        ({"quote": "We will open the harbour"}, "x/opens quotes these words already"),
        ({"quote": "us"}, "“us” is too short to prove anything: quote three words in a row or more"),
        ({"quote": "us to"}, "is too short"),
        ({"quote": ""}, "`quote` is missing"),
        ({"quote": None}, "`quote` is missing"),
        ({"quote": "is … for two"}, "quote three words in a row or more"),
        ({"date": True}, "`date` is `true`, no text: write it in quotation marks"),
        ({"about": 1.5}, "`about` is `1.5`, no text: write it in quotation marks"),
        ({"quote": "a" * (LONGEST + 1)}, f"{LONGEST} are read"),
        ({"quote": "Nobody\u202e has asked us to"}, "U+202E"),
        ({"speaker": "carol"}, "the registers have no actor `carol`"),
        ({"speaker": "own-voice"}, "the registers have no actor `own-voice`"),
        ({"speaker": ["ada", "carol"]}, "the registers have no actor `carol`"),
        ({"source": "paper-2"}, "the text of `paper-2` is not held"),
        ({"source": "paper-9"}, "paper-9"),
        ({"about": ["nothing-such"]}, "nothing-such"),
        ({"date": "2024-05-09", "date_words": "on Monday"}, "lies after the source"),
        ({"date": "2024-04-29"}, "`date` needs the source's words for it"),
        ({"date": "2024-04-28", "date_words": "on Monday"}, "cannot be 2024-04-28"),
        ({"date": "2024-04-29", "date_words": "on Tuesday"}, "`date_words`: “on Tuesday” is not in the text"),
        ({"date": "tomorrow"}, "tomorrow"),
        ({"date": "1 May"}, "not a date as this format writes it; write 2023"),
        ({"reviewed": True}, "`reviewed` is not taken from a program: leave it out, an editor writes it"),
        (
            {"reviewed": [{"by": "Me", "on": "2024-05-01"}]},
            "`reviewed` is not taken from a program: leave it out",
        ),
        ({"reviewed": {"by": "Me"}}, "`reviewed` is not taken from a program"),
        ({"waive": {"clause_cut": "I know."}}, "`waive` is not taken from a program"),
        ({"note": "[x](javascript:y)"}, "`note` is not taken from a program"),
        ({"colour": "red"}, "`colour` is not taken from a program"),
        ({"source": ["paper-1"]}, "`source` is no text: write one"),
        ({"speaker": {"ada": "x"}}, "the registers have no actor"),
        ({"stance": {"harbour": {"deep": {"deeper": "x"}}}}, "`stance` is no text"),
        ({"about": [["harbour"]]}, "`about` is no text"),
    ],
)
def test_what_is_not_proved_is_left_out_with_the_reason(
    place: Path, changed: Mapping[str, object], reason: str
) -> None:
    assert reason in _reasons(place, {**GOOD, **changed})
    assert not (place / DRAFTS).exists()


def test_words_that_the_text_gives_to_another_are_left_out(place: Path) -> None:
    assert "the text has bob say these words" in _reasons(place, {**BOB, "speaker": "ada"})


def test_a_date_more_exact_than_its_words_is_left_out(place: Path) -> None:
    text = place / "sources/paper.txt"
    text.write_text(TEXT + "Last week Ada said: “The lamp is mended.”\n", encoding="utf-8")
    lamp = {**GOOD, "quote": "The lamp is mended.", "date_words": "Last week"}
    assert "“Last week” allows 2024-04-22/2024-04-28" in _reasons(place, {**lamp, "date": "2024-04-24"})
    assert _judged(place, {**lamp, "date": "2024-04"})["left_out"] == []


def test_the_same_words_come_in_once(place: Path) -> None:
    found = _judged(place, GOOD, dict(GOOD))
    assert len(found["admitted"]) == 1
    assert found["left_out"][0]["reasons"] == ["the file has these words twice"]


def test_a_good_statement_comes_in_beside_bad_ones(place: Path) -> None:
    found = _judged(place, {**GOOD, "about": ["nothing-such"]}, "a text", BOB, {**GOOD, "quote": "No."})
    assert [admitted["number"] for admitted in found["admitted"]] == [3]
    assert [left["number"] for left in found["left_out"]] == [1, 2, 4]


def test_says_that_copies_the_source_is_to_be_written(place: Path) -> None:
    copied = "We will open the harbour, and we will not close it"
    found = _judged(place, {**GOOD, "says": copied})
    (admitted,) = found["admitted"]
    assert admitted["statement"]["says"] == "…"
    assert copied not in (place / DRAFTS).read_text(encoding="utf-8")


def test_yaml_is_read_as_well(place: Path) -> None:
    (place / "proposed.yml").write_text(
        "- speaker: bob\n  says: Both fit.\n  source: paper-1\n  quote: The strait is wide enough for two\n",
        encoding="utf-8",
    )
    result = run(place, "draft", "x", "--from", str(place / "proposed.yml"))
    assert result.exit_code == 0
    assert "1 statement of 1 came in." in result.output


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe", "is not a text in UTF-8"),
        (b"{", "cannot be read as JSON"),
        (b"[" * 100_000, "cannot be read as JSON"),
        (b'{"statements": {}}', "holds no list of statements"),
        (b'{"statements": [], "actors": []}', "may hold `statements` alone"),
        (b'[{"id": "a", "id": "b"}]', "stands twice"),
        (b"a: &b [*b]\n", "cannot be read: line 1"),
        (b"- !!python/object:os.system {}\n", "cannot be read: line 1"),
        (b"only words", "holds no list"),
        (b"[" + b"{}," * MAX_STATEMENTS + b"{}]", f"at once {MAX_STATEMENTS} are read"),
    ],
)
def test_a_file_that_is_none_is_told_in_a_sentence(content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=r"^x\.json ") as told:
        read_proposed(content, "x.json")
    assert message in str(told.value)


@pytest.mark.parametrize(
    "reviewed", ["2024-05-01", "{by: Me, on: 2024-05-01}", "[{by: Me, on: 2024-05-01}]", "yes"]
)
def test_who_has_read_it_is_taken_from_no_program_however_yaml_types_it(place: Path, reviewed: str) -> None:
    (place / "proposed.yml").write_text(
        "- speaker: bob\n  source: paper-1\n  quote: The strait is wide enough for two\n"
        f"  reviewed: {reviewed}\n",
        encoding="utf-8",
    )
    result = run(place, "draft", "x", "--from", str(place / "proposed.yml"))
    assert (
        "because `reviewed` is not taken from a program: leave it out, an editor writes it\n" in result.output
    )
    assert "is no text" not in result.output
    assert result.exit_code == 1


def test_what_json_says_is_not_there_is_left_out(place: Path) -> None:
    (admitted,) = _judged(place, {**GOOD, "venue": None, "date": None})["admitted"]
    assert not {"venue", "date"} & admitted["statement"].keys()


GIVEN: list[tuple[object, ...]] = [(BOB, {}), ({}, "x")]


def test_the_exit_code_tells_whether_any_came_in(place: Path) -> None:
    assert [len(_judged(place, *statements)["left_out"]) for statements in GIVEN] == [1, 2]


def test_a_huge_file_is_not_read(place: Path) -> None:
    (place / "huge.json").write_bytes(b" " * (MAX_BYTES + 1))
    result = run(place, "draft", "x", "--from", str(place / "huge.json"))
    assert result.exit_code == 2
    assert "1024 KB are read" in result.output


def test_few_words_come_in_where_the_text_quotes_no_more(place: Path) -> None:
    (place / "sources/paper.txt").write_text(f"{TEXT}On Monday Bob said: “Never.”\n", encoding="utf-8")
    found = _judged(place, {**BOB, "quote": "Never."}, {**BOB, "quote": "wide"})
    assert [admitted["statement"]["quote"] for admitted in found["admitted"]] == ["Never."]
    assert "too short" in found["left_out"][0]["reasons"][0]


def test_it_says_how_to_confirm_only_what_one_keeps(place: Path) -> None:
    """A program wrote `says`: nothing would hold back what an editor does not want."""
    (place / "proposed.json").write_text(json.dumps([GOOD, BOB]), encoding="utf-8")
    told = run(place, "draft", "x", "--from", str(place / "proposed.json")).output
    assert "Delete what you do not want: where a program wrote `says`" in told
    assert told.endswith("briefings confirm x/ada-paper-1 x/bob-paper-1\n")
    assert run(place, "confirm", *told.split()[-2:]).exit_code == 0
