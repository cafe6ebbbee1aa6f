"""Keeps a project's PDFs in ``build/pdf``, each with a stamp that says what it was made from.

Somebody else may have put them there, with the project, and what they say need not be what the project says. So each
stamp is sealed with the secret of this person's caches: a PDF without such a seal is not there.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.memo import Memo
from generator.storage.files import save
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.storage.files import Files

_STAMPS = "stamps.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a PDF was made from; digests all."""

    inputs: str
    """Of everything that it was set from."""
    pdf: str
    """Of the PDF itself: one that somebody touched is set again."""
    left_out: str
    """Of what was withheld when it was made, "" for nothing."""

    @classmethod
    def of(cls, inputs: str, pdf: bytes, left_out: str) -> Stamp:
        """Return the stamp of ``pdf``."""
        return cls(inputs, hashlib.sha256(pdf).hexdigest(), left_out)

    def sealed(self, name: str, secret: bytes) -> list[str]:
        """Return it as it is kept for the document ``name``: its parts, with the seal behind them."""
        parts = [self.inputs, self.pdf, self.left_out]
        seal = hashlib.blake2b(json.dumps([name, *parts]).encode(), key=secret, person=b"pdf")
        return [*parts, seal.hexdigest()]


@dataclass(frozen=True, slots=True)
class KeptPdfs:
    """What the last build left: PDFs and their stamps, by the document's name."""

    folder: Path
    files: Mapping[str, bytes]
    stamps: Mapping[str, Stamp]
    """One for each file."""
    names: frozenset[str]
    """Of PDFs that a build put there, as what it left beside them says."""
    secret: bytes | None
    """What seals stamps; without one nothing is kept, and nothing found."""

    @classmethod
    def read(cls, folder: Path, left_out: str, secret: bytes | None) -> KeptPdfs:
        """Return what builds of this person left in ``folder``; a PDF that is not as they left it is not there.

        Where something is withheld, a PDF that was made when other words were, or none, is not there: it may hold them.
        """
        kept = _json(folder / _STAMPS)
        files: dict[str, bytes] = {}
        stamps: dict[str, Stamp] = {}
        for name, stamp in kept.items():
            found = _opened(name, stamp, secret) if secret else None
            if found is None or (left_out and found.left_out != left_out):
                continue
            with suppress(OSError, ValueError):  # what cannot be read, or could be no name, is set again
                pdf = read_file(folder / f"{name}.pdf")
                if Stamp.of(found.inputs, pdf, found.left_out) == found:
                    files[name], stamps[name] = pdf, found
        return cls(folder, files, stamps, frozenset(f"{name}.pdf" for name in kept), secret)

    def replace(self, files: Files, stamps: Mapping[str, Stamp], *, others_stay: bool) -> None:
        """Save ``files`` with their stamps in place of these; those not among them go, unless ``others_stay``.

        Raises `OSError` if the disk refuses.
        """
        if others_stay:
            files = {f"{name}.pdf": old for name, old in self.files.items()} | files
            stamps = {**self.stamps, **stamps}
        secret = self.secret
        sealed = {name: stamp.sealed(name, secret) for name, stamp in stamps.items()} if secret else {}
        written = json.dumps(sealed, indent=1, sort_keys=True).encode()
        save(
            {**files, _STAMPS: written},
            self.folder,
            Memo(forgets=True),
            shared=True,
            known=(_STAMPS, *self.names),
        )


def _opened(name: str, kept: object, secret: bytes) -> Stamp | None:
    """Return a stamp whose seal is ours; None for anything else."""
    if not isinstance(kept, list) or len(kept) != 4 or not all(isinstance(part, str) for part in kept):
        return None
    stamp = Stamp(*kept[:3])
    sealed = json.dumps(stamp.sealed(name, secret)).encode()
    return stamp if hmac.compare_digest(sealed, json.dumps(kept).encode()) else None


def _json(path: Path) -> dict[str, object]:
    try:
        kept = json.loads(read_file(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
