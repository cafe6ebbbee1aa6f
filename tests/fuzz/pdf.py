"""Texts for a PDF: whatever passes as a text is set, or there is a reason that an editor can act on."""

from __future__ import annotations

import atexit
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.document.link_targets import LinkTargets
from generator.document.typst import TypstWriter
from generator.pdf import packaged_fonts
from generator.pdf.glyphs import without_glyph
from generator.text.characters import refused
from generator.typesetting.process import TypesetterProcess
from generator.typesetting.typesetter import Inputs, TypesettingError
from tests.case_files import Case, write_project
from tests.fuzz.mutations import BREAKS, INVISIBLE, LETTERS, QUOTATION_MARKS, SIGNS, SPACES, any_text
from tests.fuzz.running import Target, exit_with
from tests.pdfs import documents, inputs

if TYPE_CHECKING:
    from random import Random

STAND_IN = "It is so and not otherwise"
"""Words of the document in whose place a text is put."""
STATEMENT = f"""statements:
  - id: one
    speaker: alice
    says: {STAND_IN}.
    about: [peace]
    source: gazette-1
    quote: {STAND_IN}
"""
MARKS = (
    *(
        "\u0301",
        "\u0336",
        "\u0345",
        "\u20dd",
        "\u20e3",
        "\ufe0f",
        "\ufe0e",
        "\u0e33",
        "\u0f71",
        "\u094d",
        "\u3099",
    ),
    *(
        "\U0001f3fd",
        "\U000e0100",
        "\u05b0",
        "\u05c1",
        "\u064b",
        "\u0651",
        "\u06dd",
        "\u0600",
        "\u070f",
        "\u08e2",
    ),
)
"""What joins the character before it, or those after it."""
WORDS = (
    *(
        "peace ",
        "fi ffl ",
        "שלום ",
        "עם",
        "سلام ",
        "عليكم",
        "和平",
        "会议。",
        "мир ",
        "ειρήνη ",
        "शान्ति",
        "สันติภาพ",
        "평화",
    ),
    *(
        "2026-03-01",
        "§ 3",
        "½",
        "№ 5",
        "10 %",
        "(a)",
        "[b]",
        "→",
        "𝐚",
        "ﷺ",
        "ĳ",
        "ǆ",
        "ﬅ",
        "ᄀ",
        "각",
        "ゝ",
        "𠮷",
        "⃗",
    ),
)
TROUBLE = (*WORDS * 3, *MARKS * 2, *LETTERS, *INVISIBLE, *SPACES, *BREAKS, *QUOTATION_MARKS, *SIGNS)


def make(random: Random) -> bytes:
    """Return a text that the format takes; seldom a very long one."""
    while True:
        text = any_text(random, TROUBLE, most=30)
        if random.random() < 0.02:
            text = (text or "a") * random.choice((10, 100))
        if text.strip() and refused(text) is None:
            return text.encode("utf-8", "surrogatepass")


def examine(data: bytes) -> None:
    """Set the text in a statement and its quotation; if that fails, something is named that an editor can change."""
    text = data.decode("utf-8", "surrogatepass")
    document = _document()
    words = json.dumps(TypstWriter(LinkTargets()).write(text), ensure_ascii=False)[1:-1]
    given = Inputs(
        document.template, document.data.replace(STAND_IN, words), document.templates, document.fonts, 0
    )
    try:
        assert _typesetter().set(given).startswith(b"%PDF-")
    except TypesettingError as error:
        reason, named = error.message, error.characters
    else:
        return
    missing = without_glyph(f'"{words}"', (packaged_fonts(),), _typesetter().set) or named
    assert missing or "longer than" in reason, reason


@cache
def _document() -> Inputs:
    with TemporaryDirectory() as folder:
        write_project(Case("none", {"briefings/x/one.yml": STATEMENT}, ()), Path(folder))
        return inputs(documents(Path(folder))["x"])


@cache
def _typesetter() -> TypesetterProcess:
    made = TypesetterProcess()
    atexit.register(made.close)
    return made


TARGET = Target("pdf", make, examine, count=12)

if __name__ == "__main__":
    exit_with(TARGET)
