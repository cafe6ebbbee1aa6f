"""A sentence whose quotations are blanked, with whom and what times it mentions, and its verbs of speech."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import COMPLEMENTS, LANGUAGES
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.time_phrases import TimePhrase

_ADVERB = {"en": r"\w+ly", "fr": r"\w+ment", "de": r"(?!)", "uk": r"(?!)", "ru": r"(?!)", "zh": r"(?!)"}


_FR_NOUN = re.compile(
    r"\b(?:une|cette|sa|leur|aucune|toute|chaque|bonne|pris|prend|prenant|prendre|ces|des|aux)\s$",
    re.IGNORECASE,
)
_FR_ARTICLE = re.compile(r"\b(?:le|la|les|un)\s$|\bl['’]$", re.IGNORECASE)
"""What stands before a noun that has the form of a verb: cette demande, pris note."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence whose quotations are blanked, with what was found in it."""

    text: str
    lang: str
    mentions: Sequence[Mention]
    times: Sequence[TimePhrase]

    @property
    def end(self) -> int:
        """Where it ends."""
        return len(self.text)

    def verbs(self, start: int, end: int, *, is_report: bool = False) -> Iterator[re.Match[str]]:
        """Yield the verbs of speech between two places; where ``is_report``, those that only report, too."""
        for match in verbs_of(self.lang, is_report=is_report).finditer(self.text, start, end):
            capital = match[0][:1].isupper() and match.start() > 0 and self.lang in ("en", "fr")
            inside = any(mention.start <= match.start() < mention.end for mention in self.mentions)
            in_time = any(phrase.start <= match.start() < phrase.end for phrase in self.times)
            if not capital and not inside and not in_time and not self._is_no_speech(match):
                yield match

    def _is_no_speech(self, match: re.Match[str]) -> bool:
        """Tell a verb that is a noun or a participle: called for, his promises, the stated aim."""
        if self.lang == "zh":  # 在回答提问时
            behind = self.text[match.end() :]
            if self.text.startswith("的", match.start() - 1):  # 对于邻国的建议
                return True
            if match[0].startswith("回") and re.match(in_both(r"了?[^，。：“]{0,8}(?:提问|问题)"), behind):
                return True
            inside = re.search(r"在[^，。“]{0,12}$", self.text[: match.start()])
            return bool(
                inside and re.match(in_both(r"[^，。“]{0,8}(?:时|之后|后)"), self.text[match.end() :])
            )
        if self.lang == "fr":
            is_noun = _FR_NOUN.search(self.text, 0, match.start()) is not None
            of_participle = match[0].endswith(("é", "ée", "u", "ue", "és", "us", "ées"))
            return is_noun or (of_participle and _FR_ARTICLE.search(self.text, 0, match.start()) is not None)
        if self.lang != "en":
            return False
        before = self.text[: match.start()].rsplit(None, 1)[-1:]
        behind = self.text[match.end() : match.end() + 5]
        takes_for = _TAKES_FOR.match(match[0]) is not None
        is_quality = bool(before) and before[0].endswith(("'s", "’s", "s'", "s’")) and match[0].endswith("ed")
        return (
            is_quality
            or (behind.startswith(" for ") and not takes_for)
            or bool(
                before
                and before[0].casefold()
                in {"the", "a", "to", "would", "will", "his", "her", "their", "of", "for"}
            )
        )

    def follows_comma(self, start: int, verb: int) -> bool:
        """Tell whether a verb begins what is set between commas: …, a reconnu la ministre."""
        head = re.sub(r"\b(?:a|ont|avait|hat|habe)\s$", "", self.text[start:verb])
        return head.rstrip().endswith((",", "—", "–"))

    def gap(self, start: int, end: int) -> str:
        """Return what stands between two places, without times set between commas: a dit, mardi 9 mai, le maire."""
        text = self.text[start:end]
        for phrase in self.times:
            if start <= phrase.start and phrase.end <= end:
                words = re.escape(self.text[phrase.start : phrase.end])
                text = re.sub(rf",\s{words},", " ", text, count=1)
        return text

    def first_subject(self, start: int, end: int) -> Mention | None:
        """Return the first mention between two places that can be a subject: whom a clause is about."""
        found = [m for m in self.mentions if start <= m.start and m.end <= end and m.is_subject]
        return found[0] if found else None

    def behind_bridge(self, start: int, end: int) -> int:
        """Return where the words end that may stand between a verb and what is said, whom it is said to among them."""
        at = start
        while True:
            rest = self.text[at:end]
            gap = len(rest) - len(rest.lstrip())
            phrase = next((phrase for phrase in self.times if phrase.start == at + gap), None)
            between = _between_of(self.lang).match(rest, gap)
            if phrase:
                at = phrase.end
            elif (
                between
                and between.end() > gap
                and between[0].casefold() not in LANGUAGES[self.lang].determiners
            ):
                at += between.end()
            else:
                return at

    def is_content(self, start: int, end: int) -> bool:
        """Tell whether what stands between belongs to what is said: the word *that*, or many words."""
        left = self.left_over(start, end)
        that = re.search(rf"(?<!\w)(?:{LANGUAGES[self.lang].that})", self.text[start:end], re.IGNORECASE)
        covered = sum(m.end - m.start for m in self.mentions if start <= m.start and m.end <= end)
        return bool(that and self.lang != "zh") or len(left) - covered > 30

    def left_over(self, start: int, end: int) -> str:
        """Return the words between two places without those that may stand between a subject and its verb."""
        text = self.text[start:end]
        for phrase in self.times:
            if start <= phrase.start and phrase.end <= end:
                text = text.replace(self.text[phrase.start : phrase.end], " ", 1)
        text = _between_of(self.lang).sub(" ", text)
        return "".join(sign for sign in text if sign.isalnum() or sign.isspace()).strip()


_TAKES_FOR = re.compile(
    r"appeal|press|push|plead|argu|ask|advocat|wish|apolog|thank|prais|commend|applaud", re.IGNORECASE
)
"""English verbs that have behind *for* what is said."""


@cache
def verbs_of(lang: str, *, is_report: bool = False) -> re.Pattern[str]:
    """Return what finds the verbs of speech of a language."""
    words = LANGUAGES[lang]
    complements = "|".join(complement.verb for complement in COMPLEMENTS.get(lang, ()))
    more = f"{words.only_reported}|(?-i:{complements})" if complements else words.only_reported
    verbs = f"{words.verbs}|{more}" if is_report else words.verbs
    body = rf"(?<![\w-])(?:{verbs})(?!\w)" if words.is_spaced else rf"(?:{verbs})"
    return re.compile(body, re.IGNORECASE)


@cache
def _between_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    venues = any_of(words.venues.values())
    determiners = any_of(words.determiners)
    if not words.is_spaced:
        return re.compile(rf"(?:{words.between}|{venues})")
    honorifics = any_of(words.honorifics)
    elided = r"\b[lLnNsSdD]['’]|-(?:t-)?(?:ils?|elles?)\b" if lang == "fr" else "(?!)"
    return re.compile(
        rf"\b(?:(?:at|in|during|on|à|lors d['’]une|à l['’]occasion d['’]une|dans|bei|auf|in|на|під час|во время|"
        rf"в|у)\s"
        rf"(?:(?:{determiners}|einer|une|a|своїй|своей)\s)?(?:\w+\s)?)?(?:{venues})\b|"
        rf"\b(?:{words.between}|{determiners}|{honorifics}|{_ADVERB[lang]})(?!\w)|{elided}",
        re.IGNORECASE,
    )
