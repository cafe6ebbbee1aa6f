"""A pytest plugin: prints at the end of a run the files whose tests took longest, added up over all workers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 10


def slowest(reports: Iterable[pytest.TestReport], shown: int = SHOWN) -> list[str]:
    """Return a line for each of the slowest files: seconds with setup and teardown, number of tests, path.

    >>> report = {"location": ("tests/test_a.py", 1, "a"), "keywords": {}, "outcome": "passed", "longrepr": None}
    >>> slowest([pytest.TestReport(nodeid="tests/test_a.py::a", when="call", duration=1.26, **report)])
    ['   1.3 s     1  tests/test_a.py']
    """
    seconds: defaultdict[str, float] = defaultdict(float)
    tests: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        path = report.nodeid.partition("::")[0]
        seconds[path] += report.duration
        tests[path].add(report.nodeid)
    first = sorted(seconds.items(), key=lambda item: -item[1])[:shown]
    return [f"{spent:6.1f} s {len(tests[path]):5}  {path}" for path, spent in first]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print them: what a test waits for, a site that another worker builds too, counts as its own time."""
    reports = (report for reports in terminalreporter.stats.values() for report in reports)
    terminalreporter.section("slowest files: seconds, tests")
    terminalreporter.write_line(
        "\n".join(slowest(report for report in reports if isinstance(report, pytest.TestReport)))
    )
