"""``python -m tests.bench.quotes``: what the quote lock accepts, refuses and finds on our own texts, and how fast."""

from __future__ import annotations

import random
import time
from statistics import median

from generator.quotes.matching.match import match
from generator.quotes.matching.quotation import read_quotation
from generator.quotes.text.source_text import SourceText, index
from tests.bench.bench import Line
from tests.quotes import measures
from tests.quotes.corpus import corpus
from tests.quotes.variants import base_quotes, split

ORDINARY, LONG = 700, 50_000
"""Words of an article, and of a book."""


def main() -> None:
    """Measure everything and print the table."""
    _row("texts", f"{len(corpus())} in {len({text.lang for text in corpus()})} languages", "at least 40")
    _row("quotations, split ones included", f"{len(base_quotes()) + len(list(split()))}", "at least 300")
    shares = (
        ("honest variants accepted", measures.honest_accepted(), "at least 99.5 %", 99.5, 100.0),
        (
            "honest quotations of texts printed otherwise",
            measures.printed_accepted(),
            "at least 99.5 %",
            99.5,
            100.0,
        ),
        ("split quotations accepted", measures.split_accepted(), "at least 95 %", 95.0, 100.0),
        ("altered quotations accepted", measures.forbidden_accepted(), "0", 0.0, 0.0),
    )
    for name, found, target, least, most in shares:
        share = found["all"]
        _row(
            name,
            f"{share.hits} of {share.total} ({share.percent:.1f} %)",
            target,
            reached=least <= share.percent <= most,
        )
        for kind, part in found.items():
            if kind != "all":
                _row(f"  {kind}", f"{part.hits} of {part.total}")
    share = measures.negations_warned()
    _row(
        "negation cut at the edge: warned of",
        f"{share.hits} of {share.total}",
        "all",
        reached=share.hits == share.total,
    )
    share = measures.warned_needlessly()
    _row("whole quotations warned of", f"{share.hits} of {share.total} ({share.percent:.1f} %)")
    finding = measures.finding()
    _row("quotations found: recall", f"{finding.recall:.1f} %", "at least 95 %", reached=finding.recall >= 95)
    _row(
        "quotations found: precision",
        f"{finding.precision:.1f} %",
        "at least 95 %",
        reached=finding.precision >= 95,
    )
    guessed = f"{finding.speakers:.1f} % of {finding.guessed} (of {finding.there})"
    _row("speaker right, when given", guessed, "at least 90 %", reached=finding.speakers >= 90)
    for size, limit in ((ORDINARY, 1.0), (LONG, 5.0)):
        _times(size, limit)


def _times(size: int, limit: float) -> None:
    text, quotes = _book(size)
    started = time.perf_counter()
    source = index(text, "en")
    _row(f"index of {size:,} words", f"{(time.perf_counter() - started) * 1000:.0f} ms, once")
    for kind, some in quotes.items():
        taken = sorted(_milliseconds(quote, source) for quote in some)
        figure = f"{median(taken):.2f} ms, worst of {len(taken)}: {taken[-1]:.2f}"
        _row(f"  a quotation, {kind}", figure, f"under {limit:.0f} ms", reached=median(taken) < limit)


def _milliseconds(quote: str, source: SourceText) -> float:
    started = time.perf_counter()
    match(read_quotation(quote), source, marked=True)
    return (time.perf_counter() - started) * 1000


def _book(size: int) -> tuple[str, dict[str, list[str]]]:
    """Return a text of about ``size`` words made of the corpus, shuffled, and quotations of it by kind."""
    rng = random.Random(3)
    lines = [line for text in corpus() if text.lang == "en" for line in text.raw.splitlines() if line.strip()]
    taken: list[str] = []
    count = 0
    while count < size:
        line = rng.choice(lines)
        names = {
            word: f"{word}{rng.randrange(90)}" for word in line.split() if word.isalpha() and word.islower()
        }
        line = " ".join(names.get(word, word) if rng.random() < 0.3 else word for word in line.split())
        taken.append(line)
        count += len(line.split())
    quotes: dict[str, list[str]] = {"exact": [], "cut": [], "altered": [], "of common words": []}
    for line in rng.sample(taken, min(len(taken), 100)):
        words = [word.strip('“”‘’",.') for word in line.split()]
        if len(words) > 8:
            quotes["exact"].append(" ".join(words[1:8]))
            quotes["cut"].append(" ".join([*words[1:3], "…", *words[5:8]]))
            quotes["altered"].append(" ".join([*words[1:4], "herring", *words[5:8]]))
    quotes["of common words"] = ["and the", "of the", "said", "the … and … the", "it is"]
    return "\n".join(taken), quotes


def _row(measure: str, figure: str, target: str = "", *, reached: bool | None = None) -> None:
    print(Line(measure, figure, target, reached), flush=True)


if __name__ == "__main__":
    main()
