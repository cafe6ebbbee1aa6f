"""Reads ``mkdocs.yml``, with places, and tells whether the site engine can read the file at all."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code, Span, WorkingOn
from generator.storage.safe_read import is_file, read_file, reason
from generator.text.merge_conflicts import conflicts
from generator.text.web_address import fault_of_site, without_user

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Diagnostics

MAX_BYTES = 4 * 1024 * 1024
"""Largest ``mkdocs.yml`` read."""
MOST_NODES = 1_000_000
"""Values that a file may stand for when all its aliases are followed: a file of the largest size has no more."""
_MOST_INHERITED = 10
"""Files one above the other: two that inherit each other would be read for ever."""
_TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is written in a ``mkdocs.yml``, with its places."""

    config: Path
    root: yaml.Node | None
    """None if it cannot be read, or is no table of settings."""
    fault: tuple[Code, str, Span] | None = None
    """Why that is so."""


def check_settings(settings: Settings, diagnostics: Diagnostics) -> None:
    """Add what is wrong with the file itself, with what it inherits, or with the site's address."""
    if settings.fault:
        code, message, span = settings.fault
        hint = (
            "look at what it is and who may read it"
            if code is Code.UNREADABLE_FILE
            else "compare it with the one of a new site: briefings init DIR"
        )
        diagnostics.error(code, message, span, hint)
    _check_inherited(settings, diagnostics)
    _check_address(field_of(settings.root, "site_url"), settings.config.name, diagnostics)


def read_settings(config: Path) -> Settings:
    """Return what is written in ``config``. Never raises: `check_settings` tells why it cannot be read."""
    span, code = Span(config.name), Code.YAML_SYNTAX
    try:
        with WorkingOn(config.name):
            text = read_file(config, MAX_BYTES).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            root, fault = _composed(text)
    except OSError as error:
        code, message = Code.UNREADABLE_FILE, f"this cannot be read: {reason(error)}"
    except UnicodeDecodeError:
        code, message = Code.NOT_UTF8, "this file is not a text in UTF-8"
    except yaml.MarkedYAMLError as error:
        message = f"this cannot be read as YAML: {_explained(error, text)}"
        mark = error.problem_mark or error.context_mark
        if mark is not None:
            line, column = _position(mark)
            span = Span(config.name, line, column, line, column + 1)
    except yaml.YAMLError:
        message = "this cannot be read as YAML: it holds a character that no text file has"
    except RecursionError:
        code, message = Code.NESTED_TOO_DEEP, "this nests too deep to be read"
    else:
        if fault is None:
            return Settings(config, root)
        code, message = fault
    return Settings(config, None, (code, message, span))


@lru_cache(maxsize=4)
def _composed(text: str) -> tuple[yaml.Node | None, tuple[Code, str] | None]:
    """Return the values of a file, and why they are no settings; who reads some reads the same again, for others.

    Raises `yaml.YAMLError`, `RecursionError`.
    """
    root: yaml.Node | None = yaml.compose(text, yaml.SafeLoader)
    return root, _fault_in(root)


def inherited_file(settings: Settings) -> Path | None:
    """Return the file that ``INHERIT`` names; None if it names no ordinary file, or the one it stands in."""
    node = field_of(settings.root, "INHERIT")
    if not isinstance(node, yaml.ScalarNode):
        return None
    path = settings.config.parent / node.value
    return path if is_file(path) and not path.samefile(settings.config) else None


def _fault_in(root: yaml.Node | None) -> tuple[Code, str] | None:
    """Return why what is written in a file can be no settings of a site; None if it can."""
    if multiplies(root):
        message = f"its aliases stand for more than {MOST_NODES:,} values, which no engine can go through"
        return Code.YAML_ALIAS, message
    if _holds_half_characters(root):
        return (
            Code.YAML_SYNTAX,
            r"it holds half a character, such as \ud800, which no page can be written with",
        )
    if isinstance(root, yaml.MappingNode):
        return None
    return (
        Code.WRONG_SHAPE,
        "this is empty" if root is None else "this is no table of settings: `site_name: …`",
    )


