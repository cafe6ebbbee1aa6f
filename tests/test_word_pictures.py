"""Pictures of a Word document: the desk's, the drawn timeline; each says in words what it shows."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from generator.exports.word.briefing import write
from generator.model.publication import UNSIGNED, Desk
from generator.writer.views.timeline import in_order
from tests import factories as make
from tests.word_documents import given_of, shipped_file, shipped_input
from tests.word_files import WordFile, words

_SVG = "{http://www.w3.org/2000/svg}"


def _png(width: int, height: int) -> bytes:
    png = io.BytesIO()
    Image.new("RGB", (width, height)).save(png, "PNG")
    return png.getvalue()


def _svg(attributes: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode()


@pytest.mark.parametrize(
    ("logo", "is_shown"),
    [
        (_png(8, 4), True),
        (_png(900, 10), True),
        (_svg('width="9" height="9"'), True),
        (_png(9000, 1), False),
        (b"nothing that anybody knows", False),
        (b"GIF89a", False),
        (b"<svg <", False),
        (b"<svg/>", False),
        (_svg('width="1e400" height="9"'), False),
        (_svg('width="0" height="9"'), False),
    ],
)
def test_a_picture_says_what_it_shows_and_one_that_cannot_be_shown_is_left_out(
    logo: bytes,
    is_shown: bool,  # noqa: FBT001
) -> None:
    desk = Desk(name="The desk", logo="desk.png")
    file = WordFile.of(write(given_of(make.full_library(), replace(UNSIGNED, desk=desk, logo=logo))))
    shown = [node.attrib["descr"] for node in file.body.iter() if node.tag.endswith("}docPr")]
    assert shown.count("The desk") == is_shown
    for node in file.body.iter():
        if node.tag.endswith("}extent"):
            assert 0 < int(node.attrib["cx"]) <= 210 * 36_000, "no wider than the paper"


def test_the_timeline_is_drawn_and_each_drawing_said_in_words() -> None:
    given, file = shipped_input(), shipped_file()
    drawings = [ET.fromstring(part) for name, part in sorted(file.parts.items()) if name.endswith(".svg")]  # noqa: S314
    said = [node.attrib["descr"] for node in file.body.iter() if node.tag.endswith("}docPr")]
    assert len(drawings) == len(said) > 2
    assert said[0].startswith("What the shapes mean: a dot: on that day")
    numbers = [text.text for drawing in drawings for text in drawing.iter(f"{_SVG}text")]
    events = list(file.paragraphs("Entry"))
    for number, event in enumerate(in_order(given.briefing.events, given.briefing.event), 1):
        assert str(number) in numbers
        assert len(re.findall(rf"(?:; |\. ){number}: ", " ".join(said))) == 1
        assert any(
            words(entry).startswith(f"{number}. ") and str(event.name) in words(entry) for entry in events
        )
    for drawing in drawings:
        width, height = (float(drawing.attrib[side].removesuffix("pt")) for side in ("width", "height"))
        assert width < 160 * 72 / 25.4, "within the margins"
        assert 0 < height < 600
