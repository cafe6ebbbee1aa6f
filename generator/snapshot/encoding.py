"""Writes a snapshot as JSON, the same bytes for the same content, and reads back what somebody put into a file.

The file holds a SHA-256 over its own content, taken of the values and not of the bytes: line ends that a system
changes do no harm, a figure that somebody changes does. The sum protects from slips, not from malice: who can write the
file can write the sum. So what is read is looked through like what editors write (`generator.snapshot.soundness`).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import ValidationError

from generator.diagnostics import Code, Diagnostics, Span, short
from generator.model.library import Library
from generator.model.proofs import LibraryProofs
from generator.model.snapshot import Snapshot
from generator.snapshot.document import (
    VERSION,
    AbsentProof,
    Content,
    QuoteProof,
    TextProof,
    TopicProof,
    adapter,
)
from generator.snapshot.soundness import require_sound
from generator.snapshot.versions import as_of_now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.kinds import Digest

_SUM = "sha256"
_MOST_DIGITS = 20
_HINT = "take the file as it was published from the history of the project; nobody changes a frozen edition"


def to_json(snapshot: Snapshot, *, spaced: bool = True) -> bytes:
    """Return a snapshot as canonical JSON: sorted keys, what is not known left out, UTF-8, the sum of it among it.

    Without spaces, in one line, it is a third smaller.
    """
    values = _values(snapshot)
    values[_SUM] = sum_of(values)
    text = (
        json.dumps(values, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
        if spaced
        else _in_one_line(values)
    )
    return f"{text}\n".encode()


def content_digest(snapshot: Snapshot) -> Digest:
    """Return the SHA-256 of a snapshot's content, which its file names too."""
    return sum_of(_values(snapshot))


def from_json(data: bytes, shown: str, diagnostics: Diagnostics) -> Snapshot | None:
    """Return the snapshot that stands in a file; None, with a diagnostic, if it is none, or not whole.

    ``shown`` is the file's path below the project, which is the place of every entry.
    """
    try:
        values = _read(data)
        content = _content(values, shown)
        snapshot = _snapshot(content)
        require_sound(snapshot)
    except ValueError as error:
        diagnostics.error(Code.BROKEN_EDITION, f"this edition cannot be read: {error}", Span(shown), _HINT)
        return None
    return snapshot


@dataclass(frozen=True, slots=True)
class StoredAt:
    """Where an entry of a snapshot stands: a file, of which nobody asks for lines (`generator.diagnostics.Place`)."""

    path: str

    def span(self, *_keys: str | int) -> Span:
        """Return the whole file."""
        return Span(self.path)

    def key_span(self, *_keys: str | int) -> Span:
        """Return the whole file."""
        return Span(self.path)


def _values(snapshot: Snapshot) -> dict[str, Any]:
    subject, library, proofs = snapshot.subject, snapshot.library, snapshot.library_proofs
    last = subject.last_edition
    content = Content(
        schema=VERSION,
        briefing=subject.id,
        edition=last.number,
        date=last.date,
        data_until=last.data_until,
        briefings=tuple(library.briefings.values()),
        actors=tuple(library.actors.values()),
        sources=tuple(library.sources.values()),
        topics=tuple(library.topics.values()),
        terms=tuple(library.terms.values()),
        quotes=tuple(
            QuoteProof(entry=entry, source=source, words=words, proof=proof)
            for of_briefing in proofs.quotes.values()
            for (entry, source, words), proof in sorted(of_briefing.items(), key=lambda pair: pair[0])
        ),
        absences=tuple(
            AbsentProof(entry=entry, proof=proof)
            for of_briefing in proofs.absences.values()
            for entry, proof in sorted(of_briefing.items(), key=lambda pair: pair[0])
        ),
        texts=tuple(
            TextProof(source=source, figures=proofs.texts[source]) for source in sorted(proofs.texts)
        ),
        counts=tuple(
            TopicProof(source=source, topic=topic, count=proofs.topics[source][topic])
            for source in sorted(proofs.topics)
            for topic in sorted(proofs.topics[source])
        ),
    )
    (values,) = adapter().dump_python((content,), mode="json", exclude_defaults=True, exclude_none=True)
    _drop_places(values)
    return dict(values)


