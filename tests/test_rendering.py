"""How diagnostics are printed: for people, as JSON, and for GitHub."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.diagnostics import Code, Diagnostic, Severity, Span
from generator.diagnostics.rendering import MOST_SHOWN, Format, render, summary

TEXT = "a: 1\n    stance: suports\nzh: 习近平 x\n" + "long: " + "x" * 300 + "WRONG" + "y" * 300 + "\n"


def _one(span: Span, *hints: str, message: str = "`suports` is not a stance") -> Diagnostic:
    return Diagnostic(Code.INVALID_VALUE, message, span, Severity.ERROR, hints)


def _text(diagnostic: Diagnostic) -> list[str]:
    return render([diagnostic], lambda _: TEXT, Format.TEXT).splitlines()


def test_excerpt_and_caret() -> None:
    """The form an editor sees."""
    assert _text(_one(Span("b.yml", 2, 13, 2, 20), "did you mean `supports`?")) == [
        "b.yml:2:13: error: `suports` is not a stance [invalid-value]",
        "  |",
        "2 |     stance: suports",
        "  |             ^^^^^^^",
        "  = hint: did you mean `supports`?",
    ]


def test_wide_characters_take_two_columns() -> None:
    """The caret stands under the word also behind Chinese."""
    _, _, excerpt, caret, *_ = _text(_one(Span("b.yml", 3, 9, 3, 10)))
    assert excerpt.endswith("习近平 x")
    assert caret == "  | " + " " * len("zh: ") + " " * 6 + " " + "^"


def test_marks_of_direction_take_no_column() -> None:
    """Hebrew with marks is read as it is written, and the caret stands where it does without."""
    line = "name: שלום\u200f, x \u200ewrong"
    shown = render([_one(Span("b.yml", 1, 16, 1, 21))], lambda _: f"{line}\n", Format.TEXT)
    _, _, excerpt, caret, *_ = shown.splitlines()
    assert excerpt == "1 | name: \u2067שלום\u200f\u2069, x \N{REPLACEMENT CHARACTER}wrong"
    assert caret.index("^") == len("1 | name: שלום, x ")


def test_long_lines_are_cut_round_the_caret() -> None:
    """The place stays in sight."""
    _, _, excerpt, caret, *_ = _text(_one(Span("b.yml", 4, 307, 4, 312)))
    assert len(excerpt) < 120
    start = caret.index("^")
    assert excerpt[start : start + 5] == "WRONG"


def test_control_characters_do_not_reach_the_terminal() -> None:
    """Neither from the message nor from the file."""
    shown = render(
        [_one(Span("b.yml", 1, 1, 1, 2), message="\x1b[31m")], lambda _: "\x1b]0;x\x07\n", Format.TEXT
    )
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_whole_file() -> None:
    """A file that could not be read has no lines to show."""
    assert _text(_one(Span("b.yml"))) == ["b.yml: error: `suports` is not a stance [invalid-value]"]


def test_json_has_every_field() -> None:
    """For programs: DESIGN 6's fields, 1-based places, null for a whole file."""
    (one,) = json.loads(render([_one(Span("b.yml", 2, 13, 2, 20), "hint")], lambda _: None, Format.JSON))
    assert one == {
        "code": "invalid-value",
        "severity": "error",
        "message": "`suports` is not a stance",
        "path": "b.yml",
        "line": 2,
        "column": 13,
        "end_line": 2,
        "end_column": 20,
        "hints": ["hint"],
        "related": [],
    }


def test_github_annotation_is_one_escaped_line() -> None:
    """Line breaks, percent signs, commas and colons cannot end it early."""
    one = _one(Span("b,c:d.yml", 2, 13, 2, 20), "50 %\nmore")
    shown = render([one], lambda _: None, Format.GITHUB)
    assert shown == (
        "::error file=b%2Cc%3Ad.yml,line=2,col=13,endLine=2,endColumn=20,title=invalid-value"
        "::`suports` is not a stance%0Ahint: 50 %25%0Amore\n"
    )


def test_github_annotation_names_the_other_places() -> None:
    """GitHub shows one place; a reader of the log needs the others too."""
    one = replace(_one(Span("b.yml", 2, 13, 2, 20)), related=(("given here", Span("a.yml", 4, 1, 4, 2)),))
    assert render([one], lambda _: None, Format.GITHUB).endswith(
        "::`suports` is not a stance%0Agiven here: a.yml:4:1\n"
    )


def test_summary() -> None:
    """The closing line."""
    error = _one(Span("b.yml"))
    warning = Diagnostic(Code.LENGTH, "long", Span("b.yml"), Severity.WARNING)
    assert summary([]) == "no mistakes found"
    assert summary([error]) == "1 error"
    assert summary([error, warning, error]) == "2 errors, 1 warning"
    advice, waiting = (
        Diagnostic(code, "to do", Span("b.yml"), Severity.ADVICE) for code in (Code.LENGTH, Code.TODO)
    )
    assert summary([advice, waiting, waiting]) == (
        "no mistakes found, 1 piece of advice, 2 entries with `todo`"
    )
    assert summary([replace(waiting, severity=Severity.WARNING)]) == "1 warning"


def test_a_person_is_shown_a_thousand_errors_first_and_programs_all() -> None:
    warning = Diagnostic(Code.LENGTH, "long", Span("a.yml", 1, 1, 1, 2), Severity.WARNING)
    errors = [_one(Span("b.yml", number, 1, number, 2)) for number in range(1, MOST_SHOWN + 10)]
    shown = render([warning, *errors], lambda _: None, Format.TEXT)
    assert "[length]" not in shown
    assert shown.count("[invalid-value]") == MOST_SHOWN
    assert shown.endswith("… and 10 more: put these right first\n")
    assert len(json.loads(render([warning, *errors], lambda _: None, Format.JSON))) == MOST_SHOWN + 10


def test_neither_a_long_line_nor_a_long_value_fills_the_terminal() -> None:
    """Four megabytes on one line, the place in its middle; and a message that repeats them."""
    half = "x" * 2_000_000
    one = _one(Span("b.yml", 1, len(half) + 1, 1, len(half) + 6), half, message=half)
    shown = render([one], lambda _: f"{half}WRONG{half}\n", Format.TEXT)
    assert len(shown) < 3000
    assert "WRONG" in shown


def test_the_caret_stands_under_what_is_shown_of_a_space() -> None:
    """An ideographic space is two columns wide; what stands for it in the excerpt is one."""
    text = "a:\u3000b\n"
    _, _, excerpt, caret, *_ = render([_one(Span("b.yml", 1, 4, 1, 5))], lambda _: text, Format.TEXT).split(
        "\n"
    )
    assert excerpt.index("b") == caret.index("^")
