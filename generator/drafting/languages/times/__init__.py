"""The words of each language by which its texts tell when something was said."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.drafting.languages.times import de, en, fr, ru, uk, zh

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.drafting.languages.times.time_words import TimeWords

TIMES: Mapping[str, TimeWords] = MappingProxyType(
    {"en": en.TIMES, "uk": uk.TIMES, "ru": ru.TIMES, "zh": zh.TIMES, "fr": fr.TIMES, "de": de.TIMES}
)
