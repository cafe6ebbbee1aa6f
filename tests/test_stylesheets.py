"""Style sheets of a finished site are joined: the same rules in the same order, in fewer files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.publish.stylesheets import StyleSheets

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = {
    "assets/main.css": '@charset "UTF-8";html{color:red}',
    "assets/palette.css": '@charset "UTF-8";p{color:blue}',
    "assets/css/a.css": "p { color: green; background: url(x.svg) }",
    "assets/css/b.css": "p { color: black } /* “é” */",
    "assets/css/c.css": '@import "a.css"; b { color: red }',
}


def _page(site: Path, name: str, hrefs: list[str], more: str = "") -> str:
    """Join the sheets of a page, and return what its head then is."""
    for path, text in SHEETS.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    page = site / name
    page.parent.mkdir(parents=True, exist_ok=True)
    links = "\n      ".join(f'<link rel="stylesheet" href="{href}">' for href in hrefs)
    page.write_text(
        f"<html><head><title>x</title>{links}{more}</head><body>{links}</body></html>", encoding="utf-8"
    )
    _join(site, name)
    head, _, body = page.read_text(encoding="utf-8").partition("</head>")
    assert body == f"<body>{links}</body></html>", "what stands in a text is left alone"
    return head


def _join(site: Path, name: str) -> None:
    page = site / name
    page.write_bytes(StyleSheets(site).join(name, page.read_bytes()))


def _sheets(site: Path, folder: str, head: str) -> list[str]:
    hrefs = re.findall(r'<link rel="stylesheet" href="([^"]*)">', head)
    return [(site / folder / href).resolve().read_text(encoding="utf-8") for href in hrefs]


@pytest.mark.parametrize("folder", ["", "a/", "a/b/"])
def test_what_lies_in_one_folder_is_joined_there(folder: str, tmp_path: Path) -> None:
    up = "../" * folder.count("/")
    head = _page(tmp_path, f"{folder}index.html", [f"{up}{name}" for name in list(SHEETS)[:4]])
    assert _sheets(tmp_path, folder, head) == [
        '@charset "UTF-8";\nhtml{color:red}\np{color:blue}',
        f'@charset "UTF-8";\n{SHEETS["assets/css/a.css"]}\n{SHEETS["assets/css/b.css"]}',
    ]
    assert len(re.findall(rf'href="{up}assets/(?:css/)?joined\.[0-9a-f]{{8}}\.css"', head)) == 2


@pytest.mark.parametrize("path", ["desk/briefs", "a" * 5000, "/".join("a" * 2500)])
def test_a_page_that_names_them_from_the_top_of_its_host(path: str, tmp_path: Path) -> None:
    """Also where no folder can be called as the site's address ends."""
    head = _page(tmp_path, "404.html", [f"/{path}/assets/css/a.css", f"/{path}/assets/css/b.css"])
    name = re.search(rf'href="/{path}/assets/css/(joined\.[0-9a-f]{{8}}\.css)"', head)
    assert name
    assert (tmp_path / "assets" / "css" / name[1]).is_file()


@pytest.mark.parametrize(
    "hrefs",
    [
        ["assets/css/a.css"],
        ["assets/css/a.css", "assets/css/c.css"],  # an @import counts only at the beginning
        ["assets/css/a.css", "assets/css/none.css"],
        ["https://elsewhere.example/a.css", "https://elsewhere.example/b.css"],
        ["assets/css/a.css?1", "assets/css/b.css?1"],
        ["assets/css/a.css", "assets/main.css", "assets/css/b.css"],
    ],
)
def test_what_cannot_be_joined_stays(hrefs: list[str], tmp_path: Path) -> None:
    head = _page(tmp_path, "index.html", hrefs)
    assert re.findall(r'href="([^"]*)"', head) == hrefs


def test_others_between_them_part_them(tmp_path: Path) -> None:
    """A sheet for paper, or a script, keeps its place."""
    more = '<link rel="stylesheet" href="assets/css/a.css" media="print"><style>p{}</style>'
    head = _page(tmp_path, "index.html", ["assets/css/a.css", "assets/css/b.css"], more)
    assert head.endswith(more)
    assert head.count("joined.") == 1


def test_twice_is_once(tmp_path: Path) -> None:
    _page(tmp_path, "index.html", ["assets/css/a.css", "assets/css/b.css"])
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    _join(tmp_path, "index.html")
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
