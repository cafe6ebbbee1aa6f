"""A briefing that has just been begun, with three texts, and what composes it in tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.project import Project
from generator.starter import BriefingAnswers, Kind, new_briefing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.testing import Result

BRIEFING = "pond-talks"
SESSIONS = Path(__file__).parent / "sessions"
FOLDER = f"briefings/{BRIEFING}"
TEXTS = {
    "hill": (
        "Mayor Ada Reed received the mayor of Dale, Bela Orlo.\n\n"
        "Ada Reed said that the pond will be drained in June. She said that nets are allowed until then.\n\n"
        "Both mayors want a fence at the pond. The frogs stay.\n"
    ),
    "dale": (
        "Bela Orlo met the mayor of Hill, Ada Reed.\n\n"
        "Bela Orlo said that the pond is not to be drained. He said that frogs have lived in it for years.\n\n"
        "He wants no nets in the pond.\n"
    ),
    "post": (
        "Мери зустрілися біля ставка.\n\n"
        "«Ставок належить жабам», — сказав Бела Орло. Сітки біля ставка нікому не потрібні.\n"
    ),
}
REGISTERS = """\
actors:
  - {id: hill-town, type: organisation, name: Town of Hill}
  - {id: dale-town, type: organisation, name: Town of Dale}
  - {id: post, type: organisation, name: The Post}
sources:
  - id: hill-note
    type: document
    publisher: hill-town
    lang: en
    date: 2026-03-04
    text: hill.txt
  - id: dale-note
    type: document
    publisher: dale-town
    lang: en
    date: 2026-03-04
    text: dale.txt
  - id: post-report
    type: article-newspaper
    publisher: post
    lang: uk
    date: 2026-03-05
    text: post.txt
"""
CONFIRMED = """\
statements:
  - id: reed-drains
    speaker: ada
    at: meeting
    about: [pond]
    says: The pond will be drained in June.
    source: hill-note
    quote: the pond will be drained in June
  - id: orlo-refuses
    speaker: bela
    at: meeting
    about: [pond]
    says: Nobody may drain the pond.
    source: dale-note
    quote: the pond is not to be drained
  - id: reed-nets
    speaker: ada
    at: meeting
    says: Fishing with nets is allowed until June.
    source: hill-note
    quote: nets are allowed until then
actors:
  - {id: ada, type: person, name: Ada Reed, part_of: hill-town}
  - {id: bela, type: person, name: Bela Orlo, part_of: dale-town}
topics:
  - {id: pond, name: Draining of the pond, words: [{word: drained, lang: en}]}
"""
"""What stands in another file once drafts have been judged."""


def begun(place: Path, kind: Kind = Kind.MEETING, texts: Mapping[str, str] = MappingProxyType({})) -> Path:
    """Begin a briefing in ``place``, three sources beside it, some with other ``texts``, and return the folder."""
    place.mkdir(exist_ok=True)
    (place / "mkdocs.yml").write_text("site_name: Ponds\n", encoding="utf-8")
    (place / "briefings").mkdir()
    (place / "sources").mkdir()
    for name, text in {**TEXTS, **texts}.items():
        (place / f"sources/{name}.txt").write_text(text, encoding="utf-8")
    (place / "briefings/registers.yml").write_text(REGISTERS, encoding="utf-8")
    new_briefing(Project(place), BRIEFING, BriefingAnswers(today="2026-03-09", kind=kind, date="2026-03-04"))
    return place


def judged(place: Path) -> Path:
    """Enter confirmed statements into a briefing that has been begun, with its event named."""
    (place / FOLDER / "drafts.yml").write_text(CONFIRMED, encoding="utf-8")
    compose(place, "Talks on the pond", "The mayors meet at the pond", "", "", "", "n", "n", "q")
    return place


def compose(place: Path, *answers: str, options: tuple[str, ...] = ()) -> Result:
    """Answer what `compose` asks; then its input ends."""
    done = CliRunner().invoke(
        main,
        ["-C", str(place), "compose", BRIEFING, *options],
        input="".join(f"{answer}\n" for answer in answers),
    )
    assert "Traceback" not in done.output
    return done


def written(place: Path, file: str = "entries.yml") -> dict[str, Any]:
    """Return what a file of the briefing holds."""
    text = (place / FOLDER / file).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # makes texts of all
    return loaded


@dataclass(frozen=True)
class Session:
    """What somebody answers, and what stands then."""

    name: str
    judged: bool
    """Whether statements are confirmed before."""
    kind: Kind
    """Of the briefing."""
    texts: Mapping[str, str]
    """Texts of the sources in place of their own."""
    answers: tuple[str, ...]
    tells: tuple[str, ...]
    """What is told, each on one line."""
    stands: Mapping[str, str]
    """Parts of the files of the briefing, as they are written then."""
    gone: Mapping[str, str]
    """What does not stand in them any more."""


def sessions() -> list[Session]:
    """Return the sessions that are kept as data."""
    return [
        Session(
            name=path.stem,
            judged=bool(row.get("judged")),
            kind=Kind(row.get("kind", Kind.MEETING)),
            texts=row.get("texts", {}),
            answers=tuple(row["answers"]),
            tells=tuple(row.get("tells", ())),
            stands=row.get("stands", {}),
            gone=row.get("gone", {}),
        )
        for path in sorted(SESSIONS.glob("*.yml"))
        for row in [yaml.safe_load(path.read_text(encoding="utf-8"))]
    ]
