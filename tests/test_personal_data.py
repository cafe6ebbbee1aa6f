"""Personal data is found in whatever form it is written, and what only looks like it is left alone.

``personal/caught.txt`` and ``personal/left-alone.txt`` hold one text a line.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.personal import KINDS, find
from generator.checks.personal.born import BORN, BORN_AFTERWARDS, BORN_SHORT, BORN_WITHOUT_SPACES, STEMS
from generator.checks.personal_data import personal_data, personal_data_instead
from generator.diagnostics import Code, Diagnostics
from generator.model.kinds import TEXTS, StringKind
from generator.model.permitted import Permitted
from generator.model.walks import texts_below
from tests import factories as make
from tests.test_withholding import withheld

_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
NUMBER = "+44 20 7946 0958"


def texts_in(name: str) -> list[tuple[str, str]]:
    """Return each text of a file, and the line in brackets above it."""
    found, kind = [], ""
    for line in (Path(__file__).parent / "personal" / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("# "):
            found.append((kind, _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), line)))
    return found


CAUGHT, LEFT_ALONE = texts_in("caught.txt"), texts_in("left-alone.txt")


def permitted(*words: str) -> tuple[Permitted, ...]:
    """Return what an editor permits."""
    return tuple(Permitted(words=one, place=make.PLACE) for one in words)


def messages(*texts: str, kind: StringKind = StringKind.LABEL, permit: tuple[str, ...] = ()) -> list[str]:
    """Return what the check says of ``texts``, all looked through at once."""
    library = replace(make.library(), permitted=permitted(*permit))
    diagnostics = Diagnostics()
    personal_data([(text, kind, make.PLACE, ()) for text in texts], library, diagnostics)
    assert {one.code for one in diagnostics} <= {Code.PERSONAL_DATA}
    return [one.message for one in diagnostics]


@pytest.mark.parametrize(("kind", "text"), CAUGHT)
def test_personal_data_is_found(kind: str, text: str) -> None:
    """By the quick look too, which passes over most texts."""
    assert [found.what for found in find(text)] == [kind]
    assert len(messages("A harmless text", text, "Another of 2023")) == 1


@pytest.mark.parametrize("text", [text for _, text in LEFT_ALONE])
def test_what_is_of_no_person_is_left_alone(text: str) -> None:
    assert find(text) == []
    assert find(f"See {text}, and this.") == []


def test_both_lists_are_long_and_have_all_kinds() -> None:
    assert min(len(CAUGHT), len(LEFT_ALONE)) >= 200
    assert {kind for kind, _ in CAUGHT} == {kind for kind, _ in KINDS}


@pytest.mark.parametrize("text", [text for _, text in CAUGHT[::7]])
def test_personal_data_is_found_within_a_sentence(text: str) -> None:
    assert find(f"The desk of Aland answers: {text}, says the paper of 2023.")


def test_all_in_one_text_is_told_at_once() -> None:
    assert messages(f"Ring {NUMBER} or write to jane@desk.example") == [
        "`jane@desk.example` looks like an e-mail address",
        f"`{NUMBER}` looks like a telephone number",
    ]


@pytest.mark.parametrize(
    ("text", "permit"),
    [
        (NUMBER, NUMBER),
        (NUMBER, "+44-20-7946-0958"),
        (f"Tel.: {NUMBER}", NUMBER),
        (f"Tel.: {NUMBER}", f"Tel. {NUMBER}"),
        ("tel. 555 0123 45", "5550123 45"),
        ("**+44** 20\u00a07946 0958", NUMBER),
        ("Desk@desk.example", "desk@DESK.example"),
        ("the number DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
    ],
)
def test_what_an_editor_permits_is_left_alone_however_it_is_spaced(text: str, permit: str) -> None:
    assert len(messages(text)) == 1
    assert messages(text, permit=(permit,)) == []
    assert messages(text, f"{text} or 020 7946 0999", permit=("x@y.example", permit)) == [
        "`020 7946 0999` looks like a telephone number"
    ]


def test_a_part_of_a_number_permits_nothing() -> None:
    assert messages(NUMBER, permit=("7946 0958", "+44 20", "")) == messages(NUMBER) != []


def test_the_message_says_how_a_number_is_permitted() -> None:
    diagnostics = Diagnostics()
    personal_data([(f"tel. {NUMBER}", StringKind.LABEL, make.PLACE, ())], make.library(), diagnostics)
    assert [hint for one in diagnostics for hint in one.hints] == [
        "take it out: a briefing names people for what they say in public, and nothing else",
        f"if it is nobody's, or an office publishes it as its own, list `{NUMBER}` under `permit`, and why",
    ]


@pytest.mark.parametrize("kind", [kind for kind in StringKind if kind in TEXTS])
def test_personal_data_is_found_in_any_kind_of_text(kind: StringKind) -> None:
    assert messages(NUMBER, kind=kind)


@pytest.mark.parametrize("field", ["authors", "contributors"])
def test_personal_data_is_found_in_the_names_of_a_source(field: str) -> None:
    diagnostics = Diagnostics()
    names: dict[str, Any] = {field: ("Alice", "jane@desk.example")}
    source = replace(make.source("paper"), **names)
    personal_data(texts_below(source, make.PLACE), make.library(), diagnostics)
    assert len(diagnostics) == 1


def test_personal_data_is_found_in_what_is_shown_instead_of_withheld_words() -> None:
    diagnostics = Diagnostics()
    library = replace(make.library(), withheld=(withheld("Jane", instead=f"ring {NUMBER}"),))
    personal_data_instead(library, diagnostics)
    assert [found.code for found in diagnostics] == [Code.PERSONAL_DATA]


@given(st.dates(), st.integers(0, 9999), st.integers(0, 9999))
def test_dates_and_numbers_of_documents_are_left_alone(day: object, one: int, two: int) -> None:
    for text in (
        f"{day}",
        f"{day}/{day}",
        f"{one}/{two}",
        f"No. {one}-{two}",
        f"{one},{two:03}",
        f"{one}–{two}",
    ):
        assert find(f"on {text}, they met") == []


@pytest.mark.parametrize("words", [BORN, BORN_AFTERWARDS, BORN_SHORT, BORN_WITHOUT_SPACES])
@settings(max_examples=40)
@given(data=st.data())
def test_each_word_for_a_birth_has_one_of_the_stems(words: str, data: st.DataObject) -> None:
    """So that the quick look at a text passes over none."""
    born = data.draw(st.from_regex(words))
    assert any(stem in born.lower() for stem in STEMS)


@pytest.mark.parametrize(
    "repeated",
    ["0 ", "(0", "+1 ", "1-", "tel ", "tel (a) ", "tel no ", "born in ", "born in a 1 ", "né a ", "3 may ",
     "passport no ", "a@a.",
     " at a dot ", "(at) ", "AB12 ", "1961年", "(1)", "_", "&#"],
)  # fmt: skip
def test_a_long_text_takes_as_long_as_its_parts(repeated: str) -> None:
    """What grows with the square would need minutes for this; nothing is measured, it only has to end."""
    find(repeated * (60_000 // len(repeated)) + " tel. x@ 3 May 1961 123456")
