"""What stands round a quotation in its source is kept and shown up to six words on either side, in every script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator import build
from generator.cli.downloads import DownloadStage
from generator.diagnostics import BuildFailed
from generator.project import Project
from generator.quotes.copied import LONGEST
from generator.quotes.text.segmentation import keys_of, weight_of
from generator.quotes.text.surroundings import MOST_WORDS, words_before, words_behind
from generator.snapshot.encoding import sum_of
from tests.quotes.project import FILES, LOCK, change
from tests.quotes.project import run as command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = {
    "zh": (
        "渡口管理处负责人今天上午在旧城市政厅向本地记者介绍了重新开放渡口的准备情况，他说：“",
        "我们会在冬天之前打开渡口",
        "。”负责人同时介绍说，管理处已经同对岸各村庄就船期、票价和夜间照明问题进行了多次协商。",
    ),
    "ja": (
        "渡船管理事務所長本日午前旧市庁舎地元記者団会見渡船場再開準備状況説明、所長は「",
        "冬が来る前に渡し場を開きます",
        "」と述べ、対岸各村船便時刻運賃夜間照明問題協議終了、来月中旬試験運航開始予定発表。",
    ),
    "th": (
        "ผู้จัดการท่าเรือข้ามฟากแถลงต่อผู้สื่อข่าวท้องถิ่นที่ศาลากลางเก่าเมื่อเช้านี้ว่า “",
        "เราจะเปิดท่าเรือก่อนฤดูหนาว",
        "” และกล่าวว่าได้หารือกับหมู่บ้านฝั่งตรงข้ามเรื่องตารางเวลาเรือและค่าโดยสารแล้วหลายครั้ง",
    ),
    "en": (
        "As far as I or he can see it is to be so if we do it as he did, he said: “",
        "We shall open the ferry before the winter",
        ",” and so it is as if it is all up to us or to him, if he is in and we go on to it.",
    ),
}
"""A text by its language: what stands before a quotation, the quotation, what stands behind."""


def _quoting(lang: str, project: Callable[..., Path]) -> Path:
    """Return a project that quotes the text of a language, proved."""
    before, words, behind = TEXTS[lang]
    files = {
        **FILES,
        "sources/paper.txt": f"{before}{words}{behind}\n",
        "briefings/registers.yml": FILES["briefings/registers.yml"].replace("lang: en", f"lang: {lang}"),
    }
    folder = project(files)
    change(folder, "briefings/x/call.yml", "We will open the harbour", words)
    change(folder, "briefings/x/call.yml", "    date_words: on Monday\n", "")
    done = command(folder, "verify", "--write")
    assert done.exit_code == 0, done.output
    return folder


def _sides(folder: Path) -> list[str]:
    """Return what stands before and behind quotations in the lock and in the data of the briefing."""
    project = Project(folder)
    made = build.generate(
        project, texts=folder / "sources", downloads=DownloadStage(project, pdfs=None, cache=None)
    )
    data = json.loads(made.files["downloads/x.json"])
    proofs = [*_lock(folder)["quotes"], *(quote["proof"] for quote in data["quotes"])]
    return [proof[side] for proof in proofs for side in ("prefix", "suffix") if side in proof]


def _lock(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / LOCK).read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("lang", TEXTS)
def test_a_few_words_on_either_side_are_kept_and_are_no_copy(lang: str, project: Callable[..., Path]) -> None:
    before, _, behind = TEXTS[lang]
    sides = _sides(_quoting(lang, project))
    assert len(sides) == 4
    for side in sides:
        assert side in (before if sides.index(side) % 2 == 0 else behind)
        assert MOST_WORDS - 1 < weight_of(keys_of(side)) <= MOST_WORDS + 1e-6


@pytest.mark.parametrize("lang", TEXTS)
def test_a_lock_and_an_edition_of_an_earlier_version_are_cut_when_they_are_shown(
    lang: str, project: Callable[..., Path]
) -> None:
    """They hold 32 characters on either side; what is published of them is no copy, and the files stay as they are."""
    before, _, behind = TEXTS[lang]
    folder = _quoting(lang, project)
    longer = {"prefix": before[-32:], "suffix": behind[:32]}
    lock = _lock(folder)
    for quote in lock["quotes"]:
        quote.update(longer)
    (folder / LOCK).write_text(json.dumps(lock, ensure_ascii=False), encoding="utf-8")
    done = command(folder, "edition", "x")
    assert done.exit_code == 0, done.output
    path = folder / "briefings/x/editions/1.json"
    edition = json.loads(path.read_text(encoding="utf-8"))
    for quote in edition["quotes"]:
        quote["proof"].update(longer)
    edition["sha256"] = sum_of({key: value for key, value in edition.items() if key != "sha256"})
    frozen = json.dumps(edition, ensure_ascii=False)
    path.write_text(frozen, encoding="utf-8")
    change(folder, "briefings/x/briefing.yml", "title: X", "title: Y")
    project_ = Project(folder)
    try:
        made = build.generate(
            project_, texts=folder / "sources", downloads=DownloadStage(project_, pdfs=None, cache=None)
        )
    except BuildFailed as failed:
        pytest.fail("\n".join(f"{found.span}: {found.message}" for found in failed.diagnostics))
    for name in ("downloads/x.json", "downloads/editions/x-edition-1.json"):
        for side in longer.values():
            assert side not in made.files[name].decode()
    assert longer["prefix"] not in made.files["briefings/x/statements/index.md"].decode()
    assert path.read_text(encoding="utf-8") == frozen


def test_a_lock_that_is_written_anew_keeps_the_days_of_its_proofs(project: Callable[..., Path]) -> None:
    folder = _quoting("zh", project)
    lock = _lock(folder)
    cut = lock["quotes"][0]["suffix"]
    lock["quotes"][0] |= {"suffix": TEXTS["zh"][2][:32], "date": "2024-07-01"}
    (folder / LOCK).write_text(json.dumps(lock, ensure_ascii=False), encoding="utf-8")
    assert command(folder, "verify", "--write", "--today", "2024-08-01").exit_code == 0
    (quote,) = (quote for quote in _lock(folder)["quotes"] if "suffix" in quote)
    assert (quote["suffix"], quote["date"]) == (cut, "2024-07-01")


def test_what_stands_between_two_neighbours_is_no_copy() -> None:
    assert 2 * MOST_WORDS <= LONGEST


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("", "", ""),
        ("。", "。", "。"),
        ("one two three four five six", "one two three four five six", "one two three four five six"),
        (
            "“one two three four five six seven.”",
            "two three four five six seven.”",
            "“one two three four five six",
        ),
        ("一二三四五六七八九", "一二三四五六七八九", "一二三四五六七八九"),
        ("一二三四，五六七八九十", "二三四，五六七八九十", "一二三四，五六七八九"),
        ("см. ГОСТ 一二三四五六七", "ГОСТ 一二三四五六七", "см. ГОСТ 一二三四五六"),
    ],
)
def test_words_are_counted_as_where_copies_are_refused(text: str, before: str, behind: str) -> None:
    assert (words_before(text), words_behind(text)) == (before, behind)
