"""Reads from ``mkdocs.yml`` who publishes a site: its name, its address, and the desk that signs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.model.publication import UNSIGNED, Desk, Publication
from generator.project.pdf_settings import paper_of
from generator.project.settings import field_of, fields_of, place_of, with_inherited
from generator.project.site_address import read_site_address
from generator.project.word_template import LARGEST_TEMPLATE, UnusableTemplateError, look_of
from generator.storage.safe_read import is_file, read_file, reason
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.diagnostics import Diagnostics, Span
    from generator.model.word_look import WordLook
    from generator.project import Project
    from generator.project.settings import Settings

LARGEST_LOGO = 1_000_000
"""Bytes: it goes into every PDF."""
_LONGEST = 200
_MAIL = re.compile(r"[^\s@<>\"'&?:]+@[^\s@<>\"'&?:]+\.[^\s@<>\"'&?:]+")
_HANDBOOK = re.compile(r"handbook/([A-Za-z0-9][A-Za-z0-9._-]*)\.md(#[A-Za-z0-9._-]+)?")
_LOGO = re.compile(r"[a-z0-9][a-z0-9._/-]*\.(?:svg|png)", re.IGNORECASE)
_WORD_TEMPLATE = re.compile(r"[a-z0-9][a-z0-9 ._/-]*\.(?:docx|dotx)", re.IGNORECASE)


class _Setting(NamedTuple):
    """A setting of the desk."""

    accepts: Callable[[str], bool]
    asked: str
    """What it is, for a message."""


def _is_web(text: str) -> bool:
    return fault_of(text) is None


_SETTINGS: Mapping[str, _Setting] = {
    "name": _Setting(lambda _: True, "a name"),
    "contact": _Setting(
        lambda text: bool(_MAIL.fullmatch(text)) or _is_web(text), "an e-mail address or a web address"
    ),
    "imprint": _Setting(
        lambda text: bool(_HANDBOOK.fullmatch(text)) or _is_web(text),
        "a page of the handbook (`handbook/imprint.md`) or a web address",
    ),
    "licence": _Setting(lambda _: True, "the name of a licence"),
    "licence_address": _Setting(_is_web, "a web address"),
    "logo": _Setting(
        lambda text: bool(_LOGO.fullmatch(text)) and ".." not in text,
        "a picture below `site_templates/theme`, SVG or PNG: `assets/images/desk.svg`",
    ),
    "word_template": _Setting(
        lambda text: bool(_WORD_TEMPLATE.fullmatch(text)) and ".." not in text,
        "a Word document below `site_templates/word`: `desk.docx`",
    ),
}


def read_publication(settings: Settings, project: Project, diagnostics: Diagnostics) -> Publication:
    """Return what ``mkdocs.yml`` says of who publishes the site: `site_name`, `site_url` and `extra`, `desk`.

    What a file inherits (`INHERIT`) counts where it says nothing itself, as MkDocs merges the two. What is wrong with
    the desk goes to ``diagnostics`` and counts as not said.
    """
    files = list(with_inherited(settings))
    desk, places = _desk(files, diagnostics)
    if desk and "imprint" in places:
        _check_page(desk.imprint, places["imprint"], project, diagnostics)
    logo = _logo(desk.logo, places["logo"], project, diagnostics) if desk and desk.logo else b""
    names = (field_of(file.root, "site_name") for file in files)
    name = next((node.value.strip() for node in names if isinstance(node, yaml.ScalarNode)), "")
    template = desk.word_template if desk else ""
    return Publication(
        site_name=name or UNSIGNED.site_name,
        address=read_site_address(settings).address,
        desk=desk,
        logo=logo,
        paper=next((paper for file in files if (paper := paper_of(file))), UNSIGNED.paper),
        word_look=_word_look(template, places["word_template"], project, diagnostics) if template else None,
    )


def _desk(files: Sequence[Settings], diagnostics: Diagnostics) -> tuple[Desk | None, Mapping[str, Span]]:
    """Return who signs, and where each of the settings stands."""
    written: dict[str, str] = {}
    places: dict[str, Span] = {}
    for file in reversed(files):
        node = field_of(field_of(file.root, "extra"), "desk")
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            continue
        places[""] = place_of(node, file.config.name)
        if not isinstance(node, yaml.MappingNode):
            diagnostics.error(
                Code.WRONG_SHAPE, "`extra`, `desk` has settings below it: `name: …`", places[""]
            )
            return None, places
        for name, value in fields_of(node):
            places[name] = place_of(value, file.config.name)
            _take(name, value, places[name], written, diagnostics)
    if "name" in written:
        return Desk(**written), places
    if places:
        diagnostics.error(
            Code.MISSING_FIELD,
            "a desk has a `name`: who answers for the briefings",
            places[""],
            "add `name`, or take the desk out",
        )
    return None, places


def _take(name: str, node: yaml.Node, span: Span, written: dict[str, str], diagnostics: Diagnostics) -> None:
    """Add one setting of the desk to those ``written``, if it is one and can be used."""
    if name not in _SETTINGS:
        message = f"`extra`, `desk` has no setting `{name}`"
        diagnostics.error(Code.UNKNOWN_FIELD, message, span, *did_you_mean(name, _SETTINGS))
        return
    text = " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else ""
    setting = _SETTINGS[name]
    if not text or len(text) > _LONGEST or not setting.accepts(text):
        diagnostics.error(Code.INVALID_VALUE, f"`{name}` of the desk is {setting.asked}", span)
        return
    page = _HANDBOOK.fullmatch(text) if name == "imprint" else None
    if page:
        text = f"handbook/{'' if page[1] == 'index' else page[1] + '/'}{page[2] or ''}"
    written[name] = text


def _check_page(address: str, span: Span, project: Project, diagnostics: Diagnostics) -> None:
    """Refuse an imprint that is a page of the handbook which nobody has written."""
    if "://" in address:
        return
    name = address.partition("#")[0].removeprefix("handbook").strip("/") or "index"
    if not is_file(project.handbook / f"{name}.md"):
        diagnostics.error(
            Code.INVALID_VALUE,
            f"there is no page `briefings/handbook/{name}.md`",
            span,
            "write the page, or give the web address of an imprint",
        )


def _logo(path: str, span: Span, project: Project, diagnostics: Diagnostics) -> bytes:
    try:
        return read_file(project.templates / "theme" / path, LARGEST_LOGO)
    except OSError as error:
        message = f"the picture of the desk cannot be read: {reason(error)}"
        hint = f"put it into `site_templates/theme/{path}`, at most {LARGEST_LOGO // 1000} kB"
        diagnostics.error(Code.UNREADABLE_FILE, message, span, hint)
        return b""


def _word_look(path: str, span: Span, project: Project, diagnostics: Diagnostics) -> WordLook | None:
    try:
        return look_of(read_file(project.templates / "word" / path, LARGEST_TEMPLATE))
    except OSError as error:
        message = f"the Word document of the desk cannot be read: {reason(error)}"
        hint = f"put it into `site_templates/word/{path}`, at most {LARGEST_TEMPLATE // 1_000_000} MB"
        diagnostics.error(Code.UNREADABLE_FILE, message, span, hint)
    except UnusableTemplateError as error:
        message = f"documents cannot look like the Word document of the desk: {error}"
        diagnostics.error(Code.UNREADABLE_FILE, message, span, "save it in Word once more, as .docx")
    return None
