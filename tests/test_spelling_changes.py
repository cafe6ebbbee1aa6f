"""What is spelling and what is another text: in our own sentences, in quotations, in addresses and in names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.comparing import Nature, State, compare
from generator.comparing.slips import is_slip
from generator.comparing.spelling import spelling_key
from generator.comparing.words import word_pieces
from generator.model.text import Name
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.statement import Statement


def _state(*statements: Statement) -> State:
    return State(make.library(make.briefing(statements=statements)), make.BRIEFING)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The talks' end.", "The talks’ end"),
        ("“Now”, he said", '"Now," he said'),
        ("a two–day visit", "a two-day visit"),
        ("ﬁve  boats", "five boats"),
        ("It ended – late", "It ended—late"),
        ("« Oui », 5 %", "“Oui”, 5%"),
        ("Wait…", "Wait..."),
        ("我们 同意", "我们同意"),
    ],
)
def test_the_same_words_in_other_marks_are_spelling(old: str, new: str) -> None:
    assert spelling_key(old) == spelling_key(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They agreed.", "They agreed?"),
        ("They now agree.", "They not agree."),
        ("They formed it.", "They from it."),
        ("1.5 million", "15 million"),
        ("-5 degrees", "5 degrees"),
        ("He called it a win.", "He called it a “win”."),
        ("$5", "€5"),
        ("5 %", "5"),
        ("5 million", ".5 million"),
        ("They will resign.", "They will re-sign."),
        ("Cooperation", "co-operation"),
        ("US pilots", "us pilots"),
        ("They agreed؟", "They agreed."),
        ("Լավ՞", "Լավ"),
        ("Τι λες;", "Τι λες."),
        ("5‰", "5"),
        ("5٪", "5"),
        ("5′", "5"),
        ("10⁶", "106"),
        ("2½", "21/2"),
        ("2 1/2", "21/2"),
        ("5 mW", "5 MW"),
        ("by − 5", "by 5"),
        ("points 1 2", "points 12"),
        ("points 1, 2", "points 1 2"),
        ("a ‘special operation’", "a special operation"),
        ("The talks … failed", "The talks failed"),
        ("We’re here", "Were here"),
        ("in Maße", "in Masse"),
    ],
)
def test_what_may_say_something_else_is_no_spelling(old: str, new: str) -> None:
    assert spelling_key(old) != spelling_key(new)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("“Now – we sail”, he said", '"Now – we sail", he said', True),
        ("It’s  ours", "It's ours", True),
        ("Now, he said", "Now he said", False),
        ("We sail. Now.", "we sail. now.", False),
        ("The talks … failed", "The talks failed", False),
        ("US pilots", "Us pilots", False),
    ],
)
def test_in_words_that_are_quoted_nothing_but_typographic_marks_is_spelling(
    old: str, new: str, *, same: bool
) -> None:
    assert (spelling_key(old, is_quoted=True) == spelling_key(new, is_quoted=True)) is same
    before, after = (_state(make.statement(reports=(make.report(quote=quote),))) for quote in (old, new))
    for is_minor in (False, True):
        found = compare(before, after, is_minor=is_minor).changes
        assert {change.nature for change in found} == {Nature.SPELLING if same else Nature.REWORDED}


@pytest.mark.parametrize(
    ("old", "new", "slip"),
    [
        ("They recieved the seperate note.", "They received the separate note.", True),
        ("It is likely.", "It is unlikely.", False),
        ("It was legal.", "It was illegal.", False),
        ("It has increased.", "It has decreased.", False),
        ("three million boats", "three billion boats", False),
        ("He accepts it.", "He excepts it.", False),
        ("a note from Austria", "a note from Australia", False),
        ("five boats", "fives boats", False),
        ("They were attacked.", "They were attacker.", False),
        ("the attack’s end", "the attacks end", False),
        ("They agreed on 12 boats.", "They agreed on 13 boats.", False),
        ("It is now over.", "It is not over.", False),
        ("They agreed.", "They all agreed.", False),
        ("They all agreed.", "They agreed.", False),
        ("The minister spoke.", "The president spoke.", False),
    ],
)
def test_a_slip_is_words_that_hardly_change(old: str, new: str, *, slip: bool) -> None:
    assert is_slip(word_pieces(old, new)) is slip


def test_emphasis_is_spelling_and_another_link_is_not() -> None:
    plain, strong = make.statement(note="It *was* said."), make.statement(note="It was said.")
    assert [change.nature for change in compare(_state(plain), _state(strong)).changes] == [Nature.SPELLING]
    here, there = (make.statement(note=f"[See](https://{name}.example/).") for name in ("a", "b"))
    assert [change.nature for change in compare(_state(here), _state(there)).changes] == [Nature.OTHERWISE]


def test_another_address_is_told_where_the_text_has_changed_too() -> None:
    old = make.statement(note="[See the note](https://a.example/).")
    new = make.statement(note="[See the paper](https://b.example/).")
    reworded, led = compare(_state(old), _state(new)).changes
    assert (reworded.nature, reworded.was, reworded.now) == (
        Nature.REWORDED,
        ("See the note.",),
        ("See the paper.",),
    )
    assert (led.nature, led.was, led.now) == (
        Nature.OTHERWISE,
        ("https://a.example/",),
        ("https://b.example/",),
    )


def test_a_name_that_is_given_a_second_language_is_no_longer_nowhere() -> None:
    def state(*texts: tuple[str | None, str]) -> State:
        said = make.statement(speakers=("ilsa",))
        library = make.library(
            make.briefing(statements=(said,)), actors=(make.actor("ilsa", name=Name(texts)),)
        )
        return State(library, make.BRIEFING)

    bare = state((None, "Ilsa Brandt"))
    both = state(("en", "Ilsa Brandt"), ("uk", "Ільза Брандт"))
    (there,), (back,) = compare(bare, both).changes, compare(both, bare).changes
    assert (there.field, there.was, there.now) == ("name.uk", (), ("Ільза Брандт",))
    assert (back.field, back.was, back.now) == ("name.uk", ("Ільза Брандт",), ())
    other = state(("en", "Ilsa Brand"), ("uk", "Ільза Брандт"))
    assert {(change.field, change.was) for change in compare(bare, other).changes} == {
        ("name", ("Ilsa Brandt",)),
        ("name.uk", ()),
    }
    second = state(("uk", "Ільза Брандт"), ("en", "Ilsa Brandt"))
    assert [change.field for change in compare(bare, second).changes] == ["name.uk"]


def test_in_a_minor_edition_a_word_that_hardly_changed_is_spelling() -> None:
    old, new = (_state(make.statement(says=f"They {word} the note.")) for word in ("recieved", "received"))
    assert [change.nature for change in compare(old, new).changes] == [Nature.REWORDED]
    assert [change.nature for change in compare(old, new, is_minor=True).changes] == [Nature.SPELLING]
    still = _state(make.statement(says="They received the note.", note="As *recieved* then."))
    assert Nature.REWORDED in {change.nature for change in compare(old, still, is_minor=True).changes}
    other = _state(make.statement(says="They refused the note."))
    assert [change.nature for change in compare(old, other, is_minor=True).changes] == [Nature.REWORDED]


def test_a_word_that_another_briefing_has_is_no_slip() -> None:
    """Two words that both stand in a library are two words."""

    def state(says: str, *others: str) -> State:
        told = make.briefing(statements=(make.statement(says=says),))
        elsewhere = (
            replace(told, id=f"other-{number}", statements=(make.statement(f"s{number}", says=other),))
            for number, other in enumerate(others)
        )
        return State(make.library(told, *elsewhere), make.BRIEFING)

    old, new = "A casual link was drawn.", "A causal link was drawn."
    for others, nature in (((), Nature.SPELLING), (("The casual talks ended.",), Nature.REWORDED)):
        (change,) = compare(state(old, *others), state(new, *others), is_minor=True).changes
        assert change.nature is nature
