"""Finds links to anchors that are not there, from what is known of pages, as MkDocs does from the pages themselves."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from generator.publish.rendering.records import PageRecord


def missing_anchors(config: MkDocsConfig, records: Mapping[str, PageRecord]) -> Iterator[str]:
    """Yield MkDocs' warning for each link to an anchor that its page does not have, if its settings want any."""
    level = config.validation.links.anchors
    if level < logging.WARNING:
        return
    anchors = {source: frozenset(record.anchors) for source, record in records.items()}
    for source, record in records.items():
        for target, links in record.links.items():
            for anchor, link in links.items():
                if target not in anchors or anchor in anchors[target]:
                    continue
                problem, context = f"the doc '{target}' does not contain an anchor '#{anchor}'", ""
                if target == source:
                    problem = "there is no such anchor on this page"
                    if anchor.startswith("fnref:"):
                        context = " This seems to be a footnote that is never referenced."
                yield (
                    f"{logging.getLevelName(level):<8}-  "
                    f"Doc file '{source}' contains a link '{link}', but {problem}.{context}"
                )
