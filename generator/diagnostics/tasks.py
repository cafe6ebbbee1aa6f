"""Says what there is to do about each kind of finding, so that many of them can be told as a few tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.diagnostics.codes import Code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do about findings of several kinds."""

    name: str
    """For programs."""
    title: str
    how: str
    """A command, or what to write; "" where each finding says it for itself."""
    codes: frozenset[Code] = frozenset()


_MISTAKES = Task(
    "mistakes", "Mend what the rules find", "`briefings check` says how, of a text `briefings verify`"
)
_BETTER = Task("better", "Consider what could be better", "")
TASKS: tuple[Task, ...] = (
    Task(
        "private",
        "Take out what nobody may publish",
        "",
        frozenset({Code.WITHHELD_WORD, Code.WITHHELD_PARTLY, Code.PERSONAL_DATA, Code.COPIED_TEXT}),
    ),
    _MISTAKES,
    Task(
        "todo",
        "Finish what is still to do",
        "briefings confirm ID …",
        frozenset({Code.TODO, Code.RESTS_ON_TODO, Code.TODO_ON_PUBLISHED}),
    ),
    Task(
        "words",
        "Mend what the text of its source does not bear out",
        "`briefings verify` says how",
        frozenset({Code.ALTERED_QUOTE, Code.ABSENT_QUOTE, Code.REFUTED_ABSENCE, Code.REFUTED_SILENCE}),
    ),
    Task(
        "proofs",
        "Prove the quotations again",
        "briefings verify --write",
        frozenset({Code.STALE_PROOF, Code.UNCHECKED_QUOTE, Code.MISSING_TEXT}),
    ),
    Task(
        "locks",
        "Bring back a file that keeps what was proved, and cannot be read",
        "its last version from the history of the project; without one, delete it and run what writes it anew, as "
        "`briefings verify --write`",
        frozenset({Code.INVALID_LOCK}),
    ),
    Task(
        "reviews",
        "Have read again what has changed since its review",
        "briefings review ID … --by NAME",
        frozenset({Code.SUSPECT_REVIEW}),
    ),
    Task(
        "kept-editions",
        "Bring back what tells of editions",
        "from the history of the project",
        frozenset({Code.BROKEN_EDITION}),
    ),
    Task(
        "editions",
        "Say what has become of what was published",
        "a correction or `formerly`, then: briefings publish BRIEFING --note TEXT",
        frozenset(
            {
                Code.UNEXPLAINED_CHANGE,
                Code.GONE_ID,
                Code.REUSED_ID,
                Code.EDITION_ROW,
                Code.EDITION_ORDER,
                Code.EDITION_NOT_FROZEN,
                Code.CORRECTION_ROW,
                Code.CORRECTION_NOW,
                Code.CORRECTION_WAS,
            }
        ),
    ),
    Task(
        "site",
        "Say who publishes, and where",
        "in mkdocs.yml, `extra`, `desk` and `site_url`",
        frozenset({Code.NO_DESK, Code.NO_SITE_ADDRESS}),
    ),
    Task(
        "links",
        "See to addresses that lead nowhere",
        "`archive` at the source; ask again: briefings sources --check-links",
        frozenset({Code.DEAD_LINK}),
    ),
    Task(
        "archive",
        "Have pages kept in an archive, before they change",
        "`archive` and `archived` at the source; or why there is no copy: `waive`",
        frozenset({Code.MISSING_ARCHIVE}),
    ),
    _BETTER,
)
"""In the order in which they are told."""
_BY_CODE = {code: task for task in TASKS for code in task.codes}


def task_of(diagnostic: Diagnostic) -> Task:
    """Return what there is to do about a finding.

    >>> from generator.diagnostics import Diagnostic, Span
    >>> at = Span("briefings/call/call.yml")
    >>> task_of(Diagnostic(Code.STALE_PROOF, "…", at, Severity.WARNING)).how
    'briefings verify --write'
    >>> [task_of(Diagnostic(Code.LENGTH, "…", at, severity)).name for severity in Severity]
    ['mistakes', 'mistakes', 'better']
    """
    other = _BETTER if diagnostic.severity is Severity.ADVICE else _MISTAKES
    return _BY_CODE.get(diagnostic.code, other)


def by_task(diagnostics: Iterable[Diagnostic]) -> Mapping[Task, tuple[Diagnostic, ...]]:
    """Return findings by what there is to do, in the order in which tasks are told; of each what matters most first."""
    found: dict[Task, list[Diagnostic]] = {task: [] for task in TASKS}
    for diagnostic in diagnostics:
        found[task_of(diagnostic)].append(diagnostic)
    weight = tuple(Severity).index
    return {
        task: tuple(sorted(of_task, key=lambda diagnostic: weight(diagnostic.severity)))
        for task, of_task in found.items()
        if of_task
    }
