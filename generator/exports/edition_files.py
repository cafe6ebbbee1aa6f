"""Offers the files of frozen editions: their data, as they may be shown now, and their PDFs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator import snapshot
from generator.exports.formats import FORMATS
from generator.writer.pages.downloads import PDF, WHOLE, Download, edition_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.memo import Memo
    from generator.model.snapshot import Editions


def edition_downloads(editions: Editions, pdfs: Mapping[str, bytes], memo: Memo) -> Iterator[Download]:
    """Yield the files of each frozen edition that is not its briefing as it is; ``pdfs`` are those set, by name.

    They are called as those of the briefing are.
    """
    data = FORMATS["json"]
    for briefing, frozen in editions.items():
        for edition in frozen:
            if edition.is_current:
                continue
            name = edition_name(briefing, edition.number)
            if pdf := pdfs.get(f"{name}.pdf"):
                yield Download(
                    name=f"{name}.pdf",
                    content=pdf,
                    briefing=briefing,
                    title=WHOLE,
                    form=PDF,
                    good_for="The whole edition, as it was published.",
                    edition=edition.number,
                )
            yield Download(
                name=f"{name}.json",
                content=memo.get(
                    ("edition file", edition.path), (edition,), partial(snapshot.to_json, edition.snapshot)
                ),
                briefing=briefing,
                title=data.title,
                form=data.form,
                good_for=data.good_for,
                media_type=data.media_type,
                edition=edition.number,
            )
