"""Several documents at a time: the same bytes as alone, a new process when one was given much, an end to all."""

from __future__ import annotations

import json
from threading import Event
from typing import TYPE_CHECKING

import pytest

from generator.pdf import packaged_fonts
from generator.typesetting import side_by_side
from generator.typesetting.process import BROKE_OFF, TypesetterProcess
from generator.typesetting.side_by_side import Typesetters
from generator.typesetting.typesetter import Inputs, TypesettingError, typeset

if TYPE_CHECKING:
    import subprocess

TEMPLATE = b'#let show-document(data) = { set document(title: "x"); for text in data { block(text) } }'


def _inputs(*texts: str) -> Inputs:
    return Inputs("any", json.dumps(texts), {"any.typ": TEMPLATE}, (packaged_fonts(),), 0)


def test_side_by_side_as_alone() -> None:
    """One that breaks off takes no other with it."""
    given = [_inputs("word " * number) for number in range(1, 6)]
    with Typesetters(2) as typesetters:
        first = [typesetters.begin(inputs) for inputs in given[:3]]
        broken = typesetters.begin(_inputs("\u202e\t\u094d"))
        rest = [typesetters.begin(inputs) for inputs in given[3:]]
        assert [future.result() for future in (*first, *rest)] == list(map(typeset, given))
        with pytest.raises(TypesettingError, match=BROKE_OFF):
            broken.result()
        assert typesetters.set(given[0]) == typeset(given[0])


def test_a_process_that_was_given_much_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it remembers would fill the machine; the next document gets another."""
    data = len(_inputs("word").data)
    monkeypatch.setattr(side_by_side, "LARGE", 2 * data)
    begun: list[subprocess.Popen[bytes]] = []
    begin = TypesetterProcess._begin

    def keep(process: TypesetterProcess) -> subprocess.Popen[bytes]:
        begun.append(begin(process))
        return begun[-1]

    monkeypatch.setattr(TypesetterProcess, "_begin", keep)
    with Typesetters(1) as typesetters:
        for _ in range(5):
            typesetters.set(_inputs("word"))
    assert [process is begun[0] for process in begun] == [True, True, False, False, False]
    assert len({process.pid for process in begun}) == 3
    assert all(process.poll() is not None for process in begun)


def test_of_large_documents_one_is_set_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "LARGE", 3)
    within: list[int] = []
    most: list[int] = []
    others, entered = Event(), Event()

    def count(_: TypesetterProcess, inputs: Inputs) -> bytes:
        if len(inputs.data) < 3:
            others.set()
            return b"small"
        within.append(1)
        most.append(len(within))
        entered.set()
        assert others.wait(60)  # a small one is set meanwhile
        within.pop()
        return b"large"

    monkeypatch.setattr(TypesetterProcess, "set", count)
    with Typesetters(3) as typesetters:
        large = [typesetters.begin(_inputs("word")) for _ in range(2)]
        assert entered.wait(60)
        small = typesetters.begin(Inputs("any", "[]", {}, (), 0))
        assert small.result() == b"small"
        assert [future.result() for future in large] == [b"large", b"large"]
    assert most == [1, 1]


def test_what_waits_when_it_is_closed_is_not_set() -> None:
    typesetters = Typesetters(1)
    futures = [typesetters.begin(_inputs("word " * 20_000)) for _ in range(3)]
    typesetters.close()
    assert futures[1].cancelled()
    with pytest.raises((TypesettingError, RuntimeError)):
        futures[0].result()
    assert all(process._process is None for process in typesetters._processes)
