"""Writes frozen editions as documents for Typst, each from its own library, with a line that says which it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.analysis import derive
from generator.memo import Memo
from generator.pdf.documents import DocumentWriter, PlannedDocument
from generator.project.program_digest import program_digest
from generator.writer.pages.citations import Citations
from generator.writer.pages.downloads import edition_name
from generator.writer.wording.editions import edition_notice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.document.formatted_citation import FormattedCitation
    from generator.model.snapshot import Editions, FrozenEdition
    from generator.pdf.documents import Document
    from generator.writer.pages.options import PdfOptions


@dataclass(frozen=True, slots=True)
class EditionDocument:
    """The document of one frozen edition; what it is made from is known by digests, so that it need not be written."""

    edition: FrozenEdition
    earlier: tuple[FrozenEdition, ...]
    """Those from before it, which say what its corrections are of, if that was gone already."""
    notice: str
    options: PdfOptions
    templates: Mapping[str, bytes]

    @property
    def plan(self) -> PlannedDocument:
        """What is printed, and what the file is called."""
        name = edition_name(self.edition.snapshot.briefing, self.edition.number)
        return PlannedDocument(name, "briefing", (self.edition.snapshot.subject,))

    @property
    def digest(self) -> str:
        """A digest of all that its data are made from: the edition, the program, and how it is printed."""
        parts = (
            self.edition.digest,
            *(edition.digest for edition in self.earlier),
            self.notice,
            self.options.paper.value,
            self.options.lang,
            repr(self.options.publication),
            repr(self._citations),
            program_digest().hex(),
        )
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()

    @property
    def _citations(self) -> tuple[FormattedCitation, ...]:
        key = self.edition.snapshot.briefing, self.edition.number
        return self.options.citations.editions.get(key, ())

    def write(self) -> Document:
        """Return the document with its data."""
        taken, plan = self.edition.snapshot, self.plan
        derived = derive(taken.library, Memo(forgets=True, once=True), taken.library_proofs)
        known = (*self.earlier, self.edition)  # which has its own address
        findings = replace(derived, editions={taken.briefing: known})
        cited = Citations(briefings={taken.briefing: self._citations})
        options = replace(self.options, citations=cited)
        writer = DocumentWriter.of(taken.library, findings, options, self.templates)
        return replace(replace(writer, notice=self.notice).write(plan), name=plan.name)


def edition_documents(
    editions: Editions, options: PdfOptions, templates: Mapping[str, bytes]
) -> Sequence[EditionDocument]:
    """Return the documents of frozen editions, but of those that are their briefings as they are."""
    return [
        EditionDocument(
            edition, frozen[:number], edition_notice(edition, editions, options.lang), options, templates
        )
        for frozen in editions.values()
        for number, edition in enumerate(frozen)
        if not edition.is_current
    ]
