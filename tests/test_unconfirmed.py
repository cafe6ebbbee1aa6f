"""What has a `todo` is published nowhere, is seen by those who write it, and holds nothing up but what rests on it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from generator.pdf import write_documents
from generator.project import Project
from generator.project.caches import project_cache
from generator.unconfirmed import LeftOut
from generator.writer.pages.options import PdfOptions
from tests.conftest import ROOT
from tests.quotes.project import change
from tests.quotes.project import run as command
from tests.test_withheld_exports import exported

if TYPE_CHECKING:
    from pathlib import Path


SMALL = ROOT / "tests" / "golden" / "small"
REGISTERS = """
actors:
  - id: draft-envoy
    todo: Ask for the ENVOY.
    type: person
    name: Draft Envoy
sources:
  - id: draft-letter
    todo: Find the LETTER.
    type: document
    publisher: draft-envoy
    lang: en
    read: whole
    url: https://drafts.example/letter
topics:
  - id: draft-topic
    todo: Choose a TOPIC.
    name: Draft topic
terms:
  - id: draft-term
    todo: Choose a TERM.
    name: Draft term
    words:
      - {word: catch}
"""
ENTRIES = """
events:
  - id: draft-event
    todo: Date the EVENT.
    name: Draft event
    date: 2026-05-01
    evidence: [draft-letter]
statements:
  - id: draft-statement
    todo:
      - Read the STATEMENT.
      - Check <b>the words</b>.
    speaker: draft-envoy
    at: summit
    date: 2026-05-02
    about: [quotas, draft-topic, draft-event]
    says: Every catch is counted twice.
    source: draft-letter
    quote: every catch is counted twice
    links:
      - {to: joint-quota, as: denies}
questions:
  - id: draft-question
    todo: Answer the QUESTION.
    question: Who counts the catch?
    answers:
      - says: Nobody does.
        evidence: [draft-statement]
plans:
  - id: draft-plan
    todo: Enter the PLAN.
    name: Draft plan
    by: draft-envoy
    date: 2026-05-01
    texts: [draft-letter]
    points:
      - n: 1
        todo: Enter the POINT.
        says: Count the catch.
"""
ASSESSMENT = """
  - id: draft-assessment
    todo: Weigh the ASSESSMENT.
    says: The catch is counted.
    likelihood: probable
    confidence: low
    because: Nobody says so.
    evidence: [draft-statement]
    alternatives:
      - It is not.
"""
HEAD = """
title: Draft talks
todo: Write the HEAD.
bottom_line:
  says: The envoy said that they talked.
  evidence: [talked]
key_points:
  - says: The envoy said that they talked.
    evidence: [talked]
editions:
  - number: 1
    date: 2026-05-05
    data_until: 2026-05-04
    change: significant
    says: First edition.
"""
TALKS = """
actors:
  - id: talker
    type: person
    name: Draft Talker
statements:
  - id: talked
    speaker: talker
    about: [quotas]
    says: They talked.
    source: communique
    locator: para 3
