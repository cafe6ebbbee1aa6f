"""Makes views of what has changed in an entry between two states of a briefing."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from generator.comparing import BOTH, NEW, OLD, Nature, Sort, Subject
from generator.document.inline import Content, Foreign, Link, PutIn, TakenOut
from generator.document.joining import join, phrase
from generator.document.plain import plain_text
from generator.document.sentences import join_told
from generator.model.briefing import Assessment
from generator.model.statement import Statement
from generator.writer.pages.urls import briefing_page, named_anchor, on_page
from generator.writer.views.attribution import attributed
from generator.writer.views.backed import backed
from generator.writer.views.corrections import what_was_corrected
from generator.writer.views.gone_entries import label_of, last_with, said_by, told_at
from generator.writer.views.reports import prose
from generator.writer.wording import words
from generator.writer.wording.changes import (
    NATURE,
    SUBJECT,
    came_or_went,
    nature_words,
    shown_pieces,
    value_words,
    what_changed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.comparing import Change, EntryChanges, Piece
    from generator.comparing.history import Step
    from generator.model.briefing import LedgerRow
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One value that changed."""

    what: str
    """Which part or field of the entry; "" for the entry itself."""
    words: Content
    """What it was and what it is."""


@dataclass(frozen=True, slots=True)
class WhyView:
    """What the editors say of a change."""

    kind: str
    date: Content
    of: Content
    """What it is of, where the entry that it is told at does not say so."""
    because: Content
    reported_by: str


@dataclass(frozen=True, slots=True)
class EntryChangesView:
    """All that changed in one entry."""

    nature: str
    """For styles."""
    word: str
    subject: str
    entry: Content
    """A link to it, or to where it is told that it is gone; "" where its words are told."""
    changes: tuple[ChangeView, ...]
    why: tuple[WhyView, ...]


_NAMED_BY_WHAT_THEY_ARE = frozenset({Subject.BOTTOM_LINE, Subject.KEY_POINT})
"""Whose links say by themselves what they are."""
_MOST_OF_A_LABEL = 90
"""Signs of a judgement, or of a statement, that name it."""


