"""Sets what a source read whole reports against what it never mentions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analysis.findings import Coverage
from generator.model.source import Read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.accounts import Topical
    from generator.model.plan import Plan
    from generator.model.report import Id
    from generator.model.source import Source


def coverage_of(
    statements: Topical,
    plans: Iterable[Plan],
    topics: tuple[Id, ...],
    cited: tuple[Id, ...],
    sources: Mapping[Id, Source],
) -> tuple[Coverage, ...]:
    """Return the coverage of each source that was read whole and gives a statement of the briefing.

    ``topics`` and ``cited`` (sources) are those of the briefing, in the order to show them in.
    The texts of the briefing's plans are left out: what they say is in points, not in statements, and their silences
    are positions.
    """
    texts = {text for plan in plans for text in plan.texts}
    counted: dict[Id, Counter[Id]] = {}
    for statement, about in statements:
        for source in {report.source for report in statement.reports}:
            if source not in texts and sources[source].read is Read.WHOLE:
                counted.setdefault(source, Counter()).update(about)
    return tuple(_coverage(sources[id_], counted[id_], topics) for id_ in cited if id_ in counted)


def _coverage(source: Source, counted: Counter[Id], topics: tuple[Id, ...]) -> Coverage:
    return Coverage(
        source,
        tuple((topic, counted[topic]) for topic in topics if topic in counted),
        tuple(topic for topic in topics if topic not in counted),
    )
