"""Draws the pictures that stand for pages where their links are shared."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.markup import to_text
from generator.writer.pages.preview import Card, picture
from generator.writer.pages.site import HOME, SITE, picture_of
from generator.writer.pages.templates import type_folder
from generator.writer.views.verdicts import tally_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.proofs import Verdict
    from generator.storage.files import Files
    from generator.writer.pages.options import SiteOptions


def draw_pictures(library: Library, findings: Findings, options: SiteOptions, memo: Memo) -> Files:
    """Return the pictures of the site and of its briefings by path; what has not changed is taken from ``memo``.

    Raises `OSError` if the type of the site cannot be read.
    """
    fonts = type_folder(options.templates)
    card = Card(head="", title=options.publication.site_name, lead=HOME.description, foot="")
    files = {SITE: memo.get(("picture", card, fonts), (), lambda: picture(card, fonts))}
    for briefing in library.briefings.values():
        path = picture_of(briefing)
        if path:
            own = _card(briefing, findings.briefings[briefing.id].verdicts, options.lang)
            files[path] = memo.get(("picture", own, fonts), (), partial(picture, own, fonts))
    return files


def _card(briefing: Briefing, verdicts: Mapping[Verdict, int], lang: str) -> Card:
    last = briefing.last_edition
    return Card(
        head=f"Briefing · edition {last.number} · {show(last.date, lang)}",
        title=briefing.title,
        lead=to_text(briefing.bottom_line.says.source),
        foot=tally_words(verdicts),
    )
