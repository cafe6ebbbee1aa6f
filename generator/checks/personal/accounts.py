"""Finds e-mail addresses, also those written for people only, and private accounts of messengers that are called so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIGHT_HOST = r"[^\W_][\w-]{0,62}(?:\.[^\W_][\w-]{0,62}){0,8}(?:\.[^\W\d_]{2,24}|\.xn--[\w-]{2,60})(?!\w)"
_AT = re.compile(rf"(?<=\w)@{_TIGHT_HOST}|(?<=[\w\"])@ {_TIGHT_HOST}|(?<=\w) @ ?(?<=@ ){_TIGHT_HOST}")
_SPELT_AT = r"(?: ?[(\[{<] ?(?:at|ät|@|собака|chiocciola|arobase|arroba) ?[)\]}>] ?)"
_SPELT_DOT = (
    r"(?: ?[(\[{<] ?(?:dot|punkt|point|punto|ponto|точка|крапка|\.) ?[)\]}>] ?| (?:dot|punkt|точка|крапка) )"
)
_SPELT = re.compile(
    rf"(?:(?<=\w)(?:{_SPELT_AT}|\(a\)(?=\w))[^\W_][\w-]{{0,62}}(?:(?:{_SPELT_DOT}| ?\.)[^\W_][\w-]{{0,62}}){{1,6}}"
    rf"|(?<=\w) (?:at|собака) [^\W_][\w-]{{0,62}}(?:{_SPELT_DOT}[^\W_][\w-]{{0,62}}){{1,6}})",
    re.IGNORECASE,
)
_SIGNS = ("@", "(", "[", "{", "<", " собака ", " Собака ")
_LOCAL = re.compile(r"[\w.+-]{1,64}\Z")
_LONGEST_LOCAL = 64
_MESSENGER = re.compile(
    r"(?<!\w)(?:(?:wechat|weixin|line|threema|kakao(?: ?talk)?|zalo|icq|qq|snapchat)(?: ?id\b ?:?| ?:)|"
    r"(?:skype|viber|whats ?app|signal|discord)(?: ?id\b ?:?| ?:)|微信(?:号|號|id)?[::]? ?|qq号?[::])"
    r" {0,2}(?P<name>@?[a-z][\w.:#-]{4,40}|@[\w.]{3,40}|\d{5,12})(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile("qq|icq|wechat|weixin|微信", re.IGNORECASE)
"""Messengers whose accounts are numbers."""
_PUBLIC = re.compile(r"\b(?:on|via|channel|official|post|posts|message|account)[ ,:]*\Z", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+\Z")
_LOOKED_BACK = 20


def emails(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an e-mail address stands in ``text``, which is plain, with its end; and the address."""
    if not any(sign in text for sign in _SIGNS) and " dot " not in text.lower():
        return
    for pattern in (_AT, _SPELT):
        for match in pattern.finditer(text):
            earliest = max(0, match.start() - _LONGEST_LOCAL)
            local = _LOCAL.search(text[earliest : match.start()])
            if local is None:
                continue
            start = earliest + local.start()
            if (
                text[start - 1 : start] != "@"
            ):  # a public account of the Fediverse begins with it: @desk@host.example
                yield start, match.end(), text[start : match.end()]


def messengers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an account of a messenger stands in ``text``, which is plain, with its label; and its name."""
    for match in _MESSENGER.finditer(text):
        name = match["name"]
        if name.isdigit() and not _NUMBERED.match(match[0]):
            continue
        if _WORD.match(name) or _PUBLIC.search(text, max(0, match.start() - _LOOKED_BACK), match.start()):
            continue
        yield match.start(), match.end(), name
