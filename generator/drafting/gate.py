"""Lets in statements that any program drafted: only what texts prove, each with what somebody must still look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import BuildFailed, Diagnostics
from generator.drafting.entries import CHECK_ALL, SAY_IT
from generator.drafting.evidence import SourceEvidence, copied_run, quoted_already
from generator.drafting.register_names import RegisterNames
from generator.editing import Append, new_file
from generator.memo import Memo
from generator.model.unconfirmed import NOT_WRITTEN
from generator.quotes.verify import verify
from generator.reader import read_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.drafting.new_ids import NewIds
    from generator.drafting.proposed import Proposed
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.quotes.held_texts import HeldText
    from generator.reader.tree import Value

Fields: TypeAlias = "Mapping[str, Value]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A statement that does not come in."""

    number: int
    """In the file, from 1."""
    quote: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """A statement that comes in, as it will stand in the file."""

    number: int
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What becomes of the statements of a file."""

    admitted: tuple[Admitted, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate of one briefing."""

    project: Path
    folder: str
    """The folder of all briefings, below the project."""
    briefing: Id
    library: Library
    held: Mapping[Id, HeldText]
    ids: NewIds

    def judge(self, proposed: Iterable[Proposed]) -> Judged:
        """Return which statements come in, with their `todo`, and why the others do not. Never raises for its input."""
        memo = Memo()
        fitting: list[tuple[Proposed, dict[str, Value]]] = []
        refused: dict[int, list[str]] = {}
        quotes: dict[int, str] = {}
        for item in proposed:
            quotes[item.number] = _shown(item)
            reasons = [*item.reasons, *self._unusable(item)]
            if reasons:
                refused[item.number] = reasons
                continue
            fitting.append((item, self._fields(item)))
        read = self._read(fitting, memo, refused)
        admitted = []
        for item, fields, reasons in self._proved(read):
            if reasons:
                refused[item.number] = reasons
            else:
                admitted.append(Admitted(number=item.number, fields=fields))
        return Judged(
            admitted=tuple(admitted),
            refused=tuple(
                Refused(number=number, quote=quotes[number], reasons=tuple(reasons))
                for number, reasons in sorted(refused.items())
            ),
        )

    def _unusable(self, item: Proposed) -> list[str]:
        """Return why a statement need not be read at all."""
        fields = item.fields
        told = {reason.split("`")[1] for reason in item.reasons if "`" in reason}
        reasons = [
            f"`{name}` is missing"
            for name in ("speaker", "source", "quote")
            if not fields.get(name) and name not in told
        ]
        source, speaker = fields.get("source"), fields.get("speaker")
        reasons += [
            f"`{name}` is no text: write one, not a list or fields"
            for name in ("source", "quote")
            if isinstance(fields.get(name), (list, dict))
        ]
        if isinstance(source, str) and source and source not in self.held:
            named = source in self.library.sources
            reasons.append(
                f"the text of `{source}` is not held, so nothing can be proved"
                if named
                else f"the registers have no source `{source}`"
            )
        speakers = speaker if isinstance(speaker, list) else [speaker] if speaker else []
        reasons += [
            f"`speaker`: the registers have no actor `{name}`"
            for name in speakers
            if not isinstance(name, str) or name not in self.library.actors
        ]
        return reasons

    def _fields(self, item: Proposed) -> dict[str, Value]:
        """Return the fields as they will stand in the file, without what only somebody can say who has read them."""
        fields = {name: value for name, value in item.fields.items() if value and name not in {"id", "todo"}}
        wanted, speaker = item.fields.get("id"), item.fields["speaker"]
        first = speaker if isinstance(speaker, str) else next(iter(speaker))
        named = wanted if isinstance(wanted, str) and wanted else f"{first}-{item.fields['source']}"
        id_ = self.ids.new(named)
        given = item.fields.get("todo") or []
        todo = [CHECK_ALL, *(given if isinstance(given, list) else [given])]
        says = fields.pop("says", None)
        text = self.held[str(fields["source"])].text
        if not isinstance(says, str):
            says = NOT_WRITTEN
            todo.append(SAY_IT)
        elif copied_run(says, text):
            says = NOT_WRITTEN
            todo.append(f"{SAY_IT}, as the program copied it from the source")
        return {"id": id_, **fields, "says": says, "todo": todo}

    def _read(
        self, items: Sequence[tuple[Proposed, dict[str, Value]]], memo: Memo, refused: dict[int, list[str]]
    ) -> list[tuple[Proposed, dict[str, Value], Library]]:
        """Return the statements that fit the format and refer to what there is, in the library that has them."""
        if not items:
            return []
        try:
            library = self._library_with([fields for _, fields in items], memo, Diagnostics())
        except BuildFailed:
            if len(items) == 1:
                item, fields = items[0]
                refused[item.number] = self._mistakes(fields, memo)
                return []
            middle = len(items) // 2
            return [*self._read(items[:middle], memo, refused), *self._read(items[middle:], memo, refused)]
        return [(item, fields, library) for item, fields in items]

    def _mistakes(self, fields: Fields, memo: Memo) -> list[str]:
        diagnostics = Diagnostics()
        try:
            self._library_with([fields], memo, diagnostics)
        except BuildFailed as failed:
            return list(dict.fromkeys(map(_with_hints, failed.diagnostics)))
        return []

    def _library_with(self, items: Sequence[Fields], memo: Memo, diagnostics: Diagnostics) -> Library:
        path = f"{self.folder}/{self.briefing}/proposed-by-a-program.yml"
        content = new_file(path, [Append(("statements",), dict(fields)) for fields in items])
        return read_changed(self.project, self.folder, {path: content}, diagnostics, memo)

    def _proved(
        self, items: Sequence[tuple[Proposed, dict[str, Value], Library]]
    ) -> Iterable[tuple[Proposed, dict[str, Value], list[str]]]:
        """Yield statements with the reasons against them; none if their words are proved."""
        libraries = {id(library): library for _, _, library in items}
        proofs = {key: verify(library, self.held, None) for key, library in libraries.items()}
        registers = RegisterNames(self.library)
        evidence: dict[Id, SourceEvidence] = {}
        seen: set[tuple[Id, str]] = set()
        for item, fields, library in items:
            statement = library.statements[f"{self.briefing}/{fields['id']}"]
            source = library.sources[statement.reports[0].source]
            if source.id not in evidence:
                evidence[source.id] = SourceEvidence.of(source, self.held[source.id].text, registers)
            found = [quote for quote in proofs[id(library)].quotes if quote.claim.entry == statement.id]
            reasons = [
                f"`{quote.claim.field}`: “{_cut(quote.claim.words)}” is not in the text of {quote.source} word for word"
                + (f": {quote.match.problem}" if quote.match.problem else "")
                for quote in found
                if not quote.accepted
            ]
            there = quoted_already(statement, found, proofs[id(library)].quotes, self.library)
            if there:
                reasons.append(f"{there} quotes these words already")
            same = (source.id, " ".join(str(fields["quote"]).split()).casefold())
            if same in seen:
                reasons.append("the file has these words twice")
            seen.add(same)
            if evidence[source.id].is_too_short(str(fields["quote"]), found[0].match.start):
                reasons.append(
                    f"`quote`: “{_cut(str(fields['quote']))}” is too short to prove anything: quote three words in a "
                    "row or more, unless all that the text quotes here is shorter"
                )
            if not reasons:
                reasons += self._against(statement, fields, evidence[source.id], found[0].match.start)
            yield item, fields, reasons

    def _against(
        self, statement: Statement, fields: dict[str, Value], evidence: SourceEvidence, start: int | None
    ) -> list[str]:
        """Return what the text says against speaker and date of words that it has; doubts go into the `todo`."""
        reasons, doubts = evidence.against(statement, start)
        todo = fields["todo"]
        if isinstance(todo, list):
            todo += doubts
        return reasons


def _with_hints(diagnostic: Diagnostic) -> str:
    """Return what is wrong, and what to write instead."""
    return "; ".join([diagnostic.message, *diagnostic.hints])


def _shown(item: Proposed) -> str:
    quote = item.fields.get("quote")
    return _cut(quote) if isinstance(quote, str) else ""


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 90 else f"{words[:90].rstrip()}…"
