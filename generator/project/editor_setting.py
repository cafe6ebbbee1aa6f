"""Reads what ``mkdocs.yml`` says of the program in which people edit: under ``extra``, ``editor``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.project.settings import field_of, place_of, with_inherited

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.project.settings import Settings

_AT = "://file{path}:{line}:{column}"
_AS_FILE = "://open?url=file://{path}&line={line}&column={column}"
_AS_NAME = "://open?file={path}&line={line}&column={column}"
EDITORS: Mapping[str, str] = {
    "vscode": f"vscode{_AT}",
    "vscode-insiders": f"vscode-insiders{_AT}",
    "codium": f"vscodium{_AT}",
    "cursor": f"cursor{_AT}",
    "windsurf": f"windsurf{_AT}",
    "zed": f"zed{_AT}",
    "idea": f"idea{_AS_NAME}",
    "pycharm": f"pycharm{_AS_NAME}",
    "webstorm": f"webstorm{_AS_NAME}",
    "sublime": f"subl{_AS_FILE}",
    "textmate": f"txmt{_AS_FILE}",
    "macvim": f"mvim{_AS_FILE}",
    "emacs": f"emacs{_AS_FILE}",
    "none": "",
}
"""The address by which each program opens a file at a place, as its makers or those of its handler have it."""
DEFAULT = EDITORS["vscode"]
_MORE_SCHEMES = frozenset(
    [
        "atom",
        "bbedit",
        "clion",
        "code-oss",
        "editor",
        "goland",
        "gvim",
        "kate",
        "netbeans",
        "nova",
        "nvim",
        "phpstorm",
        "rider",
        "rubymine",
        "vim",
        "x-bbedit",
    ]  # a list of words reads better as a line
)
_SCHEMES = _MORE_SCHEMES | {address.partition(":")[0] for address in EDITORS.values() if address}
"""Schemes of editors. Settings may come with somebody else's project, so no other may be clicked on for them."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"'`\\]{1,300}")
_PLACES = ("{path}", "{line}", "{column}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def read_editor(settings: Settings, diagnostics: Diagnostics) -> str:
    """Return the address that opens a file: with ``{path}``, ``{line}`` and ``{column}``; "" if none shall.

    What is said is the name of an editor, or such an address. What is neither goes to ``diagnostics`` and counts as
    not said: then it is that of Visual Studio Code.
    """
    for file in with_inherited(settings):
        node = field_of(field_of(file.root, "extra"), "editor")
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            continue
        written = node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
        if written in EDITORS:
            return EDITORS[written]
        if fault := _fault_of(written):
            diagnostics.error(
                Code.INVALID_VALUE,
                fault,
                place_of(node, file.config.name),
                *did_you_mean(written, EDITORS),
                f"there are: {', '.join(EDITORS)}; or an address such as `{EDITORS['idea']}`",
            )
            return DEFAULT
        return written
    return DEFAULT


def _fault_of(written: str) -> str:
    """Return what is wrong with an address that opens a file; "" if nothing is."""
    if not _ADDRESS.fullmatch(written):
        return "`editor` is the name of an editor, or an address that opens a file in one"
    scheme = written.partition(":")[0].lower()
    if scheme not in _SCHEMES:
        return f"`{scheme}:` is no address of an editor that the program knows"
    unknown = [braced for braced in _BRACES.findall(written) if braced not in _PLACES]
    if unknown:
        return f"`{unknown[0]}` stands for nothing: there are {', '.join(_PLACES)}"
    return "" if "{path}" in written else "without `{path}` this address opens no file"
