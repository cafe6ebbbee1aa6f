"""The command ``drift``: compares two versions of one text, and says which entries the difference touches."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.options import texts_option
from generator.cli.reading import read_as_written
from generator.cli.session import show_withheld_option
from generator.cli.terminal import (
    fail,
    mask_of,
    print_masked,
    print_masked_json,
    project_of,
    show,
    texts_of,
    wrong_use,
)
from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.drift import Differences, Touched
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.quotes.held_texts import HeldText
    from generator.withholding.mask import Mask


class Version(NamedTuple):
    """One version of a text."""

    name: str
    """The id of a source, or the path of a file."""
    source: Source | None
    """None: a file."""
    data: bytes
    """Of a file."""


@click.command(epilog=examples("briefings drift ministry-readout new-readout.txt"))
@click.argument("old", metavar="OLD", shell_complete=completing.sources_or_files)
@click.argument("new", metavar="NEW", shell_complete=completing.sources_or_files)
@texts_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to show what differs.",
)
@show_withheld_option
@click.pass_context
def drift(context: click.Context, old: str, new: str, texts: Path | None, form: str) -> None:
    """Say how two versions of a text differ, and which entries that touches.

    OLD and NEW are each a source whose text is held, or a text file. Entries are looked through where OLD is a source.
    What is printed holds words of private texts.
    """
    from generator.cli.drift_output import CODES, Drift, drift_json, drift_markdown, drift_text
    from generator.drift import compare_texts, touched

    project = project_of(context)
    library, findings = read_as_written(project)
    before, after = (_version(library, name) for name in (old, new))
    _require_two(before, after)
    diagnostics = Diagnostics()
    held = _held(library, texts_of(project, texts), diagnostics)
    show(project, diagnostics.errors(), Format.TEXT, to_stderr=True)
    lang = _language(before, after)
    mine, theirs = (_text(version, held, lang) for version in (before, after))
    found = compare_texts(mine.text, theirs.text)
    entries = touched(before.source.id, (mine, theirs), library, findings, found) if before.source else None
    mask = mask_of(project)
    if mask:
        found, entries = _without_withheld(mask, mine, theirs), entries and _masked(mask, entries)
    whole = Drift(before.name, after.name, found.passages, entries)
    if form == "json":
        print_masked_json(project, drift_json(whole), CODES)
    else:
        print_masked(project, (drift_markdown if form == "markdown" else drift_text)(whole))


def _without_withheld(mask: Mask, old: HeldText, new: HeldText) -> Differences:
    """Return how the two differ without withheld words.

    They are taken out before anything is compared: between the marks of a difference nobody would find them again.
    """
    from generator.drift import compare_texts
    from generator.quotes.text.source_text import index

    return compare_texts(
        *(index(mask.words.hide(held.text.raw), held.text.lang) for held in (old, new)),
    )


def _masked(mask: Mask, entries: Sequence[Touched]) -> list[Touched]:
    """Return what is told of entries without withheld words, which Markdown may write otherwise."""
    return [replace(entry, words=mask(entry.words), now=mask(entry.now)) for entry in entries]


def _version(library: Library, name: str) -> Version:
    """Return the version that ``name`` names. Exits with 2 if there is none, with 1 if a file cannot be read."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.storage.safe_read import TooLarge, read_file, reason

    if name in library.sources:
        return Version(name, library.sources[name], b"")
    path = Path(name)
    try:
        if not path.is_file():
            wrong_use(f"there is no source `{name}`, and no file", *did_you_mean(name, library.sources))
        return Version(name, None, read_file(path, _most_bytes()))
    except TooLarge as error:
        fail(f"{name} has {error.size // 2**20} MB; a text may have {_most_bytes() // 2**20}")
    except (OSError, ValueError) as error:
        fail(f"{name} cannot be read: {reason(error)}")


def _most_bytes() -> int:
    from generator.quotes.held_texts import MAX_BYTES

    return MAX_BYTES


def _require_two(old: Version, new: Version) -> None:
    """Exit with 2 where both are one and the same."""
    if old.source and new.source:
        is_same = old.source.id == new.source.id or (old.source.text == new.source.text is not None)
    else:
        is_same = not (old.source or new.source) and Path(old.name).resolve() == Path(new.name).resolve()
    if is_same:
        wrong_use(f"{old.name} and {new.name} are the same text; name two versions")


def _held(library: Library, folder: Path, diagnostics: Diagnostics) -> Mapping[Id, HeldText]:
    from generator.quotes.held_texts import load_texts

    return load_texts(library, folder, diagnostics)


def _language(old: Version, new: Version) -> str:
    """Return the language of the two versions. Exits with 1 if they are in two: no word of one stands in the other."""
    from generator.text.languages import same_language

    langs = [version.source.text_lang for version in (old, new) if version.source]
    if len(langs) > 1 and not same_language(*langs):
        fail(f"{old.name} is in {langs[0]}, {new.name} in {langs[1]}: their words cannot be compared")
    return langs[0] if langs else "en"


def _text(version: Version, held: Mapping[Id, HeldText], lang: str) -> HeldText:
    """Return the text of a version. Exits with 1 if it is not held, or is no text."""
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import index
    from generator.storage.file_kinds import kind_of

    source = version.source
    if source:
        if source.id not in held:
            fail(
                f"the text of {source.id} is not held"
                + ("" if source.text else ": the source names no `text`")
            )
        return held[source.id]
    kind = kind_of(version.data)
    if kind:
        fail(f"{version.name} is {kind.name}, not plain text in UTF-8; {kind.advice}")
    try:
        text = version.data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").decode("utf-8-sig")
    except UnicodeDecodeError:
        fail(f"{version.name} is not a text in UTF-8; save it again as UTF-8, as plain text")
    return HeldText(hashlib.sha256(version.data).hexdigest(), index(text, lang))
