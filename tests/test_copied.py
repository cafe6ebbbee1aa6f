"""No fourteen words in a row of a held text stand outside quotation marks; quoted ones may, and so may its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import Project, generate
from generator.diagnostics import BuildFailed, Code, Diagnostic
from generator.memo import Memo
from generator.outgoing.copied import _in_file
from generator.quotes.copied import Run, as_compared, copied_runs
from generator.quotes.text.source_text import index
from generator.quotes.text_blocks import HeldTextIndex, index_held_texts
from generator.text.marked_passages import Passage
from generator.text.passages import page_passages, passages_of
from tests import factories as make
from tests.conftest import ROOT
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """Geese close the harbour again
On the first morning of the long frost the keeper of the harbour counted four hundred geese upon the eastern pier,
and nobody could say where they had come from. “They were not here on Monday, and they will not be here for long, and I
will count them each day until they go,” he said.
Subscribe to the paper today and read all of it for one small coin a week until spring comes.
"""
SENTENCE = "On the first morning of the long frost the keeper of the harbour counted four hundred geese"
SPOKEN = "They were not here on Monday, and they will not be here for long, and I will count them each day"

OTHER_TEXT = """Ice upon the lower lock
Before the second bell the lock keepers had cut a narrow lane through the ice and let three coal barges pass up.
"""
OTHER_SENTENCE = "The lock keepers had cut a narrow lane through the ice and let three coal barges pass"


def held(*texts: str, title: str | None = None, skip: tuple[tuple[int, int], ...] = ()) -> HeldTextIndex:
    """Return invented texts, held."""
    sources = {
        f"s{number}": make.source(f"s{number}", title=make.name(title) if title else None)
        for number in range(len(texts))
    }
    return index_held_texts(
        {f"s{number}": index(text, "en", skip) for number, text in enumerate(texts)},
        sources,
    )


GEESE = held(TEXT)


def runs(page: str, words: HeldTextIndex = GEESE) -> list[Run]:
    """Return what a Markdown page copies."""
    return copied_runs(page_passages(page), words)


def test_fourteen_are_too_many_and_thirteen_are_not() -> None:
    words = SENTENCE.split()
    assert not runs(" ".join(words[:13]))
    (found,) = runs(f"Now: {' '.join(words[:14])} sheep.")
    assert (found.source, found.outside) == ("s0", 14)
    assert found.beginning == "On the first morning of the long frost"


@pytest.mark.parametrize("start", range(4))
@pytest.mark.parametrize("count", [13, 14])
def test_wherever_it_begins(start: int, count: int) -> None:
    assert bool(runs(" ".join(SENTENCE.split()[start : start + count]))) is (count == 14)


@pytest.mark.parametrize(
    "page",
    [
        SENTENCE.upper(),
        SENTENCE.replace(" ", "\n"),
        SENTENCE.replace("the", "*the*"),
        f"- {SENTENCE[:38]}\n- {SENTENCE[39:]}",
        f"<p>{SENTENCE.replace('frost', '<em>frost</em>')}</p>",
        SENTENCE.replace("frost", '<a href="../x/" title="y">frost</a>'),
        SENTENCE.replace("harbour", "[harbour](https://a.example/b)"),
        SENTENCE.replace("o", "&#111;"),
        SENTENCE.replace("frost", "fro\u00adst"),
        f'---\ntitle: "{SENTENCE}"\n---\n\n# x\n',
        f'<img alt="{SENTENCE}">',
        f"| a | b |\n| --- | --- |\n| x | {SENTENCE} |",
        f"```yaml\nnote: {SENTENCE}\n```",
        f"“{SENTENCE}",
        f"{SENTENCE[:30]}<!-- x -->{SENTENCE[30:]}",
    ],
)
def test_copied_however_it_is_set(page: str) -> None:
    assert runs(page)


@pytest.mark.parametrize(
    "page",
    [
        f"He said: “{SPOKEN}”.",
        f'He said: "{SPOKEN}".',
        f"He said: «{SPOKEN}».",
        f"<p>He said: <q>{SPOKEN}</q></p>",
        f"<blockquote><p>{SPOKEN}</p></blockquote>",
        f"He said:\n\n> {SPOKEN}\n",
        f"Of Monday “{SPOKEN}” the keeper said.",
        SENTENCE.replace("long", "short"),
        SENTENCE.replace("frost", "frost, a hard one,"),
    ],
)
def test_quoted_or_changed_is_not_copied(page: str) -> None:
    assert not runs(page)


def test_quoted_words_neither_break_a_run_nor_count() -> None:
    words = SENTENCE.split()
    quoted = " ".join([*words[:8], "“", *words[8:10], "”", *words[10:]])
    (found,) = runs(quoted)
    assert found.outside == len(words) - 2
    assert not runs(" ".join([*words[:8], "“", *words[8:14], "”", *words[14:]])), (
        "eight and three words are ours"
    )


def test_skipped_lines_are_no_part_of_the_text() -> None:
    advertisement = TEXT.splitlines()[4]
    assert runs(advertisement)
    assert not runs(advertisement, held(TEXT, skip=((5, 5),)))


def test_the_title_is_there_to_be_cited() -> None:
    title = "How four hundred geese came to close the harbour of a small town for the whole of one winter"
    text = f"{title}\n{TEXT}"
    assert runs(title, held(text))
    assert not runs(title, held(text, title=title))
    assert runs(f"{title}. {SENTENCE}", held(f"{title}\n{SENTENCE}", title=title)), "the rest counts"
    assert runs(f"“{title}”. {SENTENCE}", held(f"{title}\n{SENTENCE}", title=title))


def test_the_same_over_and_over_costs_no_more() -> None:
    again = "no " * 20_000
    (found, *_) = runs(again, held(again))
    assert found.outside > 13


def test_values_for_programs_count_unless_they_are_quotations() -> None:
    found = passages_of("x.json", f'{{"a": "{SENTENCE}", "b": ["{SPOKEN}"]}}'.encode())
    assert [passage.text for passage in found if passage.is_value and len(passage.text) > 1] == [
        SENTENCE,
        SPOKEN,
    ]
    content = f'{{"a": "{SENTENCE}", "b": ["{SPOKEN}"]}}'.encode()
    assert [run.outside for run in _in_file("x.json", content, GEESE, frozenset({as_compared(SPOKEN)}))] == [
        17
    ]
    assert len(_in_file("x.json", content, GEESE, frozenset())) == 2
    found = passages_of("x.csv", f'a,"{SENTENCE}"\n'.encode())
    assert [passage.text for passage in found] == ["a", SENTENCE]


@given(st.text(max_size=200), st.lists(st.text(max_size=60), max_size=4))
@settings(deadline=None)
def test_any_page_and_any_texts(page: str, texts: list[str]) -> None:
    """Nothing is raised; a run is long enough, and little of it is shown."""
    words = held(*texts)
    for run in runs(page, words):
        assert run.outside > 13
        assert len(run.beginning.split()) <= 8


@given(st.integers(0, 3), st.integers(14, 17), st.text("ab ,.;:!?\n", max_size=20))
@settings(deadline=None)
def test_a_run_is_found_in_any_company(start: int, count: int, company: str) -> None:
    copied = " ".join(SENTENCE.split()[start : start + count])
    assert runs(f"{company}\n\n{copied}\n\n{company}")


def _project(project: Callable[..., Path], **more: str) -> Path:
    return project({**FILES, "sources/paper.txt": TEXT, **more})


def _copied(folder: Path) -> list[Diagnostic]:
    with pytest.raises(BuildFailed) as failed:
        generate(Project(folder), texts=folder / "sources")
    return [diagnostic for diagnostic in failed.value.diagnostics if diagnostic.code is Code.COPIED_TEXT]


def test_an_editors_sentence_is_reported_where_it_is_written(project: Callable[..., Path]) -> None:
    folder = _project(project)
    change(folder, "briefings/x/call.yml", "says: It does not.", f"says: {SENTENCE}.")
    (found,) = _copied(folder)
    assert str(found.span).startswith("briefings/x/call.yml:")
    assert "17 words in a row are those of `paper-1`" in found.message
    assert "“On the first morning of the long frost …”" in found.message
    assert found.hints


def test_the_text_of_a_source_that_is_not_confirmed_is_not_copied_either(
    project: Callable[..., Path],
) -> None:
    folder = _project(project, **{"sources/draft.txt": OTHER_TEXT})
    fields = (
        "type: article-newspaper",
        "publisher: paper",
        "lang: en",
        "text: draft.txt",
        "todo: check this entry",
    )
    (folder / "briefings" / "drafts.yml").write_text(
        "\n    ".join(("sources:\n  - id: draft-1", *fields)) + "\n", encoding="utf-8"
    )
    assert generate(Project(folder), texts=folder / "sources").left_out.entries == 1
    change(folder, "briefings/x/call.yml", "says: It does not.", f"says: {OTHER_SENTENCE}.")
    (found,) = _copied(folder)
    assert "are those of `draft-1`" in found.message
    done = command(folder, "verify")
    assert "are those of `draft-1`" in " ".join(done.output.split())


def test_handbook_and_templates_are_reported_as_pages(project: Callable[..., Path]) -> None:
    folder = _project(
        project,
        **{
            "briefings/handbook/index.md": f"# A\n\nIt was.\n{SENTENCE}.\n",
            "site_templates/site/home.md.jinja": f"{{# #}}\n<p>{SENTENCE}</p>\n",
        },
    )
    found = {str(diagnostic.span): diagnostic for diagnostic in _copied(folder)}
    assert set(found) == {"briefings/handbook/index.md:4:1", "build/docs/index.md"}


def test_without_texts_nobody_looks(project: Callable[..., Path]) -> None:
    folder = _project(project)
    change(folder, "briefings/x/call.yml", "says: It does not.", f"says: {SENTENCE}.")
    assert generate(Project(folder)).files
    assert generate(Project(folder), texts=folder / "nowhere").files


@pytest.mark.parametrize("arguments", [("verify",), ("generate",)])
def test_the_commands_look_where_texts_are_held(
    project: Callable[..., Path], arguments: tuple[str, ...]
) -> None:
    folder = _project(project)
    assert "[copied-text]" not in command(folder, *arguments).output
    change(folder, "briefings/x/call.yml", "says: It does not.", f"says: {SENTENCE}.")
    done = command(folder, *arguments)
    assert done.exit_code == 1
    assert "[copied-text]" in done.output


def test_what_has_not_changed_is_not_looked_at_again(project: Callable[..., Path]) -> None:
    folder = _project(project)
    memo = Memo()
    first = generate(Project(folder), memo=memo, texts=folder / "sources")
    again = generate(Project(folder), memo=memo, texts=folder / "sources")
    assert all(again.files[path] is content for path, content in first.files.items())
    (folder / "sources" / "paper.txt").write_text(TEXT + "They met. They parted. " * 8, encoding="utf-8")
    assert generate(Project(folder), memo=memo, texts=folder / "sources").files


def test_the_shipped_pages_copy_nothing(private_texts: Path) -> None:
    """Fourteen words of an article stand nowhere outside quotation marks; and the guard does read both articles."""
    result = generate(Project(ROOT), texts=private_texts)
    assert len(result.files) > 200
    text = (private_texts / str(result.library.sources["ft-xi-call"].text)).read_text(encoding="utf-8")
    words = index_held_texts(
        {"ft-xi-call": index(text, "en")}, {"ft-xi-call": result.library.sources["ft-xi-call"]}
    )
    assert copied_runs([Passage(text)], words)


@pytest.mark.parametrize(("length", "copied"), [(14, False), (19, False), (24, True)])
def test_characters_of_a_script_without_spaces_are_no_words(length: int, *, copied: bool) -> None:
    text = "会议在湖边举行渔民要求开放港口部长答应明年春天以前修好码头并且减少费用"
    held = index_held_texts({"paper": index(text, "zh")}, {"paper": make.source("paper", lang="zh")})
    assert bool(copied_runs([Passage(f"我们看到：{text[:length]}。")], held)) is copied