def _explained(error: yaml.MarkedYAMLError, text: str) -> str:
    """Return what is wrong in plain words where it is one of the usual slips, else in the parser's."""
    problem, doing = error.problem or error.context or "something is wrong with it", error.context or ""
    at = error.problem_mark.index if error.problem_mark else len(text)
    before, colon = text[:at].rpartition("\n")[2], "mapping values are not allowed" in problem
    name = before.partition(":")[0].strip(" -")
    usual = (
        (
            any(True for _ in conflicts(text)),
            "a merge was not finished: keep one of its two parts, and take the lines of <<<, === and >>> out",
        ),
        (text[at : at + 1] == "\t", "a tab stands here; delete it and type spaces"),
        (
            colon and ": " in before,
            f"a second colon on this line; put the value of `{name}` in quotation marks",
        ),
        (
            colon,
            "this line does not fit the one above: a colon is missing there, or this is indented otherwise",
        ),
        (
            "<block end>" in problem and not before.strip(),
            "this line is not indented like those to which it belongs",
        ),
        (
            "<block end>" in problem and before.rstrip()[-1:] in ("'", '"'),
            "the text goes on behind its closing quotation mark",
        ),
        ("quoted scalar" in doing, "a quotation mark is opened and never closed"),
        ("flow" in doing, "a bracket is opened and not closed, or a comma is missing between its parts"),
    )
    return next((words for is_it, words in usual if is_it), problem)


def _holds_half_characters(root: yaml.Node | None) -> bool:
    """Tell whether an escape stands for a surrogate, in any value that is reached."""
    waiting, seen = [root] if root else [], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if any("\ud800" <= char <= "\udfff" for char in str(node.value)):
                return True
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
    return False


def multiplies(root: yaml.Node | None) -> bool:
    """Tell whether anchors and aliases make so much of a file that to go through it would take for ever."""
    sizes: dict[int, int] = {}

    def size(node: yaml.Node) -> int:
        if id(node) not in sizes:
            sizes[id(node)] = 1  # if it holds itself
            inner: list[yaml.Node] = []
            if isinstance(node, yaml.SequenceNode):
                inner = node.value
            elif isinstance(node, yaml.MappingNode):
                inner = [part for pair in node.value for part in pair]
            sizes[id(node)] = 1 + sum(map(size, inner))
        return sizes[id(node)]

    return root is not None and size(root) > MOST_NODES


def _check_address(node: yaml.Node | None, path: str, diagnostics: Diagnostics) -> None:
    """Refuse an address of the site that is none, whether it is written or comes from the environment."""
    if isinstance(node, yaml.SequenceNode) and node.tag == "!ENV":
        names = [name.value for name in node.value if isinstance(name, yaml.ScalarNode)]
        variable = next((name for name in names[:-1] if os.environ.get(name)), None)
        if variable is None:
            node = node.value[-1] if node.value else None
        elif fault := fault_of_site(os.environ[variable]):
            shown = without_user(os.environ[variable])[:80]
            diagnostics.error(
                Code.INVALID_ADDRESS,
                f"the environment variable {variable} is no address of a site: `{shown}` {fault}",
                place_of(node, path),
                "such as https://briefings.example/ , with the path if it has one",
            )
            return
    written = node.value if isinstance(node, yaml.ScalarNode) and node.tag == _TEXT else ""
    if node and written and (fault := fault_of_site(written)):
        diagnostics.error(
            Code.INVALID_ADDRESS,
            f"`site_url` is no address of a site: `{without_user(written)[:80]}` {fault}",
            place_of(node, path),
            "such as https://briefings.example/ , with the path if it has one",
        )


def _check_inherited(settings: Settings, diagnostics: Diagnostics) -> None:
    """Refuse settings to be inherited that are in no ordinary file, for which an engine would wait, or in this one."""
    node = field_of(settings.root, "INHERIT")
    if node is not None and inherited_file(settings) is None:
        diagnostics.error(
            Code.INVALID_VALUE,
            "`INHERIT` names another file of settings; there is none of that name",
            place_of(node, settings.config.name),
        )


def with_inherited(settings: Settings) -> Iterator[Settings]:
    """Yield the settings, then those they inherit, one after the other."""
    for _ in range(_MOST_INHERITED):
        yield settings
        path = inherited_file(settings)
        if path is None:
            return
        settings = read_settings(path)


def field_of(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """Return what stands under ``name`` in a table; None if there is nothing, or no table."""
    return dict(fields_of(node)).get(name)


def fields_of(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    """Yield each name of a table with what stands under it; what is a list or a table in place of a name is none."""
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), value) for key, value in node.value if isinstance(key, yaml.ScalarNode))


def place_of(node: yaml.Node, path: str) -> Span:
    """Return where ``node`` stands in the file at ``path``."""
    line, column = _position(node.start_mark)
    end_line, end_column = _position(node.end_mark)
    end_column = max(end_column, column + 1) if line == end_line else end_column
    return Span(path, line, column, end_line, end_column)


def _position(mark: yaml.Mark) -> tuple[int, int]:
    """Return line and column, from 1, of a mark: lines end with a line feed, as editors show them.

    The library counts more kinds of line break (YAML 1.1, 5.4); what it reads is kept with the mark.
    """
    text = str(mark.buffer or "")
    at = min(mark.pointer, len(text.rstrip(" \n\0")))
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
