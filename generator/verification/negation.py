"""Finds words that negate, in the languages whose negations are known; and cuts of a quotation that turn its meaning.

A language with words is looked at word by word, one written without spaces character by character: there a negation
may be part of another word (非 of 非洲, Africa), which counts as such only where the whole word is looked at.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.verification.folding import fold_text
from generator.verification.lexicon import NEGATIONS, NOT_ONLY, of_language
from generator.verification.listed import listed_language
from generator.verification.spelling import loosened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.verification.source_text import SourceText

_FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r"n't$"),
        "fr": re.compile(r"^n'"),
        "tr": re.compile(
            r"m(?:[ae]y[ae]ca[kğ]|[ae]yece[kğ]|[ıiuü]yor|[ae]d[ıi]|[ae]m[ıi]ş|[ae]y[ae]n|[ae]d[ae]n|[ae]m[ae]l[ıi]|"
            r"[ae]ks[ıi]z[ıi]n|[ae]s[ıi]n|[ae]y[ıi]z|[ae]m[ae]k|(?<=\w\w.)[ae]m[ae]s[ıi])|reddet|reddedi|(?<!na)m[ae]z(?:d[ıi]|l[ae]r|s[ıi]n)?$"
        ),
        "ko": re.compile(
            r"않|없|아니|아닌|아닙|아닐|못하|못한|못할|못해|못했|못합|말라|마라|마십|불가능|거부"
        ),
        "ar": re.compile(r"^[وف]?(?:لا|لم|لن|لما|ليس\w*|لست\w*|لسنا|غير|دون|بدون|عدم|كلا|ما\w{2,}ش)$"),
        "fa": re.compile(loosened(r"^(?:نمی\w{2,}|نخواه\w+|ندار\w+|نیست\w+|نکرد\w*|نشد\w*)$")),
        "cs": re.compile(r"^(?:ne(?:ní|jsou|jsem|jsi|byl\w*|bude\w*|může\w*|mohou|má|mají|chce\w*|smí))$"),
        "sk": re.compile(r"^ne(?:bol\w*|bude\w*|môže\w*|môžu|má|máme|majú|chce\w*|smie\w*)$"),
        "fi": re.compile(r"(?<!huoli)(?<!riippu)m(?:atta|ättä)$"),
        "lt": re.compile(r"^ne(?:galė|gali|bus|buv|nor|tur|pritar)\w*$"),
    }
)
"""Negations that are no words of their own: won't, n'est, gelmedi, 없다."""
_UNSPACED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(
            r"(?P<other>莫斯科|莫桑比克|莫迪|非洲|非常|南非|特别|特別|分别|分別|个别|個別|级别|級別|区别|區別|性别|性別|类别|類別|"
            r"识别|識別|告别|告別|别人|別人|别国|別國|别的|別的|别墅|无锡|無錫|无线|無線|不仅|不僅|不但|不断|不斷|不过|不過|不久|不管|"
            r"不论|不論|无论|無論|反对派|反對派|反对党|反對黨|是否|能否|可否|未来|未來)|拒绝|拒絕|反对|反對|难以|難以|[不没沒無无未非别別勿莫否唔冇弗]"
        ),
        "ja": re.compile(
            r"(?P<other>非常|未来|無論|反対側|少ない|必ず|まず|ずつ|いずれ|たずね|わずか|はず|みず|きずな|不足|少なく|危ない|つない|切ない|幼ない|"
            r"おとない)|な(?:い|かっ|けれ|く(?!て?は?な[いら]))|ませ|ざる|[ずぬ](?=[、。にとは]|$)|拒否|拒絶|反対|[不無未非否]"
        ),
        "th": re.compile(r"(?P<other>อย่างไร|อย่าง)|ไม่|มิได้|มิใช่|มิอาจ|ห้าม|อย่า|ไร้|ปราศจาก|ปฏิเสธ|คัดค้าน"),
        "lo": re.compile(rf"(?P<other>ຢ່າງ)|{fold_text('ບໍ່')}|ຫ້າມ|ຢ່າ"),
        "km": re.compile(r"(?P<other>ឥតគិត)|មិន|ពុំ|គ្មាន|កុំ|ឥត|អត់"),
        "my": re.compile(r"(?P<other>မမ)|မဟုတ်|မရှိ|ဘူး"),
    }
)
"""Negations of scripts without spaces; ``other`` is a word that only looks like one."""
BOUNDARY = re.compile(r"[,;:.!?()\[\]—–、，；：。！？（）…،؛؟]|\s-\s|\n\s*\n")
"""Where a clause may end."""


def negations(keys: Sequence[str], lang: str) -> list[int]:
    """Return which of the folded words ``keys``, which follow each other in a text, negate; by number.

    ``lang`` is a BCP 47 tag; of a language that is not known, English negations are looked for. Never raises.

    >>> negations(("it", "won't", "do"), "en"), negations(tuple("非洲不去"), "zh")
    ([1], [2])
    """
    language = listed_language(lang)
    unspaced = _UNSPACED.get(language)
    if unspaced is not None:
        english = (number for number, key in enumerate(keys) if key in NEGATIONS["en"])
        return sorted({*_in_unspaced(keys, unspaced), *english})
    known, form = of_language(NEGATIONS, lang), _FORMS.get(language if language in NEGATIONS else "en")
    return [
        number
        for number, key in enumerate(keys)
        if (key in known or (form is not None and form.search(key)))
        and not (number + 1 < len(keys) and keys[number + 1] in NOT_ONLY)
    ]


def _in_unspaced(keys: Sequence[str], pattern: re.Pattern[str]) -> list[int]:
    owners = [number for number, key in enumerate(keys) for _ in key]
    return [owners[found.start()] for found in pattern.finditer("".join(keys)) if found["other"] is None]


def turned_by_cut(text: SourceText, first: int, last: int) -> str | None:
    """Return the negation by whose loss a cut turns the words round; None if it does not.

    The cut leaves out the words from number ``first`` to before ``last`` of ``text``. A negation in a clause of its own
    may go: "the plan, which was not new, will go ahead" still goes ahead. One that belongs to the words on either side
    may not: "the corridor will not remain open". Without a sign between a negation and the words that are kept, it
    belongs to them.
    """
    words = text.words
    single = ((first + number, first + number + 1) for number in negations(words.keys[first:last], text.lang))
    for at, stop in (*single, *negations_read_as_one(text, first, last)):
        before = text.raw[words.ends[first - 1] : words.starts[at]]
        behind = text.raw[words.ends[stop - 1] : words.starts[last]]
        if not (BOUNDARY.search(before) and BOUNDARY.search(behind)):
            return text.raw[words.starts[at] : words.ends[stop - 1]]
    return None


def negations_read_as_one(text: SourceText, first: int, last: int) -> list[tuple[int, int]]:
    """Return where negations broken at the end of a line (with-out) stand, from word ``first`` to before ``last``."""
    if not text.seams.after:
        return []
    return [
        (at, stop)
        for at in range(first, last)
        for key, stop in text.seams.after.get(at, ())
        if stop <= last and negations((key,), text.lang)
    ]
