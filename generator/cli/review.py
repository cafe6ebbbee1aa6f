"""The command ``review``: notes who has read which statement, and lists those that have changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from generator.cli import completing
from generator.cli.days import day_of
from generator.cli.examples import examples
from generator.cli.json_output import json_text, position_of
from generator.cli.options import text_or_json_option
from generator.cli.terminal import closing, fail, print_json, project_of, show, writing, wrong_use
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format
from generator.text.characters import refused
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.analysis.reviews import ReviewState
    from generator.editing.reviews import Signature
    from generator.model.library import Library
    from generator.model.statement import Statement
    from generator.project import Project

VARIABLE = "BRIEFINGS_REVIEWER"


@click.command(
    epilog=examples('briefings review border-talks/first-offer --by "Anna Kovač"', "briefings review")
)
@click.argument("ids", metavar="[ID]...", nargs=-1, shell_complete=completing.statements)
@click.option("--by", envvar=VARIABLE, metavar="NAME", help=f"Who has read them. Without it: {VARIABLE}.")
@click.option(
    "--on",
    "day",
    metavar="DATE",
    help="The day of the review (2026-11-22). Without it: SOURCE_DATE_EPOCH, else today.",
)
@text_or_json_option
@click.pass_context
def review(context: click.Context, ids: tuple[str, ...], by: str | None, day: str | None, form: str) -> None:
    """Write that somebody has read statements and found them right.

    ID is a statement. Without ID: list how all of them stand.
    """
    from generator.editing.reviews import Signature

    project = project_of(context)
    on = day_of(day)
    name = " ".join((by or "").split())
    if ids and (not name or refused(name)):
        wrong_use(f"who has read them? Name the reviewer with --by NAME, or in {VARIABLE}")
    if ids and "@" in name:
        wrong_use("the reviewer is named on the site: write a name, not an e-mail address")
    if ids:
        context.with_resource(writing(project, "review"))
    library, findings = _read(project)
    if not ids:
        rows = _rows(library, findings)
        if form == Format.JSON:
            print_json(_listed_json(rows))
        else:
            click.echo(_listed_text(rows), nl=False)
        return
    named = {statement.id: statement for statement in (_named(library, id_) for id_ in ids)}
    stamps = _stamps(project, library, findings, named)
    signatures = [Signature(statement, name, on, stamps[statement.id]) for statement in named.values()]
    changed = _write(project, signatures)
    if form == Format.JSON:
        print_json(_signed_json(signatures))
        return
    for signature in signatures:
        click.echo(_shown(signature.statement, library, findings), nl=False)
    statements = f"{len(signatures)} statement{'' if len(signatures) == 1 else 's'}"
    click.echo(f"Reviewed by {name} on {on}: {statements} in {', '.join(changed)}.")


class _Row(NamedTuple):
    """A statement, and how its review stands: None, if nobody has reviewed it."""

    statement: Statement
    state: ReviewState | None

    @property
    def word(self) -> str:
        if self.state is None:
            return "never"
        return "suspect" if self.state.changed else "reviewed"


def _read(project: Project) -> tuple[Library, Findings]:
    """Return the library; ends with 1 if it has errors, as nobody can approve what cannot be published."""
    from generator import build

    diagnostics = Diagnostics()
    try:
        library, findings = build.check(project, diagnostics, with_unconfirmed=True)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    if len(errors := diagnostics.errors()):
        show(project, errors, Format.TEXT, to_stderr=True)
        click.echo(closing(diagnostics, None), err=True)
        fail("nothing was reviewed: the library has errors; see above")
    return library, findings


def _stamps(project: Project, library: Library, findings: Findings, ids: Iterable[str]) -> Mapping[str, str]:
    """Return what each statement is now, as it is written: withheld words belong to what is reviewed."""
    from generator import build
    from generator.analysis.reviews import stamp

    written = build.check_as_written(project, Diagnostics())[0] if library.left_out else library
    return {id_: stamp(written.statements[id_], findings.library_proofs.texts) for id_ in ids}


def _named(library: Library, name: str) -> Statement:
    """Return the statement called ``name``, in full or by its short id; exits with 2 if there is none, or several."""
    found = [
        statement
        for statement in library.statements.values()
        if name in (statement.id, statement.id.partition("/")[2])
    ]
    if len(found) == 1:
        return found[0]
    if found:
        wrong_use(
            f"several briefings have a statement `{name}`: {', '.join(statement.id for statement in found)}"
        )
    return _unknown(library, name)


def _unknown(library: Library, name: str) -> NoReturn:
    from generator.diagnostics.suggest import did_you_mean

    others = [id_ for id_ in library.entries if name in (id_, id_.partition("/")[2])]
    if others:
        noun = type(library.entries[others[0]]).__name__.lower()
        wrong_use(f"`{name}` is no statement but {'an' if noun[0] in 'aeiou' else 'a'} {noun}")
    known = [*library.statements] if "/" in name else [id_.partition("/")[2] for id_ in library.statements]
    wrong_use(f"there is no statement `{name}`", *did_you_mean(name, known))


def _write(project: Project, signatures: Sequence[Signature]) -> Sequence[str]:
    """Write the reviews and return the files; nothing is written unless all can be."""
    from generator.editing.reviews import add_reviews
    from generator.storage.together import replace_together

    try:
        contents = add_reviews(project.root, signatures)
        replace_together(project.root, contents)
    except ValueError as error:
        fail(str(error))
    except OSError as error:
        fail(f"the review cannot be written: {disk_refusal(error)}")
    return [*contents]


def _shown(statement: Statement, library: Library, findings: Findings) -> str:
    """Return what is being approved, so that the reviewer sees it."""
    from generator.cli.verify import VERDICT_WORDS

    named = [str(library.actors[id_].name) if id_ in library.actors else id_ for id_ in statement.speakers]
    who = " and ".join(named) or "the publisher, in its own voice"
    lines = [f"{statement.place.span()}: {statement.id}", f"  {who}: {statement.says}"]
    for report in statement.reports:
        if report.quote:
            proof = findings.library_proofs.proof(statement.id, report, library.sources[report.source])
            quoted = f"in its words: {report.quote}" if report.is_reported_speech else f"“{report.quote}”"
            lines.append(f"  {report.source}: {quoted} ({VERDICT_WORDS[proof.verdict]})")
        else:
            lines.append(f"  {report.source}: {report.locator or 'no quotation'}")
    return "\n".join(lines) + "\n"


def _rows(library: Library, findings: Findings) -> Sequence[_Row]:
    return [
        _Row(statement, findings.briefings[statement.folder].reviews.get(statement.id))
        for statement in library.statements.values()
    ]


def _listed_text(rows: Sequence[_Row]) -> str:
    lines = []
    for row in rows:
        if row.state is not None and row.state.changed:
            lines += [
                f"{row.statement.place.key_span('reviewed')}: {row.statement.id}",
                f"    {row.state}",
            ]
    counted = {word: sum(row.word == word for row in rows) for word in ("reviewed", "suspect", "never")}
    noun = "statement" if len(rows) == 1 else "statements"
    lines.append(
        f"{len(rows)} {noun}: {counted['reviewed']} reviewed, {counted['suspect']} to be reviewed again, "
        f"{counted['never']} never reviewed."
    )
    return "\n".join(lines) + "\n"


def _listed_json(rows: Sequence[_Row]) -> str:
    return _dump(
        [
            {
                "statement": row.statement.id,
                "state": row.word,
                "by": row.state.review.by if row.state else None,
                "on": str(row.state.review.on) if row.state else None,
                "changed": [
                    {"part": change.part, "source": change.source or None}
                    for change in (row.state.changed if row.state else ())
                ],
                **_place(row.statement),
            }
            for row in rows
        ]
    )


def _signed_json(signatures: Sequence[Signature]) -> str:
    return _dump(
        [
            {
                "statement": signature.statement.id,
                "state": "reviewed",
                "by": signature.by,
                "on": signature.on,
                "stamp": signature.stamp,
                **_place(signature.statement),
            }
            for signature in signatures
        ]
    )


def _place(statement: Statement) -> Mapping[str, object]:
    return position_of(statement.place.key_span("reviewed"))


def _dump(statements: Sequence[Mapping[str, object]]) -> str:
    return json_text({"statements": statements})
