"""Which language's word lists serve another language: those of Chinese for Mandarin, of Bokmål for Nynorsk."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTED_AS: Mapping[str, str] = MappingProxyType(
    {
        tag: listed
        for listed, tags in {
            "nb": "no nn",
            "zh": "cmn yue wuu hak nan gan hsn cjy cdo mnp cpx czh czo cnp csp lzh",
            "ar": "arb apc ajp arz ary arq aeb ayl acm acq aec afb apd ars abv acw acx acy adf auz avl ayh ayn ayp "
            "pga shu ssh",
            "fa": "pes prs",
            "id": "ms zsm zlm",
            "sr": "hr bs sh cnr hbs",
        }.items()
        for tag in tags.split()
    }
)
"""Languages whose words are looked up in the list of another: one of its group (ISO 639-3 macrolanguages), or so like
it that one list holds the words of both."""


def word_list_language(lang: str) -> str:
    """Return under which language the words of ``lang`` (BCP 47) are listed.

    >>> word_list_language("yue-Hant"), word_list_language("nn"), word_list_language("de-AT")
    ('zh', 'nb', 'de')
    """
    base = lang.partition("-")[0].lower()
    return _LISTED_AS.get(base, base)
