"""How every command begins and ends: streams that can be written to, exit codes, one sentence for a failure.

Exit codes: 0 clean, 1 errors, 2 wrong use, 70 the program failed (``EX_SOFTWARE`` of sysexits.h), 130 interrupted,
128 and the number of a signal that ended it.
"""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.cli.command_list import COMMANDS, GROUPS
from generator.cli.commands import as_run
from generator.cli.session import Session, verbose_option
from generator.cli.signals import interrupted_by_signals
from generator.cli.streams import OutputFailed, flush, give_up, hush, prepare_streams
from generator.cli.terminal import mask_of, print_error, print_masked
from generator.diagnostics import worked_on
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""
MISTAKE_OF_THE_PROGRAM = 70
COMPLETES = "_BRIEFINGS_COMPLETE"
"""Set by the scripts with which a shell completes what is typed: `bash_complete`, for one."""
_LONGEST_SENTENCE = 1000
"""Characters: longer than what any command says of itself."""


class CommandGroup(click.Group):
    """The group of `COMMANDS`: each is loaded when named, knows ``--verbose``, and never ends with a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, also of those that are not loaded."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command called ``cmd_name``, which is loaded if need be; None if there is none."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
            self.add_command(getattr(import_module(f"generator.cli.{name}"), name))
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first of ``args`` names; says which is probably meant if there is none."""
        if not args[0].startswith("-") and args[0] not in COMMANDS and not ctx.resilient_parsing:
            from generator.diagnostics.suggest import did_you_mean

            ctx.fail("; ".join((f"there is no command `{args[0]}`", *did_you_mean(args[0], COMMANDS))))
        return super().resolve_command(ctx, args)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, and to its options ``--verbose``."""
        verbose_option(cmd)
        super().add_command(cmd, name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by `GROUPS`, each with its whole first sentence: click would cut it short."""
        longest = max(map(len, self.list_commands(ctx)))
        for title, names in GROUPS.items():
            known = ((name, self.get_command(ctx, name)) for name in names)
            rows = [
                (name.ljust(longest), command.get_short_help_str(_LONGEST_SENTENCE))
                for name, command in known
                if command
            ]
            with formatter.section(title):
                formatter.write_dl(rows)

    def main(  # the signature is click's
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT002
        windows_expand_args: bool = True,  # noqa: FBT002
        **extra: Any,  # noqa: ANN401
    ) -> NoReturn:
        """Run the command that ``args`` name and exit with its code; nothing but `SystemExit` is raised."""
        del standalone_mode
        prepare_streams()
        if os.environ.get(COMPLETES, "").endswith("_complete"):
            hush()  # nothing is to be said in the middle of a line that is being typed
        session = Session()
        code = 1
        ended: list[int] = []
        try:
            with interrupted_by_signals() as ended:
                given = super().main(
                    args,
                    prog_name,
                    complete_var or COMPLETES,
                    standalone_mode=False,
                    windows_expand_args=windows_expand_args,
                    obj=session,
                    **extra,
                )
            code = given if isinstance(given, int) else 0
            flush()
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 1
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()  # the help, in its lines
            code = error.exit_code
        except click.ClickException as error:
            message = as_run(error.message, session)
            message = mask_of(session.project)(message) if session.project else message
            vars(error)["message"] = printable(message)  # final for type checkers alone
            error.show()
            code = error.exit_code
        except OutputFailed as error:
            code = _tell_of_output(error)
        except (click.Abort, KeyboardInterrupt):
            code = 128 + ended[0] if ended else INTERRUPTED
            with suppress(OutputFailed):
                click.echo("Interrupted.", err=True)
        except Exception as error:  # noqa: BLE001  # the last place where anything can be said
            code = _tell(error, session)
        leave(code)


def leave(code: int) -> NoReturn:
    """End with ``code``, even where the output refuses its last lines."""
    try:
        flush()
    except OutputFailed as error:
        code = code or _tell_of_output(error)
    give_up()  # what is still kept back, so that the interpreter does not try once more
    sys.exit(code)


def _tell(error: Exception, session: Session) -> int:
    """Print what failed, in one sentence, and return the exit code."""
    if session.verbose:
        trace = "".join(traceback.format_exception(error))
        with suppress(OutputFailed):
            if session.project:
                print_masked(session.project, trace, err=True)
            else:
                click.echo(trace, err=True, nl=False)
    place = worked_on(error)
    if isinstance(error, OSError):
        name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else place
        print_error(
            f"{printable(name) or 'a file'} cannot be used: {error.strerror or error}", session.project
        )
        return 1
    while_working = f" while it worked on {printable(place)}" if place else ""
    print_error(
        f"the program failed{while_working}; the mistake is the program's, not yours "
        f"({printable(type(error).__name__)}: {printable(str(error))[:200]})",
        session.project,
    )
    if not session.verbose:
        with suppress(OutputFailed):
            click.echo("To report it, add what the same command says with --verbose.", err=True)
    return MISTAKE_OF_THE_PROGRAM


def _tell_of_output(error: OutputFailed) -> int:
    """Print that nothing more can be printed, unless nobody reads on (``| head``), and discard the rest."""
    give_up()
    if not error.nobody_reads:
        with suppress(OutputFailed):
            print_error(f"the output cannot be written: {error.reason.strerror}")
    return 1
