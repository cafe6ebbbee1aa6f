"""Checks: the list is complete, nothing is asked twice, and what is right is left alone."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING

from generator import checks
from generator.analysis import derive
from generator.checks import CHECKS, check, corrections, published_values
from generator.diagnostics import Code, Diagnostics
from generator.memo import Memo
from generator.model.briefing import Scale
from tests import factories as make

if TYPE_CHECKING:
    import pytest

    from generator.model.library import Library

ROOT = Path(__file__).resolve().parent.parent


def _check(library: Library, memo: Memo | None = None) -> list[str]:
    """Return the codes found, but for entries of the register that a small library does not use."""
    diagnostics = Diagnostics()
    memo = memo or Memo()
    check(library, derive(library, memo), diagnostics, memo)
    return [str(one.code) for one in diagnostics if one.code is not Code.UNUSED_ENTRY]


def _full_briefing() -> Library:
    briefing = make.briefing(
        event=f"{make.BRIEFING}/talks",
        events=(make.event(),),
        plans=(make.plan(),),
        questions=(make.question(),),
        statements=(make.statement(at=f"{make.BRIEFING}/talks"),),
        scale=Scale.ICD_203_A,
        assessments=(make.assessment(),),
    )
    return make.library(briefing)


def test_what_is_right_is_left_alone() -> None:
    assert _check(_full_briefing()) == []


WHEN_PUBLISHED = {corrections.later_than_edition, published_values.warn_of}
"""What `briefings edition` asks besides, of one briefing."""


def test_every_rule_is_in_the_list() -> None:
    rules = set()
    for module_info in pkgutil.iter_modules(checks.__path__):
        module = importlib.import_module(f"generator.checks.{module_info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                arguments = list(inspect.signature(function).parameters)
                if arguments[-1] == "diagnostics":
                    rules.add(function)
    assert rules - WHEN_PUBLISHED == set(CHECKS)
    assert len(CHECKS) == len(set(CHECKS))


def test_every_rule_says_what_it_asks() -> None:
    assert all(rule.__doc__ for rule in CHECKS)


def test_what_has_not_changed_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = dataclasses.replace(make.statement(about=()), id="a/wrong", folder="a")
    library = make.library(make.briefing("a", statements=(wrong,)), make.briefing("b", title="Talks on fish"))
    memo = Memo()
    first = _check(library, memo)
    asked: list[str] = []
    monkeypatch.setattr(
        checks, "BRIEFING_CHECKS", (lambda briefing, _library, _diagnostics: asked.append(briefing.id),)
    )
    assert _check(library, memo) == first == ["about-nothing"]
    assert asked == []
    changed = {**library.briefings, "b": make.briefing("b", title="Talks in June")}
    _check(dataclasses.replace(library, briefings=changed), memo)
    assert asked == ["b"]


def test_a_briefing_is_asked_again_when_one_it_refers_to_changes() -> None:
    event = dataclasses.replace(make.event(), id="a/talks", folder="a")
    said = dataclasses.replace(make.statement(at="a/talks", date="2024-05-01"), id="b/said", folder="b")
    library = make.library(
        make.briefing("a", events=(event,)), make.briefing("b", title="What was said", statements=(said,))
    )
    memo = Memo()
    assert _check(library, memo) == []
    later = dataclasses.replace(event, date=make.date("2024-05-03"))
    changed = {**library.briefings, "a": make.briefing("a", events=(later,))}
    assert _check(dataclasses.replace(library, briefings=changed), memo) == ["said-before-event"]


def test_a_time_given_for_an_event_is_its_beginning() -> None:
    event = make.event(date="2024-05-01T18:00+03:00")
    minute_later = make.statement(at=event.id, date="2024-05-01T18:40+03:00", reports=(make.report(),))
    two_days_later = make.statement(
        at=event.id, date="2024-05-03T18:40+03:00", reports=(make.report("late"),)
    )
    late = make.source("late", date="2024-06-01")
    for statement, expected in ((minute_later, []), (two_days_later, ["said-after-event"])):
        briefing = make.briefing(events=(event,), statements=(statement,))
        assert _check(make.library(briefing, sources=(late,))) == expected
