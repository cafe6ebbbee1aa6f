"""The declared scales of likelihood words: which words, in which order, for which range."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.briefing import Scale

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale: the words that mean it and the chances they stand for."""

    words: tuple[str, ...]
    """The word to show first, then its other forms."""
    low: int
    """Lowest chance, in per cent."""
    high: int
    """Highest chance, in per cent."""
    below: bool = False
    """The highest chance itself is left out: 40 to less than 50."""

    @property
    def range(self) -> str:
        """The chances as printed in a legend: ``55–80 %``."""
        return f"{self.low}–{'<' if self.below else ''}{self.high} %"


_ICD_203 = ((1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99))


def _icd_203(*steps: tuple[str, ...]) -> tuple[Step, ...]:
    return tuple(Step(words, low, high) for words, (low, high) in zip(steps, _ICD_203, strict=True))


SCALES: Mapping[Scale, tuple[Step, ...]] = MappingProxyType(
    {
        # ICD 203 (United States, 2015), first and second row of its table: the rows are not to be mixed.
        Scale.ICD_203_A: _icd_203(
            ("almost no chance",),
            ("very unlikely",),
            ("unlikely",),
            ("roughly even chance",),
            ("likely",),
            ("very likely",),
            ("almost certain", "almost certainly"),
        ),
        Scale.ICD_203_B: _icd_203(
            ("remote",),
            ("highly improbable",),
            ("improbable",),
            ("roughly even odds",),
            ("probable", "probably"),
            ("highly probable",),
            ("nearly certain",),
        ),
        # The Probability Yardstick of the UK's Professional Head of Intelligence Assessment: gaps are meant.
        Scale.PHIA: (
            Step(("remote chance",), 0, 5),
            Step(("highly unlikely",), 10, 20),
            Step(("unlikely",), 25, 35),
            Step(("realistic possibility",), 40, 50, below=True),
            Step(("likely or probable", "likely", "probable"), 55, 75),
            Step(("highly likely",), 80, 90),
            Step(("almost certain", "almost certainly"), 95, 100),
        ),
    },
)


def step(scale: Scale, word: str) -> Step | None:
    """Return the step of ``scale`` that ``word`` stands for, None if it is not a word of it."""
    folded = " ".join(word.casefold().split())
    return next((scale_step for scale_step in SCALES[scale] if folded in scale_step.words), None)
