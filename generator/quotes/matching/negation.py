"""Finds words that negate, in the languages listed, and cuts of a quotation that reverse its meaning.

A language with words is looked at word by word, one written without spaces character by character: there a negation
may be part of another word (非 of 非洲, Africa), which counts as such only where the whole word is looked at.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.quotes.text.folding import fold_text
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import VERB_LAST, words_for
from generator.quotes.text.negation_words import AGAINST, BEFORE, NEGATIONS, NOT_ONLY, WITH_NEGATION
from generator.quotes.text.spelling import without_optional_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.quotes.text.source_text import SourceText

_FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r"n't$"),
        "fr": re.compile(r"^n'"),
        "tr": re.compile(
            r"m(?:[ae]y[ae]ca[kğ]|[ae]yece[kğ]|[ıiuü]yor|[ae]d[ıi]|[ae]m[ıi]ş|[ae]y[ae]n|[ae]d[ae]n|[ae]m[ae]l[ıi]|"
            r"[ae]ks[ıi]z[ıi]n|[ae]s[ıi]n|[ae]y[ıi]z|[ae]y[ıi]n|[ae]m[ae]k|(?<=\w\w.)[ae]m[ae]s[ıi])|reddet|reddedi|(?<!na)m[ae]z(?:d[ıi]|l[ae]r|s[ıi]n)?$"
        ),
        "ko": re.compile(
            r"않|없|아니|아닌|아닙|아닐|못하|못한|못할|못해|못했|못합|말라|마라|마십|마세|마시오|말자|말아|말고|불가능|거부|금지|반대(?!편|로|쪽)"
        ),
        "ar": re.compile(r"^[وف]?(?:لا|لم|لن|لما|ليس\w*|لست\w*|لسنا|غير|دون|بدون|عدم|كلا|ما\w{2,}ش)$"),
        "fa": re.compile(
            without_optional_marks(
                r"^(?:نمی\w{2,}|نخواه\w+|ندار\w+|نیست\w+|نکرد\w*|نشد\w*|ن(?:رفت|یامد|بود|داد|گرفت|گفت|دید|خواست|توانست|دانست|گذاشت|"
                r"پذیرفت|ساخت|خورد|ماند|رسید|یاورد|نوشت|خواند|شنید|یافت|خرید|فروخت|کشت|شکست|فرستاد|یفتاد|پرداخت|شناخت|بست|داشت|"
                r"جنگید|ترسید|فهمید)(?:م|ی|یم|ید|ند)?|ن(?:رو|کن|شو|ده|گیر|گوی|یای|باش|خور|زن|گذار|ساز|پذیر|دان|توان|مان|رس|یاور|"
                r"نویس|شنو|یاب|فروش|کش|شکن|فرست|پرداز|شناس|جنگ|ترس|فهم)(?:م|د|یم|ید|ند))$"
            )
        ),
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
            r"不论|不論|无论|無論|反对派|反對派|反对党|反對黨|是否|能否|可否|未来|未來)|拒绝|拒絕|反对|反對|难以|難以|禁止|严禁|嚴禁|[不没沒無无未非别別勿莫否唔冇弗]"
        ),
        "ja": re.compile(
            r"(?P<other>非常|未来|無論|反対側|少ない|必ず|まず|ずつ|いずれ|たずね|わずか|はず|みず|きずな|不足|少なく|危ない|つない|切ない|幼ない|"
            r"おとない)|な(?:い|かっ|けれ|く(?!て?は?な[いら]))|ませ|ざる|[ずぬ](?=[、。にとは]|$)|(?<=[うくぐすつぬぶむる])(?<!よう)(?<!そう)な(?=と(?![きこっも])|よ(?![うり]))|禁止|禁じ|拒否|拒絶|反対|[不無未非否]"
        ),
        "th": re.compile(r"(?P<other>อย่างไร|อย่าง)|ไม่|มิได้|มิใช่|มิอาจ|ห้าม|อย่า|ไร้|ปราศจาก|ปฏิเสธ|คัดค้าน"),
        "lo": re.compile(rf"(?P<other>ຢ່າງ)|{fold_text('ບໍ່')}|ຫ້າມ|ຢ່າ"),
        "km": re.compile(r"(?P<other>ឥតគិត)|មិន|ពុំ|គ្មាន|កុំ|ឥត|អត់"),
        "my": re.compile(r"(?P<other>မမ)|မဟုတ်|မရှိ|ဘူး|ပါနဲ့"),
    }
)
"""Negations of scripts without spaces; ``other`` is a word that only looks like one."""
_CONTEXT = 2
"""Characters on either side of a cut that may make one word with those cut."""
BOUNDARY = re.compile(r"[,;:.!?()\[\]—–、，；：。！？（）…،؛؟]|\s-\s|\n\s*\n")
"""Where a clause may end."""


def negations(keys: Sequence[str], lang: str, behind: str = "") -> list[int]:
    """Return which of the folded words ``keys``, which follow each other in a text, negate; by number.

    ``lang`` is a BCP 47 tag; of a language that is not known, English negations are looked for. ``behind`` is the word
    that follows, which may decide on the last. Never raises.

    >>> negations(("it", "won't", "do"), "en"), negations(tuple("非洲不去"), "zh")
    ([1], [2])
    """
    language = word_list_language(lang)
    unspaced = _UNSPACED.get(language)
    if unspaced is not None:
        english = (number for number, key in enumerate(keys) if key in NEGATIONS["en"])
        return sorted({*_in_unspaced(keys, unspaced), *english})
    known, form = words_for(NEGATIONS, lang), _FORMS.get(language if language in NEGATIONS else "en")
    deciding, decided = BEFORE.get(language, (frozenset[str](), None))
    return [
        number
        for number, (key, following) in enumerate(zip(keys, (*keys, behind)[1:], strict=True))
        if (
            key in known
            or (form is not None and form.search(key))
            or (key in deciding and decided and decided.fullmatch(following))
        )
        and not (number + 1 < len(keys) and following in NOT_ONLY)
    ]


def _in_unspaced(keys: Sequence[str], pattern: re.Pattern[str]) -> list[int]:
    owners = [number for number, key in enumerate(keys) for _ in key]
    return [owners[found.start()] for found in pattern.finditer("".join(keys)) if found["other"] is None]


def negation_lost_by_cut(
    text: SourceText, first: int, last: int, kept: tuple[int, int] | None = None
) -> str | None:
    """Return the negation by whose loss a cut turns the words round; None if it does not.

    The cut leaves out the words from number ``first`` to before ``last`` of ``text``; ``kept`` are the numbers of the
    first word kept before it and of the one behind the last kept after it. A negation in a clause of its own may go:
    "the plan, which was not new, will go ahead" still goes ahead. One that belongs to the words on either side may not:
    "the corridor will not remain open". Without a sign between a negation and the words that are kept, it belongs to
    them. One that only repeats another which is kept may go too.
    """
    words = text.words
    for at, stop in (*_lost(text, first, last), *negations_read_as_one(text, first, last)):
        before = text.raw[words.ends[first - 1] : words.starts[at]]
        behind = text.raw[words.ends[stop - 1] : words.starts[last]]
        if BOUNDARY.search(before) and BOUNDARY.search(behind):
            continue
        if not (kept and _only_repeats(text, at, (first, last), kept)):
            return text.raw[words.starts[at] : words.ends[stop - 1]]
    return None


def _lost(text: SourceText, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where the words of a cut stand that negate, or oppose what is kept beside them.

    One that negates no more than the rest of its compound goes with it: a no-fly zone.
    """
    keys, lang = text.words.keys, text.lang
    margin = _CONTEXT if word_list_language(lang) in _UNSPACED else 0
    begin = max(0, first - margin)
    for number in negations(keys[begin : last + margin], lang, *keys[last : last + 1]):
        if first <= begin + number < last and begin + number + 1 not in text.no_start:
            yield begin + number, begin + number + 1
    governs = first if word_list_language(lang) in VERB_LAST else last - 1
    if keys[governs] in AGAINST.get(word_list_language(lang), ()):
        yield governs, governs + 1


def _only_repeats(text: SourceText, at: int, cut: tuple[int, int], kept: tuple[int, int]) -> bool:
    """Tell whether a negation repeats one that is kept in its clause: nie podpiszemy *niczego*."""
    words = text.words
    main, repeating = WITH_NEGATION.get(word_list_language(text.lang), (frozenset[str](), frozenset[str]()))
    if words.keys[at] not in repeating:
        return False
    for number in (*range(kept[0], cut[0]), *range(cut[1], kept[1])):
        low, high = sorted((number, at))
        if words.keys[number] in main and not BOUNDARY.search(text.raw, words.ends[low], words.starts[high]):
            return True
    return False


def is_negating(keys: Sequence[str], lang: str, behind: str) -> bool:
    """Tell whether words put in before ``behind`` turn the others: they negate, or oppose what they stand beside."""
    edge = 0 if word_list_language(lang) in VERB_LAST else -1
    opposed = keys[edge] in AGAINST.get(word_list_language(lang), ()) if keys else False
    return opposed or bool(negations(keys, lang, behind))


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
