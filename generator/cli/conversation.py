"""Asks one question after the other in a terminal: for what is typed, and for yes or no."""

from __future__ import annotations

import shutil
import textwrap
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from generator.cli.asking import is_terminal
from generator.cli.tab_key import completed_at_tab
from generator.cli.terminal import fail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.cli.tab_key import Offers


class CannotGoOn(Exception):  # noqa: N818  # what is so
    """Nothing more can be judged; its text is a sentence for the editor."""


@contextmanager
def told_at_end(tell: Callable[[], None]) -> Iterator[None]:
    """Have ``tell`` say at the end of a conversation what was done; exits with 1 if it could not go on, and says why.

    Raises `click.Abort` if it was ended with Ctrl-C, and not by the end of what answers.
    """
    try:
        try:
            yield
        except click.Abort as ended:
            click.echo()
            tell()
            if isinstance(ended.__context__, KeyboardInterrupt):
                raise
        else:
            tell()
    except CannotGoOn as problem:
        fail(str(problem))


def asked(question: str, offers: Offers | None = None) -> str:
    """Ask, and return what is typed; where the terminal can do that, Tab completes it by what is offered for a line.

    Raises `click.Abort` where nothing more comes, `CannotGoOn` if it is no text.
    """
    try:
        with completed_at_tab(offers):
            answer = click.prompt(in_lines(question), prompt_suffix="\n> ", default="", show_default=False)
    except UnicodeDecodeError as error:
        raise CannotGoOn(
            f"what was typed is not in the encoding {error.encoding}, which this terminal is said to have; "
            "set PYTHONUTF8=1 before the command, and begin it again"
        ) from error
    return str(answer)


def in_lines(question: str) -> str:
    """Return a question, or what is told, in lines that are no longer than a terminal is wide, cut between words.

    What a program reads is not cut, nor an indented line: it is a command, or cut already.
    """
    if not is_terminal():
        return question
    columns = shutil.get_terminal_size().columns
    return "\n".join(
        line
        if len(line) <= columns or line.startswith("  ")
        else textwrap.fill(line, columns, break_long_words=False, break_on_hyphens=False)
        for line in question.split("\n")
    )


def agreed(question: str) -> bool:
    """Ask what is answered by yes or no. Raises as `asked`."""
    while True:
        answer = asked(f"{question} (y or n)").strip().casefold()
        if answer in {"y", "yes"}:
            return True
        if answer in {"", "n", "no", "q", "quit"}:
            return False


def sentence(words: str) -> str:
    """Return a message as a sentence: with a capital, and a stop where it has no end of its own."""
    return f"{words[0].upper()}{words[1:]}{'' if words.endswith(('.', '?')) else '.'}"
