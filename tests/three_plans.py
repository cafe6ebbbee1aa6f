"""A project with three plans of two harbour towns that follow each other: 28, 24 and 19 points, without headings.

Of the 28 points the second plan keeps 13 as they are, changes seven, two of them together, and drops four; nobody says
what became of the other four. The third keeps, changes and drops points of the second, and takes up one of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ASKED = (
    "Both towns say again that the bay belongs to neither of them alone.",
    "The two councils sign a paper that no boat of one town chases a boat of the other.",
    "Nobody sails armed into the other town's half of the bay.",
    "The two councils meet every spring, with the lighthouse keepers at the table.",
    "Boria gets a promise of help if its quays are attacked.",
    "The harbour guard of Boria has 600 people at most.",
    "Boria writes into its charter that it joins no league of towns.",
    "The league writes into its own charter that it does not take Boria in.",
    "No guards of the league are lodged in Boria.",
    "The help that is promised ends if Boria fires first.",
    "Boria may sell its salt on the league's market.",
    "A fund pays for new quays, cranes and a school of pilots.",
    "Aland comes back to the fair of the towns.",
    "Tolls on Aland's boats fall away one after the other.",
    "The money that the fair holds for Aland goes into the quays of Boria.",
    "Aland writes into its charter that it sends no guards over the bay.",
    "Both towns keep the old promise not to set nets across the strait.",
    "Boria buys no fire ships.",
    "The tide mill works again, under a keeper of the fair, for both towns.",
    "Schools in both towns teach the songs of the other.",
    "Three sandbanks count as Aland's, and the line of buoys is frozen elsewhere.",
    "No line of buoys is moved by force.",
    "Aland does not hinder Boria's barges on the river.",
    "A committee brings home boats, crews and children.",
    "Boria votes for a new council within a hundred days.",
    "Nobody is taken to court for what he did in the quarrel.",
    "A council of five watches over the paper, and fines who breaks it.",
    "The boats rest as soon as both towns have signed.",
)
"""What the first plan asks for."""

_Row = tuple[str, str, str, str]
"""What a point says ("" for the words of the first it comes from), from which it comes, change, status."""

_SECOND: tuple[_Row, ...] = (
    *(("", str(number), "same", "agreed") for number in (1, 2)),
    ("No boat of either town sails armed in the other's half of the bay.", "3", "changed", "agreed"),
    ("", "4", "same", ""),
    ("Boria gets a promise of help that the league's council votes on.", "5 10", "changed", "open"),
    ("The harbour guard of Boria has 800 people at most, in times of peace.", "6", "changed", "open"),
    *(("", str(number), "same", "") for number in (8, 9, 11, 12)),
    ("Aland comes back to the fair of the towns, step by step.", "13", "changed", "open"),
    ("Tolls on Aland's boats fall away when the quays are built.", "14 15", "changed", ""),
    *(("", str(number), "same", "agreed") for number in (16, 17, 19, 20)),
    ("Talks on the sandbanks begin at the line of buoys of today.", "21", "changed", "open"),
    *(("", str(number), "same", "") for number in (22, 24, 28)),
    ("A bell rings in both towns on the day of the paper.", "", "new", ""),
    ("Fishers of both towns may dry nets on either shore.", "", "new", "agreed"),
    ("The pilots of both towns share one book of signals.", "", "", ""),
    ("Boria holds its vote as soon as the boats rest.", "25", "", ""),
)
_THIRD: tuple[_Row, ...] = (
    *(("", str(number), "same", "agreed") for number in (1, 2, 3, 4)),
    ("The league's council and the fair stand together behind the help for Boria.", "5", "changed", "open"),
    ("", "6", "same", "agreed"),
    *(("", str(number), "same", "") for number in (8, 9, 10)),
    ("Tolls on Aland's boats stay until the last quay is built.", "12", "changed", "open"),
    *(("", str(number), "same", "") for number in (13, 14, 15)),
    ("The leaders of both towns alone decide on the sandbanks.", "17", "changed", "open"),
    *(("", str(number), "same", "") for number in (18, 19, 20)),
    ("Old rows about nets are settled by the lighthouse keepers.", "", "new", "dropped"),
    ("Nobody is taken to court for small things.", "first#26", "changed", ""),
)
_PLANS = (
    (
        "first",
        "The paper of 28 points",
        "aland",
        "2024-04-10",
        (),
        tuple((asked, "", "", "") for asked in _ASKED),
    ),
    (
        "second",
        "Aland's and Boria's paper, refined by the two councils",
        "[aland, boria]",
        "2024-04-13",
        (7, 18, 23, 26),
        _SECOND,
    ),
    ("third", "The shorter paper", "[aland, boria]", "2024-04-16", (11, 21, 22), _THIRD),
)
_POSITIONS: Mapping[str, tuple[tuple[str, str, str, str] | None, ...]] = {
    "guards": (
        ("addresses", "for-with-conditions", "600 guards", "6"),
        ("addresses", "for", "800 guards, in times of peace", "6"),
        ("addresses", "for", "800 guards, in times of peace", "6"),
    ),
    "league": (
        ("addresses", "against", "", "9, 7, 8"),
        ("partly", "against-with-conditions", "", "7, 8"),
        ("partly", "for", "", "7"),
    ),
    "tolls": (
        ("addresses", "against", "end one after the other", "14"),
        ("addresses", "against-with-conditions", "end with the quays", "12"),
        ("addresses", "unclear", "end with the last quay", "10"),
    ),
    "crews": (
        ("addresses", "for", "return of crews and children", "24"),
        ("addresses", "for", "", "19"),
        None,
    ),
    "courts": (("addresses", "against", "no trials", "26"), ("silent", "", "", ""), ("partly", "", "", "19")),
}
_TOPICS = {
    "guards": "Strength of the harbour guard",
    "league": "Joining the league of towns",
    "tolls": "Tolls and other measures against boats",
    "crews": "Crews and children held in the other town",
    "courts": "Courts",
}


_STANCE = """
statements:
  - id: boria-against-salt
    speaker: boria
    date: 2024-04-20
    stance: {"first#6": against}
    says: Boria wants more than 600 guards.
    source: gazette-1
    locator: para 3
