"""Reads from ``mkdocs.yml`` the address at which a site will stand, and says why one does not count."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import yaml

from generator.project.settings import field_of, with_inherited
from generator.text.web_address import fault_of_site, without_user

if TYPE_CHECKING:
    from generator.project.settings import Settings

_RESERVED = ("example", "invalid", "test", "localhost", "example.com", "example.net", "example.org")
"""Names that lead nowhere (RFC 2606): an address with one stands for the one to come."""


class SiteAddress(NamedTuple):
    """The address of a site."""

    address: str
    """With a slash at its end; "" if none is written, or one that does not count."""
    fault: str
    """A part of a sentence that says why what is written does not count; "" if it does, or nothing is written."""


def read_site_address(settings: Settings) -> SiteAddress:
    """Return the address of the site as an engine reads it, from `site_url` and the environment."""
    nodes = (field_of(file.root, "site_url") for file in with_inherited(settings))
    written = _written(next((node for node in nodes if node), None))
    if not written:
        return SiteAddress("", "")
    if fault := fault_of_site(written) or example_in(written):
        return SiteAddress("", f"`{without_user(written)}` {fault}")
    return SiteAddress(written if written.endswith("/") else f"{written}/", "")


def example_in(address: str) -> str:
    """Return why an address leads nowhere, to be put behind it in a sentence; "" if it may lead somewhere.

    >>> example_in("https://desk.example.org/x/"), example_in("https://you.github.io/x/")
    ('is only an example: nothing ever stands at `example.org`', '')
    """
    host = (urlsplit(address).hostname or "").rstrip(".").lower()
    found = (name for name in _RESERVED if host == name or host.endswith(f".{name}"))
    name = next(found, None)
    return f"is only an example: nothing ever stands at `{name}`" if name else ""


def _written(node: yaml.Node | None) -> str:
    if isinstance(node, yaml.SequenceNode) and node.tag == "!ENV":
        names = [name.value for name in node.value if isinstance(name, yaml.ScalarNode)]
        return next(
            (os.environ[name] for name in names[:-1] if os.environ.get(name)), names[-1] if names else ""
        )
    return node.value if isinstance(node, yaml.ScalarNode) else ""
