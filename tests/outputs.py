"""What site and PDF say of a library made by factories, as texts for a reader's eye."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.proofs import LibraryProofs
from generator.pdf import write_documents
from generator.writer import SiteOptions, write_site
from generator.writer.pages.options import PdfOptions
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.library import Library
    from generator.storage.files import Files

_TAG = re.compile(r"</?[a-z][^>]*>")
_PIECES = ("a", "n", "u", "l", "q", "v", "s", "em", "strong", "code", "small", "p", "ul", "ol", "li")


@dataclass(frozen=True)
class Outputs:
    """The same library on the site and on paper."""

    pages: Mapping[str, str]
    """Without tags, by address: ``statements`` below the briefing, ``/sources`` below the site."""
    html: Mapping[str, str]
    paper: Mapping[str, Any]
    """What the PDF of the briefing prints, by the names of its views, with texts in place of pieces."""
    brief: Mapping[str, Any]


def outputs_of(library: Library, library_proofs: LibraryProofs | None = None) -> Outputs:
    """Return what is made of ``library``, whose one briefing is that of the factories; no diagnostic is left."""
    memo, diagnostics = Memo(), Diagnostics()
    findings = derive(library, memo, library_proofs or LibraryProofs())
    files = write_site(library, findings, SiteOptions(), diagnostics, memo)
    whole, brief = write_documents(library, findings, PdfOptions(), diagnostics)
    assert list(diagnostics) == []
    found = by_page(files)
    return Outputs(
        {name: html.unescape(_TAG.sub("", text)) for name, text in found.items()},
        found,
        with_texts(json.loads(whole.data)["document"]),
        with_texts(json.loads(brief.data)["document"]),
    )


def html_of(library: Library, library_proofs: LibraryProofs | None = None) -> Mapping[str, str]:
    """Return the pages of ``library`` as they are written, by address; no diagnostic is left."""
    memo, diagnostics = Memo(), Diagnostics()
    findings = derive(library, memo, library_proofs or LibraryProofs())
    files = write_site(library, findings, SiteOptions(), diagnostics, memo)
    assert list(diagnostics) == []
    return by_page(files)


def by_page(files: Files, briefing: str = make.BRIEFING) -> Mapping[str, str]:
    """Return the pages among ``files``: ``statements`` in the briefing, ``/sources/gazette-1`` across briefings."""
    return {_page(name, briefing): text.decode() for name, text in files.items() if name.endswith(".md")}


def _page(path: str, briefing: str) -> str:
    name = path.removesuffix("index.md").rstrip("/")
    start = f"briefings/{briefing}"
    if name == start:
        return "overview"
    return name.removeprefix(f"{start}/") if name.startswith(f"{start}/") else f"/{name}"


def with_texts(data: Any) -> Any:  # noqa: ANN401  # JSON
    """Return data with the text of each list of pieces in its place."""
    if isinstance(data, dict):
        return {name: with_texts(value) for name, value in data.items()}
    if isinstance(data, list):
        return _text(data) if data and all(map(_is_piece, data)) else [with_texts(value) for value in data]
    return data


def _is_piece(value: Any) -> bool:  # noqa: ANN401  # JSON
    return isinstance(value, str) or (
        isinstance(value, list) and len(value) > 1 and value[0] in _PIECES and isinstance(value[-1], list)
    )


def _text(pieces: list[Any]) -> str:
    return "".join(piece if isinstance(piece, str) else _text(piece[-1]) for piece in pieces)
