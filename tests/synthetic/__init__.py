"""Synthetic libraries: as many briefings as wanted, shaped like the real one, the same for the same seed.

Everything in them is invented. Registers grow with the briefings, so that a page about an actor or a topic stays as
long as it would in a real archive.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.synthetic.briefing import Briefing
from tests.synthetic.registers import Week, actors, sources, terms, topic_pool, topics
from tests.synthetic.texts import Vocabulary, article

if TYPE_CHECKING:
    from pathlib import Path

_TOPICS = 12
"""Topics of a briefing."""


def write_library(
    directory: Path, briefings: int = 125, seed: int = 1, *, statements: int = 40, articles: int = 0
) -> None:
    """Write ``briefings/`` with its registers and that many briefings into ``directory``.

    If each briefing has ``articles`` of its own, so many, all sources have private texts, which are written into
    ``sources/``.

    A briefing has so many ``statements`` (8 to 48), and plans, events and questions in proportion: with forty, two
    plans of eight to twelve points on ten topics, six to ten events, six questions.
    """
    weeks = [Week(number) for number in range(-(-briefings // Week.BRIEFINGS))]
    pool = topic_pool(briefings)
    own = {
        f"article-{number:05}-{place}": weeks[number // Week.BRIEFINGS]
        for number in range(briefings)
        for place in range(articles)
    }
    files = {
        "actors.yml": actors(weeks),
        "sources.yml": sources(weeks, Random(seed), own),
        "topics.yml": topics(pool),
        "terms.yml": terms(),
    }
    quoted: dict[str, list[str]] = {}
    for number in range(briefings):
        chosen = tuple(pool[(number * 3 + place) % len(pool)] for place in range(_TOPICS))
        week = weeks[number // Week.BRIEFINGS]
        cited = tuple(own)[number * articles : (number + 1) * articles]
        briefing = Briefing(number, week, chosen, Random(f"{seed}/{number}"), statements, articles=cited)
        files |= {f"{briefing.id}/{name}": text for name, text in briefing.files().items()}
        for source, words in briefing.quoted:
            quoted.setdefault(source, []).append(words)
    files = {f"briefings/{name}": text for name, text in files.items()}
    if articles:
        vocabulary = Vocabulary()
        for source in (*(source for week in weeks for source in week.sources), *own):
            text = article(source, quoted.get(source, ()), vocabulary, Random(f"{seed}/{source}"))
            files[f"sources/{source}.txt"] = text
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
