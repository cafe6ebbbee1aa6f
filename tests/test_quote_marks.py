"""Which words of a text stand inside quotation marks: pairs of every language, spaces inside, marks of another kind."""

from __future__ import annotations

import pytest

from generator.quotes.matching.match import match
from generator.quotes.text.quotation_marks import quoted
from generator.quotes.text.source_text import index

INSIDE = [
    # spaces inside
    ("Il a dit « tel est le cas » hier.", ["tel est le cas"]),
    ("Il a dit «\u00a0oui\u00a0» et «\u202fnon\u202f» hier.", ["oui", "non"]),
    ("Er sagte: » so etwas « und ging.", ["so etwas"]),
    ("Er sagte: »\u00a0so etwas\u00a0« und »\u00a0mehr\u00a0«.", ["so etwas", "mehr"]),
    ("Il a dit ‹ tel est le cas › hier.", ["tel est le cas"]),
    ("He said “ so it is ” today.", ["so it is"]),
    ('He said " so it is " today.', ["so it is"]),
    # marks of another kind close
    ("Er sagte „so etwas” gern.", ["so etwas"]),
    ('Er sagte „so etwas" gern.', ["so etwas"]),
    ("Er sagte ‚so etwas’ gern.", ["so etwas"]),
    ('He said “so it is" today.', ["so it is"]),
    ('He said "so it is” today.', ["so it is"]),
    ("He said “so it is“ and “more“ today.", ["so it is", "more"]),
    ("He said ”so it is“ today.", ["so it is"]),
    ('He said «so it is" today.', ["so it is"]),
    ("He said «so it is” today.", ["so it is"]),
    ("He said «so it is« today.", ["so it is"]),
    ("彼は「はい』と言った。", ["はい"]),
    ('“It was a 5" nail,” he said.', ['It was a 5" nail,']),
    # reversed, and the same mark twice
    ("Er sagte: »so etwas« und ging.", ["so etwas"]),
    ("Hän sanoi »näin on» tänään.", ["näin on"]),
    ("He said ”so it is” and ”more” today.", ["so it is", "more"]),
    # typed as two characters
    ("He said ``so it is'' today.", ["so it is"]),
    ("He said ''so it is'' today.", ["so it is"]),
    ("Powiedział ,,tak jest” dzisiaj.", ["tak jest"]),
    ("Powiedział ,,tak jest'' dzisiaj.", ["tak jest"]),
    ("Он сказал <<так и есть>> вчера.", ["так и есть"]),
    # nested
    ("Сказал «так „и“ есть» вчера.", ["так „и“ есть", "и"]),
    ("„Ich sagte ‚nein‘“, sagte er.", ["Ich sagte ‚nein‘", "nein"]),
    ("«Il a dit “non”», dit-il.", ["Il a dit “non”", "non"]),
    ("他说：「我方『支持』该建议。」", ["我方『支持』该建议。", "支持"]),
    ("他说：“我方‘支持’该建议。”", ["我方‘支持’该建议。", "支持"]),
    ("他说：‘我方“支持”该建议。’", ["我方“支持”该建议。", "支持"]),
    # no spaces round them
    ('他说："我方支持。"后来他说："不。"', ["我方支持。", "不。"]),
    ("그는 ‘네’라고 말했다.", ["네"]),
    ('그는 "네"라고 말했다. 또 "아니오"라고 했다.', ["네", "아니오"]),
    # no quotations
    ('The 5" nail and the 6" nail.', []),
    ("It’s the workers’ right.", []),
    ("If 3 << 5 and 7 >> 2, so be it.", []),
    ("读《红楼梦》的人", []),
]


@pytest.mark.parametrize(("text", "inside"), INSIDE)
def test_what_stands_inside_marks(text: str, inside: list[str]) -> None:
    assert [text[span.start : span.end].strip() for span in quoted(text)] == inside


def test_places_are_those_of_the_whole_text() -> None:
    text = "Before.\nHe said ``so it is'' today."
    (span,) = quoted(text, 8, len(text))
    assert text[span.start : span.end] == "so it is"


@pytest.mark.parametrize(
    "quote",
    [
        "» so etwas «",
        "« so etwas »",
        "„so etwas”",
        "«so etwas\u00a0»",
        "„so etwas",
        "「so etwas』",
        "so etwas",
    ],
)
def test_marks_round_a_quotation_do_not_matter(quote: str) -> None:
    assert match(quote, index("Er sagte: » so etwas « und ging.", "de")).accepted
