"""Reads BibTeX and BibLaTeX; what LaTeX writes with commands is decoded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import RemoveEnclosingMiddleware
from bibtexparser.model import Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from generator.intake.characters import lowered
from generator.intake.document import NotRead, beginning
from generator.intake.references.days import from_parts
from generator.intake.references.reference import Fields, Unread, leftover, plain_doi, reference_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bibtexparser.library import Library

    from generator.intake.references.reference import Reference

_TYPES: Mapping[str, SourceType] = {
    "online": SourceType.WEBPAGE,
    "electronic": SourceType.WEBPAGE,
    "www": SourceType.WEBPAGE,
    "book": SourceType.BOOK,
    "mvbook": SourceType.BOOK,
    "inbook": SourceType.BOOK,
    "incollection": SourceType.BOOK,
    "collection": SourceType.BOOK,
    "booklet": SourceType.BOOK,
    "proceedings": SourceType.BOOK,
    "inproceedings": SourceType.ARTICLE_JOURNAL,
    "conference": SourceType.ARTICLE_JOURNAL,
    "dataset": SourceType.DATASET,
    "report": SourceType.REPORT,
    "techreport": SourceType.REPORT,
    "manual": SourceType.REPORT,
    "thesis": SourceType.REPORT,
    "phdthesis": SourceType.REPORT,
    "mastersthesis": SourceType.REPORT,
    "legislation": SourceType.LEGISLATION,
    "video": SourceType.BROADCAST,
    "audio": SourceType.BROADCAST,
    "article-journal": SourceType.ARTICLE_JOURNAL,
    "article": SourceType.ARTICLE,
}
"""BibLaTeX's types and BibTeX's (manual of BibLaTeX, 2.1); whatever else is guessed."""
_OF_JOURNALS = ("volume", "number", "issn", "doi", "eprint")
_AS_TYPED = ("url", "doi", "date", "urldate")
"""Fields in which nothing stands for anything else (manual 2.2.1)."""
_PARTED = re.compile(r",(?![^{]*\})")
"""A comma that parts a name: none in braces."""
_PART = re.compile(r'\{(?:[^{}]|\{[^{}]*\})*\}|"[^"]*"|[^\s#{}"]+')
"""A part of a value that is put together: in braces, in quotation marks, or a string's name."""
_CONTAINERS = ("journaltitle", "journal", "organization", "howpublished")
_LINK = re.compile(r"<?(?P<url>https?://[^\s{}<>]+)>?")
_STOPS = " ,;:"
_SAYS_NOTHING = ("online", "web", "website", "available online", "internet")
_FORMULA = re.compile(r"\$[^$]*\$")
_LOW = re.compile(r"_(?:(\d)|\{(\d{1,3})\})")
_WITHOUT_BRACES = RemoveEnclosingMiddleware()
_AND = re.compile(r"\s+and\s+(?![^{]*\})")
_MORE = "others"
"""Stands behind ``and`` for whoever is not named (manual of BibLaTeX, 2.3.3); in braces it is a name."""
_NAMES = ("author", "editor", "translator")
_KNOWN = (
    *_AS_TYPED, *_NAMES, "title", "subtitle", "journaltitle", "journal", "organization", "howpublished", "publisher",
    "institution", "school", "year", "month", "day", "language", "langid", "version", "note",
)  # fmt: skip


def read(text: str) -> Iterator[Reference | Unread]:
    """Yield the references of a bibliography. Raises `NotRead` if it is none."""
    library = parse_string(text)
    if not library.entries and not library.failed_blocks:
        raise NotRead("it holds no reference", "export the bibliography again as BibTeX")
    decoder = _decoder()
    for block in library.blocks:
        whole = block
        if isinstance(block, ParsingFailedBlock) and isinstance(block.ignore_error_block, Entry):
            # A key or a field that stands twice is no fault here: the entry is whole, but for the braces of values.
            whole = _WITHOUT_BRACES.transform_entry(block.ignore_error_block, library)
        if isinstance(whole, Entry):
            written = {field.key.lower(): field.value for field in whole.fields}
            yield reference_of(_fields(whole, written | _put_together(whole, library), decoder), _TYPES)
        elif isinstance(block, ParsingFailedBlock):
            yield Unread((block.start_line or 0) + 1, beginning(block.raw or ""))


