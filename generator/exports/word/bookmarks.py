"""Names the places of a Word document after the addresses that entries have on the site."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

_LONGEST = 40
"""Characters that Word keeps of a bookmark's name."""
_PLAIN = re.compile("[a-z0-9-]*")
_OTHER_SIGN = re.compile("[^A-Za-z0-9]")
_OVERVIEW = "briefing"


@lru_cache(maxsize=20_000)
def bookmark(address: str) -> str:
    """Return the name of the place that has ``address`` on the site: the page, and the entry's id.

    Word takes letters, digits and underscores, a letter first, 40 characters at most, and does not tell capitals
    from small letters. Of an id that has more than small letters, digits and hyphens, or is longer, the name
    ends with a digest, so that two addresses do not have one name.

    >>> [bookmark(f"briefings/call/{place}") for place in ("statements/#xi-peace", "#bottom-line", "")]
    ['statements_xi_peace', 'briefing_bottom_line', 'briefing']
    >>> bookmark("briefings/call/sources/#Xinhua_2023")
    'sources_Xinhua_2023_6e2562e5'
    """
    path, _, anchor = address.partition("#")
    page = path.split("/")[2] or _OVERVIEW
    name = f"{page}_{_OTHER_SIGN.sub('_', anchor)}" if anchor else page
    if _PLAIN.fullmatch(anchor) and len(name) <= _LONGEST:
        return name
    digest = hashlib.sha256(address.encode()).hexdigest()[:8]
    return f"{name[: _LONGEST - len(digest) - 1]}_{digest}"
