"""Writes the data of documents; of one that is made from the same as in the last build it knows the digest without."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.report import Id
    from generator.pdf.documents import Document, DocumentWriter, PlannedDocument


@dataclass(slots=True)
class DocumentData:
    """The data of one build's documents."""

    writer: DocumentWriter
    memo: Memo
    made_from: Mapping[Id, tuple[object, ...]]
    """By briefing, the objects that all that is printed of it is made from (`generator.writer.briefings_made_from`)."""
    _written: dict[str, Document] = field(default_factory=dict)

    def digest(self, planned: PlannedDocument) -> str:
        """Return a SHA-256 of a document's data."""
        options = self.writer.options
        inputs = tuple(part for briefing in planned.briefings for part in self.made_from[briefing.id])
        key = ("pdf data", planned.name, options.paper.value, options.lang)
        return self.memo.get(key, inputs, partial(self._digest, planned))

    def document(self, planned: PlannedDocument) -> Document:
        """Return a document with its data."""
        return self._written.pop(planned.name, None) or self.writer.write(planned)

    def forget(self, planned: PlannedDocument) -> None:
        """Free what was written for the digest alone."""
        self._written.pop(planned.name, None)

    def _digest(self, planned: PlannedDocument) -> str:
        document = self._written[planned.name] = self.writer.write(planned)
        return hashlib.sha256(document.data.encode()).hexdigest()
