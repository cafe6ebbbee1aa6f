"""Asks one question after the other in a terminal: for what is typed, and for yes or no."""

from __future__ import annotations

import click


class CannotGoOn(Exception):  # noqa: N818  # what is so
    """Nothing more can be judged; its text is a sentence for the editor."""


def asked(question: str) -> str:
    """Ask, and return what is typed. Raises `click.Abort` where nothing more comes, `CannotGoOn` if it is no text."""
    try:
        answer = click.prompt(question, prompt_suffix="\n> ", default="", show_default=False)
    except UnicodeDecodeError as error:
        raise CannotGoOn(
            f"what was typed is not in the encoding {error.encoding}, which this terminal is said to have; "
            "set PYTHONUTF8=1 before the command, and begin it again"
        ) from error
    return str(answer)


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
