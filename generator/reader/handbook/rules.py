"""Finds what a hand-written page may not hold: HTML, and anything else of Markdown that the engines make HTML of.

One list of rules, `RULES`. Each looks at the page and yields what is wrong, with its place. The engines read Markdown
with Python-Markdown and whatever extensions a project adds, so a rule forbids a notation wherever it might count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.document.markdown import RAW_HTML, RAW_HTML_END
from generator.reader.handbook.code import Unclosed, without_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that may not stand in a page, at ``begin`` to ``end`` of its text."""

    begin: int
    end: int
    code: Code
    message: str
    hints: tuple[str, ...]


_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_ENTITY = re.compile(r"&(?:#\d{1,9}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,40});?")
_TAG = re.compile(r"<(?=[A-Za-z/!?])/?(!--|[A-Za-z][\w:-]*)?")
_AUTOLINK = re.compile(r"<(?:https?://[^\s<>\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.IGNORECASE)
_INSTEAD = {
    "!--": "what stands between <!-- and --> is published with the page: take it out",
    "a": "write a link as [words](https://…)",
    "img": "write a picture as ![what it shows](address)",
    "br": "leave an empty line, or two spaces at the end of the line",
    "hr": "write --- on a line of its own",
    "b": "write **words**",
    "strong": "write **words**",
    "i": "write *words*",
    "em": "write *words*",
    "code": "write `words`",
    "kbd": "write `words`",
    "pre": "write the lines between two lines of ```",
    "table": "write a table with | between its cells",
    "span": "to name the language of words, write *words*{lang=uk}",
    "sup": "write the sign itself: ² ³",
    "sub": "write the sign itself: ₂ ₃",
    "script": "a script is a file under `site_templates/theme`, named under `extra_javascript` in mkdocs.yml",
    "style": "styles are a file under `site_templates/theme`, named under `extra_css` in mkdocs.yml",
}
_AS_TYPED = "to show it as typed, put it between backticks, `<b>`, or write &lt; for <"

_LONGEST = 1000
"""Characters of a label, an address or a list that are looked at; what is longer counts as not allowed."""
_SHOWN = 80
"""Characters of them in a message."""
_MOST = 50
"""Problems told of one page: who made a thousand made one."""
_LINK = re.compile(r"\]([(:])\s*")
_DELIMITER = re.compile(r"[/?#:)]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ADDRESS = re.compile(r"[^\s)]*")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_REFERENCE = re.compile(r"\s?\[([^\]]*)\]")
_GOES_ON = re.compile(r"\S+[ \t]+(?=[^\s\"'(])")
"""What would be an address, and words that are no title behind it: none of `[name]: address`, but a line of text."""
_SPACES = re.compile(r"[\s\x00-\x20\x7f<]+")
_OTHER_HOST = re.compile(r"[/\\]{2}")
"""How an address begins that names a host without a scheme: to browsers, a backslash is a slash."""
_UNSEEN = re.compile(r"[\s\x00-\x20\x7f\\<]+")
_SCHEMES = {"http", "https", "mailto"}
_DANGEROUS = {"javascript", "vbscript", "data", "file", "blob"}

_ATTRIBUTES = re.compile(
    r"\{:?[ ]*(?:(?:#[\w.:-]+|(?:lang|dir|width|height)=(?:\"[\w%-]*\"|'[\w%-]*'|[\w%-]+))[ ]*)+\}"
)
_BEFORE_ATTRIBUTES = "`)]*_>~^=+:-}"
"""Signs that end what a list of attributes can belong to."""
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
_INCLUDED = re.compile(r"^[ \t]*-+8<-+", re.MULTILINE)
_BLOCK = re.compile(r"///[ \t]*html(?![A-Za-z])|\battrs\b", re.IGNORECASE)
"""The first line of a block that makes any element of HTML, and the setting by which other blocks take attributes."""


