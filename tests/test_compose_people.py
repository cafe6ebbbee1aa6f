"""`compose` finds in the texts who may have taken part, and how texts in other letters write a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.composing.listed import with_names
from generator.composing.named_people import named_people
from generator.drafting.register_names import RegisterNames
from generator.judging import NotUnderstood, read_project
from generator.project import Project
from generator.quotes.text.source_text import index
from tests.composing import begun, compose, written
from tests.factories import library

if TYPE_CHECKING:
    from pathlib import Path

_HILL = (
    "Mayor Ada Reed said on Monday that the pond will be drained. Foreign Minister Bela Orlo said that he was against "
    "it. Minister Orlo left. Orlo came back."
)
_POST = "Міністр закордонних справ Бела Орло сказав, що ставок належить жабам."


def _with_texts(place: Path) -> Path:
    begun(place)
    (place / "sources/hill.txt").write_text(_HILL, encoding="utf-8")
    (place / "sources/post.txt").write_text(_POST, encoding="utf-8")
    return place


def test_people_with_an_office_are_found_the_oftenest_named_first(tmp_path: Path) -> None:
    registers = RegisterNames(read_project(Project(begun(tmp_path))).library)
    texts = [index(_HILL, "en"), index(_POST, "uk")]
    assert named_people(texts, registers, "en") == ["Bela Orlo", "Ada Reed"]


def test_they_are_taken_by_number_and_their_spelling_by_an_empty_line(tmp_path: Path) -> None:
    place = _with_texts(tmp_path)
    done = compose(place, "Talks", "The mayors meet", "", "1", "", "", "", "", "q")
    assert "numbers, names or ids" in done.output
    told = " ".join(done.output.split())
    assert "Enter: Foreign Minister, by “Foreign Minister Bela Orlo”; -: none" in told, told
    assert "How is Bela Orlo written in Ukrainian, as in your Ukrainian texts? (Enter: Бела Орло" in told, (
        told
    )
    assert written(place)["events"][0]["participants"] == ["bela-orlo"]
    assert "Бела Орло" in "".join(
        path.read_text(encoding="utf-8") for path in (place / "briefings").rglob("*.yml")
    )


def test_a_number_that_nobody_has_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="from 1 to 1"):
        with_names("2", ["Bela Orlo"])
    assert with_names("2", []) == "2"


def test_a_name_in_letters_of_no_id_is_asked_for_in_latin_ones(tmp_path: Path) -> None:
    place = begun(tmp_path)
    done = compose(place, "Talks", "The mayors meet", "", "林若溪", "person", "林", "Lin Ruoxi", "q")
    assert "Write it in the letters a to z" in done.output
    assert written(place)["events"][0]["participants"] == ["lin-ruoxi"], done.output


def test_an_office_in_withheld_words_is_not_offered(tmp_path: Path) -> None:
    place = _with_texts(tmp_path)
    (place / "sources/hill.txt").write_text("Mayor Ada Reed of Zorro Quibble spoke.", encoding="utf-8")
    wish = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
    (place / "briefings/wish.yml").write_text(wish, encoding="utf-8")
    done = compose(place, "Talks", "The mayors meet", "", "Ada Reed", "", "", "", "q")
    assert "Quibble" not in done.output
    assert "Which office does Ada Reed hold?" in done.output
    assert "by “mayor of Hill" not in done.output, "where texts disagree nothing is taken by an empty line"
    shown = compose(place, "", "", "q", options=("--show-withheld",)).output
    assert "Mayor of Zorro Quibble" in " ".join(shown.split()), shown


def test_offices_of_which_texts_disagree_are_taken_by_number(tmp_path: Path) -> None:
    place = _with_texts(tmp_path)
    (place / "sources/dale.txt").write_text("The mayor of Dale, Bela Orlo, spoke.", encoding="utf-8")
    done = compose(place, "Talks", "The mayors meet", "", "Bela Orlo", "", "3", "2", "", "", "q")
    told = " ".join(done.output.split())
    assert (
        "1 Foreign Minister, by “Foreign Minister Bela Orlo” 2 Mayor of Dale, by “mayor of Dale, Bela" in told
    )
    assert "The numbers go from 1 to 2." in done.output
    registers = (place / "briefings/registers.yml").read_text(encoding="utf-8")
    assert "title: Mayor of Dale, evidence: [dale-note]" in registers, registers


def test_a_number_is_nobodys_name(tmp_path: Path) -> None:
    done = compose(
        begun(tmp_path, texts={"hill": "Rain.", "dale": "Snow.", "post": "Сніг."}), "", "", "", "1", "q"
    )
    assert "“1” is nobody's name, and there is no list here." in done.output


def test_enter_means_the_same_in_a_row_and_whoever_is_left_out_alone_is(tmp_path: Path) -> None:
    place = _with_texts(tmp_path)
    done = compose(
        place, "Talks", "The mayors meet", "", "Bela Orlo, Zed Quill, Ivo Rook", "", "-", "", "", "q"
    )
    assert done.output.count("(Enter: person; - leaves it out)") == 3
    assert "“Zed Quill” is left out." in done.output
    assert written(place)["events"][0]["participants"] == ["bela-orlo", "ivo-rook"]


def test_where_all_are_left_out_nothing_is_written(tmp_path: Path) -> None:
    place = _with_texts(tmp_path)
    done = compose(place, "Talks", "The mayors meet", "", "Zed Quill and Ivo Rook", "-", "-", "q")
    assert "All of them are left out, and nothing was written." in done.output


@pytest.mark.parametrize("address", ["His Excellency", "Her Excellency", "H.E.", "Hon.", "the Honourable"])
def test_how_somebody_is_addressed_is_no_part_of_a_name(tmp_path: Path, address: str) -> None:
    registers = RegisterNames(read_project(Project(begun(tmp_path))).library)
    text = index(f"President {address} Mwana Tolu of Brask spoke. President Mwana Tolu left.", "en")
    assert named_people([text], registers, "en") == ["Mwana Tolu"]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Le ministre S.E. Jean Brou part.", "fr", "Jean Brou"),
        ("Son Excellence le président Marc Tolu est arrivé.", "fr", "Marc Tolu"),
        ("Его Превосходительство президент Иван Толу прибыл.", "ru", "Иван Толу"),
    ],
)
def test_nor_is_it_in_other_languages(tmp_path: Path, text: str, lang: str, name: str) -> None:
    registers = RegisterNames(read_project(Project(begun(tmp_path))).library)
    assert named_people([index(text, lang)], registers, lang) == [name]


def test_people_with_titles_that_are_no_offices_are_named_too() -> None:
    text = (
        "Foreign Minister Ana Brenn met her counterpart from Vesk, Tomas Hale. Ilse Varga, who is prime minister of "
        "Vesk, stayed away. Commissioner Leo Marsh and Director General Sam Poe spoke. His deputy Mara Lind came. "
        "Bela Orlo, chair of the council, wrote. Ada Reed waited in Port Lunn for the Port Authority, and the head "
        "of the Harbour Board left. Pia Stern, ambassador of Chile in Buenos Aires, flew."
    )
    found = named_people([index(text, "en")], RegisterNames(library()), "en")
    named = "Ana Brenn, Tomas Hale, Ilse Varga, Leo Marsh, Sam Poe, Mara Lind, Bela Orlo, Pia Stern"
    assert {*found} == {*named.split(", ")}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("de", "Kommissarin Lea Marsch kam nach Osk.", "Lea Marsch"),
        ("de", "Tom Halm, Leiter der Behörde, kam nach Osk.", "Tom Halm"),
        ("fr", "La commissaire Léa Marche est venue à Osk.", "Léa Marche"),
        ("fr", "Tom Hale, directeur du port, est venu à Osk.", "Tom Hale"),
    ],
)
def test_titles_are_known_in_other_languages(lang: str, text: str, name: str) -> None:
    assert named_people([index(text, lang)], RegisterNames(library()), lang) == [name]
