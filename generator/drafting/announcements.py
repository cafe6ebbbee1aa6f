"""Tells whose words a sentence announces that has none itself, as one that ends with a colon does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.attribution import attributed_at, attributed_before, outer_speaker
from generator.drafting.chinese_clauses import subject_of
from generator.drafting.described_subjects import described_before
from generator.drafting.head_clauses import head_end
from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.nouns_of_speech import by_a_noun
from generator.drafting.subjects import subject_before
from generator.drafting.time_of_speech import time_of_speech
from generator.drafting.words_from import words_from
from generator.text.compiled import compiled
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase


def announces(around: Surroundings) -> bool:
    """Tell whether a sentence without quotations leads on to words that follow it."""
    text = around.text.rstrip()
    return text.endswith((":", "：")) or (text.endswith("?") and by_a_noun(around, 0, around.end) is not None)


def announced(around: Surroundings, *, reports: bool = False) -> Attributed | None:
    """Return whose words such a sentence leads on to; None if it does not tell.

    In a text that ``reports`` a line may name an office alone, above what its holder said: The Prime Minister:.
    """
    found = words_from(around, 0, around.end) or by_a_noun(around, 0, around.end)
    found = found or attributed_before(around, 0, around.end) or headed_by(around, offices=reports)
    if found is None or found.mention is None:
        return None
    if around.lang == "zh" and _POINTS.search(around.text):
        return found
    return found if found.is_sure or found.mention.kind is MentionKind.PRONOUN else None


_POINTS = re.compile(
    in_both(
        r"(?:[一二两三四五六七八九十几]|以下)[一二三四五六七八九十]?[点项条个方面]{1,2}(?:建议|倡议|主张|意见|看法|要求|原则|希望|内容|共识)?[：:]\s*\Z|"
        r"如下[：:]\s*\Z"
    )
)
"""What announces points, or a whole statement, in Chinese by whatever verb."""


def headed_by(around: Surroundings, *, offices: bool = False) -> Attributed | None:
    """Return whose words follow a line that only names somebody, or an office: Tor Valen, on Telegram (Saturday):."""
    first = next(iter(around.mentions), None)
    if first is None or not first.is_subject or any(True for _ in around.verbs(0, around.end)):
        return None
    before = around.text[: first.start].strip().casefold()
    if before and not (offices and before in LANGUAGES[around.lang].determiners):
        return None
    behind = around.text[first.end :]
    kinds = {MentionKind.NAME, MentionKind.UNKNOWN} | ({MentionKind.OFFICE} if offices else set())
    is_named = first.kind in kinds and not first.is_state
    is_header = re.fullmatch(r"\s?[:：]|,\s[^.;:!?]{2,90}[:：]|\s\([^()]{2,60}\)\s?[:：]", behind.rstrip())
    return Attributed(first, first.end, around.end) if is_named and is_header else None


def time_announced(around: Surroundings, found: Attributed) -> TimePhrase | None:
    """Return when words were said that a sentence leads on to; a line that only names somebody has it in brackets."""
    if found.end == around.end and len(around.times) == 1:
        return around.times[0]
    return time_of_speech(around, (found.start, found.end))


def spoken_in(around: Surroundings) -> tuple[Mention, TimePhrase] | None:
    """Return whom a sentence without quotations has speaking, and when; None if it does not tell both."""
    begin = head_end(around.text, around.lang)
    subject = around.first_subject(begin, around.end) or around.first_subject(0, around.end)
    verb = next(around.verbs(0, around.end), None)
    if verb and around.lang == "zh" and (own := subject_of(around, 0, verb.start())):
        subject = own.mention or subject
    verb = verb or compiled(LANGUAGES[around.lang].speaks, re.IGNORECASE).search(around.text)
    time = time_of_speech(around, verb.span()) if verb else None
    return (subject, time) if subject and time else None


def told_in(around: Surroundings) -> Attributed | None:
    """Return who is clearly told to say something in a sentence without quotations; None if nobody, or who asks.

    A quotation alone in its marks that follows goes on with it: Castell said that the port will open. “…”
    """
    for verb in reversed([*around.verbs(0, around.end)]):
        found = attributed_at(around, 0, verb, around.end)
        if found and found.mention and found.is_sure:
            outer = outer_speaker(around, 0, found) if around.lang == "en" else None
            says_nothing = _asks(around, verb) or found.mention.role in _SAYS_NOTHING
            return outer or (None if says_nothing else found)
    return None


def is_about_the_talk(around: Surroundings) -> bool:
    """Tell whether a sentence tells that the paper met whom it asks: Ми зустрілися з нею у вівторок."""
    return _talk_of(around.lang).search(around.text) is not None


def _talk_of(lang: str) -> re.Pattern[str]:
    return whole(LANGUAGES[lang].meets_to_ask, lang)


def asks_last(around: Surroundings) -> bool:
    """Tell whether a sentence ends with what somebody asks, which another answers."""
    verbs = [*around.verbs(0, around.end)]
    return bool(verbs) and _asks(around, verbs[-1])


def _asks(around: Surroundings, verb: re.Match[str]) -> bool:
    return re.fullmatch(LANGUAGES[around.lang].asks, verb[0], re.IGNORECASE) is not None


_SAYS_NOTHING = frozenset({"statement", "state-media"})
"""Whose words are another's."""


