"""Names the site engines, and says why one failed."""

from __future__ import annotations

from enum import StrEnum
from importlib.util import find_spec

from generator.publish.engine_output import refusal_in, without_traces


class Engine(StrEnum):
    """What turns the Markdown pages into a site."""

    MKDOCS = "mkdocs"
    PROPERDOCS = "properdocs"
    """A fork of MkDocs 1 that is looked after; it takes the same settings, themes and plugins."""
    ZENSICAL = "zensical"

    @property
    def is_installed(self) -> bool:
        """Whether its program is there."""
        return find_spec(self.value) is not None


class EngineFailed(Exception):  # noqa: N818  # the site build failed; what it printed says why
    """The engine ended with an error; the site that was there is untouched."""

    def __init__(self, engine: Engine, output: str) -> None:
        super().__init__(output)
        self.engine = engine
        self.output = output

    @property
    def readable_output(self) -> str:
        """What it printed, without the traces of its code; of each the last line, which says what went wrong."""
        return "\n".join(without_traces(self.output.split("\n")))

    @property
    def refusal(self) -> str:
        """Why the disk refused what the engine wanted of it; "" if that is not why it failed."""
        return refusal_in(self.output.split("\n"))
