"""Every citation of the library stands on its page, where the reader looks for it: none lost, none made up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.model.report import Report
from generator.project import Project
from tests.architecture import ROOT
from tests.html_pages import Page, read_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Evidence, Id
    from tests.sites import BuiltSite

pytestmark = pytest.mark.engine

Place = tuple[str, str]
"""Address of a page, and the anchor on it that stands last before the citation."""
Citations = dict[Place, Counter[str]]


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped library."""
    return build.check(Project(ROOT), Diagnostics())[0]


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def pages(request: pytest.FixtureRequest) -> dict[str, Page]:
    """Every page of the shipped site, by address."""
    site: BuiltSite = request.getfixturevalue(f"{request.param}_site")
    return read_site(site.html)


def test_statements_cite_each_report_once(library: Library, pages: dict[str, Page]) -> None:
    expected = {
        (f"/briefings/{briefing.id}/statements/", local(statement.id)): Counter(
            report.source for report in statement.reports
        )
        for briefing in library.briefings.values()
        for statement in briefing.statements
    }
    compare(expected, pages)
    total = sum(len(page.cites) for page in pages.values() if page.address.endswith("/statements/"))
    assert total == sum(len(statement.reports) for statement in library.statements.values())


def test_everything_else_cites_its_evidence(library: Library, pages: dict[str, Page]) -> None:
    for briefing in library.briefings.values():
        compare(dict(evidence_of(briefing)), pages)


def test_offices_cite_their_evidence(library: Library, pages: dict[str, Page]) -> None:
    for actor in library.actors.values():
        page = pages[f"/actors/{actor.id}/"]
        expected = counted([item for office in actor.offices for item in office.evidence]) + counted(
            actor.evidence
        )
        first = page.cites[0][0] if page.cites else ""
        found = Counter(cited for anchor, cited in page.cites if anchor == first)
        assert expected <= found, actor.id


def evidence_of(briefing: Briefing) -> Iterator[tuple[Place, Counter[str]]]:
    """Yield where on a briefing's pages which evidence must be cited."""
    home = f"/briefings/{briefing.id}/"
    yield (home, "bottom-line"), counted(briefing.bottom_line.evidence)
    for number, point in enumerate(briefing.key_points, 1):
        yield (home, f"key-point-{number}"), counted(point.evidence)
    for assessment in briefing.assessments:
        yield (home, local(assessment.id)), counted(assessment.evidence)
    for event in briefing.events:
        yield (f"{home}timeline/", local(event.id)), counted(event.evidence)
    for question in briefing.questions:
        answers = [item for answer in question.answers for item in answer.evidence]
        yield (f"{home}call/", local(question.id)), counted(answers)
    for plan in briefing.plans:
        for anchor, cited in evidence_of_plan(plan):
            yield (f"{home}plans/", anchor), cited


def evidence_of_plan(plan: Plan) -> Iterator[tuple[str, Counter[str]]]:
    """Yield the evidence of a plan, its cells and its points.

    The plan's texts are cited once at its head; a part that names no evidence of its own cites the first for all.
    What else reports the plan follows its last point.
    """
    for position in plan.positions:
        yield f"{local(plan.id)}--{position.topic}", counted(position.evidence or plan.texts[:1])
    parts = [(local(plan.id), counted(plan.texts))]
    parts += [(local(point.id), counted(point.evidence or plan.texts[:1])) for point in plan.points]
    last, cited = parts.pop()
    yield from (*parts, (last, cited + counted(plan.evidence)))


def counted(evidence: Iterable[Evidence]) -> Counter[str]:
    """Return what is cited, each as often as it is."""
    return Counter(item.source if isinstance(item, Report) else item for item in evidence)


def local(id_: Id) -> str:
    """Return the anchor of an entry."""
    return id_.rpartition("/")[2].replace("#", "--")


def compare(expected: Citations, pages: dict[str, Page]) -> None:
    """Fail with every place whose citations are not those expected."""
    found: dict[Place, Counter[str]] = {}
    for page in pages.values():
        for anchor, cited in page.cites:
            found.setdefault((page.address, anchor), Counter())[cited] += 1
    wrong = [
        f"{address}#{anchor}: missing {dict(cited - found.get((address, anchor), Counter()))}, "
        f"too many {dict(found.get((address, anchor), Counter()) - cited)}"
        for (address, anchor), cited in expected.items()
        if anchor not in pages[address].ids or found.get((address, anchor), Counter()) != cited
    ]
    assert not wrong, "\n".join(wrong)
