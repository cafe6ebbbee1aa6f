"""The words that a reader sees for values of the model: a table for each enumeration, by value."""

from __future__ import annotations

import re

from generator.analysis.access import Access
from generator.model.actor import ActorType
from generator.model.address_checks import AddressState
from generator.model.briefing import Change, CorrectionKind, Scale
from generator.model.plan import Level, PointChange, PointStatus
from generator.model.proofs import AbsenceVerdict, Verdict
from generator.model.question import QuestionState, Relation
from generator.model.report import Attribution, Brackets, TranslationBy
from generator.model.source import Read, SourceType
from generator.model.statement import Kind, Modality, RelationType, Stance

STANCE_ON_EVENT = {
    Stance.FOR: "welcomes",
    Stance.FOR_WITH_CONDITIONS: "welcomes with conditions",
    Stance.NEUTRAL: "neutral",
    Stance.UNCLEAR: "unclear",
    Stance.AGAINST_WITH_CONDITIONS: "objects with conditions",
    Stance.AGAINST: "rejects",
}
STANCE = {
    Stance.FOR: "for",
    Stance.FOR_WITH_CONDITIONS: "for, with conditions",
    Stance.NEUTRAL: "neutral",
    Stance.UNCLEAR: "unclear",
    Stance.AGAINST_WITH_CONDITIONS: "against, with conditions",
    Stance.AGAINST: "against",
}
"""On anything but an event."""
LEVEL = {Level.ADDRESSES: "addresses", Level.PARTLY: "partly", Level.SILENT: "silent"}
POINT_CHANGE = {PointChange.SAME: "same", PointChange.CHANGED: "changed", PointChange.NEW: "new"}
POINT_STATUS = {
    PointStatus.AGREED: "agreed",
    PointStatus.OPEN: "open",
    PointStatus.DROPPED: "marked as dropped",
}
UNTRACED = "not traced"
"""What is said of a point of which nobody says from what it comes, or what became of it."""
KIND = {
    Kind.POSITION: "position",
    Kind.CHARACTERISATION: "characterisation",
    Kind.LEGAL: "legal judgement",
    Kind.VOTE: "vote",
}
MODALITY = {
    Modality.PLANNED: "planned",
    Modality.EXPECTED: "expected",
    Modality.HOPED: "hoped for",
    Modality.CONDITIONAL: "conditional",
    Modality.HEDGED: "hedged",
}
ATTRIBUTION = {
    Attribution.INHERITED: "the source names the speaker in another sentence",
    Attribution.UNCLEAR: "who speaks cannot be told from the text",
    Attribution.PRESUPPOSED: "the source takes it for granted",
}
"""What is stated plainly needs no word."""
BRACKETS = {Brackets.SOURCE: "[ ] is the source's", Brackets.OURS: "[ ] is ours"}
WARNED = {
    "negation-at-edge": "the source has a word like “not” beside these words, or in what is left out",
    "question-as-statement": "the source asks this",
    "inside-another-quote": "in the source these words seem to stand in a quotation of somebody else",
    "clause-cut": "in the source a clause like “but” or “if” follows, which is left out",
    "paraphrase-in-marks": "the source prints these words as its own, without quotation marks",
    "recased-word": "the source has other capitals",
}
"""What a reader is told of a proved quotation that must be read with care, by the name of the warning."""
REMARKED = "remark of the automatic check:"
ANSWERED_BY = "the editors’ answer:"
"""Round a remark that is waived, and before the reason."""
TRANSLATION_BY = {
    TranslationBy.OWN: "our translation",
    TranslationBy.OFFICIAL: "official translation",
    TranslationBy.MACHINE: "machine translation",
}
LINK = {
    RelationType.REPEATS: ("repeats", "repeated by"),
    RelationType.ANSWERS: ("answers", "answered by"),
    RelationType.CLARIFIES: ("clarifies", "clarified by"),
    RelationType.REVISES: ("revises", "revised by"),
    RelationType.DISOWNS: ("disowns", "disowned by"),
    RelationType.WITHDRAWS: ("withdraws", "withdrawn by"),
    RelationType.DENIES: ("denies", "denied by"),
}
"""Read from the later statement, and from the earlier."""
UNDONE = {
    RelationType.WITHDRAWS: "withdrawn",
    RelationType.REVISES: "revised",
    RelationType.DISOWNS: "disowned",
    RelationType.DENIES: "denied",
}
"""What became of an earlier statement."""
ANSWERED = {
    AddressState.OK: "answered on",
    AddressState.MOVED: "answered on",
    AddressState.BLOCKED: "refuses robots, asked on",
    AddressState.DEAD: "could not be opened on",  # also one that answers with an error, or leads in a circle
}
"""What an address did, before the day."""
QUESTION_STATE = {
    QuestionState.KEY_FACT: "Key facts",
    QuestionState.UNCERTAIN: "Expected or uncertain",
    QuestionState.CONTESTED: "Contested",
    QuestionState.GAP: "Not known",
}
NONE_CONTESTED = "Nothing contested was found."
RELATION = {
    Relation.SAME: "the same",
    Relation.LESS_PRECISE: "less precise",
    Relation.MORE_PRECISE: "more precise",
    Relation.OTHER_SCOPE: "answers a different question",
    Relation.CONFLICTING: "conflicts with the first",
    Relation.DENIED: "denies the first",
    Relation.SUPERSEDED: "superseded by the first",
}
ACTOR_TYPE = {
    ActorType.PERSON: "person",
    ActorType.ORGANISATION: "organisation",
    ActorType.STATE: "state",
    ActorType.TERRITORY: "state or territory",
    ActorType.GROUP: "group",
    ActorType.ANONYMOUS: "speaker whose name the source withholds",
    ActorType.UNNAMED: "someone whom the source does not name",
    ActorType.METONYM: "a name that stands for another",
}
ACTOR_GROUPS = (
    ("People", (ActorType.PERSON,)),
    ("States and territories", (ActorType.STATE, ActorType.TERRITORY)),
    ("Organisations", (ActorType.ORGANISATION,)),
    ("Groups", (ActorType.GROUP,)),
    ("Names withheld", (ActorType.ANONYMOUS,)),
    ("Not named by the source", (ActorType.UNNAMED,)),
    ("Names that stand for others", (ActorType.METONYM,)),
)
"""Headings of the register in its order, each with the types under it."""
SOURCE_TYPE = {
    SourceType.ARTICLE: "article",
    SourceType.ARTICLE_JOURNAL: "journal article",
    SourceType.ARTICLE_MAGAZINE: "magazine article",
    SourceType.ARTICLE_NEWSPAPER: "newspaper article",
    SourceType.BOOK: "book",
    SourceType.BROADCAST: "broadcast",
    SourceType.DATASET: "dataset",
    SourceType.DOCUMENT: "document",
    SourceType.HEARING: "hearing",
    SourceType.INTERVIEW: "interview",
    SourceType.LEGISLATION: "legislation",
    SourceType.POST: "post",
    SourceType.REPORT: "report",
    SourceType.SPEECH: "speech",
    SourceType.TREATY: "treaty",
    SourceType.WEBPAGE: "web page",
}
READ = {
    Read.WHOLE: "read whole",
    Read.PART: "read in part",
    Read.NONE: "not read; entered because other sources rest on it",
}
ACCESS = {
    Access.DOCUMENT: "a document: the text itself, not a report of it",
    Access.FIRST_HAND: "a report: its publisher’s own text, which may rest on others",
    Access.RELAYED: "relayed: it repeats another source",
    Access.UNREAD: "known only through other sources",
}
CHANGE = {Change.SIGNIFICANT: "significant", Change.MINOR: "minor"}
CORRECTION = {
    CorrectionKind.CORRECTION: "Correction",
    CorrectionKind.CLARIFICATION: "Clarification",
    CorrectionKind.UPDATE: "Update",
    CorrectionKind.WITHDRAWAL: "Withdrawal",
}
RELIABILITY = {
    "A": "A, completely reliable",
    "B": "B, usually reliable",
    "C": "C, fairly reliable",
    "D": "D, not usually reliable",
    "E": "E, unreliable",
    "F": "F, reliability cannot be judged",
}
CREDIBILITY = {
    1: "1, confirmed by other sources",
    2: "2, probably true",
    3: "3, possibly true",
    4: "4, doubtful",
    5: "5, improbable",
    6: "6, truth cannot be judged",
}
SCALE = {
    Scale.ICD_203_A: "US Intelligence Community Directive 203, first row",
    Scale.ICD_203_B: "US Intelligence Community Directive 203, second row",
    Scale.PHIA: "Probability Yardstick of the UK's Professional Head of Intelligence Assessment",
}
VERDICT = {
    Verdict.EXACT: "verified word for word",
    Verdict.TYPOGRAPHIC: "verified; the source has other marks",
    Verdict.NOTES_LEFT_OUT: "verified; the source’s marks of notes are left out",
    Verdict.CAPITAL: "verified; the source has other capitals",
    Verdict.OMISSION_MARKED: "verified; cuts and insertions are marked",
    Verdict.SPLIT: "verified; the source splits the words",
    Verdict.AMBIGUOUS: "verified; the words stand at several places",
    Verdict.ALTERED: "altered: the source has other words",
    Verdict.ABSENT: "not found in the source",
    Verdict.STALE: "changed since it was verified",
    Verdict.NOT_CHECKED: "not checked yet",
    Verdict.OTHER_LANGUAGE: "cited, not verified: the text held is in another language",
    Verdict.NO_TEXT: "cited, not verified",
}
ABSENCE = {
    AbsenceVerdict.PROVED: "verified: the whole text has none of them",
    AbsenceVerdict.REFUTED: "wrong: the text has",
    AbsenceVerdict.NO_TEXT: "not verified: the text is not held, or was not read whole",
}


