"""Of a text in Chinese, Japanese or Korean `briefings add` counts words as the site does, and finds the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.text.word_count import count_words
from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = {
    "zh": "渡口管理处答记者问\n\n2026年9月3日，渡口管理处负责人介绍了准备情况。\n\n渡口将在冬天之前开放。\n",
    "ja": "渡し場の再開について\n\n（2026年9月3日）所長は準備の状況を説明した。\n\n冬の前に開くという。\n",
    "ko": "나루터 재개장 안내\n\n2026년 9월 3일, 나루터 관리소장이 준비 상황을 설명했다.\n\n겨울 전에 연다고 한다.\n",
}
UNDATED = {
    "zh": "渡口管理处答记者问\n\n渡口管理处负责人介绍说，自2019年9月3日关闭以来，一直在准备重新开放。\n",
    "en": "The ferry\n\nThe keeper of the ferry spoke of the winter of 2026年9月3日.\n",
    "no day": "渡口\n\n2026年2月31日，渡口管理处负责人介绍了重新开放的准备情况。\n",
}


def _added(folder: Path, text: str) -> tuple[str, dict[str, object]]:
    """Return what the command says of a text, and the source it drafts."""
    (folder / "ferry.txt").write_text(text, encoding="utf-8")
    done = run(folder, "add", str(folder / "ferry.txt"), "--publisher", "paper")
    assert done.exit_code == 0, done.output
    entries = yaml.safe_load((folder / "briefings/registers.yml").read_text(encoding="utf-8"))["sources"]
    source: dict[str, object] = entries[-1]
    return done.output, source


@pytest.mark.parametrize("lang", TEXTS)
def test_words_are_counted_and_the_day_is_a_guess(lang: str, project: Callable[..., Path]) -> None:
    said, source = _added(project(FILES), TEXTS[lang])
    assert f"{count_words(TEXTS[lang])} words" in said
    assert str(source["date"]) == "2026-09-03"
    assert "the date is the one with which the text begins" in said.lower()


@pytest.mark.parametrize("case", UNDATED)
def test_a_date_that_stands_elsewhere_is_not_the_texts_own(case: str, project: Callable[..., Path]) -> None:
    said, source = _added(project(FILES), UNDATED[case])
    assert "date" not in source
    assert "no date is known" in said.lower()
