"""Says why a page could not be rendered; a module of its own, for it is known where MkDocs is not loaded."""

from __future__ import annotations


class NotRendered(Exception):  # noqa: N818  # what MkDocs would have said
    """A page or a template could not be rendered; the text says which, and why, in lines as MkDocs writes them."""
