"""Writes a whole briefing as JSON: a snapshot, in the form of a frozen edition, with its schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator import snapshot

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput


def write(given: ExportInput) -> bytes:
    """Return a briefing with all that it refers to, and what is proved of its quotations.

    The values are those of a frozen edition's file, and so is the sum over them.
    """
    taken = snapshot.of(given.briefing, given.library, given.findings.library_proofs)
    return snapshot.to_json(taken, spaced=False)


def schema() -> bytes:
    """Return the JSON Schema of such a file."""
    return f"{json.dumps(snapshot.schema(), ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()
