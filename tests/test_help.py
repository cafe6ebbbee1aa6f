"""What `--help` says: of each command a sentence, what its words mean, an example that it takes; all of it whole."""

from __future__ import annotations

import re
import shlex

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.command_list import COMMANDS, GROUPS

COLUMNS = 80
_COMMAND = re.compile(r"\$\((briefings [^)]*)\)|^ +(?:\w+  )?(briefings [^>\n]*)", re.MULTILINE)
"""A command as it is typed: on a line of its own, behind the name of a shell, within another."""


def help_of(*command: str) -> str:
    result = CliRunner().invoke(main, [*command, "--help"], terminal_width=COLUMNS)
    assert result.exit_code == 0, result.output
    return result.output


def command_called(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command
    return command


def test_every_command_stands_in_one_group() -> None:
    grouped = [name for names in GROUPS.values() for name in names]
    assert sorted(grouped) == list(COMMANDS)


def test_commands_are_listed_by_group() -> None:
    titles = re.findall(r"^([A-Z][a-z ]+):$", help_of(), re.MULTILINE)
    assert titles == ["Options", *GROUPS]
    for title, names in GROUPS.items():
        section = help_of().partition(f"\n{title}:\n")[2].partition("\n\n")[0]
        assert re.findall(r"^  ([a-z]+) ", section, re.MULTILINE) == list(names)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_has_whole_sentences(name: str) -> None:
    listed = " ".join(help_of().split())
    sentence = " ".join((command_called(name).help or "").partition("\n\n")[0].split())
    assert f"{name} {sentence.removesuffix('.')}" in listed


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_nothing_is_cut(name: str) -> None:
    output = help_of(*name.split())
    assert "..." not in re.sub(r"\[?[A-Z]+\]?\.\.\.", "", output)
    assert max(map(len, output.splitlines())) <= COLUMNS


@pytest.mark.parametrize("name", COMMANDS)
def test_sentences_are_whole(name: str) -> None:
    command = command_called(name)
    paragraphs = [" ".join(part.split()) for part in (command.help or "").split("\n\n")]
    assert paragraphs
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    helps = [" ".join((option.help or "").split()) for option in options]
    assert [text for text in (*paragraphs, *helps) if not re.fullmatch(r"[A-Z].*[.…/]\)?", text)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_argument_is_explained(name: str) -> None:
    command = command_called(name)
    words = {
        word
        for parameter in command.params
        if isinstance(parameter, click.Argument)
        for word in re.findall(r"[A-Z]+", parameter.make_metavar(click.Context(command)))
    }
    assert {word for word in words if not re.search(rf"\b{word}\b", command.help or "")} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_an_example_is_what_the_command_takes(name: str) -> None:
    found = [left or right for left, right in _COMMAND.findall(command_called(name).epilog or "")]
    assert found, f"briefings {name} --help has no example"
    for line in found:
        words = shlex.split(line)[1:]
        if words[0] == "-C":
            del words[:2]
        assert words.pop(0) == name, line
        command = command_called(name)
        context = click.Context(command)
        values, left, _ = command.make_parser(context).parse_args(words)
        assert left == [], line
        assert [
            parameter.name
            for parameter in command.params
            if parameter.required and parameter.name and not values.get(parameter.name)
        ] == []
        for parameter in command.params:
            written = values.get(parameter.name or "")
            if isinstance(parameter.type, click.Choice) and written is not None:
                parameter.type.convert(written, parameter, context)