class EntryChangesViews:
    """Makes views of what a step changed; ``later`` are those since, in which entries may have got other names."""

    def __init__(self, briefing: Id, links: EntryLinks, later: Sequence[Step]) -> None:
        self._briefing, self._links, self._later = briefing, links, later

    def _now(self, id_: Id) -> Id:
        """Return what an entry is called today."""
        for step in self._later:
            id_ = step.comparison.names.get(id_, id_)
        return id_

    def view(self, entry: EntryChanges) -> EntryChangesView:
        """Return what has changed in an entry, spelling aside."""
        link = self.link(entry)
        return EntryChangesView(
            entry.nature.value,
            nature_words(entry.nature, entry.subject),
            "" if link and entry.subject in _NAMED_BY_WHAT_THEY_ARE else SUBJECT[entry.subject],
            link,
            tuple(self._changes(entry)),
            tuple(self._why(correction, entry) for correction in entry.corrections),
        )

    def slips(self, entry: EntryChanges) -> EntryChangesView:
        """Return the words that count as spelling because the editors say so."""
        link = self.link(entry)
        return EntryChangesView(
            Nature.SPELLING.value,
            NATURE[Nature.SPELLING],
            "" if link and entry.subject in _NAMED_BY_WHAT_THEY_ARE else SUBJECT[entry.subject],
            link,
            tuple(map(self._change, entry.slips)),
            (),
        )

    def link(self, entry: EntryChanges) -> Content:
        """Return a link to where the entry stands, or is told of if it is gone; nothing if its words say it all."""
        page, id_ = briefing_page(self._briefing), self._now(entry.entry)
        if entry.subject is Subject.BOTTOM_LINE:
            return Link(on_page(page, named_anchor("bottom-line")), SUBJECT[entry.subject])
        if entry.subject is Subject.KEY_POINT:
            return self._key_point(entry)
        if entry.subject is Subject.BRIEFING:
            return Link(page, "its head")
        found = self._links.library.entries.get(id_)
        if isinstance(found, Statement):
            who = attributed(found, self._links)
            return Link(
                self._links.path(id_), who if _tells_words(entry) else phrase(who, ": ", _begun(found.says))
            )
        if isinstance(found, Assessment):
            return Link(self._links.path(id_), _begun(plain_text(prose(found.says))))
        return self._gone(entry) if found is None else self._links.to(id_)

    def _gone(self, entry: EntryChanges) -> Content:
        """Return what an entry was that is there no more; what is told as gone has its words among the changes."""
        gone = last_with(self._now(entry.entry), self._briefing, self._links)
        if gone is None:
            return ""
        if not _tells_words(entry):
            return Link(told_at(gone, self._links), label_of(gone, self._links))
        if not isinstance(gone.entry, Statement):
            return ""
        return Link(told_at(gone, self._links), said_by(gone.entry, gone.last, self._links))

    def _label(self, id_: Id) -> Content:
        """Return what an entry is called, now or last of all."""
        now = self._now(id_)
        if now in self._links.library.entries:
            return self._links.label(now)
        gone = last_with(now, self._briefing, self._links)
        return label_of(gone, self._links) if gone else Foreign(now.rpartition("/")[2])

    def _key_point(self, entry: EntryChanges) -> Content:
        """Return a link to a key point; nothing where another one may stand under its number now."""
        if self._later or entry.nature is Nature.WITHDRAWN:
            return ""
        name = f"key-point-{entry.changes[0].part[0]}"
        return Link(on_page(briefing_page(self._briefing), named_anchor(name)), name.replace("-", " "))

    def words(self, id_: Id) -> Content:
        """Return what an entry is called, with a link to it, or to where it is told that it is gone."""
        now = self._now(id_)
        if now in self._links.library.entries:
            return self._links.to(now)
        gone = last_with(now, self._briefing, self._links)
        return Link(told_at(gone, self._links), self._label(id_)) if gone else self._label(id_)

    def _name(self, id_: Id) -> str:
        return plain_text(self._label(id_), self._links.lang)

    def _on(self, id_: Id) -> str:
        """Return what a stance is on, in the words that stand beside one on a card."""
        now = self._now(id_)
        is_there = now in self._links.library.entries
        return plain_text(backed(now, self._links), self._links.lang) if is_there else self._name(id_)

    def _changes(self, entry: EntryChanges) -> Iterator[ChangeView]:
        """Yield what has changed, spelling aside; of many values of one field one view."""
        found: dict[str, list[Content]] = {}
        for change in entry.changes:
            if change.nature is not Nature.SPELLING:
                view = self._change(change)
                found.setdefault(view.what, []).append(view.words)
        for what, told in found.items():
            yield ChangeView(what, join_told(told))

    def _change(self, change: Change) -> ChangeView:
        what = what_changed(change, self._on if change.field == "stance" else self._name)
        pieces = shown_pieces(change)
        if pieces:
            return ChangeView(what, phrase(*_pieces(pieces, self._lang(change))))
        was, now = self._values(change, change.was), self._values(change, change.now)
        if change.says_why:
            return ChangeView(what, now)
        if change.is_whole and what:
            what = f"{what} {NATURE[change.nature]}"
        if was and now:
            return ChangeView(what, phrase(was, " → ", now))
        if change.is_whole:
            return ChangeView(what, was or now)
        if change.sort is Sort.TEXT:  # as a run of words within one is marked
            return ChangeView(what, TakenOut(was) if was else PutIn(now))
        return ChangeView(what, phrase(came_or_went(change), " ", was or now))

    def _values(self, change: Change, values: Sequence[str]) -> Content:
        if change.sort is Sort.REFERENCE:
            return join([self.words(value) for value in values], " · ")
        texts = [value_words(change, value, str, self._links.lang) for value in values]
        lang = self._lang(change)
        return join([Foreign(text, lang) for text in texts])

    def _lang(self, change: Change) -> str:
        """Return the language of the texts; "" for the page's own. Quotations have that of their source."""
        if change.lang or change.subject is not Subject.QUOTATION or change.field not in ("", "quote"):
            return change.lang or ""
        source = self._links.library.sources.get(self._now(change.part[-1]))
        return source.text_lang if source else ""

    def _why(self, correction: LedgerRow, entry: EntryChanges) -> WhyView:
        is_named = entry.subject is not Subject.BRIEFING
        return WhyView(
            words.CORRECTION[correction.kind],
            self._links.date(correction.date),
            "" if is_named else what_was_corrected(correction, self._briefing, self._links),
            prose(correction.because),
            correction.reported_by or "",
        )


def _tells_words(entry: EntryChanges) -> bool:
    """Tell whether the words of a statement are among what has changed in it."""
    return any(not change.part and change.field in ("", "says") for change in entry.changes)


def _begun(text: str) -> str:
    """Return the beginning of a text in quotation marks, cut between words where it has any."""
    cut = shorten(text, _MOST_OF_A_LABEL, placeholder=" …")
    return f"“{cut if cut != '…' else f'{text[:_MOST_OF_A_LABEL]}…'}”"


def _pieces(pieces: Sequence[Piece], lang: str) -> Iterator[Content]:
    """Yield the runs of words of two texts, with a space between words taken out and those put in for them."""
    for number, (where, text) in enumerate(pieces):
        yield _piece(where, text, lang)
        if where == OLD and number + 1 < len(pieces) and pieces[number + 1].is_in == NEW:
            touching = text[-1:] + pieces[number + 1].text[:1]
            if not any(map(str.isspace, touching)):
                yield " "


def _piece(where: str, text: str, lang: str) -> Content:
    """Return a run of words; the spaces round those of one text alone stand outside their marks."""
    bare = text.strip()
    if where == BOTH or not bare:
        return Foreign(text, lang)
    bare_words = Foreign(bare, lang)
    marked = TakenOut(bare_words) if where == OLD else PutIn(bare_words)
    before, after = text.split(bare, 1)
    return phrase(before, marked, after)