_WITH_ARTICLE = (
    *("States", "Kingdom", "Union", "Nations", "Emirates", "Republic", "Federation", "Netherlands"),
    *("Islands", "Isles"),
    *("government", "ministry", "administration", "embassy", "Kremlin", "White House", "Pentagon"),
)
_BODIES = ("Ministry of ", "Office of ", "Embassy of ", "Department of ", "Government of ")
"""Names that stand with *the*, by how they end or begin."""
_STATE = re.compile(
    r"(?:[A-Z][\w’'-]+ ){0,3}(?:Commonwealth|Emirates?|Federation|Kingdom|Principality|Republic|States?|Sultanate) of "
)
"""The beginning of the long name of a state, which stands with *the*: *People’s Republic of China*."""


def account_of(party: str) -> str:
    """Return the words for what is known from one party alone.

    >>> account_of("China"), account_of("United States")
    ('by China’s account', 'by the United States’ account')
    """
    before, after = possessive(party)
    return f"by {before}{party}{after} account"


def possessive(name: str) -> tuple[str, str]:
    """Return what stands before and after a name whose something is.

    >>> possessive("China"), possessive("United States"), possessive("US government")
    (('', '’s'), ('the ', '’'), ('the ', '’s'))
    >>> possessive("Kingdom of Elland"), possessive("People’s Republic of China")
    (('the ', '’s'), ('the ', '’s'))
    >>> possessive("China's foreign ministry"), possessive("Faroe Islands")
    (('', '’s'), ('the ', '’'))
    """
    owned = "'s " in name or "’s " in name
    named = not owned and (name.endswith(_WITH_ARTICLE) or name.startswith(_BODIES))
    article = "the " if (named or _STATE.match(name)) and not name.startswith(("the ", "The ")) else ""
    return article, "’" if name.endswith("s") else "’s"


def stance_on(stance: Stance, *, event: bool = False, vote: bool = False) -> str:
    """Return the word for a stance on an ``event``, or on something else; of one that was a ``vote``, for that.

    >>> stance_on(Stance.FOR, event=True), stance_on(Stance.FOR), stance_on(Stance.NEUTRAL, vote=True)
    ('welcomes', 'for', 'abstained')
    """
    if vote:
        return "abstained" if stance is Stance.NEUTRAL else STANCE[stance]
    return (STANCE_ON_EVENT if event else STANCE)[stance]


def held(kind: Kind | None) -> str:
    """Return what those hold or gave whose a statement of this kind is, though another makes it: a view, or a vote."""
    return "vote" if kind is Kind.VOTE else "view"


def translation(by: TranslationBy | None) -> str:
    """Return what a translation is called, by whom it is; that may not be known."""
    return TRANSLATION_BY[by] if by else "translation"


def count(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun; without a plural, an s makes it.

    >>> count(1, "statement"), count(3, "statement"), count(0, "reply", "replies")
    ('1 statement', '3 statements', '0 replies')
    """
    return f"{number} {singular if number == 1 else plural or singular + 's'}"