def speaking_in(around: Surroundings) -> Mention | None:
    """Return who is told to begin to speak, whose words the paragraph may go on with: Ada Lindqvist took the floor."""
    found = _begins_of(around.lang).search(around.text)
    subject = subject_before(around, 0, found.start()) if found else None
    if found and subject is None:
        subject = around.first_subject(0, found.start()) or _described(around, found.start())
    is_clear = subject is not None and subject.kind is not MentionKind.PRONOUN
    return subject if is_clear else None


def _described(around: Surroundings, verb: int) -> Mention | None:
    """Return who is described right before a verb, if it is somebody, and not what was said: The message was blunt."""
    described = described_before(around, 0, verb)
    if described is None or _THINGS.search(around.text, described.start, described.end):
        return None
    return described


_THINGS = re.compile(
    r"\b(?:talks?|meetings?|tone|messages?|answers?|repl(?:y|ies)|moods?|atmosphere|reactions?|responses?|statements?|letters?|"
    r"languages?|words?|texts?|verdicts?|comments?|exchanges?|conversations?|discussions?|debates?|speech(?:es)?|notes?|posts?|"
    r"gespräche?|treffen|ton|botschaft|antwort|stimmung|reaktion|erklärung|brief|sprache|worte|text|urteil|kommentar|austausch|"
    r"debatte|rede|notiz|atmosphäre|ansage|entretiens?|réunions?|ton|message|réponses?|ambiance|atmosphère|réactions?|déclarations?|"
    r"lettres?|langage|langue|mots?|textes?|commentaires?|échanges?|conversations?|débats?|discours|note)\b",
    re.IGNORECASE,
)
"""What is blunt or brief as somebody is who speaks."""


def _begins_of(lang: str) -> re.Pattern[str]:
    return whole(LANGUAGES[lang].begins_to_speak, lang)


def writer_in(around: Surroundings) -> Mention | None:
    """Return who is told to have written what the text may go on to quote: Ruth Oake has published a letter."""
    writes = _writes_of(around.lang).search(around.text)
    if writes is None:
        return None
    begins = _HAS.search(around.text, 0, writes.start())
    low = begins.start() if begins else writes.start()
    subject = around.first_subject(0, low) or described_before(around, 0, low)
    subject = subject or around.first_subject(0, around.end)
    return subject if subject is not None and subject.kind is not MentionKind.PRONOUN else None


_HAS = re.compile(r"\b(?:has|have|had|hat|haben|hatten?|a|ont|avaient)\b", re.IGNORECASE)
"""What stands before a participle."""


def _writes_of(lang: str) -> re.Pattern[str]:
    return whole(LANGUAGES[lang].writes, lang)
