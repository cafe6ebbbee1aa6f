"""Small words inside names."""

NAME_PARTICLES = frozenset(
    (
        "de",
        "del",
        "della",
        "da",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
    )
)
"""Ursula von der Leyen."""
