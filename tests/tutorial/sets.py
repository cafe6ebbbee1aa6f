"""Five sets of three texts of our own, as files that somebody might have saved.

``python -m tests.tutorial.sets FOLDER`` writes the files, each set in a folder of its own: to follow the tutorial with.
"""

from __future__ import annotations

import io
import json
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import typst
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SETS = Path(__file__).parent / "texts"
MANIFEST = "set.yml"


@dataclass(frozen=True, slots=True)
class Said:
    """What a text has somebody say."""

    speaker: str
    """The name as texts print it; "" where no name is printed."""
    begins: str
    says: str = ""
    """What somebody writes of it who follows the tutorial; "" where the tutorial writes it, or drops it."""


@dataclass(frozen=True, slots=True)
class SavedText:
    """A text, and what is known of it."""

    file: str
    """What it is called, once saved: ``readout.docx``."""
    type: str
    publisher: str
    date: str
    lang: str
    said: tuple[Said, ...]
    paragraphs: tuple[str, ...]
    """The first is its title."""

    @property
    def title(self) -> str:
        """Its headline."""
        return self.paragraphs[0]

    @property
    def content(self) -> bytes:
        """The file, the same each time."""
        return _MAKERS[Path(self.file).suffix](self)


@dataclass(frozen=True, slots=True)
class Desk:
    """A set of texts of one event."""

    name: str
    kind: str
    """Of the briefing: call, meeting, vote …"""
    title: str
    date: str
    found: Mapping[str, int]
    """How many statements of those listed are drafted at least, and how many have the right speaker."""
    texts: tuple[SavedText, ...]

    def save(self, folder: Path) -> list[Path]:
        """Write the files into ``folder`` and return their paths."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / text.file for text in self.texts]
        for path, text in zip(paths, self.texts, strict=True):
            path.write_bytes(text.content)
        return paths


@cache
def desks() -> tuple[Desk, ...]:
    """Return the sets, by name."""
    return tuple(_desk(path.parent) for path in sorted(SETS.glob(f"*/{MANIFEST}")))


def desk(name: str) -> Desk:
    """Return the set called ``name``."""
    return next(found for found in desks() if found.name == name)


def _desk(folder: Path) -> Desk:
    listed = yaml.safe_load((folder / MANIFEST).read_text(encoding="utf-8"))
    texts = tuple(
        SavedText(
            file=text["file"],
            type=text["type"],
            publisher=text["publisher"],
            date=str(text["date"]),
            lang=text.get("lang", "en"),
            said=tuple(
                Said(*(part.strip() for part in line.split("|"))) for line in text["said"].splitlines()
            ),
            paragraphs=_paragraphs(folder / f"{Path(text['file']).stem}.txt"),
        )
        for text in listed["texts"]
    )
    return Desk(folder.name, listed["kind"], listed["title"], str(listed["date"]), listed["found"], texts)


def _paragraphs(path: Path) -> tuple[str, ...]:
    text = path.read_text(encoding="utf-8").removeprefix("# ")
    return tuple(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def _web_page(text: SavedText) -> bytes:
    """Return a page: of a newspaper with what search engines are told, else of an office with its menu."""
    body = "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in text.paragraphs[1:])
    menu = "".join(f'<li><a href="/{number}">Page {number}</a></li>' for number in range(1, 7))
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": text.title,
        "datePublished": text.date,
        "publisher": {"@type": "Organization", "name": text.publisher},
        "inLanguage": text.lang,
    }
    told = (
        f'<script type="application/ld+json">{json.dumps(about)}</script>'
        if text.type == "article-newspaper"
        else f'<meta property="og:site_name" content="{escape(text.publisher)}">'
        f'<meta property="article:published_time" content="{text.date}">'
    )
    host = "-".join(re.findall(r"[a-z]+", text.publisher.casefold()))
    return f"""<!DOCTYPE html><html lang="{text.lang}"><head><meta charset="utf-8">
<title>{escape(text.title)} | {escape(text.publisher)}</title>
<link rel="canonical" href="https://{host}.example/{text.date}/{Path(text.file).stem}">{told}</head>
<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{escape(text.title)}</h1>
{body}</article></main><aside><h2>More</h2><ul>{menu}</ul></aside><footer><p>© {escape(text.publisher)}</p></footer>
</body></html>""".encode()


def _word(text: SavedText) -> bytes:
    document = docx.Document()
    document.core_properties.title = text.title
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = datetime.fromisoformat(text.date)
    document.add_heading(text.title, 1)
    for paragraph in text.paragraphs[1:]:
        document.add_paragraph(paragraph)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _pdf(text: SavedText) -> bytes:
    parts = [f"#{json.dumps(paragraph, ensure_ascii=False)}" for paragraph in text.paragraphs[1:]]
    day = datetime.fromisoformat(text.date)
    source = (
        f"#set document(title: {json.dumps(text.title, ensure_ascii=False)}, "
        f"date: datetime(year: {day.year}, month: {day.month}, day: {day.day}))\n"
        f'#set page(paper: "a5", header: [{text.publisher}], numbering: "1")\n'
        '#set text(font: "Libertinus Serif", size: 10pt, hyphenate: true)\n#set par(justify: true)\n'
        f"#set smartquote(enabled: false)\n= #{json.dumps(text.title, ensure_ascii=False)}\n\n"
        + "\n\n".join(parts)
    )
    return bytes(typst.compile(source.encode()))


def _mail(text: SavedText) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = f"{text.publisher} <press@press.example>"
    message["To"] = "desk@desk.example"
    message["Subject"] = text.title
    message["Date"] = datetime.fromisoformat(text.date).replace(hour=16, tzinfo=UTC)
    message.set_content("\n\n".join(text.paragraphs[1:]))
    return message.as_bytes()


def _plain(text: SavedText) -> bytes:
    return "\n\n".join(text.paragraphs).encode() + b"\n"


_MAKERS: Mapping[str, Callable[[SavedText], bytes]] = {
    ".html": _web_page,
    ".docx": _word,
    ".pdf": _pdf,
    ".eml": _mail,
    ".txt": _plain,
}


def main() -> None:
    """Write the files of all sets into a folder."""
    for found in desks():
        for path in found.save(Path(sys.argv[1]) / found.name):
            print(path)


if __name__ == "__main__":
    main()
