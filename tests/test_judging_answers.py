"""What a line means that somebody types about a draft, and what is said of one that means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.judging import ACTOR, DRAFT, SOURCE, Action, Answer, Field, NotUnderstood, read_answer
from generator.model.declared import declared_fields

if TYPE_CHECKING:
    from generator.judging import Form


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("", Action.NEXT),
        ("   ", Action.NEXT),
        ("y", Action.YES),
        ("YES", Action.YES),
        ("n", Action.NEXT),
        ("b", Action.BACK),
        ("Text", Action.TEXT),
        ("?", Action.HELP),
        ("q", Action.QUIT),
        ("speaker: anna-reed", Field("speaker", "anna-reed")),
        ("Speaker = Anna Reed", Field("speaker", "Anna Reed")),
        ("about:quotas, fish", Field("about", "quotas, fish")),
        ("venue: -", Field("venue", "")),
        ("says: Yes, it is so.", Field("says", "Yes, it is so.")),
        ("  The  fleet\twaits. ", Field("says", "The fleet waits.")),
        ("One thing is sure: nobody sails.", Field("says", "One thing is sure: nobody sails.")),
        ("Tomorrow: nothing.", Field("says", "Tomorrow: nothing.")),
        ("船队在港内等候。", Field("says", "船队在港内等候。")),
        ("No ship sails.", Field("says", "No ship sails.")),
        ("y.", Action.YES),
        ("Yes!", Action.YES),
        ("他来了。", Field("says", "他来了。")),
        ("Wait: “Nobody sails.”", Field("says", "Wait: “Nobody sails.”")),
        ("The fleet waits in port", Field("says", "The fleet waits in port")),
        ("quote: “Nobody sails.”", Field("quote", "Nobody sails.")),
        ('quote: "Nobody" and "all"', Field("quote", '"Nobody" and "all"')),
        ("translation: «Niemand.»", Field("translation", "Niemand.")),
        ("says: Da.", Field("says", "Da.")),
    ],
)
def test_a_line_is_understood(line: str, answer: Answer) -> None:
    assert read_answer(line) == answer


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("spaeker: anna", "a draft has no `spaeker`; did you mean `speaker`?"),
        ("speaker:", "write a value behind `speaker:`, or `speaker: -` to take it out"),
        ("says: -", "a statement says something: write the sentence anew"),
        ("yse", "`yse` is no answer; did you mean `yes`?"),
        ("banana", "`banana` is no answer; `?` lists them"),
        ("да", "`да` is no answer; `?` lists them"),
        ("是", "`是` is no answer; `?` lists them"),
        ("1", "`1` is no answer; `?` lists them"),
        ("-", "`-` is no answer; `?` lists them"),
        ("y?", "`y?` is no answer; `?` lists them"),
        ("Banana.", "`Banana.` is no answer; `?` lists them"),
        (
            "not sure",
            "`not sure` is no answer, and no whole sentence; if it is what was said, end it with a full stop",
        ),
        ("says: …", "a statement says something: write the sentence anew"),
        ("id: other", "its id is changed by `briefings rename OLD NEW`, wherever it is named"),
        ("says: TBD", "a statement says something: write the sentence anew"),
        ("credibility: 1", "write `credibility` into the file, at the line that is named above"),
        ("Nobody \udcff asked them.", "some letters did not arrive as you typed them"),
    ],
)
def test_a_line_that_means_nothing_is_no_sentence(line: str, says: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_answer(line)
    assert str(refused.value).startswith(says)


@pytest.mark.parametrize("form", [DRAFT, ACTOR, SOURCE])
def test_each_field_is_one_of_the_entry(form: Form) -> None:
    """But for one that makes two entries one."""
    known = {field.key for record in form.records for field in declared_fields(record)}
    typed = {short: name for name, short in form.names.items()}
    assert {typed.get(name, name) for name in form.fields} - {"same"} <= known


@pytest.mark.parametrize("name", ["source", "holders", "id", "also", "when", "credibility"])
def test_a_field_that_is_not_typed_here_is_no_sentence(name: str) -> None:
    with pytest.raises(NotUnderstood):
        read_answer(f"{name}: whatever it is called there")
