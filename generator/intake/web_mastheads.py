"""Finds the name of a site where a page does not say it for programs: in its head, as its logo, behind its title."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from generator.intake.document import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

_MASTHEAD = re.compile(
    r"(?<![^\s_-])(?:logo|masthead|brand|site-?(?:title|name|logo)|wordmark)(?![^\s_-])", re.IGNORECASE
)
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w{3,5})?")
_TRIMMED = re.compile(
    r"^(?:logo(?: (?:of|des?|der|von))?|the logo of|home ?page|go to|to|zur startseite von)(?: the)?\b[\s:–-]*|"
    r"[\s:,|–-]*\b(?:logo|home ?page|home|startseite|accueil)$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:menu|search|menü|suche|login|sign in|skip|image|bild|png|svg|jpe?g)\b|https?:", re.IGNORECASE
)
_SUFFIX = re.compile(r"\s+(?P<sign>[|–—·•\-])\s+(?P<name>[^|–—·•]{2,60})\Z")
_LONGEST, _FEWEST = 60, 3
_MOST_LOOKED_AT = 2000
PLATFORMS = frozenset(
    "x twitter facebook instagram threads telegram linkedin youtube tiktok vk bluesky mastodon reddit weibo".split()  # noqa: SIM905  # as a reader reads it
)


def site_name(tree: html.HtmlElement, title: str, host: str) -> Fact | None:
    """Return what a page calls the site that it stands on, as a guess; ``title`` is that of the browser's window."""
    shown = list(dict.fromkeys(_shown(tree)))
    suffix = _SUFFIX.search(title)
    behind = suffix["name"].strip() if suffix else ""
    if suffix and (_key(behind) in map(_key, shown) or _is_in_host(behind, host)):
        return _guess(behind)
    if shown:
        return _guess(shown[0])
    may_be = suffix is not None and suffix["sign"] == "|" and _may_name(behind)
    return Fact(behind, f"the publisher is the name behind the title, “{behind}”") if may_be else None


def without_suffix(title: str, publisher: str) -> str:
    """Return the title of a window without the name of the site.

    >>> without_suffix("The ferry - The Harbour Post", "The Harbour Post"), without_suffix("Lost - and found", "")
    ('The ferry', 'Lost - and found')
    """
    suffix = _SUFFIX.search(title)
    return title[: suffix.start()] if suffix and _key(suffix["name"]) == _key(publisher) else title


def is_platform(name: str) -> bool:
    """Tell whether a site is one on which anybody posts.

    >>> is_platform("X (formerly Twitter)"), is_platform("The Harbour Post")
    (True, False)
    """
    return re.sub(r"\s*\(.*\)", "", name).strip().casefold() in PLATFORMS


def _guess(name: str) -> Fact:
    return Fact(name, f"the publisher is what the page's head calls the site, “{name}”")


def _shown(tree: html.HtmlElement) -> Iterator[str]:
    """Yield the names in the head of a page: of logos, and of what is called its masthead."""
    for element in islice(tree.iter("img", "a", "div", "span", "p", "svg", "h2"), _MOST_LOOKED_AT):
        if element.tag == "img":
            named = element.get("alt", "") if _is_head(element) else ""
        elif element.tag == "a" and _HOME.fullmatch(element.get("href", "x").strip()):
            named = element.get("title") or element.get("aria-label") or ""
        elif _MASTHEAD.search(f"{element.get('class', '')} {element.get('id', '')}"):
            named = "".join(islice(element.itertext(), 20))
        else:
            continue
        name = _TRIMMED.sub("", " ".join(named.split())).strip()
        if _may_name(name):
            yield name


def _is_head(image: html.HtmlElement) -> bool:
    """Tell whether a picture is the logo of a site: in its head it is a link to the first page, or called so."""
    for element in (image, *islice(image.iterancestors(), 4)):
        if _MASTHEAD.search(f"{element.get('class', '')} {element.get('id', '')}"):
            return True
        if element.tag == "a":
            return _HOME.fullmatch(element.get("href", "x").strip()) is not None
    return False


def _may_name(name: str) -> bool:
    is_short = _FEWEST <= len(name) <= _LONGEST and not name.endswith((".", "!", "?"))
    return is_short and name[0].isalpha() and not name[0].islower() and not _NO_NAME.search(name)


def _is_in_host(name: str, host: str) -> bool:
    key = re.sub(r"^the", "", _key(name))
    return len(key) >= _FEWEST and key in _key(host)


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()
