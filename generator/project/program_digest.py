"""Says which program this is: a digest of its own files and of the libraries installed beside it."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

import generator
from generator.storage.safe_read import files_below, read_file

_INSTALLED = (".dist-info", ".egg-info")
"""How the folders end in which an installer notes what it put beside them: ``jinja2-3.1.6.dist-info``."""


@cache
def program_digest() -> bytes:
    """Return a digest that changes when anything may that the program makes of the same files.

    It is made of the contents of the program's own files, the names and versions of all that is installed beside it,
    and Python's version. Raises `OSError` if the program cannot read itself.
    """
    digest = hashlib.blake2b(sys.version.encode(), digest_size=32)
    package = Path(generator.__file__).parent
    for top in (package, package.parent / "site_templates"):  # in a wheel, templates lie within the package
        for path in files_below(top):
            if "__pycache__" not in path:
                content = read_file(f"{top}/{path}")
                digest.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                digest.update(content)
    for name in sorted(name for folder in set(sys.path) for name in _installed(folder)):
        digest.update(f"\0{name}".encode("utf-8", "surrogateescape"))
    return digest.digest()


def _installed(folder: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder or ".") if name.endswith(_INSTALLED)]  # noqa: PTH208  # names
    except OSError:
        return []
