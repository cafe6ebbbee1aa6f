"""`briefings compose` asks for what a briefing lacks, writes each answer at once, and goes on where it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.composing import FOLDER, Session, begun, compose, judged, sessions, written
from tests.quotes.project import without_folder

if TYPE_CHECKING:
    from pathlib import Path


def in_one_line(text: str, place: Path) -> str:
    return " ".join(without_folder(text, place).split())


@pytest.mark.parametrize("session", sessions(), ids=lambda session: session.name)
def test_a_session_is_written_as_it_is_answered(session: Session, tmp_path: Path) -> None:
    place = begun(tmp_path, session.kind, session.texts)
    if session.judged:
        judged(place)
    done = compose(place, *session.answers)
    assert done.exit_code == 0, done.output
    told = in_one_line(done.output, place)
    for line in session.tells:
        assert line in told, done.output
    for file, part in session.stands.items():
        text = (place / FOLDER / file).read_text(encoding="utf-8")
        assert part in text, f"{text}\n{done.output}"
    for file, part in session.gone.items():
        assert part not in (place / FOLDER / file).read_text(encoding="utf-8")


def test_nothing_answered_is_nothing_written(tmp_path: Path) -> None:
    place = begun(tmp_path)
    before = {path: path.read_bytes() for path in (place / FOLDER).iterdir()}
    done = compose(place, "?", "", "b", "?", "q")
    assert "A few words that tell this briefing from all others" in done.output
    assert "b      back to the question before" in done.output
    assert before == {path: path.read_bytes() for path in (place / FOLDER).iterdir()}


def test_what_stands_is_not_asked_again_unless_somebody_wants_it(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "Talks on the pond", "The mayors meet", "Lower Hill", "q")
    again = compose(place, "q")
    assert "Written: title, event, day, place. --all asks for it, too." in again.output
    assert "What is the title" not in again.output
    assert "Who took part?" in again.output
    everything = compose(place, "", "", "The mayors meet at the pond", "q", options=("--all",))
    assert "What is the title" in everything.output
    assert written(place)["events"][0]["name"] == "The mayors meet at the pond"


def test_enter_takes_all_sources_and_then_what_happened_is_told(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "Talks on the pond", "The mayors meet", "", "", "", "", "n", "q")
    event = written(place)["events"][0]
    assert event["evidence"] == ["hill-note", "dale-note", "post-report"]
    assert not {"todo", "accounts"} & event.keys()


def test_what_somebody_wrote_into_the_first_entries_stays(tmp_path: Path) -> None:
    place = begun(tmp_path)
    path = place / FOLDER / "entries.yml"
    text = path.read_text(encoding="utf-8").replace("    lang: en\n", "    lang: en\n    title: A letter\n")
    path.write_text(text, encoding="utf-8")
    compose(place, "", "", "", "", "n", "q")
    assert written(place)["sources"][0]["title"] == "A letter"
    assert written(place)["events"][0]["evidence"] == ["pond-talks-source"]
    compose(place, "", "", "", "", "", "", "pond-talks-source, hill-note", "q", options=("--all",))
    assert written(place)["events"][0]["evidence"] == ["pond-talks-source", "hill-note"]


def test_what_a_person_added_to_the_todo_stays(tmp_path: Path) -> None:
    place = begun(tmp_path)
    path = place / FOLDER / "briefing.yml"
    text = path.read_text(encoding="utf-8").replace("todo:\n", "todo:\n  - Ask the mayors. # soon\n")
    path.write_text(text, encoding="utf-8")
    compose(place, "Talks on the pond", "q")
    assert "  - Ask the mayors. # soon\n" in path.read_text(encoding="utf-8")
    assert written(place, "briefing.yml")["todo"][0] == "Ask the mayors."


def test_a_question_waits_for_its_answer(tmp_path: Path) -> None:
    place = judged(begun(tmp_path))
    compose(place, "", "", "Will the pond be drained?", "q")
    assert "todo" in written(place)["questions"][0]
    done = compose(place, "", "", "in June", "2", "", "q")
    assert "Will the pond be drained?" in done.output
    question = written(place)["questions"][0]
    assert question["answers"] == [{"says": "in June", "evidence": ["reed-drains"]}]
    assert "todo" not in question


def test_a_long_bottom_line_is_told_at_once(tmp_path: Path) -> None:
    place = judged(begun(tmp_path))
    long = "Reed says that the pond will be drained " + "and drained again " * 20
    done = compose(place, long, "n", "q")
    assert "These are 68 words; a reader takes in 60. Take it all the same?" in in_one_line(
        done.output, place
    )
    assert written(place, "briefing.yml")["bottom_line"]["says"] == "…"


def test_a_key_point_is_written_anew_by_its_number(tmp_path: Path) -> None:
    place = judged(begun(tmp_path))
    compose(place, "", "Nets are fine.", "3", "The pond goes.", "2", "q")
    compose(place, "", "b", "1", "Nets are allowed.", "3", "q")
    points = [point["says"] for point in written(place, "briefing.yml")["key_points"]]
    assert points == ["Nets are allowed.", "The pond goes."]


def test_one_goes_back_over_what_has_nothing_to_ask(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "Talks on the pond", "The mayors meet", "", "", "3", "q")
    done = compose(place, "b", "hill-note", "q")
    assert written(place)["events"][0]["evidence"] == ["hill-note"], done.output
    place = judged(begun(tmp_path / "two"))
    done = compose(place, "b", "q")
    assert "Another topic?" in done.output


def test_who_somebody_is_is_asked_again_after_an_end_in_the_middle(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "", "The mayors meet", "", "Ada Reed", "person", "q")
    compose(place, "", "", "Mayor of Hill", "Town of Hill", "q")
    actor = yaml.safe_load((place / "briefings/registers.yml").read_text(encoding="utf-8"))["actors"][-1]
    assert actor["offices"] == [{"title": "Mayor of Hill", "evidence": ["dale-note"]}]
    assert actor["part_of"] == "hill-town"


def test_no_source_says_of_somebody_what_nobody_has_confirmed(tmp_path: Path) -> None:
    place = begun(tmp_path)
    path = place / "briefings/registers.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("-note\n", "-note\n    todo: look at it\n"), encoding="utf-8")
    done = compose(place, "", "The mayors meet", "", "Ada Reed", "person", "Mayor of Hill", "1", "", "", "q")
    assert "Sources that nobody has confirmed: hill-note, dale-note. Begin with these:" in done.output
    assert "Which source says so? (a number; Enter: none)" in done.output
    assert "1  post-report" in done.output
    path.write_text(
        path.read_text(encoding="utf-8").replace("post-report, type", "post-report, todo: x, type")
    )
    assert "Which office" not in compose(place, "", "", "", "", "q", options=("--all",)).output


def test_several_names_are_written_with_commas(tmp_path: Path) -> None:
    done = compose(begun(tmp_path), "", "", "", "Ada Reed and Bela Orlo", "", "q")
    assert (
        "“Ada Reed and Bela Orlo” is in no register; of several, leave it out, and write commas"
        in done.output
    )


def test_an_unknown_briefing_is_wrong_use(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["-C", str(begun(tmp_path)), "compose", "pond-talk"])
    assert done.exit_code == 2
    assert "there is no briefing `pond-talk`; did you mean `pond-talks`?" in done.output


def test_all_lists_the_parts_and_asks_for_those_that_are_chosen(tmp_path: Path) -> None:
    place = judged(begun(tmp_path))
    done = compose(place, "3", "2026-03-05", options=("--all",))
    assert "   1  title: Talks on the pond\n   2  event: The mayors meet at the pond\n" in done.output
    assert "   3  day: 4 March 2026\n   4  place: –\n" in done.output
    assert "bottom line: –" in done.output
    assert "  topics: 1. Draining of the pond\n" in done.output
    assert "Where?" not in done.output
    assert "What is the title" not in done.output
    assert written(place)["events"][0]["date"] == "2026-03-05"
    assert "`compose` ends here" in done.output


def test_a_number_that_no_part_has_is_told(tmp_path: Path) -> None:
    place = begun(tmp_path)
    assert "Write numbers from 1 to " in compose(place, "99", "q", options=("--all",)).output


def test_parts_of_another_event_are_told_from_those_of_the_first(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "Talks", "The mayors meet", "", "", "1-2", "n", "A walk", "", "", "", "3", "q")
    done = compose(place, "q", options=("--all",))
    assert "day of “A walk”: 4 March 2026" in done.output


def test_a_day_in_place_of_several_takes_their_last_out(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "Talks", "The mayors meet", "q")
    compose(place, "3", "2026-03-04 until 2026-03-05", "", options=("--all",))
    (event,) = written(place)["events"]
    assert (event["date"], event["until"]) == ("2026-03-04", "2026-03-05")
    done = compose(place, "3", "2026-03-06", options=("--all",))
    assert "now: 4 to 5 March 2026" in done.output
    (event,) = written(place)["events"]
    assert event["date"] == "2026-03-06"
    assert "until" not in event


def test_another_event_is_on_the_same_days_as_the_first(tmp_path: Path) -> None:
    place = begun(tmp_path)
    compose(place, "Talks", "The mayors meet", "", "", "1-2", "n", "q")
    compose(place, "3", "2026-03-04/2026-03-05", "", options=("--all",))
    done = compose(place, "A walk", "", "", "", "3", "q")
    assert "(Enter: the same, 4 to 5 March 2026)" in " ".join(done.output.split())
    event = written(place)["events"][1]
    assert (event["date"], event["until"]) == ("2026-03-04", "2026-03-05")
