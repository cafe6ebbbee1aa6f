"""Measures how much of what texts have somebody say is drafted, and how rightly.

``python -m tests.drafting.measures`` prints the table; ``--misses`` what was missed too.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.drafting.drafting import Drafter
from generator.drafting.new_ids import NewIds
from generator.drafting.register_names import RegisterNames
from generator.memo import Memo
from generator.model.placeholders import SPEAKER_NOT_FOUND
from generator.model.source import SourceType
from generator.quotes.matching.date_forms import match_date
from generator.quotes.matching.match import match
from generator.quotes.text.source_text import index
from generator.reader import read
from generator.reader.ids_in_use import IdsInUse
from tests import factories
from tests.drafting.corpus import HERE, Labelled, texts_in
from tests.drafting.made import made_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.drafting.entries import DraftedStatement, SourceDrafts
    from generator.model.library import Library
    from tests.drafting.corpus import Expected

GOALS = {"quotations": 0.97, "speakers": 0.90, "dates": 0.95}
_MARKS = " .,;。，；!?！？…"


@dataclass
class Score:
    """How much of what is expected was found."""

    quotations: list[int] = field(default_factory=lambda: [0, 0])
    speakers: list[int] = field(default_factory=lambda: [0, 0])
    dates: list[int] = field(default_factory=lambda: [0, 0])
    """Of what has a date, or was given one: whether it is the right one."""
    others: int = 0
    """What was drafted beyond what is expected."""
    invented: list[str] = field(default_factory=list)
    """Quotations, and words for dates, that their text does not prove."""
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add what another score counts."""
        for name in GOALS:
            mine, theirs = getattr(self, name), getattr(other, name)
            mine[0] += theirs[0]
            mine[1] += theirs[1]
        self.others += other.others
        self.invented += other.invented
        self.misses += other.misses

    def share(self, name: str) -> float:
        """Return what was right, of what there was."""
        right, count = getattr(self, name)
        return right / count if count else 1.0


@cache
def library() -> Library:
    """Return the registers that the texts are drafted with."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "briefings").mkdir()
        (root / "briefings/registers.yml").write_bytes((HERE / "registers.yml").read_bytes())
        return read(root, "briefings", Diagnostics(), Memo())


@cache
def _registers() -> RegisterNames:
    return RegisterNames(library())


@cache
def drafts_of(labelled: Labelled) -> SourceDrafts:
    """Return what is drafted from a text; several tests look at the same, which is drafted once."""
    kind = SourceType.DOCUMENT if labelled.kind == "readout" else SourceType.ARTICLE_NEWSPAPER
    source = factories.source(
        "paper-1", type=kind, publisher="paper", lang=labelled.lang, date=factories.date(labelled.published)
    )
    drafter = Drafter(_registers(), factories.briefing(), NewIds(IdsInUse({}, frozenset(), frozenset())))
    return drafter.draft(source, index(labelled.text, labelled.lang), ())


def rows_of(lang: str, kind: str, text: str) -> str:
    """Return what is drafted from a text, ¶ between its paragraphs: ``tor: The port is open / -: It is not``.

    ``?Name`` for somebody whom the registers do not have, ``-`` for nobody; ``-`` alone if nothing is drafted.
    """
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", text.replace("¶", "\n") + "\n", ()))
    names = {
        actor.id: "-" if actor.name == SPEAKER_NOT_FOUND else f"?{actor.name}" for actor in drafts.actors
    }
    found = [
        f"{'+'.join(names.get(id_, id_) for id_ in drafted.speakers)}: {drafted.quote}"
        for drafted in drafts.statements
    ]
    return " / ".join(found) or "-"


def score_of(labelled: Labelled) -> Score:
    """Return how much of a text's labels its drafts have."""
    drafts = drafts_of(labelled)
    names = {actor.id: actor.name for actor in drafts.actors}
    left = list(drafts.statements)
    score = Score()
    text = index(labelled.text, labelled.lang)
    score.invented += [drafted.quote for drafted in left if not match(drafted.quote, text).accepted]
    score.invented += [
        words
        for words in (drafted.date_words for drafted in left)
        if words and not match_date(words, text).accepted
    ]
    for expected in labelled.expected:
        found = next((drafted for drafted in left if is_expected(drafted, expected)), None)
        score.quotations[1] += 1
        if found is None:
            score.misses.append(f"{labelled.lang} {labelled.kind}: not drafted: {expected.begins}")
            continue
        left.remove(found)
        score.quotations[0] += 1
        compare(found, expected, names, labelled, score)
    score.others = len(left)
    score.misses += [
        f"{labelled.lang} {labelled.kind}: beyond: {drafted.quote} [{drafted.speaker}]" for drafted in left
    ]
    return score


