"""Compares two versions of a text, and finds the entries that the difference touches.

`passages` finds what differs; `touched` which quotations, places, silences and points of plans it touches; `points`
where in a text the points of a plan stand. The texts are private: nothing here writes, and what is returned goes to
the person who holds them alone.
"""

from __future__ import annotations

from generator.drift.passages import Differences, Passage, Stretch, compare_texts
from generator.drift.touched import Touch, Touched, touched

__all__ = ["Differences", "Passage", "Stretch", "Touch", "Touched", "compare_texts", "touched"]
