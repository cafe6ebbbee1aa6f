"""Writes ZIP files whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP can say: the same for every file."""
_FILE = 0o100644 << 16
"""A regular file that everybody may read, as Unix says it."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of ``files`` by path, in their order: the same bytes on every machine with the same zlib.

    >>> zipped({"a.txt": b"a"}) == zipped({"a.txt": b"a"})
    True
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, file in files.items():
            entry = zipfile.ZipInfo(path, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = _FILE
            archive.writestr(entry, file)
    return content.getvalue()