"""
NOUNS = [
    "ENVOY",
    "LETTER",
    "TOPIC",
    "TERM",
    "EVENT",
    "STATEMENT",
    "QUESTION",
    "PLAN",
    "POINT",
    "ASSESSMENT",
    "HEAD",
]
COUNT = len(NOUNS)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small library, beside which nobody has written anything; not to be changed."""
    return small_copy(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same with an entry of every noun that nobody has confirmed, and such a briefing; not to be changed."""
    project = small_copy(tmp_path_factory.mktemp("drafted"))
    add_drafts(project)
    return project


def small_copy(folder: Path) -> Project:
    shutil.copytree(SMALL, folder / "small", ignore=shutil.ignore_patterns("docs", "build"))
    return Project(folder / "small")


def add_drafts(project: Project) -> None:
    briefing = project.briefings / "fisheries-summit"
    (project.briefings / "drafts.yml").write_text(REGISTERS, encoding="utf-8")
    (briefing / "drafts.yml").write_text(ENTRIES, encoding="utf-8")
    change(
        project.root, "briefings/fisheries-summit/briefing.yml", "assessments:\n", f"assessments:{ASSESSMENT}"
    )
    (project.briefings / "draft-talks").mkdir()
    (project.briefings / "draft-talks" / "briefing.yml").write_text(HEAD, encoding="utf-8")
    (project.briefings / "draft-talks" / "talks.yml").write_text(TALKS, encoding="utf-8")


def test_everything_published_is_as_if_it_were_not_written(small: Project, drafted: Project) -> None:
    before, after = build.generate(small), build.generate(drafted)
    assert not before.left_out
    assert after.left_out == LeftOut(("draft-talks",), COUNT - 1)
    assert after.files == before.files
    assert after.pictures == before.pictures
    assert exported(drafted) == exported(small)
    printed = [
        [
            (document.name, document.data)
            for document in write_documents(result.library, result.findings, PdfOptions(), Diagnostics())
        ]
        for result in (before, after)
    ]
    assert printed[0] == printed[1]


def test_whoever_writes_it_sees_each_with_its_mark(drafted: Project) -> None:
    result = build.generate(drafted, with_unconfirmed=True)
    pages = {name: content.decode() for name, content in result.files.items() if name.endswith(".md")}
    marks = "\n".join(line for text in pages.values() for line in text.split("\n") if 'class="todo"' in line)
    assert not result.left_out
    assert [noun for noun in NOUNS if "To do: " not in marks or noun not in marks] == []
    assert "Read the STATEMENT. · Check &lt;b&gt;the words&lt;/b&gt;." in marks
    assert "briefings/draft-talks/index.md" in pages


def test_a_check_lists_what_is_to_be_done_and_a_build_says_how_much(drafted: Project) -> None:
    found = Diagnostics()
    library, _ = build.check(drafted, found, with_unconfirmed=True)
    listed = [diagnostic.severity for diagnostic in found if diagnostic.code is Code.TODO]
    assert listed == [Severity.ADVICE] * COUNT, "the statement has two, told together"
    assert "draft-talks/talked" in library.statements
    assert Code.TODO not in {diagnostic.code for diagnostic in build.generate(drafted).diagnostics}
    done = command(drafted.root, "generate")
    said = (
        f"Left out, because something is still to be done: the briefing `draft-talks`, {COUNT - 1} entries."
    )
    assert said in done.output
    assert done.exit_code == 0


def test_rules_are_asked_of_what_is_not_confirmed(tmp_path: Path) -> None:
    project = small_copy(tmp_path)
    add_drafts(project)
    change(project.root, "briefings/drafts.yml", "name: Draft Envoy", "name: Envoy, call +44 20 7946 0958")
    with pytest.raises(BuildFailed) as failure:
        build.generate(project)
    assert Code.PERSONAL_DATA in {diagnostic.code for diagnostic in failure.value.diagnostics}


def test_a_warning_of_a_draft_stops_nobody_from_publishing_the_rest(tmp_path: Path) -> None:
    project = small_copy(tmp_path)
    before = {(found.code, found.span) for found in build.generate(project).diagnostics}
    add_drafts(project)
    change(
        project.root,
        "briefings/fisheries-summit/drafts.yml",
        "says: Every catch",
        "says: The envoy claimed that every catch",
    )
    told = Diagnostics()
    build.check(project, told, with_unconfirmed=True)
    assert Code.LOADED_VERB in {found.code for found in told}
    assert {(found.code, found.span) for found in build.generate(project).diagnostics} == before


def test_what_rests_on_it_stops_a_build_and_nobody_who_writes(tmp_path: Path) -> None:
    project = small_copy(tmp_path)
    change(
        project.root,
        "briefings/registers.yml",
        "  - id: herald-summit\n",
        "  - id: herald-summit\n    todo: Find it.\n",
    )
    for publishes in (build.generate, lambda project: build.check(project, Diagnostics())):
        with pytest.raises(BuildFailed) as failure:
            publishes(project)
        assert Code.RESTS_ON_TODO in {diagnostic.code for diagnostic in failure.value.diagnostics}
    seen = build.generate(project, with_unconfirmed=True).diagnostics
    told = {diagnostic.severity for diagnostic in seen if diagnostic.code is Code.RESTS_ON_TODO}
    assert told == {Severity.WARNING}


@pytest.mark.parametrize("answer", ["no", "False", "done", "-"])
def test_a_todo_says_what_is_to_be_done(tmp_path: Path, answer: str) -> None:
    project = small_copy(tmp_path)
    change(
        project.root,
        "briefings/registers.yml",
        "  - id: herald-summit\n",
        f"  - id: herald-summit\n    todo: {answer!r}\n",
    )
    with pytest.raises(BuildFailed) as failure:
        build.check(project, Diagnostics())
    (diagnostic,) = failure.value.diagnostics
    assert diagnostic.code is Code.PLACEHOLDER_TEXT
    assert "take the line out" in diagnostic.hints[0]


def test_what_was_kept_while_writing_is_not_published(
    small: Project, drafted: Project, tmp_path: Path
) -> None:
    """A server and a build keep their results in one cache."""
    shutil.copytree(drafted.root, tmp_path / "copy")
    project = Project(tmp_path / "copy")
    seen = [
        build.generate(
            project, cache=project_cache(project, "generate"), with_unconfirmed=with_unconfirmed
        ).files
        for with_unconfirmed in (True, False, True, False)
    ]
    assert seen[1] == seen[3] == build.generate(small).files
    assert seen[0] == seen[2] == build.generate(drafted, with_unconfirmed=True).files
