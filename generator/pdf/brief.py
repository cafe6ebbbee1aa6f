"""Arranges what a PDF of one page says of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import Parties
from generator.document.typst import TypstWriter
from generator.model.question import QuestionState, by_state
from generator.model.report import Report
from generator.pdf.site_only import SITE_ONLY
from generator.writer.views.answers import chief_answers, labels_of
from generator.writer.views.cover import CoverView, view_cover
from generator.writer.views.crosswalk import CellView, crosswalk
from generator.writer.views.glance import glance
from generator.writer.views.reports import prose
from generator.writer.views.standings import Standings
from generator.writer.views.verdicts import tally
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.findings import Findings
    from generator.document.link_targets import LinkTargets
    from generator.document.typst import Plain
    from generator.model.briefing import Briefing
    from generator.model.report import Evidence
    from generator.writer.views.entry_links import EntryLinks

_LEFT_OUT: Mapping[type, frozenset[str]] = {
    **SITE_ONLY,
    CellView: SITE_ONLY[CellView] | {"became", "because", "cites", "stances"},
    CoverView: frozenset({"anchor", "bottom_line", "corrected", "foot", "note", "rests_on"}),
}
"""What the one page has no room for, and what stands on it in fewer words."""


def arrange_brief(
    briefing: Briefing, findings: Findings, links: EntryLinks, targets: LinkTargets
) -> dict[str, Plain]:
    """Return what stands on the one page: bottom line, key points, what is contested, the crosswalk in small."""
    questions = by_state(briefing.questions, links.library.statements)
    parties = Parties(links.library, briefing)
    table = crosswalk(briefing, Standings(briefing, links))
    writer = TypstWriter(targets, links.lang, left_out=_LEFT_OUT)
    return {
        "id": briefing.id,
        "cover": writer.data(view_cover(briefing, links)),
        "bottom_line": [
            writer.write(prose(briefing.bottom_line.says)),
            _short(briefing.bottom_line.evidence, links, targets, writer),
        ],
        "key_points": [
            [writer.write(prose(point.says)), _short(point.evidence, links, targets, writer)]
            for point in briefing.key_points
        ],
        "contested": [
            [
                question.question,
                [
                    [
                        answer.says,
                        list(labels_of(answer, parties, links)),
                        _short(answer.evidence, links, targets, writer),
                        writer.write(prose(answer.note)),
                    ]
                    for answer in question.answers
                ],
            ]
            for question in questions[QuestionState.CONTESTED]
        ],
        "differ": [
            [writer.write(row.topic), writer.write(row.word), [contrast.says for contrast in row.contrasts]]
            for event in glance(briefing, links)
            for row in event.rows
        ],
        **{
            key: [
                [
                    question.question,
                    [
                        [
                            answer.says.rstrip("."),
                            list(labels_of(answer, parties, links)),
                            _short(answer.evidence, links, targets, writer),
                        ]
                        for answer in chief_answers(question, links)
                    ],
                ]
                for question in questions[state]
            ]
            for key, state in (("facts", QuestionState.KEY_FACT), ("uncertain", QuestionState.UNCERTAIN))
        },
        "unknown": [question.question for question in questions[QuestionState.GAP]],
        "none_contested": words.NONE_CONTESTED,
        "plans": TypstWriter(targets, links.lang, "plans", _LEFT_OUT).data(
            {key: table[key] for key in ("columns", "rows")}
        ),
        "verification": writer.data(tally(findings.briefings[briefing.id].verdicts)),
    }


def _short(
    evidence: Iterable[Evidence], links: EntryLinks, targets: LinkTargets, writer: TypstWriter
) -> list[Plain]:
    """Return what something rests on in the fewest words: numbers of statements, then everything else.

    A statement of which a source was retracted is among these: its number alone would not say so.
    """
    numbers: list[Plain] = []
    others: list[Plain] = []
    for rest in evidence:
        place = "" if isinstance(rest, Report) else links.path(rest)
        if place in targets.numbers and not (isinstance(rest, str) and links.is_shaken(rest)):
            numbers.append(targets.numbers[place])
        else:
            others.append(writer.write(links.evidence(rest)))
    return [numbers, others]
