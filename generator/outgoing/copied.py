"""Refuses to put out long runs of a source's words outside quotation marks; it needs the private texts for it."""

from __future__ import annotations

from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics, Span
from generator.model.kinds import StringKind
from generator.model.walks import texts_of_briefing, texts_of_registers
from generator.quotes.copied import as_compared, copied_runs, line_of, may_hold_runs
from generator.quotes.text_blocks import index_held_texts
from generator.storage.safe_read import state_of
from generator.text.passages import page_passages, passages_of
from generator.text.word_count import count_words
from generator.writer.wording.text_fragments import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.walks import Text
    from generator.outgoing.outgoing import Outgoing
    from generator.quotes.copied import Run
    from generator.quotes.text_blocks import HeldTextIndex, WordsBySource

_LONGEST_LABEL = 40
"""Words of a title, a heading or an office, which are named as they are; what is longer is a text."""
_FOR_PROGRAMS = (".json", ".jsonld", ".csv")
_NO_QUOTATIONS: AbstractSet[tuple[str, ...]] = frozenset()


def held_texts(sources: Mapping[Id, Source], folder: Path | None, memo: Memo) -> WordsBySource:
    """Return the words of the texts that are held of ``sources`` in ``folder``; the same object while they stay so.

    What is wrong with one of them `briefings verify` says.
    """
    if folder is None or not folder.is_dir():
        return {}
    names = sorted({source.text for source in sources.values() if source.text})
    state = tuple((name, state_of(folder / name)) for name in names)
    return memo.get(("texts held", folder, state), (sources,), lambda: _loaded(sources, folder))


def _loaded(sources: Mapping[Id, Source], folder: Path) -> WordsBySource:
    from generator.quotes.held_texts import load_words

    return load_words(sources, folder)


def look_for_copies(  # noqa: PLR0913, PLR0917  # each by name
    outgoing: Outgoing,
    library: Library,
    held: WordsBySource,
    sources: Mapping[Id, Source],
    diagnostics: Diagnostics,
    memo: Memo,
) -> None:
    """Report every run of a text in ``held`` that stands in outgoing files outside quotation marks.

    ``sources`` are those whose texts are held: those of ``library``, and those that nobody has confirmed yet.
    Where an editor's own text holds it, it is reported there; the pages are looked at for what comes from elsewhere.
    """
    if not held:
        return
    words = memo.get(("words held",), (held, sources), lambda: index_held_texts(held, sources))
    known = list(
        memo.replay(
            ("copied", ""), (*library.registers, words), partial(_in_registers, library, words), diagnostics
        )
    )
    for briefing in library.briefings.values():
        known += memo.replay(
            ("copied", briefing.id), (briefing, words), partial(_in_briefing, briefing, words), diagnostics
        )
    quotations = cache(partial(_quotations, library, memo))
    found: dict[Run, list[str]] = {}
    for path, content in outgoing.files.items():
        look = partial(_in_file, path, content, words)
        runs = memo.get(("copied on", path), (content, words), look)
        if runs and path.endswith(_FOR_PROGRAMS):  # as if nothing in it were a quotation
            inputs = (content, words, quotations())
            runs = memo.get(("copied on, without quotations", path), inputs, partial(look, quotations()))
        hand_written = outgoing.hand_written(path) if runs else None
        for run in runs:
            if hand_written:
                _tell_of_handbook(hand_written, outgoing.as_written(path), run, words, diagnostics)
            elif not any(run.overlaps(known_run) for known_run in known):
                same = next((earlier for earlier in found if earlier.overlaps(run)), run)
                found.setdefault(same, []).append(path)
    for run, paths in found.items():
        others = len(paths) - 1
        page = outgoing.shown(paths[0])
        span = _quotation_with(run, library)
        diagnostics.error(
            Code.COPIED_TEXT,
            _message(run)
            + (f"; so they stand on {page}" if span else "")
            + (f"; the same on {others} other page{'s' * (others > 1)}" if others else ""),
            span or Span(page),
            "a page shows this quotation without marks, or a mark in it is opened and never closed: quote less of it, "
            "or to where the mark closes"
            if span
            else "they come from a template, or from several fields put side by side: say it in other words",
        )


