"""The overview as a part of a Word document: head, key points, judgements, what to watch, editions, corrections."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document.inline import Aside, Strong, WebLink
from generator.document.joining import join, phrase
from generator.exports.word.blocks import Contents, Picture, Style, Table
from generator.writer.views.cover import view_cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.formatted_citation import FormattedCitation
    from generator.document.inline import Content
    from generator.exports.word.blocks import Block, Paragraph
    from generator.exports.word.part import Part
    from generator.writer.views.corrections import CorrectionView
    from generator.writer.views.overview import AssessmentView, EditionView, PointView
    from generator.writer.views.watch import SignView

_HOW_TO_READ = (
    "Behind what is said here a footnote names who said it and where it was seen. Words between quotation marks are "
    "those of somebody; what is known of them stands behind them in brackets. A bold number is that of a statement: "
    "the part “Statements” has each in full. Everything else is worded by the editors."
)


def opening(part: Part) -> Iterator[Block]:
    """Yield what stands first: who signs, title and edition, the bottom line, key points, the table of contents."""
    cover = view_cover(part.pages.briefing, part.pages.links)
    yield from _masthead(part)
    yield part.writer.paragraph(Style.TITLE, cover.title, at=part.base)
    yield part.paragraph(Style.SUBTITLE, join(cover.dateline, " · "))
    bottom = list(part.writer.blocks(cover.bottom_line, Style.BOTTOM_LINE))
    bottom[0] = part.paragraph(Style.BOTTOM_LINE, bottom[0].runs, anchor=cover.anchor)
    bottom[-1] = replace(bottom[-1], runs=(*bottom[-1].runs, *part.writer.note(part.shown["bottom_cites"])))
    yield from bottom
    yield from part.details(cover.corrected)
    yield from part.writer.blocks(cover.note)
    yield from part.details(join(cover.rests_on, " · "))
    yield from _key_points(part)
    yield Contents("Contents")
    yield part.heading("How to read this document")
    yield part.paragraph(Style.NORMAL, _HOW_TO_READ)
    if part.meaning:
        yield part.paragraph(Style.NORMAL, part.meaning)
    yield from _assessments(part)
    yield from _to_watch(part)


def closing(part: Part) -> Iterator[Block]:
    """Yield what stands last: how far it was checked, editions, corrections, how to cite it."""
    yield part.heading("How far it was checked")
    for line in part.shown["verification"]:
        yield part.paragraph(Style.BULLET, line)
    yield part.heading("Editions")
    editions: tuple[EditionView, ...] = part.shown["editions"]
    yield Table(
        "Editions of this briefing",
        (0.8, 1.2, 1.2, 1, 2.2),
        tuple(map(part.cell, ("Edition", "Date", "Sources looked for until", "Change", "What changed"))),
        tuple(
            (
                part.cell(str(edition.number)),
                part.cell(edition.date),
                part.cell(edition.data_until),
                part.cell(edition.change),
                part.cell(edition.says),
            )
            for edition in editions
        ),
    )
    yield from _corrections(part)
    yield part.heading("How to cite")
    citations: tuple[FormattedCitation, ...] = part.shown["citations"]
    for citation in citations:
        yield part.paragraph(Style.NORMAL, Strong(citation.style), ": ", citation.content)
    if not citations:
        yield part.paragraph(Style.NORMAL, part.shown["how_to_cite"])


def _masthead(part: Part) -> Iterator[Block]:
    """Yield who signs the document: picture, name, contact, imprint, licence."""
    publication = part.pages.publication
    desk = publication.desk
    if desk is None:
        return
    if publication.logo:
        yield Picture(publication.logo, desk.name, 26)
    yield part.paragraph(Style.NORMAL, Strong(desk.name))
    imprint = publication.full_address(desk.imprint)
    linked = (
        (desk.contact, desk.contact_address),
        (imprint, imprint),
        (desk.licence or desk.licence_address, desk.licence_address),
    )
    details: list[Content] = [publication.site_name] if publication.site_name != desk.name else []
    details += [WebLink(url, words) if url else words for words, url in linked if words]
    yield from part.details(join(details, " · "))


def _key_points(part: Part) -> Iterator[Block]:
    points: tuple[PointView, ...] = part.shown["key_points"]
    yield part.heading("Key points")
    for number, point in enumerate(points):
        written = part.paragraph(Style.NUMBER, point.says, part.writer.note(point.cites), anchor=point.anchor)
        yield replace(written, begins_list=not number)
        if point.corrected:
            yield part.paragraph(Style.CONTINUED, point.corrected)


def _assessments(part: Part) -> Iterator[Block]:
    assessments: tuple[AssessmentView, ...] = part.shown["assessments"]
    if not assessments:
        return
    yield part.heading("Assessments")
    yield part.paragraph(
        Style.NORMAL,
        "What the briefing itself judges. How likely it is and how sure we are of that are two different things.",
    )
    for number, assessment in enumerate(assessments, 1):
        before = f"{number}. " if len(assessments) > 1 else ""
        yield part.paragraph(Style.ENTRY, Strong(phrase(before, assessment.says)), anchor=assessment.anchor)
        yield from _assessed(part, assessment)
    yield from _scale(part)


def _scale(part: Part) -> Iterator[Block]:
    steps: tuple[tuple[str, str], ...] = part.shown["scale"]
    if not steps:
        return
    yield part.paragraph(Style.CAPTION, f"Scale of likelihood: {part.shown['scale_name']}")
    yield Table(
        "Scale of likelihood",
        (1,) * len(steps),
        tuple(part.cell(word) for word, _ in steps),
        (tuple(part.cell(range_) for _, range_ in steps),),
    )


def _assessed(part: Part, assessment: AssessmentView) -> Iterator[Paragraph]:
    likelihood: list[Content] = ["Likelihood: ", Strong(assessment.likelihood)]
    if assessment.range:
        likelihood.append(f" ({assessment.range})")
    if assessment.likelihood_because:
        likelihood += [". ", assessment.likelihood_because]
    yield part.paragraph(Style.BULLET, *likelihood, part.writer.note(assessment.cites))
    yield part.paragraph(
        Style.BULLET, "Confidence: ", Strong(assessment.confidence), ". ", assessment.because
    )
    for line in assessment.alternatives:
        yield part.paragraph(Style.BULLET, f"It could also be: {line}")
    for line in assessment.would_change:
        yield part.paragraph(Style.BULLET, f"What would change it: {line}")
    if assessment.changed_because:
        yield part.paragraph(Style.BULLET, "Changed because: ", assessment.changed_because)


def _to_watch(part: Part) -> Iterator[Block]:
    signs: tuple[SignView, ...] = part.shown["watch"]
    if signs:
        yield part.heading("What to watch")
    for sign in signs:
        yield part.paragraph(Style.BULLET, sign.says, " ", Aside(phrase("(", sign.link, ")")))


def _corrections(part: Part) -> Iterator[Block]:
    corrections: tuple[CorrectionView, ...] = part.shown["corrections"]
    if corrections:
        yield part.heading("Corrections", anchor=part.shown["anchors"]["corrections"])
    for correction in corrections:
        head = Strong(phrase(correction.kind, ", ", correction.date))
        yield part.paragraph(Style.ENTRY, head, anchor=correction.anchor)
        yield part.paragraph(Style.BULLET, "Of: ", correction.of)
        yield part.paragraph(Style.BULLET, "It said: ", correction.was)
        yield part.paragraph(Style.BULLET, f"{correction.label}: {correction.now}")
        yield part.paragraph(Style.BULLET, "Because: ", correction.because)
        if correction.reported_by:
            yield part.paragraph(Style.BULLET, "Reported by: ", correction.reported_by)