def wrongly_clear(text: Labelled) -> list[str]:
    """Return the quotations that are given to the wrong one of the registers with nothing that calls it unclear."""
    drafts = drafts_of(text)
    new = {actor.id for actor in drafts.actors}
    found = []
    for expected in text.expected:
        for drafted in drafts.statements:
            is_wrong = "+".join(sorted(drafted.speakers)) != expected.speaker and expected.speaker != "-"
            is_clear = drafted.attribution is None and not new & set(drafted.speakers)
            if is_expected(drafted, expected) and is_wrong and is_clear:
                found.append(
                    f"{text.lang} {text.kind}: {drafted.speakers}, not {expected.speaker}: {drafted.quote}"
                )
    return found


def is_expected(drafted: DraftedStatement, expected: Expected) -> bool:
    """Tell whether the words of a draft are those of a label."""
    quote = drafted.quote.strip(_MARKS)
    return quote.startswith(expected.begins.strip(_MARKS)) and quote.endswith(expected.ends.strip(_MARKS))


def compare(
    found: DraftedStatement, expected: Expected, names: dict[str, str], labelled: Labelled, score: Score
) -> None:
    """Add to a score whether the speaker and the day of a draft are those of its label."""
    where = f"{labelled.lang} {labelled.kind}"
    if expected.speaker != "-":
        speakers = [f"?{names[id_]}" if id_ in names else id_ for id_ in sorted(found.speakers)]
        speaker = "+".join(speakers)
        is_right = _are_the_same(speakers, expected.speaker.split("+"))
        score.speakers[0] += is_right
        score.speakers[1] += 1
        if not is_right:
            score.misses.append(f"{where}: {speaker}, not {expected.speaker}: {expected.begins}")
    if expected.date != "-" or found.date:
        is_right = (found.date or "-") == expected.date
        score.dates[0] += is_right
        score.dates[1] += 1
        if not is_right:
            score.misses.append(f"{where}: {found.date}, not {expected.date}: {expected.begins}")


def _are_the_same(found: list[str], expected: list[str]) -> bool:
    """Tell whether those are the speakers, in any order; of one in no register any part of the name will do."""
    left = list(found)
    for name in expected:
        is_new = name[0] == "?"
        at = next(
            (
                place
                for place, speaker in enumerate(left)
                if speaker == name
                or (is_new and speaker[0] == "?" and name[1:].casefold() in speaker[1:].casefold())
            ),
            None,
        )
        if at is None:
            return False
        del left[at]
    return not left


def scores_by(
    texts: Iterable[Labelled], one: Callable[[Labelled], Score] = score_of
) -> dict[tuple[str, str], Score]:
    """Return the scores of texts by language and kind; ``one`` scores a text."""
    found: dict[tuple[str, str], Score] = {}
    for labelled in texts:
        found.setdefault((labelled.lang, labelled.kind), Score()).add(one(labelled))
    return found


def total(scores: Iterable[Score]) -> Score:
    """Return scores in one."""
    found = Score()
    for score in scores:
        found.add(score)
    return found


def all_texts() -> list[Labelled]:
    """Return every text that drafting is measured on."""
    return [
        *texts_in("texts"),
        *made_texts(),
        *texts_in("unseen"),
        *texts_in("later"),
        *texts_in("fresh"),
        *texts_in("second"),
        *texts_in("third"),
        *texts_in("eastern"),
        *texts_in("fourth"),
        *texts_in("eastern_later"),
        *texts_in("fifth"),
        *texts_in("eastern_third"),
        *texts_in("sixth"),
        *texts_in("eastern_fourth"),
        *texts_in("seventh"),
    ]


def table(scores: dict[tuple[str, str], Score]) -> str:
    """Return scores for people."""
    rows = [["language", "kind", "quotations", "speakers", "dates", "beyond"]]
    languages = list(dict.fromkeys(lang for lang, _ in scores))
    kinds = list(dict.fromkeys(kind for _, kind in scores))
    for lang, kind in [
        *scores,
        *((lang, "all") for lang in languages),
        *(("all", kind) for kind in (*kinds, "all")),
    ]:
        chosen = total(
            score
            for (its_lang, its_kind), score in scores.items()
            if lang in (its_lang, "all") and kind in (its_kind, "all")
        )
        shares = (
            f"{getattr(chosen, name)[0]}/{getattr(chosen, name)[1]} {chosen.share(name):.1%}"
            for name in GOALS
        )
        rows.append([lang, kind, *shares, str(chosen.others)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def show(scores: dict[tuple[str, str], Score], texts: int, *, misses: bool) -> None:
    """Print the scores of so many texts, and what was missed if that is asked for."""
    found = total(scores.values())
    if misses:
        print("\n".join(found.misses))
    print(table(scores))
    print(f"{texts} texts; words that no text has: {len(found.invented)}")


def _main(arguments: list[str]) -> None:
    folders = [name for name in arguments if not name.startswith("-")]
    texts = [
        text for name in folders for text in (made_texts() if name == "made" else texts_in(name))
    ] or all_texts()
    show(scores_by(texts), len(texts), misses="--misses" in arguments)


if __name__ == "__main__":
    _main(sys.argv[1:])
