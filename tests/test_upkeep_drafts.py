"""Merging with a draft: what somebody confirmed stands, and nothing that was guessed comes in unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.quotes.project import FILES, run, without_folder
from tests.two_briefings import OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REED = "{id: johanna-reed, type: person, name: {en: Johanna Reed, uk: Йоганна Рід}}"
DRAFT = "{id: reed, type: unnamed, name: Reed, todo: [say who this is]}"
DRAFT_TOO = REED.replace("}}", "}, todo: [say who this is]}")


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    return project({**FILES, **OTHER})


def _write(place: Path, name: str, entries: object) -> None:
    path = place / "briefings" / name
    path.write_text(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _merged(place: Path, gone: str, kept: str) -> tuple[dict[str, Any], str]:
    """Merge two actors, of which `gone` is to go; return the one that is kept and what was said."""
    both = [yaml.safe_load(actor) for actor in (gone, kept)]
    ids = [actor["id"] for actor in both]
    _write(place, "people.yml", {"actors": both})
    done = run(place, "merge", *ids)
    assert done.exit_code == 0, done.output
    actors = yaml.safe_load((place / "briefings/people.yml").read_text(encoding="utf-8"))["actors"]
    assert ids[0] not in {actor["id"] for actor in actors}
    assert run(place, "check").exit_code == 0
    return next(actor for actor in actors if actor["id"] == ids[1]), " ".join(done.output.split())


def test_a_draft_gives_way_to_whom_somebody_confirmed(place: Path) -> None:
    actor, said = _merged(place, DRAFT, REED)
    assert actor == yaml.safe_load(REED)
    assert "It had nothing that the other lacked." in said
    assert "Left out, as a draft guessed it: type `unnamed`, the name “Reed”." in said


def test_two_drafts_make_one_that_is_to_be_looked_at_once(place: Path) -> None:
    actor, _ = _merged(place, DRAFT, DRAFT_TOO)
    assert actor == yaml.safe_load(DRAFT_TOO)


def test_whoever_was_confirmed_stands_also_where_the_id_of_the_draft_is_kept(place: Path) -> None:
    actor, said = _merged(place, REED, DRAFT)
    assert actor == {**yaml.safe_load(REED), "id": "reed", "formerly": ["johanna-reed"]}
    assert "Left out, as a draft guessed it: type `unnamed`, the name “Reed”." in said


def test_a_person_is_known_by_more_than_somebody_unnamed(place: Path) -> None:
    actor, _ = _merged(place, DRAFT_TOO, DRAFT)
    assert actor["type"] == "person"


def test_a_guessed_name_in_another_script_is_taken_over_and_told(place: Path) -> None:
    gone = "{id: sovik, type: person, name: Совік, part_of: paper, todo: [say who this is]}"
    actor, said = _merged(place, gone, "{id: sovic, type: person, name: Sovic}")
    assert actor == {
        "id": "sovic",
        "type": "person",
        "name": "Sovic",
        "other_names": ["Совік"],
        "part_of": "paper",
    }
    assert "Taken over: other_names, part_of. A draft had it: see whether it is right." in said
    assert "Look at `other_names`: a draft guessed “Совік” from a text." in said


@pytest.mark.parametrize("order", [1, -1], ids=["draft-goes", "draft-kept"])
def test_a_state_that_was_taken_for_a_person_is_found_by_that_name_still(place: Path, order: int) -> None:
    draft = "{id: elland, type: person, name: Elland, todo: [say who this is]}"
    government = "{id: government-of-elland, type: organisation, name: Government of the Kingdom of Elland}"
    actor, said = _merged(place, *(draft, government)[::order])
    assert (actor["type"], actor["other_names"]) == ("organisation", ["Elland"])
    assert "Look at `other_names`: a draft guessed “Elland” from a text." in said
    assert "Left out, as a draft guessed it: type `person`." in said


def test_a_noun_that_a_text_has_for_a_body_is_no_name_of_it(place: Path) -> None:
    draft = "{id: foreign-ministry, type: organisation, name: foreign ministry, todo: [say who this is]}"
    actor, _ = _merged(place, draft, "{id: ministry, type: organisation, name: Ministry of Elland}")
    assert "other_names" not in actor


def test_what_is_to_be_done_of_two_drafts_stands_once(place: Path) -> None:
    shared = {"speaker": "bob", "source": "paper-2", "locator": "para 1"}
    first = {"id": "a-1", **shared, "says": "…", "todo": ["Write it", "see page 2"]}
    second = {"id": "a-2", **shared, "says": "It closes.", "todo": "write it"}
    _write(place, "x/drafts.yml", {"statements": [first, second]})
    done = run(place, "merge", "a-1", "a-2")
    assert done.exit_code == 0, done.output
    (statement,) = yaml.safe_load((place / "briefings/x/drafts.yml").read_text(encoding="utf-8"))[
        "statements"
    ]
    assert statement["todo"] == ["write it", "see page 2"]
    assert statement["says"] == "It closes."


@pytest.mark.parametrize("names_first", [True, False])
def test_another_name_stands_beside_other_names(place: Path, *, names_first: bool) -> None:
    """The other entry has neither."""
    names = ["name: {en: Johanna Reed, uk: Йоганна Рід}", "other_names: [J. Reed]"]
    first, second = names if names_first else reversed(names)
    gone = f"{{id: reed, type: person, {first}, {second}}}"
    merged, _ = _merged(place, gone, "{id: johanna-reed, type: person, name: Johanna Reed}")
    assert set(merged["other_names"]) == {"Йоганна Рід", "J. Reed"}


def test_a_tab_may_stand_before_a_comment(place: Path) -> None:
    (place / "briefings/people.yml").write_text(
        'actors:\n  - id: bob-b\t# the mayor\n    type: person\n    name: "Bob"\t# so he signs\n',
        encoding="utf-8",
    )
    done = run(place, "merge", "bob-b", "bob")
    assert done.exit_code == 0, done.output
    written = (place / "briefings/registers.yml").read_text(encoding="utf-8")
    assert "# the mayor" in written
    assert "# so he signs" in written


WRONG = "{id: reed, type: person, name: Reed, nickname: Jo, todo: [say who this is]}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rename", "reed", "jo"), "`reed` (briefings/people.yml:2) holds mistakes; mend first what"),
        (("merge", "reed", "ada"), "`reed` (briefings/people.yml:2) holds mistakes; mend first what"),
        (("merge", "ada", "reed"), "`reed` (briefings/people.yml:2) holds mistakes; mend first what"),
        (("move", "reed", "x"), "`reed` (briefings/people.yml:2) holds mistakes; mend first what"),
        (
            ("rename", "ada", "reed"),
            "`reed` is an entry that holds mistakes already (briefings/people.yml:2)",
        ),
        (("rename", "opens", "reed"), "`reed` is an entry that holds mistakes already"),
        (("rename", "x", "reed"), "`reed` is an entry that holds mistakes already"),
    ],
)
def test_a_draft_that_cannot_be_read_is_there(place: Path, arguments: tuple[str, ...], told: str) -> None:
    _write(place, "people.yml", {"actors": [yaml.safe_load(WRONG)]})
    done = run(place, *arguments)
    assert done.exit_code in {1, 2}
    assert told in without_folder(done.output, place)
