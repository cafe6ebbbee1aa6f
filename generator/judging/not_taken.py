"""Remembers what was typed of an entry and refused: whoever answers yes next may believe that it was taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.judging.answer import Action, Field

if TYPE_CHECKING:
    from generator.judging.answer import Answer


@dataclass(slots=True)
class NotTaken:
    """The lines about one entry of which nothing was written, and nothing in their place since."""

    _lines: dict[str, str] = field(default_factory=dict)
    """By the field that they were to change; "" for what could not be understood at all."""

    def refuse(self, line: str, answer: Answer | None) -> None:
        """Remember a ``line`` that was refused, and what was understood of it; a refused action is none of these."""
        if not isinstance(answer, Action):
            self._lines[answer.name if isinstance(answer, Field) else ""] = " ".join(line.split())

    def take(self, answer: Field) -> None:
        """Forget what was refused before of the field that was written now."""
        self._lines.pop(answer.name, None)
        self._lines.pop("", None)

    def told(self) -> str:
        """Return in a sentence what was not taken, and forget it; "" if nothing is left.

        >>> refused = NotTaken()
        >>> refused.refuse("stance: reservoir for", Field("stance", "reservoir for"))
        >>> refused.told(), refused.told()
        ('Not written: “stance: reservoir for”. It stands as it is shown now, without that.', '')
        """
        if not self._lines:
            return ""
        lines = ", ".join(f"“{line}”" for line in self._lines.values())
        self._lines.clear()
        return f"Not written: {lines}. It stands as it is shown now, without that."
