"""Asks in the terminal for what no option has said."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.text import languages
from generator.text.characters import refused

if TYPE_CHECKING:
    from collections.abc import Callable


def is_terminal() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_option(given: str | None, default: str, read: Callable[[str], str]) -> str:
    """Return what was given as an option, else ``default``; wrong use ends it with 2."""
    if given is None:
        return default
    try:
        return read(given)
    except click.BadParameter as error:
        raise click.UsageError(error.message) from None


def answer(question: str, given: str | None, default: str, read: Callable[[str], str], *, asks: bool) -> str:
    """Return what was given as an option, else what somebody answers, else ``default``; wrong use ends it with 2."""
    if given is not None or not asks:
        return read_option(given, default, read)
    return str(click.prompt(question, default=default, value_proc=read, show_default=bool(default)))


def text_read(value: str) -> str:
    """Return a text in one line. Raises `click.BadParameter` for characters that no page may show."""
    text = " ".join(value.split())
    if found := refused(text):
        raise click.BadParameter(found.message)
    return text


def language_read(value: str) -> str:
    """Return a language tag as BCP 47 writes it. Raises `click.BadParameter` for what is not registered."""
    try:
        return languages.canonical(value.strip())
    except languages.UnknownLanguageError as error:
        raise click.BadParameter(str(error)) from None
