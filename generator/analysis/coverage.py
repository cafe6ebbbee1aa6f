"""Sets what a source read whole reports against what it does not mention, and what is not known."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analysis.findings import Coverage, Silence
from generator.model.source import Read
from generator.model.topic import with_broader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.accounts import Topical
    from generator.analysis.silences import Silences
    from generator.model.plan import Plan
    from generator.model.report import Id


def coverage_of(
    statements: Topical,
    plans: Iterable[Plan],
    topics: tuple[Id, ...],
    cited: tuple[Id, ...],
    silences: Silences,
) -> tuple[Coverage, ...]:
    """Return the coverage of each source that was read whole and gives a statement of the briefing.

    ``topics`` and ``cited`` (sources) are those of the briefing, in the order to show them in.
    The texts of the briefing's plans are left out: what they say is in points, not in statements, and their silences
    are positions. A topic wider than one reported is no silence, and not listed apart.
    """
    sources = silences.library.sources
    texts = {text for plan in plans for text in plan.texts}
    counted: dict[Id, Counter[Id]] = {}
    for statement, about in statements:
        for source in {report.source for report in statement.reports}:
            if source not in texts and sources[source].read is Read.WHOLE:
                counted.setdefault(source, Counter()).update(about)
    return tuple(_coverage(id_, counted[id_], topics, silences) for id_ in cited if id_ in counted)


def _coverage(source: Id, counted: Counter[Id], topics: tuple[Id, ...], silences: Silences) -> Coverage:
    reported = {wider for topic in counted for wider in with_broader(topic, silences.library.topics)}
    silent = {topic: silences.of(source, topic) for topic in topics if topic not in reported}
    return Coverage(
        silences.library.sources[source],
        tuple((topic, counted[topic]) for topic in topics if topic in counted),
        *(
            tuple(topic for topic, silence in silent.items() if silence is kind)
            for kind in (Silence.COUNTED, Silence.READ, Silence.EARLIER, Silence.NO_ENTRY)
        ),
    )
