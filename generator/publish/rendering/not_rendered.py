"""Says why a page could not be rendered; known also where MkDocs is not loaded."""

from __future__ import annotations

from contextlib import contextmanager
from traceback import format_exception_only
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class NotRendered(Exception):  # noqa: N818  # what MkDocs would have said
    """A page or a template could not be rendered; the text says which, and why, in lines as MkDocs writes them."""


@contextmanager
def not_rendered(what: str, said: Callable[[], tuple[str, ...]]) -> Iterator[None]:
    """Turn whatever themes, plugins and extensions raise in the block into `NotRendered`.

    ``what`` is rendered, ``page 'index.md'``; ``said`` returns the lines that were said meanwhile.
    """
    try:
        yield
    except Exception as error:
        # A slip of a template has its place: Jinja names it, and nothing else does.
        path, line = getattr(error, "filename", None), getattr(error, "lineno", None)
        where = f" in {path}, line {line}" if path and line else ""
        lines = (*said(), f"ERROR   -  Error building {what}{where}:")
        raise NotRendered("\n".join((*lines, "".join(format_exception_only(error)).rstrip()))) from error
