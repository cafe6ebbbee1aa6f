"""Writes a Library as PDFs, set with Typst: `write_documents` returns them before they are set, `builder` sets them.

The data of a document comes from the same views as the site's pages (`generator.writer.briefing_pages`); the
templates that print it are in ``site_templates/pdf``.
"""

from __future__ import annotations

from generator.pdf.documents import Document, write_documents
from generator.pdf.templates import packaged_fonts

__all__ = ["Document", "packaged_fonts", "write_documents"]
