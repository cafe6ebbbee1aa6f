"""Tells by their ends whether words of Latin letters may be forms of one: measured, measuring; not least, lease."""

from __future__ import annotations

from functools import cache

_DROPS_E = (
    "e es ed ing er ers or ors ion ions tion tions ation ations ition itions "
    "al als able ely ive ives ively ure ian ians"
)
_FAMILIES: tuple[tuple[int, str], ...] = (
    # English: as it is, without its last e, with another for y; verbs that change their ends
    (4, "- s es ed ing er ers or ors ly al als ally ion ions en ic ive ives ively ment ments way ways"),
    (4, _DROPS_E),
    (4, "y ies ied ying ier ily ial"),
    (4, "- er est"),
    (4, "y ier iest"),
    (4, "ise ised ises ising isation ize ized izes izing ization"),
    (4, "aw awn aws awal ew"),
    (4, "ow own ows ew"),
    (5, "- y ty"),
    (5, "er ers ry ries erial"),
    (5, "acy atic at ats"),
    (5, "y iy yy ij"),
    (4, "d ds ded ding sion sions sive"),
    (4, "de des ded ding sion sions sive"),
    # German
    (5, "e en er ern em es et t te ten tet st n end ende enden ung ungen"),
    (5, "- e en er ern es n in innen"),
    # French
    (4, "e er es ez ent ant é ée és ées ait aient ons ation eur eurs"),
    (4, "- e s es x"),
    (4, "e er era eront erait eraient erons"),
    (4, "al ale ales aux"),
    (4, "if ive ifs ives"),
    (4, "eux euse euses"),
    # Spanish, Italian, Portuguese, Polish
    (5, "a as e es i o os"),
    (5, "a y i u ą ę o om em ami ach ów owi ie"),
)
"""Ends that go with each other on one stem of so many letters; ``-`` is none."""
_BEHIND_E = frozenset({"", "s", "d", "n", "r", "rs", "ly", "ty", "ment", "ments"})
_BEHIND_W = frozenset({"", "s", "n", "ing"})
_DOUBLED = frozenset({"ed", "ing", "er", "ers"})
_SHORT_OF_E = 5
"""Letters of a stem to which an e may come: plan and plane are two words."""


def go_together(stem: str, end: str, other: str) -> bool:
    """Tell whether two words may be forms of one that begin with ``stem`` and then have these ends.

    >>> go_together("measur", "ed", "ing"), go_together("leas", "t", "e"), go_together("plan", "", "ned")
    (True, False, True)
    """
    ends = frozenset({_undoubled(stem, end), _undoubled(stem, other)})
    if stem.endswith("e") and ends <= _BEHIND_E:
        return True
    if stem.endswith("w") and ends <= _BEHIND_W:
        return True
    if stem.endswith(("n", "l")) and {end[:1], other[:1]} == {"d", "t"}:  # spend, spent
        return True
    if ends == {"", "e"} and len(stem) < _SHORT_OF_E:
        return False
    return any(len(stem) >= least and ends <= family for least, family in _families())


@cache
def _families() -> tuple[tuple[int, frozenset[str]], ...]:
    return tuple(
        (least, frozenset("" if end == "-" else end for end in ends.split())) for least, ends in _FAMILIES
    )


def _undoubled(stem: str, end: str) -> str:
    """Return an end without the letter before it that it doubles: plan | ned."""
    bare = end.removeprefix(stem[-1:])
    return bare if bare in _DOUBLED and bare != end else end
