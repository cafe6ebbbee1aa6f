"""Has Typst set records in styles of citation, each alone, and keeps what came of it by all that it was made from.

Typst cites what stands in a bibliography. Each record has one of its own: beside others of the same author and year a
style would tell it from them, by a letter that means nothing where it stands alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.citing.hayagriva import hayagriva_entry
from generator.citing.record import Record
from generator.citing.styles import typst_style
from generator.citing.typst_html import MARK, read_citations
from generator.model.source import SourceType
from generator.typesetting.side_by_side import Typesetters
from generator.typesetting.typesetter import Inputs, TypesettingError, typst_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.citing.hayagriva import Entry
    from generator.citing.styles import TypstStyle
    from generator.model.citation_style import CitationStyle

Runs: TypeAlias = "list[tuple[str, str]]"
"""A citation: an element, or "", with the words in it."""


class SetCitation(NamedTuple):
    """A citation as Typst set it."""

    runs: Runs
    """Empty if it could not be set."""
    digest: str
    """Of all that it was made from."""


Wanted: TypeAlias = "tuple[Entry, TypstStyle, str]"
"""A record in a style, with the digest of both."""

TEMPLATE = f"""\
#let show-document(data) = {{
  for (number, (entry, style)) in data.wanted.enumerate() {{
    let key = "c" + str(number)
    let style = data.styles.at(style)
    html.elem("p", attrs: ("{MARK}": ""), {{
      set text(lang: data.lang, region: style.region)
      cite(label(key), form: "full", style: if style.own {{ bytes(style.name) }} else {{ style.name }})
    }})
    bibliography(bytes(json.encode(((key): entry))), style: "apa", title: none)
  }}
}}
"""
_NAME = "citations"
_NUMBER = re.compile(r"^\W?\d+\W?\W?\s+")
_BATCH = 200
"""Citations that are set as one document: of larger ones each takes longer."""
_LONGEST = 120
"""Seconds for a document: a style of somebody's may go on for ever."""
_LONGEST_TRIAL = 10
"""Seconds for one citation, in a style that nobody has tried."""
_SAMPLE = Record(
    key="sample",
    type=SourceType.WEBPAGE,
    title="Title",
    title_lang="",
    lang="en",
    container="Site",
    url="https://briefings.example/",
)


@dataclass(slots=True)
class CitationSetter:
    """Sets citations; what it has set before, or was given as ``kept``, it does not set again."""

    lang: str = "en"
    """Language of the site's own words (BCP 47)."""
    kept: dict[str, Runs] = field(default_factory=dict)
    """By the digest of everything that it was made from; empty for what cannot be set."""
    used: set[str] = field(default_factory=set)
    """Digests asked for."""

    def set(
        self, records: Iterable[Record], styles: Sequence[CitationStyle]
    ) -> list[tuple[SetCitation, ...]]:
        """Return each record in each style, in their order; a citation that cannot be set is empty.

        Raises `OSError` if no process can be begun.
        """
        told = [typst_style(style) for style in styles]
        asked = [list(self._wanted(hayagriva_entry(record), told)) for record in records]
        missing = {wanted[2]: wanted for every in asked for wanted in every if wanted[2] not in self.kept}
        if missing:
            self._set(list(missing.values()))
        return [tuple(SetCitation(self.kept[digest], digest) for _, _, digest in every) for every in asked]

    def fault_of(self, style: CitationStyle) -> str:
        """Return what is wrong with a project's own style, as Typst says it; "" if it sets a citation."""
        wanted = next(self._wanted(hayagriva_entry(_SAMPLE), [typst_style(style)]))
        self.used.add(wanted[2])
        if self.kept.get(wanted[2]):
            return ""
        with Typesetters(1) as typesetters:
            try:
                (runs,) = _read(
                    typesetters.set(replace(self._inputs([wanted]), longest=_LONGEST_TRIAL)), [wanted]
                )
            except TypesettingError as error:
                return error.message
        self.kept[wanted[2]] = runs
        return "" if runs else "it prints nothing of a web page with a title, a site and an address"

    def _wanted(self, entry: Entry, styles: Iterable[TypstStyle]) -> Iterator[Wanted]:
        content = json.dumps(entry, ensure_ascii=False, sort_keys=True)
        for style in styles:
            parts = (typst_version(), TEMPLATE, self.lang, *map(str, style), content)
            yield entry, style, hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _set(self, missing: Sequence[Wanted]) -> None:
        batches = [missing[start : start + _BATCH] for start in range(0, len(missing), _BATCH)]
        with Typesetters() as typesetters:
            coming = [(batch, typesetters.begin(self._inputs(batch))) for batch in batches]
            for batch, future in coming:
                try:
                    self._take(batch, future.result())
                except TypesettingError:
                    self._set_parts(typesetters, batch)

    def _set_parts(self, typesetters: Typesetters, batch: Sequence[Wanted]) -> None:
        """Set what could not be set together, by halves; a record that cannot be set at all without its address."""
        if len(batch) == 1:
            ((entry, style, digest),) = batch
            bare = {name: value for name, value in entry.items() if name != "url"}
            try:
                (self.kept[digest],) = _read(typesetters.set(self._inputs([(bare, style, digest)])), batch)
            except TypesettingError:
                self.kept[digest] = []
            return
        middle = len(batch) // 2
        for half in (batch[:middle], batch[middle:]):
            try:
                self._take(half, typesetters.set(self._inputs(half)))
            except TypesettingError:
                self._set_parts(typesetters, half)

    def _take(self, batch: Sequence[Wanted], html: bytes) -> None:
        for (_, _, digest), runs in zip(batch, _read(html, batch), strict=True):
            self.kept[digest] = runs

    def _inputs(self, batch: Sequence[Wanted]) -> Inputs:
        styles = list(dict.fromkeys(style for _, style, _ in batch))
        data = {
            "lang": self.lang.partition("-")[0],
            "styles": [{"name": style.name, "region": style.region, "own": style.is_own} for style in styles],
            "wanted": [[entry, styles.index(style)] for entry, style, _ in batch],
        }
        text = json.dumps(data, ensure_ascii=False)
        return Inputs(_NAME, text, {f"{_NAME}.typ": TEMPLATE.encode()}, (), 0, html=True, longest=_LONGEST)


def _read(html: bytes, batch: Sequence[Wanted]) -> list[Runs]:
    """Return the citations of a batch, without the numbers that styles give the entries of a list."""
    found = read_citations(html.decode())
    if len(found) != len(batch):
        raise RuntimeError(f"{len(batch)} citations were asked for, {len(found)} were set")
    return [
        _without_number(runs) if style.numbers else runs
        for (_, style, _), runs in zip(batch, found, strict=True)
    ]


def _without_number(runs: Runs) -> Runs:
    """Return a citation without ``1.``, ``[1]`` or ``(1)`` at its beginning."""
    if not runs:
        return runs
    tag, words = runs[0]
    rest = _NUMBER.sub("", words)
    return [(tag, rest), *runs[1:]] if rest else runs[1:]