def find_problems(text: str) -> list[Problem]:
    """Return what of a page's Markdown may not stand in it, in the order of the page; of very much the first."""
    try:
        shown = without_code(text)
    except Unclosed as error:
        end = text.find("\n", error.offset)
        place = (error.offset, len(text) if end < 0 else end)
        return [Problem(*place, Code.INVALID_MARKDOWN, error.message, (error.hint,))]
    found = [problem for rule in RULES for problem in islice(rule(text, shown), _MOST)]
    return sorted(found, key=lambda problem: (problem.begin, problem.end))[:_MOST]


def _hidden_characters(text: str, shown: str) -> Iterator[Problem]:
    """Invisible signs hide words, turn the direction of reading, or are taken out by the engine after we looked."""
    for match in _HIDDEN.finditer(text):
        yield _hidden(match.span(), match[0])
    for match in _ENTITY.finditer(shown):
        sign = unescape(match[0])
        if _HIDDEN.fullmatch(sign) and sign not in "\t\n\r":
            yield _hidden(match.span(), sign)


def _hidden(span: tuple[int, int], sign: str) -> Problem:
    return Problem(
        *span,
        Code.INVALID_MARKDOWN,
        f"this page holds an invisible control character (U+{ord(sign):04X})",
        ("delete it; where it was pasted, paste without formatting",),
    )


def _html(text: str, shown: str) -> Iterator[Problem]:
    opened: set[str] = set()
    for match in _TAG.finditer(shown):
        name = (match[1] or "").lower()
        if _AUTOLINK.match(shown, match.start()) or (match[0][1:2] == "/" and name in opened):
            continue
        opened.add(name)
        what = "a comment of HTML" if name == "!--" else f"HTML (`{match[0]}`)"
        hints = (_INSTEAD[name],) if name in _INSTEAD else ("say it in Markdown",)
        yield Problem(*match.span(), Code.RAW_HTML, f"{what} is not allowed here", (*hints, _AS_TYPED))
    for mark in (RAW_HTML, RAW_HTML_END):  # in code too, where the engines would find them first
        for match in re.finditer(rf"^{re.escape(mark)}$", text, re.MULTILINE):
            yield Problem(
                *match.span(),
                Code.RAW_HTML,
                "this line would make HTML of what follows it",
                ("put something else on the line, or take it out",),
            )


def _addresses(_: str, shown: str) -> Iterator[Problem]:
    pictures, named_pictures = _pictures(shown)
    for match in _LINK.finditer(shown):
        label = shown.rfind("[", max(0, match.start() - _LONGEST), match.start())
        is_label = label >= 0 and "]" not in shown[label : match.start()]
        is_picture = match.start() in pictures
        allowed: Callable[[str], bool] = _SCHEMES.__contains__
        if match[1] == ":":
            is_definition = (
                is_label and _is_definition(shown, label) and not _GOES_ON.match(shown, match.end())
            )
            allowed = allowed if is_definition else _is_harmless
            is_picture = is_definition and _name(shown[label + 1 : match.start()]) in named_pictures
        written = shown[match.end() : min(_end_of_block(shown, match.end()), match.end() + _LONGEST)]
        address = _UNSEEN.sub("", unescape(written))
        scheme = _SCHEME.match(address)
        place = _ADDRESS.match(written)
        named = place[0] if place else ""
        span = (match.end(), match.end() + len(named))
        padded = len(written) == _LONGEST and not _DELIMITER.search(address)
        if padded or (scheme and not allowed(scheme[1].lower())):
            yield Problem(
                *span,
                Code.INVALID_ADDRESS,
                f"a link leads to another page, or to https://, http:// or mailto:, not to `{named[:_SHOWN]}`",
                ("to show it as typed, put it between backticks",),
            )
        elif is_picture and (scheme or _OTHER_HOST.match(_SPACES.sub("", unescape(written)))):
            yield Problem(
                *span,
                Code.INVALID_ADDRESS,
                f"a picture from another host is not fetched: `{named[:_SHOWN]}`",
                ("copy the picture into `site_templates/theme/assets` and name it from this page",),
            )


