"""Refuses packed files that would unpack to more than a machine can hold."""

from __future__ import annotations

import io
import zipfile

from generator.intake.document import NotRead

MOST_BYTES = 256 * 1024 * 1024
"""Unpacked, of all parts together."""
_MOST_PARTS = 10_000


def require_small(data: bytes) -> None:
    """Raise `NotRead` if a ZIP file declares too much; what it unpacks beyond that, Python refuses."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise NotRead("it is damaged: its parts cannot be unpacked", "save or download it again") from None
    size = sum(part.file_size for part in parts)
    if size > MOST_BYTES or len(parts) > _MOST_PARTS:
        raise NotRead(
            f"it would unpack to {size // 2**20:,} MB in {len(parts):,} parts, more than any document has",
            "save it again without pictures",
        )
