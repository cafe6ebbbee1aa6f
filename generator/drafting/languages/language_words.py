"""What is known of a language to draft from its texts: one value of this type for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def words(text: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageWords:
    """Bodies of regular expressions, matched without regard to capitals, and lists of words in small letters."""

    verbs: str
    """Verbs of speech, in the forms in which texts report."""
    feminine_verbs: str = "(?!)"
    """What of them shows that a woman speaks."""
    masculine_verbs: str = "(?!)"
    denies: str
    """Verbs by which somebody denies what follows, and words that call it untrue: denied, bestritt."""
    not_said: str = "(?!)"
    """What tells that somebody does not use the words of a quotation, a NUL in it: stopped short of calling it …."""
    according: str
    """What stands before somebody as the verb of what they say: according to, laut."""
    according_behind: str = "(?!)"
    """What stands behind them: zufolge."""
    according_own: str = "(?!)"
    """The same of somebody named before, with the group ``own``: за його словами."""
    own: Mapping[str, str] = field(default_factory=dict)
    """What that group can hold, each with m, f or n."""
    takes_object: str = "(?!)"
    """Verbs that have behind them whom they are said of, and never who says it: told, urged, accused."""
    only_reported: str
    """More verbs that tell what somebody says where a readout reports it, and attribute no quotation: expects."""
    expects: str
    """Verbs by which somebody expects what they are told to say."""
    hopes: str
    """Verbs by which they hope it."""
    thanks: str
    """Verbs whose object alone says nothing: thanked."""
    takes_sides: str
    """Verbs that say with a short object what somebody holds of it: welcomed the visit."""
    that: str
    """What begins a clause that tells what was said."""
    demands: str = "(?!)"
    """Verbs behind which an infinitive tells what somebody is to do: called on."""
    informs: str = "(?!)"
    """Verbs that have whom they tell behind them, and what they tell only behind that: informed."""
    points_back: str = "(?!)"
    """What begins a sentence about the words right before it, with a verb behind: Про це заявив Вален."""
    answers_so: str = "(?!)"
    """Verbs that tell there, beside those of speech, that somebody said them: reacted."""
    words_before: str = "(?!)"
    """What tells, with a name behind it, whose words these are: Эти слова Валена, 这番话出自瓦伦."""
    nouns_of_speech: str = "(?!)"
    """Nouns that announce words: verdict, Fazit, réplique."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """What says before such a noun whose it is, of somebody named before, each with m, f, n or nothing: his, ihr."""
    writes: str = "(?!)"
    """What tells that somebody has written or published what a text goes on to quote: published an open letter."""
    impersonal: str = "(?!)"
    """Verbs by which something is said without anybody who says it: было подчёркнуто, on indique, hieß es."""
    from_where: str = "(?!)"
    """What stands before those from whom such words come, with the space behind: au, aus dem."""
    documents: str = "(?!)"
    """What words stand in of which nobody in particular is said to say them: Brief, lettre."""
    named_things: str = "(?!)"
    """Things whose names stand in quotation marks, before these, in Chinese behind: tanker, Zeitung, 电视台."""
    indirect: str = "(?!)"
    """Forms of verbs that tell by themselves what another said: Die Besatzung sei wohlauf."""
    refers_back: str = "(?!)"
    """How a sentence begins that tells whose the words before it are: That was how, So said, Die Worte stammen von."""
    quotes: str = "(?!)"
    """Verbs by which a paper quotes somebody, in its present: цитує."""
    asks: str = "(?!)"
    """Verbs of speech by which somebody asks, which another answers: asked."""
    begins_to_speak: str = "(?!)"
    """What tells that somebody begins to speak, or how: took the floor, prend la parole, was blunt."""
    speaks: str = "(?!)"
    """What tells that somebody speaks, or is asked, and not what: faced the cameras, took questions."""
    meets_to_ask: str = "(?!)"
    """What tells that a paper met whom it asks: ми зустрілися, беседа состоялась, 接受本报专访."""
    to_do: str = "(?!)"
    """What finds that infinitive behind them."""
    joins: str
    """What sets one beside another of the same kind: and."""
    pronouns: Mapping[str, str]
    """Pronouns that can be a subject, each with m, f or n (several, or not said)."""
    anaphors: Mapping[str, str] = field(default_factory=dict)
    """Bodies for what stands for somebody named before as a pronoun does, each with m, f or nothing: der 47-Jährige."""
    one_or_several: str = "(?!)"
    """A pronoun that can mean one or several: sie."""
    verbs_of_several: str = "(?!)"
    """Forms of verbs by which it means several: sagten, haben."""
    prepositions: frozenset[str]
    """Words behind which somebody is no subject."""
    determiners: frozenset[str]
    between: str
    """What may stand between a subject and its verb: has, also, today."""
    openers: frozenset[str] = frozenset()
    """Words, in small letters, that have a capital at the beginning of a sentence and are no names."""
    honorifics: Mapping[str, str]
    """What stands before a name, with m or f."""
    roles: Mapping[str, str]
    """Offices, and those who have no other name than what they are; the special before the general."""
    courtesies: str
    """Whole sentences of answers that only greet, thank or give the word to somebody."""
    counts: Mapping[str, int]
    """What counts those who speak jointly, with the space behind, and how many: both, the two."""
    counts_nothing: str
    """What stands before such words where nothing counts them: the presidents."""
    jointly: Mapping[str, str]
    """Whom they are, by the kinds of `generator.drafting.joint_speakers`, the longer words first."""
    counted: Mapping[str, str] = field(default_factory=dict)
    """The same where their form is another behind what counts them: оба министра."""
    withheld: str
    """What tells that a text keeps a name back, with the group ``reason``, if it says why."""
    calls_parties: str = "(?!)"
    """What tells that those named before it are meant by the parties: hereinafter “the Parties”."""
    agrees_on: str = "(?!)"
    """What stands for what a list tells behind it, and says nothing itself: on the following."""
    provides: str = "(?!)"
    """Verbs by which a text that is put out together lays down what is to be: shall, wird, notifieront."""
    each_party: str = "(?!)"
    """Each or none of the parties, where a sentence lays down what they are to do: neither Party."""
    side: str = "(?!)"
    """What makes of a state, the group ``state``, one that speaks: the Elland side."""
    links: str
    """What stands between an office and whose it is: of, for."""
    afterwards: str
    """What tells that something was said when a meeting was over: after the talks."""
    venues: Mapping[str, str]
    """Where something was said, by the keys of `generator.drafting.venues`."""
    describes: str = ""
    """With what a subject begins that is only described: the, some; with the space behind. "" if none is looked for."""
    described_alone: str = "(?!)"
    """Descriptions without such a word: residents, die Anwohner without its article."""
    of_whom: frozenset[str] = frozenset()
    """Prepositions and articles that go on with a description: the union of fishermen."""
    nobody: frozenset[str] = frozenset()
    """What stands where a subject does, and is nobody."""
    is_spaced: bool = True
    verb_second: bool = False
    """Whether the subject stands behind the verb where something else begins the sentence."""
    nouns_have_capitals: bool = False