def _decoder() -> LatexNodes2Text:
    """Return a reader of LaTeX that knows its words for braces, which pylatexenc does not."""
    known = get_default_latex_context_db()
    signs = {"textbraceleft": "{", "textbraceright": "}"}
    known.add_context_category(
        "braces", macros=[MacroTextSpec(name, sign) for name, sign in signs.items()], prepend=True
    )
    return LatexNodes2Text(latex_context=known, keep_comments=True)


def _put_together(entry: Entry, library: Library) -> dict[str, str]:
    """Return the values that are written in several parts: ``hp # { Online}``."""
    enclosed = entry.parser_metadata.get("removed_enclosing") or {}
    strings = {name.lower(): str(string.value) for name, string in library.strings_dict.items()}
    found = {}
    for field in entry.fields:
        if "#" in str(field.value) and enclosed.get(field.key) == "no-enclosing":
            parts = (part.strip() for part in _PART.findall(str(field.value)))
            found[field.key.lower()] = "".join(
                part[1:-1] if part[:1] in ("{", '"') else strings.get(part.lower(), part) for part in parts
            )
    return found


def _fields(entry: Entry, written: Mapping[str, Any], decoder: LatexNodes2Text) -> Fields:
    def text(*names: str) -> str:
        found = next((str(written[name]) for name in names if written.get(name)), "")
        low = _FORMULA.sub(lambda formula: _LOW.sub(_set_low, formula[0]), found)
        return " ".join(decoder.latex_to_text(low).split())

    def contained() -> str:
        """Return in what it appeared, but for an address, or words that only say that there is one."""
        place = _LINK.sub("", text(*_CONTAINERS)).strip(_STOPS)
        return "" if place.casefold() in _SAYS_NOTHING else place

    def typed(name: str) -> str:
        return re.sub(r"\\([_%&#])", r"\1", str(written.get(name, ""))).strip()

    kind = entry.entry_type.lower()
    if kind == "article" and any(written.get(name) for name in _OF_JOURNALS):
        kind = "article-journal"
    title, subtitle = text("title"), text("subtitle")
    people = {name: tuple(_name(part, decoder) for part in _listed(written.get(name))) for name in _NAMES}
    return Fields(
        key=entry.key,
        kind=kind,
        title=f"{title}: {subtitle}" if subtitle else title,
        authors=people["author"],
        contributors=(*people["editor"], *people["translator"]),
        container=contained(),
        publisher=text("publisher", "institution", "school"),
        date=typed("date")
        or from_parts(text("year").rstrip("?"), text("month"), text("day"))
        or text("year"),
        lang=text("langid", "language"),
        url=typed("url")
        or next(filter(None, (_linked(written.get(name)) for name in ("howpublished", "note"))), ""),
        doi=plain_doi(typed("doi")),
        version=text("version"),
        note=text("note"),
        without_field=(
            *leftover((name for name, value in written.items() if value), _KNOWN),
            *(f"others ({name})" for name in _NAMES if _MORE in _parts(written.get(name))),
        ),
    )


def _set_low(found: re.Match[str]) -> str:
    return lowered(found[1] or found[2]) or found[0]


def _linked(value: object) -> str:
    """Return the address in a field that is none for addresses."""
    found = _LINK.search(str(value or ""))
    return re.sub(r"\\([_%&#~])", r"\1", found["url"]).rstrip(".,;") if found else ""


def _listed(value: object) -> list[str]:
    """Return the names that are written there."""
    return [name for name in _parts(value) if name and name != _MORE]


def _parts(value: object) -> list[str]:
    """Return what ``and`` parts; in braces it is a part of a name."""
    return _AND.split(str(value or "").strip())


def _name(written: str, decoder: LatexNodes2Text) -> str:
    """Return a name as our sources write it: ``Family, Given`` if it is parted so, else the whole.

    BibTeX takes the last word of a whole one for the family's, which it is in some languages.
    """
    parts = [" ".join(decoder.latex_to_text(part).split()) for part in _PARTED.split(written)]
    if len(parts) == 3:  # van der Berg, Jr, Jan
        parts = [f"{parts[0]} {parts[1]}", parts[2]]
    return ", ".join(filter(None, parts))
