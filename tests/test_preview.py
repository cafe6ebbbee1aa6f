"""The pictures for shared links: right in size, the same every time, made of any text, and named on every page."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from generator.writer.pages import preview
from generator.writer.pages.card import SCRIPTS, Card, can_draw
from generator.writer.pages.preview import SIZE, picture
from tests.architecture import ROOT

if TYPE_CHECKING:
    from tests.sites import BuiltSite

FONTS = ROOT / "site_templates" / "theme" / "assets" / "fonts"
CARD = Card("Edition 1", "Talks in May", "They met, and parted.", "2 quotations")


def opened(card: Card) -> Image.Image:
    """Return the picture of a card, read back."""
    return Image.open(io.BytesIO(picture(card, FONTS)))


def test_a_picture_has_the_size_networks_show_and_is_small() -> None:
    content = picture(CARD, FONTS)
    assert opened(CARD).size == SIZE == (1200, 630)
    assert len(content) < 40_000


def test_a_picture_is_the_same_every_time() -> None:
    first = picture(CARD, FONTS)
    preview._font.cache_clear()
    assert picture(CARD, FONTS) == first
    assert (
        picture(Card("Edition 2", *("Talks in May", "They met, and parted.", "2 quotations")), FONTS) != first
    )


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=700), st.text(alphabet="абвłöΑé …", max_size=300), st.text(max_size=80))
def test_any_words_make_a_picture_that_stays_inside(title: str, lead: str, foot: str) -> None:
    image = opened(Card(foot, title, lead, foot)).convert("RGB")
    assert image.size == SIZE
    edge = image.crop((SIZE[0] - 60, 30, SIZE[0], SIZE[1]))
    assert edge.getextrema() == tuple((shade, shade) for shade in preview._PAPER)


@pytest.mark.parametrize("name", ["latin", "latin-ext", "cyrillic", "greek"])
def test_our_type_has_what_we_say_it_has(name: str) -> None:
    for weight in (400, 600):
        font = ImageFont.truetype(FONTS / f"source-serif-4-{name}-{weight}-normal.woff2", 40)
        missing = bytes(font.getmask("\U000f0000"))
        for low, high in dict(SCRIPTS)[name]:
            for code in range(low, high + 1):
                assert bytes(font.getmask(chr(code))) != missing, f"U+{code:04X}"


@pytest.mark.parametrize(
    ("text", "can"),
    [("Zażółć", True), ("Зеленський", True), ("泽连斯基", False), ("محمد", False), ("e\u0301", True)],
)
def test_a_title_in_another_script_is_known(text: str, *, can: bool) -> None:
    assert can_draw(text) is can


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_every_page_says_what_a_shared_link_shows(engine: str, request: pytest.FixtureRequest) -> None:
    built: BuiltSite = request.getfixturevalue(f"{engine}_site")
    root = "https://briefings.example/"
    for path in built.html.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        given_ = dict(re.findall(r'<meta property="?(og:[a-z:]+)"? content="([^"]*)"', text))
        address = path.parent.relative_to(built.html).as_posix()
        assert given_.get("og:url") == (root if address == "." else f"{root}{address}/"), address
        assert given_["og:title"], address
        assert given_["og:type"] == ("article" if address.startswith("briefings/") else "website")
        assert (built.html / given_["og:image"].removeprefix(root)).is_file(), address


@pytest.mark.parametrize(
    "text",
    ["AVATAR of fjords  jf", " before, and behind ", "Węgry, «Київ» і Αθήνα: f.f", "a", "“AV” — To. W,"],
)
def test_words_drawn_one_by_one_are_the_line(text: str) -> None:
    kind = preview._Type(FONTS, 400, 32)
    words, line = (Image.new("L", SIZE) for _ in range(2))
    kind.write(words, text, 100)
    x = float(preview._MARGIN)
    for run, font in kind.runs(text):
        ImageDraw.Draw(line).text((round(x), 100), run, fill=255, font=font, anchor="ls")
        x += font.getlength(run)
    assert words.getbbox() is not None
    assert words.tobytes() == line.tobytes()
    assert kind.length(text) == sum(kind.length(character) for character in text)
