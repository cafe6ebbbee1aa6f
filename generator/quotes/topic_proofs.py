"""Works out what the lock proves of topics that texts do not mention, without any text."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.proofs import TopicCount
from generator.quotes.topics import forms_of_topics, is_counted, proof_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.topic import Topic
    from generator.quotes.lock import Lock


_NAMED = 4
"""Topics and texts named in a warning."""


def topic_counts(
    library: Library, lock: Lock, diagnostics: Diagnostics
) -> Mapping[Id, Mapping[Id, TopicCount]]:
    """Return what was counted of each topic in each text, by source and topic.

    What was counted with other words, or in another text, proves nothing any more: a warning says so.
    """
    kept = {entry.key: entry for entry in lock.topics}
    topics_in = cache(partial(forms_of_topics, library))
    found: dict[Id, dict[Id, TopicCount]] = {}
    stale: dict[Id, list[Id]] = {}
    for text in lock.texts:
        source = library.sources.get(text.source)
        if source is None or source.text is None:
            continue
        for topic, forms in topics_in(source.text_lang).items():
            if not is_counted(topic, forms, source):
                continue
            entry = kept.get((source.id, topic))
            if entry is None or entry.text != text.text or entry.forms != proof_digest(forms, source):
                stale.setdefault(topic, []).append(source.id)
            else:
                found.setdefault(source.id, {})[topic] = TopicCount(
                    entry.count, in_parts=bool(entry.parts), enough=forms.enough
                )
    if stale:
        _warn_of_stale([topic for topic in library.topics.values() if topic.id in stale], stale, diagnostics)
    return found


def _warn_of_stale(topics: list[Topic], stale: Mapping[Id, list[Id]], diagnostics: Diagnostics) -> None:
    """Warn once that pages cannot say of some texts that they do not mention ``topics``."""
    sources = dict.fromkeys(source for topic in topics for source in stale[topic.id])
    named = ", ".join(f"`{topic.id}`" for topic in topics[:_NAMED]) + ", …" * (len(topics) > _NAMED)
    texts = ", ".join(f"`{source}`" for source in list(sources)[:_NAMED]) + ", …" * (len(sources) > _NAMED)
    diagnostics.warning(
        Code.STALE_PROOF,
        "the words of topics have changed since they were counted in texts, or were never counted "
        f"({named} in {texts}): pages say no more than that there is no entry",
        topics[0].place.span("words"),
        "count them where the source texts are: `briefings verify --write`",
    )