def _drop_places(values: Any) -> None:  # noqa: ANN401  # whatever stands in JSON
    """Take out where entries are written, which the types alone cannot leave out."""
    if isinstance(values, dict):
        values.pop("place", None)
        for below in values.values():
            _drop_places(below)
    elif isinstance(values, list):
        for below in values:
            _drop_places(below)


def sum_of(values: Mapping[str, Any]) -> Digest:
    """Return the SHA-256 over what a file says, its sum left out: of JSON without spaces, keys sorted, in UTF-8."""
    return hashlib.sha256(_in_one_line(values).encode()).hexdigest()


def _in_one_line(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _read(data: bytes) -> dict[str, Any]:
    """Return the values of a file without their sum. Raises `ValueError` with the end of a sentence."""
    try:
        values = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole
        )
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ValueError("it is no JSON in UTF-8, or only a part of it") from None
    if not isinstance(values, dict) or not isinstance(values.get("schema"), int):
        raise ValueError("it is no edition of a briefing")  # noqa: TRY004  # what is written is at fault
    if values["schema"] > VERSION:
        raise ValueError("a newer version of this program has written it")
    given = values.pop(_SUM, None)
    try:
        found = sum_of(values)
    except UnicodeEncodeError:
        raise ValueError("it holds halves of characters") from None
    if given != found:
        raise ValueError(
            "its content is not what it was when the edition was frozen: the sum over it differs"
        )
    return as_of_now(values)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("it names a field twice")
    return values


def _whole(written: str) -> int:
    """Return a whole number, of which none here has many digits: of thousands Python itself refuses to read them."""
    return int(written) if len(written) <= _MOST_DIGITS else _no_number(written)


def _no_number(_written: str) -> NoReturn:
    raise ValueError("it holds a number that is none")


def _content(values: Mapping[str, Any], shown: str) -> Content:
    written = json.dumps([values], ensure_ascii=False).encode()
    try:
        (content,) = adapter().validate_json(written, strict=True, extra="forbid", context=StoredAt(shown))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        at = ".".join(map(str, first["loc"][1:]))
        raise ValueError(f"`{short(at, 120)}` is not as it should be ({short(first['msg'], 120)})") from None
    return content


def _snapshot(content: Content) -> Snapshot:
    """Return what stands in a file as a snapshot. Raises `ValueError` with the end of a sentence."""
    briefings = {briefing.id: briefing for briefing in content.briefings}
    if next(iter(briefings), "") != content.briefing:
        raise ValueError("it is not of the briefing that it names")
    library = Library(
        actors={actor.id: actor for actor in content.actors},
        sources={source.id: source for source in content.sources},
        topics={topic.id: topic for topic in content.topics},
        terms={term.id: term for term in content.terms},
        briefings=briefings,
    )
    for table, listed in zip(
        (*library.registers, briefings),
        (content.actors, content.sources, content.topics, content.terms, content.briefings),
        strict=True,
    ):
        if len(table) < len(listed):
            raise ValueError("it has an entry twice")
    last = briefings[content.briefing].last_edition if briefings[content.briefing].editions else None
    if last is None or (last.number, last.date, last.data_until) != (
        content.edition,
        content.date,
        content.data_until,
    ):
        raise ValueError("its edition is not the last of the briefing in it")
    quotes: dict[str, dict[tuple[str, str, str], Any]] = {id_: {} for id_ in (*briefings, "")}
    for quote in content.quotes:
        folder = quote.entry.partition("/")[0]
        of_folder = quotes[folder if folder in briefings else ""]
        of_folder[quote.entry, quote.source, quote.words] = quote.proof
    absences: dict[str, dict[str, Any]] = {id_: {} for id_ in briefings}
    for absence in content.absences:
        absences.setdefault(absence.entry.partition("/")[0], {})[absence.entry] = absence.proof
    topics: dict[str, dict[str, Any]] = {}
    for counted in content.counts:
        topics.setdefault(counted.source, {})[counted.topic] = counted.count
    texts = {text.source: text.figures for text in content.texts}
    return Snapshot(content.briefing, library, LibraryProofs(quotes, texts, absences, topics))
