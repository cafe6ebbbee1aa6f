"""Draws the pictures that stand for pages where their links are shared."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.markup import to_text
from generator.storage.safe_read import read_file
from generator.writer.pages.preview import Card, picture
from generator.writer.pages.site import HOME, SITE, picture_of
from generator.writer.pages.templates import type_folder
from generator.writer.views.verdicts import tally_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.proofs import Verdict
    from generator.storage.cache import Cache
    from generator.storage.files import Files
    from generator.writer.pages.options import SiteOptions


def draw_pictures(
    library: Library, findings: Findings, options: SiteOptions, memo: Memo, cache: Cache | None = None
) -> Files:
    """Return the pictures of the site and of its briefings by path.

    What has not changed is taken from ``memo``, and from ``cache`` what was drawn of the same words before. Raises
    `OSError` if the type of the site cannot be read.
    """
    fonts = type_folder(options.templates)
    type_digest = _digest_of_type(fonts) if cache else b""

    def draw(card: Card) -> bytes:
        words = f"{card.head}\0{card.title}\0{card.lead}\0{card.foot}"
        key = hashlib.blake2b(words.encode(), key=type_digest).digest()
        kept = cache.get(key) if cache else None
        if kept is None:
            kept = picture(card, fonts)
            if cache:
                cache.put(key, kept)
        return kept

    card = Card(head="", title=options.publication.site_name, lead=HOME.description, foot="")
    files = {SITE: memo.get(("picture", card, fonts), (), partial(draw, card))}
    for briefing in library.briefings.values():
        path = picture_of(briefing)
        if path:
            own = _card(briefing, findings.briefings[briefing.id].verdicts, options.lang)
            files[path] = memo.get(("picture", own, fonts), (), partial(draw, own))
    return files


def _card(briefing: Briefing, verdicts: Mapping[Verdict, int], lang: str) -> Card:
    last = briefing.last_edition
    return Card(
        head=f"Briefing · edition {last.number} · {show(last.date, lang)}",
        title=briefing.title,
        lead=to_text(briefing.bottom_line.says.source),
        foot=tally_words(verdicts),
    )


def _digest_of_type(fonts: Path) -> bytes:
    """Return a digest of the files that pictures are set in. Raises `OSError`."""
    digest = hashlib.blake2b()
    for path in sorted(fonts.glob("source-serif-4-*.woff2")):
        digest.update(f"\0{path.name}\0".encode())
        digest.update(read_file(path))
    return digest.digest()
