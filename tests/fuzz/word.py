"""Texts for a Word document: whatever passes as a text stands in it whole, in a file that anybody can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.word.briefing import write
from generator.text.characters import refused
from tests import factories as make_entry
from tests.fuzz.mutations import any_text
from tests.fuzz.pdf import TROUBLE
from tests.fuzz.running import Target, exit_with
from tests.word_documents import given_of
from tests.word_files import WordFile, w, words

if TYPE_CHECKING:
    from random import Random

LANGUAGES = ("", "en", "ar", "he", "zh-Hant", "uk", "sr-Latn", "und", "x-private", "q\"<&'>")


def make(random: Random) -> bytes:
    """Return a text that the format takes, behind the number of a language."""
    while True:
        text = any_text(random, TROUBLE, most=30)
        if text.strip() and refused(text) is None:
            return bytes([random.randrange(len(LANGUAGES))]) + text.encode("utf-8", "surrogatepass")


def examine(data: bytes) -> None:
    """Write the text as a statement, a quotation, a heading and a name of a place in a source, and read it back."""
    lang, text = LANGUAGES[data[0] % len(LANGUAGES)], data[1:].decode("utf-8", "surrogatepass")
    report = make_entry.report(quote=text, quote_lang=lang or None, locator=text)
    statement = make_entry.statement(says=text, reports=(report,))
    file = WordFile.of(
        write(given_of(make_entry.library(make_entry.briefing(title=text, statements=(statement,)))))
    )
    (entry,) = (paragraph for paragraph in file.paragraphs("Entry") if words(paragraph).startswith("1 Alice"))
    (title,) = file.paragraphs("Title")
    (quotation, *_) = file.paragraphs("Quote")
    (cited,) = (note for paragraph in file.paragraphs("Quote") for note in file.noted(paragraph))
    for part in (words(entry), words(title), words(quotation), cited):
        assert _letters(text) in _letters(part)
    assert list(file.body.iter(w("footnoteReference")))


def _letters(text: str) -> str:
    """Return all of a text but its blanks."""
    return "".join(text.split())


TARGET = Target("word", make, examine, count=25)

if __name__ == "__main__":
    exit_with(TARGET)
