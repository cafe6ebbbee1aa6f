"""Writes a whole briefing as JSON: a snapshot, in the form of a frozen edition, with its schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator import snapshot

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput


def write(given: ExportInput) -> bytes:
    """Return a briefing with all that it refers to, and what is proved of its quotations.

    The values are those of a frozen edition's file, and so is the sum over them; without spaces, a third of it.
    """
    taken = snapshot.of(given.briefing, given.library, given.findings.library_proofs)
    values = json.loads(snapshot.to_json(taken))
    return f"{json.dumps(values, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def schema() -> bytes:
    """Return the JSON Schema of such a file."""
    return f"{json.dumps(snapshot.schema(), ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()