def _quotation_with(run: Run, library: Library) -> Span | None:
    """Return the field of an editor in which a run begins as somebody's words; None if it begins in none."""
    looked_for = as_compared(run.beginning)
    for text, kind, place, keys in _texts(library):
        theirs = as_compared(text) if kind is StringKind.VERBATIM else ()
        starts = range(len(theirs) - len(looked_for) + 1)
        if any(theirs[start : start + len(looked_for)] == looked_for for start in starts):
            return place.span(*keys)
    return None


def _in_registers(library: Library, words: HeldTextIndex, diagnostics: Diagnostics) -> Sequence[Run]:
    return _in_texts(texts_of_registers(library), words, diagnostics)


def _in_briefing(briefing: Briefing, words: HeldTextIndex, diagnostics: Diagnostics) -> Sequence[Run]:
    return _in_texts(texts_of_briefing(briefing), words, diagnostics)


def _in_texts(texts: Iterable[Text], words: HeldTextIndex, diagnostics: Diagnostics) -> Sequence[Run]:
    ours = [
        text for text in texts if text[1] is not StringKind.VERBATIM
    ]  # theirs are printed between quotation marks
    if not may_hold_runs((text for text, *_ in ours), words):
        return []
    found: list[Run] = []
    for text, kind, place, keys in ours:
        is_label = kind is StringKind.LABEL and count_words(text) <= _LONGEST_LABEL
        for run in copied_runs(page_passages(text), words):
            found.append(run)
            if is_label:
                continue
            diagnostics.error(
                Code.COPIED_TEXT,
                _message(run),
                place.span(*keys),
                "say it in your own words, in a sentence built otherwise",
                "if a speaker said these very words, put them into `quote`",
            )
    return found


def _in_file(
    path: str,
    content: bytes,
    words: HeldTextIndex,
    quotations: AbstractSet[tuple[str, ...]] = _NO_QUOTATIONS,
) -> Sequence[Run]:
    passages = passages_of(path, content)
    if quotations:
        passages = [
            passage._replace(
                quoted=passage.quoted or (passage.is_value and as_compared(passage.text) in quotations)
            )
            for passage in passages
        ]
    return copied_runs(passages, words)


def _quotations(library: Library, memo: Memo) -> AbstractSet[tuple[str, ...]]:
    """Return the words of each quotation; the same object while they are the same."""
    inputs = (*library.registers, *library.briefings.values())
    found = memo.get(("quotations",), inputs, lambda: frozenset(map(as_compared, _quoted_in(library))))
    return memo.same(("quotations", "of all"), found)


def _quoted_in(library: Library) -> Iterator[str]:
    """Yield whatever is somebody's words by its field, as pages print it between quotation marks."""
    for words, kind, *_ in _texts(library):
        if kind is StringKind.VERBATIM:
            yield words
            yield from runs_of(words)  # as annotations have it: without what an editor put between them


def _texts(library: Library) -> Iterator[Text]:
    return chain(
        texts_of_registers(library),
        chain.from_iterable(map(texts_of_briefing, library.briefings.values())),
    )


def _tell_of_handbook(
    path: str, content: bytes, run: Run, words: HeldTextIndex, diagnostics: Diagnostics
) -> None:
    line = line_of(content.decode("utf-8", "replace"), run, words)
    diagnostics.error(
        Code.COPIED_TEXT,
        _message(run),
        Span(path, line, 1, line, 2) if line else Span(path),
        "say it in your own words, or set it as a quotation and name the source",
    )


def _message(run: Run) -> str:
    return f"{run.outside} words in a row are those of `{run.source}`, outside quotation marks: “{run.beginning} …”"
