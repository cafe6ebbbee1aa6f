"""Draws the pictures that stand for pages where their links are shared."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.markup import to_text
from generator.storage.safe_read import read_file
from generator.writer.pages.card import Card
from generator.writer.pages.site import HOME, SITE, picture_of
from generator.writer.pages.templates import type_folder
from generator.writer.views.verdicts import tally_words
from generator.writer.wording.editions import edition_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.storage.cache import Cache
    from generator.storage.files import Files
    from generator.writer.pages.options import SiteOptions


@dataclass(frozen=True, slots=True)
class Pictures:
    """What draws the pictures of a site, and where they are kept."""

    fonts: Path
    """The folder of their type."""
    cards: Mapping[str, Card]
    """What stands on each, by its path."""
    keys: Mapping[Card, bytes]
    """Under which they are kept, if they are."""
    cache: Cache | None

    def due(self) -> tuple[Card, ...]:
        """Return those that are not kept."""
        return tuple(card for card in dict.fromkeys(self.cards.values()) if not self._is_kept(card))

    def _is_kept(self, card: Card) -> bool:
        return self.cache is not None and self.cache.get(self.keys[card]) is not None

    def picture_of(self, card: Card) -> bytes:
        """Return a picture, from the cache if it is there. Raises `OSError` if the type cannot be read."""
        kept = self.cache.get(self.keys[card]) if self.cache else None
        if kept is None:
            from generator.writer.pages.preview import picture

            kept = picture(card, self.fonts)
            self.keep(card, kept)
        return kept

    def keep(self, card: Card, drawn: bytes) -> None:
        """Keep a picture for the next build."""
        if self.cache:
            self.cache.put(self.keys[card], drawn)


def pictures_of(
    library: Library, findings: Findings, options: SiteOptions, cache: Cache | None = None
) -> Pictures:
    """Return what draws the pictures of the site and of its briefings. Raises `OSError` if the type cannot be read."""
    fonts = type_folder(options.templates)
    cards = {SITE: Card(head="", title=options.publication.site_name, lead=HOME.description, foot="")}
    for briefing in library.briefings.values():
        path = picture_of(briefing)
        if path:
            cards[path] = _card(briefing, findings, options.lang)
    type_digest = _digest_of_type(fonts) if cache else b""
    return Pictures(fonts, cards, {card: _key(card, type_digest) for card in cards.values()}, cache)


def draw_pictures(pictures: Pictures, memo: Memo, drawn: Mapping[Card, bytes] | None = None) -> Files:
    """Return the pictures by path.

    What has not changed is taken from ``memo``; what is ``drawn`` already was drawn by somebody else meanwhile. Raises
    `OSError` if the type of the site cannot be read.
    """
    for card, content in (drawn or {}).items():
        pictures.keep(card, content)

    def draw(card: Card) -> bytes:
        return drawn[card] if drawn and card in drawn else pictures.picture_of(card)

    return {
        path: memo.get(("picture", card, pictures.fonts), (), partial(draw, card))
        for path, card in pictures.cards.items()
    }


def _key(card: Card, type_digest: bytes) -> bytes:
    words = f"{card.head}\0{card.title}\0{card.lead}\0{card.foot}"
    return hashlib.blake2b(words.encode(), key=type_digest).digest()


def _card(briefing: Briefing, findings: Findings, lang: str) -> Card:
    standing = findings.standing_edition(briefing)
    return Card(
        head=f"Briefing · edition {edition_number(standing)} · {show(standing.row.date, lang)}",
        title=briefing.title,
        lead=to_text(briefing.bottom_line.says.source),
        foot=tally_words(findings.briefings[briefing.id].verdicts),
    )


def _digest_of_type(fonts: Path) -> bytes:
    """Return a digest of the files that pictures are set in. Raises `OSError`."""
    digest = hashlib.blake2b()
    for path in sorted(fonts.glob("source-serif-4-*.woff2")):
        digest.update(f"\0{path.name}\0".encode())
        digest.update(read_file(path))
    return digest.digest()
