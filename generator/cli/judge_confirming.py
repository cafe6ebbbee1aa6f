"""Confirms a draft that somebody called right: asks first for what it needs, and about what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analysis.quote_budgets import budget_of, is_over, words_quoted
from generator.cli.commands import as_run
from generator.cli.conversation import agreed, sentence
from generator.cli.register_questions import RegisterQuestions
from generator.diagnostics.waiting import stops_if_confirmed
from generator.editing.confirming import confirming
from generator.judging import NotUnderstood, lacks_translation, require_filled
from generator.model.unconfirmed import says_nothing

if TYPE_CHECKING:
    from generator.cli.judged_project import JudgedProject
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement

_CONFIRMS_ALL_THE_SAME = (
    "`briefings publish --check` stops at that until it is mended; y once more confirms it all the same"
)


@dataclass(slots=True)
class Confirming:
    """Confirms drafts, with what they need."""

    judged: JudgedProject
    questions: RegisterQuestions = field(init=False)
    _told: Statement | None = None
    """The draft of which it was last told what speaks against it, as it was then."""

    def __post_init__(self) -> None:
        """Begin with what nobody has answered."""
        self.questions = RegisterQuestions(self.judged)

    def confirm(self, draft: Statement) -> bool:
        """Confirm a draft; False if it has changed meanwhile. Raises `NotUnderstood` if it is not to be confirmed."""
        judged = self.judged
        if says_nothing(draft):
            raise NotUnderstood("write first, in a sentence of your own, what was said")
        wrong = [found for found in judged.mistakes_in(draft) if stops_if_confirmed(found)]
        if wrong:
            judged.show(wrong, draft)
            raise NotUnderstood("this is to be mended first")
        require_filled(draft)
        if lacks_translation(draft, judged.library) and not agreed("Without a translation?"):
            raise NotUnderstood("write it behind `translation: `")
        self._tell_of_warnings(draft)
        others = self.questions.needed_by(draft.id, draft.reports[0].source)
        now = judged.draft(self.called(draft.id))
        if now != draft:
            judged.tell("It has changed with that, and is shown as it is now.")
            return False
        before = judged.library
        if judged.write(now, confirming((now, *others))):
            done = ", ".join(entry.id.rpartition("/")[2] for entry in (now, *others))
            judged.tell(f"Confirmed: {done}.")
            self._tell_of_budgets(now, before)
            return True
        return False

    def called(self, id_: Id) -> Id:
        """Return what a draft is called by now, by the id that it may have got since."""
        return self.questions.names.get(id_, id_)

    def _tell_of_warnings(self, draft: Statement) -> None:
        """Tell once of what a strict build stops at: whoever says yes again has read it."""
        found = self.judged.warnings_in(draft)
        if found and self._told != draft:
            self._told = draft
            self.judged.show(found, draft)
            raise NotUnderstood(_CONFIRMS_ALL_THE_SAME)

    def _tell_of_budgets(self, confirmed: Statement, before: Library) -> None:
        """Tell, with the statement that makes it so, that more of a source is quoted than goes without a reason."""
        library = self.judged.library
        for id_ in dict.fromkeys(report.source for report in confirmed.reports):
            source = library.sources[id_]
            text = self.judged.texts.get(id_)
            size = len(text.words.starts) if text is not None else None
            budget = budget_of(source, library)
            number, earlier = (
                words_quoted((known for known in there.statements.values() if not known.todo), id_)
                for there in (library, before)
            )
            is_explained = source.waive is not None and source.waive.quote_budget is not None
            if is_over(number, size, budget) and not is_over(earlier, size, budget) and not is_explained:
                much = f"{number} of the {size} words" if size else f"{number} words"
                self.judged.tell(
                    f"With this one, {much} of `{id_}` are quoted: {budget.passed(number)}. "
                    "Cut others to the words that matter: `quote: …`; or take them out: `quote: -`."
                )


def tell_why(judged: JudgedProject, problem: NotUnderstood) -> None:
    """Tell why an answer was not taken."""
    judged.tell(sentence(as_run(str(problem))))
