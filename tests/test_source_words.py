"""Words of a source stand on pages with the language of the text that they were read in (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.document.inline import Foreign
from generator.project import Project
from generator.writer.views.labels import title_of
from generator.writer.views.source_words import absent_words
from tests.quotes.project import FILES, change

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIGN = "Zéphyr"
"""Stands in all that is in French, and in nothing else."""
CALL = "briefings/x/call.yml"
MORE = """
    events:
      - id: dinner
        name: {fr: Dîner Zéphyr}
        date: 2024-04-29
        date_words: lundi Zéphyr
        evidence: [opens]
    plans:
      - id: plan
        name: {fr: Plan Zéphyr}
        by: [ada]
        date: 2024-04-29
        date_words: lundi du Zéphyr
        texts: [paper-1]
        points:
          - n: 1
            heading: {fr: Le Zéphyr souffle}
            says: The harbour opens.
            evidence: [{source: paper-1, locator: para 1}]
    statements:
      - id: twice
        speaker: bob
        about: [harbour]
        says: It opens.
        source: paper-2
        also:
          - source: paper-1
            date: 2024-04-29
            date_words: lundi de Zéphyr
    """
EDITS = {
    "briefings/registers.yml": {
        "lang: en, date: 2024-05-01": "lang: fr, title: {fr: Le Zéphyr}, date: 2024-05-01",
        "name: Bob}": "name: {en: Bob, fr: Bob Zéphyr}}",
        "{word: war, forms: [war]}": "{word: Zéphyr, forms: [Zéphyr], lang: fr}",
    },
    CALL: {
        "date_words: on Monday": "date_words: lundi Zéphyr",
        "quote: We will open the harbour": "quote: Zéphyr ouvre le port",
    },
}
PLACES = {
    "lundi Zéphyr",
    "lundi du Zéphyr",
    "lundi de Zéphyr",
    "Zéphyr ouvre le port",
    "Dîner Zéphyr",
    "Plan Zéphyr",
    "Le Zéphyr",
    "Bob Zéphyr",
    "Le Zéphyr souffle",
}


class _Tagged(HTMLParser):
    """Reads a page's article: which French words have their language, and which have not."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []
        self.tagged: set[str] = set()
        self.untagged: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"br", "hr", "img", "wbr"}:
            self._open.append((tag, dict(attrs).get("lang") or ""))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if SIGN in data and not any(tag in {"script", "code"} for tag, _ in self._open):
            nearest = next((lang for _, lang in reversed(self._open) if lang), "")
            (self.tagged if nearest == "fr" else self.untagged).add(data.strip(" “”.,"))


@pytest.mark.parametrize("is_translated", [False, True], ids=["read as it is", "read in a translation"])
def test_words_of_a_source_have_the_language_of_its_text(
    is_translated: bool,  # noqa: FBT001  # a case
    project: Callable[..., Path],
) -> None:
    folder = project({**FILES, "briefings/x/more.yml": MORE})
    for name, edits in EDITS.items():
        for old, new in edits.items():
            change(folder, name, old, new)
    if is_translated:
        translated = "lang: uk, read_in: fr, read_in_by: own, title"
        change(folder, "briefings/registers.yml", "lang: fr, title", translated)
    pages = build.generate(Project(folder)).files
    reader = _Tagged()
    for path, content in pages.items():
        if path.endswith(".md"):
            reader.feed(content.decode().partition("\n---\n")[2])
            reader.close()
            reader.reset()
    assert not reader.untagged
    assert reader.tagged >= PLACES


@pytest.mark.parametrize(
    ("lang", "title", "expected"),
    [
        ("uk", "Вітер над морем", "uk"),
        ("uk", "{en: The wind, uk: Вітер}", "en"),
        ("uk", "Wind over the sea", None),
        ("zh", "海上的风 2024", "zh"),
        ("ja", "海のかぜ", "ja"),
        ("fr", "Вітер над морем", None),
        ("fr", "Le vent", None),
        ("zh", "Вітер", None),
    ],
)
def test_a_title_without_a_language_has_the_documents_if_it_is_in_its_letters(
    lang: str, title: str, expected: str | None, project: Callable[..., Path]
) -> None:
    folder = project(FILES)
    written = f"lang: {lang}, title: {title}, date: 2024-05-01"
    change(folder, "briefings/registers.yml", "lang: en, date: 2024-05-01", written)
    library, _ = build.check_as_written(Project(folder), Diagnostics())
    shown = title_of(library.sources["paper-1"])
    assert shown is not None
    assert shown.lang == expected


@pytest.mark.parametrize(("word", "lang"), [("паром", "uk"), ("ferry", "")])
def test_missing_words_may_be_those_of_a_translation(
    word: str, lang: str, project: Callable[..., Path]
) -> None:
    folder = project(FILES)
    change(folder, "briefings/registers.yml", "lang: en, date: 2024-05-01", "lang: uk, date: 2024-05-01")
    library, _ = build.check_as_written(Project(folder), Diagnostics())
    assert absent_words([word], "paper-1", library) == [Foreign(word, lang)]
