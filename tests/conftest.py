"""What all tests share: small projects made of strings, the private texts, and an account of what ran on them."""

from __future__ import annotations

import gc
import os
import signal
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.bytecode import keep_compiled
from tests.held_beginnings import hold_beginnings
from tests.held_templates import hold_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent

BEGIN_WITH = (
    "tests/browser/test_accessible.py",
    "tests/test_deployment.py",
    "tests/browser/test_find.py",
    "tests/browser/test_comparing.py",
    "tests/browser/test_queries.py",
    "tests/test_building.py",
    "tests/browser/test_citations_in_place.py",
    "tests/browser/test_filter.py",
    "tests/browser/test_hosted.py",
    "tests/browser/test_pages.py",
    "tests/test_plugin_serve.py",
)
"""The longest files, which `make test` names; of the first three each builds sites that the others do not wait for."""

keep_compiled()
pytest_plugins = ["tests.sites", "tests.slowest_files", "tests.desk", "tests.filled_sheets"]

settings.register_profile(  # a test must not fail because a machine is busy
    "no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("no clock")


def pytest_configure() -> None:
    """Let programs that tests start hear of signals, also where the tests themselves run in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``: rewrite expected files instead of comparing with them."""
    parser.addoption("--accept", action="store_true", help="rewrite the expected files of golden tests")


@pytest.fixture(scope="session")
def accept(pytestconfig: pytest.Config) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(pytestconfig.getoption("accept"))


@pytest.fixture(scope="session", autouse=True)
def _held() -> Iterator[None]:
    """Compile each template once for all tests of a process, and look up once what a new site begins with."""
    with pytest.MonkeyPatch.context() as patch:
        hold_templates(patch)
        hold_beginnings(patch)
        yield


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Return a function that writes a tree of files, each a dedented string, and returns its folder."""

    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture(scope="session")
def private_texts() -> Path:
    """Folder of the source articles' texts, which lie beside the repository and are never part of it."""
    folder = ROOT.parent / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip("the private source texts are not beside the repository")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests read the private texts: a run without them proves less."""
    lines = []
    for outcome in ("passed", "failed", "error", "skipped"):
        reports = terminalreporter.stats.get(outcome, [])
        lines += [
            f"{outcome:8}{report.nodeid}" for report in reports if "shared" in getattr(report, "keywords", ())
        ]
    terminalreporter.section("tests on the private texts")
    terminalreporter.write_line("\n".join(lines) or "none ran")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that asks for the private texts; run the slow ones (engines, browser) last.

    Workers run them first, the longest files before all: none is left with one when the others have nothing to do.
    """
    for item in items:
        if "private_texts" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.shared)
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=_turn)
    else:
        items.sort(key=_is_slow)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for waste neither while tests are collected, of which all stays, nor later among these."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def _is_slow(item: pytest.Item) -> bool:
    return (item.get_closest_marker("engine") or item.get_closest_marker("browser")) is not None


def _turn(item: pytest.Item) -> tuple[int, bool]:
    """Return what a worker sorts by: the place of the file in `BEGIN_WITH`, then whether it is quick."""
    path = item.nodeid.partition("::")[0]
    return BEGIN_WITH.index(path) if path in BEGIN_WITH else len(BEGIN_WITH), not _is_slow(item)
