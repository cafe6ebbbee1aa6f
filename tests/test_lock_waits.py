"""Of two programs that write into a folder the second waits, and says for whom if that lasts."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from generator.storage import process_lock
from generator.storage.process_lock import folder_lock

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="locks of POSIX")


def test_the_second_waits_and_is_told_for_whom(tmp_path: Path) -> None:
    told: list[str] = []
    order: list[str] = []
    waits, ends = threading.Event(), threading.Event()

    def first() -> None:
        with folder_lock(tmp_path, "build", told.append):
            waits.set()
            ends.wait()
            order.append("first")

    def say(who: str) -> None:
        told.append(who)
        ends.set()

    thread = threading.Thread(target=first)
    thread.start()
    waits.wait()
    with folder_lock(tmp_path, "pdf", say):
        order.append("second")
    thread.join()
    assert told == [f"another program (briefings build, process {os.getpid()})"]
    assert order == ["first", "second"]
    with folder_lock(tmp_path, "pdf", told.append):
        assert len(told) == 1
    assert list(tmp_path.iterdir()) == []


def test_of_a_wait_that_soon_ends_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    has, waits = threading.Event(), threading.Event()
    take = process_lock._take

    def noted(file: int, *, wait: bool) -> bool:
        if wait:
            waits.set()
        return take(file, wait=wait)

    def first() -> None:
        with folder_lock(tmp_path, "serve", told.append):
            has.set()
            waits.wait()

    monkeypatch.setattr(process_lock, "_take", noted)
    monkeypatch.setattr(process_lock, "_PATIENCE", threading.TIMEOUT_MAX)
    thread = threading.Thread(target=first)
    thread.start()
    has.wait()
    with folder_lock(tmp_path, "confirm", told.append):
        pass
    thread.join()
    assert told == []
