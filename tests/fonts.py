"""The font for Chinese that the PDF brings along: what is in it, and how it is made from the whole one.

``python -m tests.fonts --write FONT.ttc`` (``make fonts``) makes it anew. It holds every East Asian character of the
project's own YAML, the 3,755 common ones of GB 2312 (level 1), the marks that go with them and full-width letters,
digits and signs.
"""

from __future__ import annotations

import argparse
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from tests.architecture import ROOT

FOLDER = ROOT / "site_templates" / "pdf" / "fonts"
FONT = FOLDER / "NotoSansCJKsc-subset.otf"
WHOLE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
"""Where Debian's fonts-noto-cjk puts the whole font."""
SIMPLIFIED = 2
"""Its place in the collection: Japanese, Korean, simplified Chinese, two kinds of traditional Chinese."""
LARGEST = 1_500_000


def is_east_asian(character: str) -> bool:
    """Tell whether a character is one that the fonts inside Typst do not have: ideographs, kana, wide marks."""
    return unicodedata.east_asian_width(character) in {"W", "F"} and unicodedata.category(character) != "So"


def used() -> set[str]:
    """Return the East Asian characters in the project's YAML."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "briefings").rglob("*.yml"))
    return {character for text in texts for character in text if is_east_asian(character)}


def wanted() -> set[str]:
    """Return the characters of the font: those used, those common, and their marks."""
    level_1 = {
        bytes((row + 0xA0, cell + 0xA0)).decode("gb2312", "ignore")
        for row in range(16, 56)
        for cell in range(1, 95)
    }
    marks = {chr(code) for code in range(0x3000, 0x3020)} | set("！（），：；？［］～·…—“”‘’")
    wide = {chr(code) for code in (*range(0xFF01, 0xFF5F), *range(0xFFE0, 0xFFE7))}  # letters, digits, signs
    return (used() | level_1 | marks | wide) - {""}


def make(whole: Path) -> None:
    """Write the subset. Raises `OSError` if the whole font is not there."""
    font = TTFont(whole, fontNumber=SIMPLIFIED, lazy=True)
    options = subset.Options(
        layout_features=["locl", "ccmp"], hinting=False, desubroutinize=False, notdef_outline=True
    )
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(wanted())))
    cutter.subset(font)
    font.save(FONT)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--write", type=Path, nargs="?", const=WHOLE, required=True, metavar="FONT")
    make(arguments.parse_args().write)
    print(f"{FONT.relative_to(ROOT)}: {FONT.stat().st_size:,} bytes")
