"""Pictures of hand-written pages: one that the site will not have is told where it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostic, Diagnostics
from generator.model.handbook import HandbookPage
from generator.reader.handbook import check_pictures

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lies in the project's own theme."""
    folder = tmp_path_factory.mktemp("theme")
    (folder / "assets/images").mkdir(parents=True)
    for name in ("sign.svg", "a b.png"):
        (folder / "assets/images" / name).write_bytes(b"")
    return folder


def _found(body: str, site: Path, name: str = "index.md") -> list[Diagnostic]:
    diagnostics = Diagnostics()
    pages = {name: HandbookPage(body=body, first_line=4, title="Page")}
    check_pictures(pages, "briefings/handbook", site, tuple, diagnostics)
    return list(diagnostics)


@pytest.mark.parametrize(
    ("body", "place", "hint"),
    [
        (
            "Look:\n\n![a sign](../assets/images/sing.svg)",
            "6:11-6:36",
            "did you mean `../assets/images/sign.svg`?",
        ),
        ("![](../assets/images/Sign.SVG){width=300}", "4:5-4:30", ""),
        ("![a](sign.svg)", "4:6-4:14", "put the picture into `site_templates/theme/assets`"),
        ('![a](<../images/sign.svg> "Sign")', "4:7-4:25", "put the picture"),
        ("![a](assets/images/sign.svg)", "4:6-4:28", "put the picture"),
    ],
)
def test_a_picture_that_will_not_be_there(body: str, place: str, hint: str, site: Path) -> None:
    (one,) = _found(body, site)
    span = one.span
    assert f"{span.line}:{span.column}-{span.end_line}:{span.end_column}" == place
    assert one.hints[0].startswith(hint)


@pytest.mark.parametrize(
    "body",
    [
        "![a sign](../assets/images/sign.svg){width=300}",
        "![a](../assets/images/a%20b.png)",
        "![a](../assets/images/sign.svg#part)",
        "![a](../preview.png)",
        "`![a](nothing.svg)`",
        "```\n![a](nothing.svg)\n```",
        "[a link](nothing.md)",
        "![a](https://elsewhere.example/a.png)",
        "![a](/assets/a.png)",
        "![a](../../out.png)",
        "![a][reference]",
        "a price! [1](x)",
    ],
)
def test_what_is_there_or_is_judged_elsewhere_is_left_alone(body: str, site: Path) -> None:
    assert _found(body, site) == []


def test_a_page_in_a_folder_leads_from_there(site: Path) -> None:
    assert not _found("![a](../../assets/images/sign.svg)", site, "part/page.md")
    assert _found("![a](../assets/images/sign.svg)", site, "part/page.md")
