"""Tells which body a Chinese text means by no more than its kind: 联合会秘书长奎因…。该会｜上月致信…."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.speaker import Speaker
from generator.text.traditional_characters import in_both, spellings

if TYPE_CHECKING:
    from collections.abc import Sequence

_THAT = re.compile(in_both("该(?P<kind>.+)"))


def body_meant(written: str, seen: Sequence[tuple[Speaker, bool, int]]) -> Speaker | None:
    """Return the last body of a kind that a text named, alone or before the office of somebody; None if none.

    ``written`` is what the text has, ``seen`` who was mentioned before.
    """
    found = _THAT.fullmatch(written)
    if found is None:
        return None
    for speaker, _, _ in reversed(seen):
        is_body = speaker.role == "organisation" and not _THAT.match(speaker.name)
        called = speaker.name if is_body else speaker.title
        body = re.match(rf".*{re.escape(found['kind'])}", called)
        if body is None:
            continue
        guess = f"“{written}” read as {body[0]}, named before"
        if is_body:
            return replace(speaker, guess=guess)
        return Speaker(None, body[0], guess, is_person=False, gender="n", role="organisation", is_named=True)
    return None


def is_called_so(called: str, written: str, role: str) -> bool:
    """Tell whether somebody who is ``called`` by an office can be meant by another word for one of that ``role``.

    >>> is_called_so("投资局局长", "局长", "chief"), is_called_so("投资局局长", "议长", "chief")
    (True, False)
    """
    if role not in _OF_MANY_KINDS:
        return True
    kind = _PREFIX.sub("", written)
    return kind in called or not any(sign in called for sign in _ENDS[role])


_OF_MANY_KINDS = frozenset({"chief", "member", "mayor", "organisation", "king", "prime-minister", "adviser"})
"""Roles that hold offices of several kinds, which Chinese calls by words of their own: 首相 is no 总理."""
_ENDS = {
    "prime-minister": ("首相", *spellings("总理")),
    **dict.fromkeys(("chief", "member", "mayor", "organisation", "king", "adviser"), ("",)),
}
"""What shows that somebody is called by such a word at all."""
_PREFIX = re.compile(in_both("^(?:共和国|王国|联邦|该国|我国|本国|这位|那位|该)"))


def speaks_for_another(written: str) -> bool:
    """Tell a spokesperson of another body than the ministry of foreign affairs, whose are best known.

    >>> speaks_for_another("国防部发言人"), speaks_for_another("奥兰德外交部发言人"), speaks_for_another("发言人")
    (True, False, False)
    """
    return _SPEAKS_FOR.search(written) is not None


_SPEAKS_FOR = re.compile(
    in_both(
        "(?<!外交)[部府署局会党室宫方院军处馆团国盟约](?:新闻|首席)*发言人|(?:总统|总理|首相|主席|议长|市长|国王)(?:新闻|首席)*发言人"
    )
)
