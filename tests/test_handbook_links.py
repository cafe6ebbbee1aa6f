"""Links of hand-written pages: one to a page or a place that is not there is told where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics
from generator.model.handbook import HandbookPage
from generator.reader.handbook import check_links
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostic

OTHER = """# The method

## What we do

A place{#here}, and a list:

```yaml
## Not a heading
```

## What we do

Underlined
----------
"""


def _found(body: str, name: str = "index.md") -> list[Diagnostic]:
    diagnostics = Diagnostics()
    pages = {name: HandbookPage(body=body, first_line=4, title="Page")}
    every = {
        "method.md": HandbookPage(body=OTHER, title="The method"),
        "more/notes.md": HandbookPage(body="", title="Notes"),
        **pages,
    }
    check_links(pages, every, "briefings/handbook", diagnostics)
    return list(diagnostics)


@pytest.mark.parametrize(
    ("body", "name", "said", "place", "hint"),
    [
        ("See [it](metod.md).", "index.md", "no page `metod.md`", "4:10-4:18", "did you mean `method.md`?"),
        (
            "\n[it](../metod.md)",
            "more/x.md",
            "no page `../metod.md`",
            "5:6-5:17",
            "did you mean `../method.md`?",
        ),
        (
            "[it](<more/note.md> 'x')",
            "index.md",
            "no page `more/note.md`",
            "4:7-4:19",
            "did you mean `more/notes.md`?",
        ),
        ("[it]\n\n[it]: nobody.md", "index.md", "no page `nobody.md`", "6:7-6:16", "mend the link"),
        (
            "[a](method.md#what-we-did)",
            "index.md",
            "no place `#what-we-did`",
            "4:5-4:26",
            "did you mean `what-we-do`?",
        ),
        ("# Here\n\n[a](#hare)", "index.md", "no place `#hare`", "6:5-6:10", "did you mean `here`?"),
        (
            "[a [b] c](method.md#zzz)",
            "index.md",
            "`method.md` has no place `#zzz`",
            "4:11-4:24",
            "mend the link",
        ),
    ],
)
def test_a_link_that_leads_nowhere(body: str, name: str, said: str, place: str, hint: str) -> None:
    (warning,) = _found(body, name)
    span = warning.span
    assert said in warning.message
    assert f"{span.line}:{span.column}-{span.end_line}:{span.end_column}" == place
    assert warning.hints[0].startswith(hint)


@pytest.mark.parametrize(
    "body",
    [
        "[a](method.md) and [b](more/notes.md), [c](./method.md#here), [d](method.md#what-we-do_1)",
        "[a](method.md#underlined) [b](method.md#the-method)",
        "[a](https://desk.example/metod.md) [b](mailto:desk@desk.example) [c](/metod.md)",
        "[a](../briefings/x/index.md) [b](../../metod.md) [c](../assets/paper.pdf) [d](../actors/xi/)",
        "`[a](metod.md)` and\n\n    [b](metod.md)\n\n```\n[c](metod.md)\n```",
        "![a](metod.md) and a note[^1]\n\n[^1]: see [it](#fn:1) and \\[it\\](metod.md)",
        "# Ports {#harbour}\n\n[a](#harbour) [b](index.md#harbour)",
    ],
)
def test_what_leads_somewhere_and_what_is_no_link_is_left_alone(body: str) -> None:
    assert _found(body) == []


def test_editors_are_told_by_the_check(project: Callable[[Mapping[str, str]], Path]) -> None:
    place = project(
        {
            **FILES,
            "briefings/handbook/index.md": "# Here\n\nSee [it](metod.md) and [that](reading/index.md).\n",
        }
    )
    result = run(place, "check")
    assert (
        "briefings/handbook/index.md:3:10: warning: there is no page `metod.md` in the handbook"
        in result.output
    )
    assert result.output.count("[invalid-address]") == 1