"""


def write_three_plans(folder: Path) -> None:
    """Write the project into ``folder``: its briefing is called ``x``."""
    write_project(Case("three-plans", {"briefings/x/plans.yml": "\n".join(_lines())}, ()), folder)


def _lines() -> Iterator[str]:
    yield "topics:"
    yield from (f"  - {{id: {id_}, name: {name}}}" for id_, name in _TOPICS.items())
    yield "plans:"
    asked: list[str] = []
    before = ""
    for place, (id_, name, by, date, dropped, rows) in enumerate(_PLANS):
        yield f"  - id: {id_}\n    name: {name}\n    by: {by}\n    date: {date}\n    texts: [gazette-1]"
        if before:
            yield f"    version_of: {before}\n    dropped: [{', '.join(f'{before}#{number}' for number in dropped)}]"
        yield "    points:"
        asked = [says or asked[int(sources) - 1] for says, sources, _, _ in rows]
        for number, (row, says) in enumerate(zip(rows, asked, strict=True), 1):
            yield f"      - n: {number}\n        says: {says}"
            yield from _beside(row, before)
        yield "    positions:"
        for topic, cells in _POSITIONS.items():
            if cell := cells[place]:
                yield f"      - topic: {topic}\n        because: So the paper says."
                keys = zip(("level", "stance", "value", "points"), cell, strict=True)
                yield from (
                    f"        {key}: {f'[{value}]' if key == 'points' else value}"
                    for key, value in keys
                    if value
                )
        before = id_
    yield _STANCE


def _beside(row: _Row, before: str) -> Iterator[str]:
    _, sources, change, status = row
    if sources:
        named = (source if "#" in source else f"{before}#{source}" for source in sources.split())
        yield f"        from: [{', '.join(named)}]"
    if change:
        yield f"        change: {change}"
    if status:
        yield f"        status: {status}"