def _pictures(shown: str) -> tuple[set[int], set[str]]:
    """Return where words of pictures end that an address follows, and the names by which others find theirs."""
    ends: set[int] = set()
    names: set[str] = set()
    opened: list[int] = []
    for match in _BRACKET.finditer(shown) if "![" in shown else ():
        at = match.start()
        if match[0] == "[":
            opened.append(at)
        elif match[0] == "]" and opened:
            begin = opened.pop()
            if shown[begin - 1 : begin] != "!":
                continue
            if shown[at + 1 : at + 2] == "(" and ")" in shown[at : _end_of_block(shown, at)]:
                ends.add(at)
                continue
            reference = _REFERENCE.match(shown, at + 1)
            names |= {_name(shown[begin + 1 : at]), _name(reference[1] if reference else "")}
    return ends, names


def _name(label: str) -> str:
    """Return the name of a reference as the engines compare it."""
    return " ".join(label.split()).lower()


def _is_definition(shown: str, label: int) -> bool:
    """Tell whether the label at ``label`` begins a line, as of `[name]: address`.

    A footnote, which may begin with any word and a colon, is none.
    """
    before = shown[max(0, label - _LONGEST) : label].rpartition("\n")[2]
    return shown[label + 1] != "^" and not before.strip(" \t>*+0123456789.-")


def _is_harmless(scheme: str) -> bool:
    return scheme not in _DANGEROUS


def _end_of_block(text: str, begin: int) -> int:
    end = text.find("\n\n", begin)
    return len(text) if end < 0 else end


def _attributes(_: str, shown: str) -> Iterator[Problem]:
    if "{" not in shown:
        return
    lines = shown.split("\n")
    offset = 0
    for line, after in zip(lines, (*lines[1:], ""), strict=True):
        begin, last = line.find("{"), line.rfind("}")
        while 0 <= begin < last:
            allowed = _ATTRIBUTES.match(line, begin)
            found = line.find("}", begin, begin + _LONGEST)
            end = allowed.end() if allowed else found + 1 or min(begin + _LONGEST, len(line))
            if not allowed and _may_be_attributes(line, begin, end, after):
                yield Problem(
                    offset + begin,
                    offset + end,
                    Code.INVALID_MARKDOWN,
                    f"`{line[begin : min(end, begin + _SHOWN)]}` would set attributes of HTML",
                    (
                        "allowed are {#name}, which links can lead to, {lang=uk}, {dir=rtl} and {width=300}",
                        "to show it as typed, put it between backticks",
                    ),
                )
            begin = line.find("{", allowed.end() if allowed else begin + 1)
        offset += len(line) + 1


def _may_be_attributes(line: str, begin: int, end: int, after: str) -> bool:
    """Tell whether what stands between braces could set an attribute: by its own look, else by its place.

    ``after`` is the next line, which makes a heading of this one if it underlines it.
    """
    if "=" in line[begin:end] or line[begin + 1] in ":.#":
        return True
    if begin and line[begin - 1] in _BEFORE_ATTRIBUTES:
        return True
    before = line[max(0, begin - _LONGEST) : begin].strip(" \t>")
    behind = line[end : end + _LONGEST].strip(" \t#")
    if behind and behind[0] != "|":
        return False
    return not before or "|" in (before + behind) or "#" in before or _may_be_heading(after)


def _may_be_heading(after: str) -> bool:
    """Tell whether a line makes the one before it a heading or a term."""
    return bool(_UNDERLINE.match(after)) or after.startswith(":")


def _included(text: str, shown: str) -> Iterator[Problem]:
    for match in _INCLUDED.finditer(text):
        yield Problem(
            *match.span(),
            Code.INVALID_MARKDOWN,
            "another file is not put into this page",
            ("write what the page has to say; to show the mark as typed, put a letter before it",),
        )
    for match in _BLOCK.finditer(shown) if "///" in shown else ():
        yield Problem(
            *match.span(),
            Code.RAW_HTML,
            "a block that makes HTML is not allowed here",
            ("say it in Markdown",),
        )


RULES: tuple[Callable[[str, str], Iterator[Problem]], ...] = (
    _hidden_characters,
    _html,
    _addresses,
    _attributes,
    _included,
)
"""Each is given the page, and the page with its code blank."""
