"""Drafts statements from the texts of sources; judges what other programs drafted.

1. `scanning.said_in` reads a text paragraph by paragraph. `mentions` finds who is named in it, by `names`, `offices`
   and `states`; `attribution` who is the subject of a verb of speech; `discourse` whom a pronoun or an office means;
   `incises`, `answers` and `reported` what is said other than in plain quotation marks.
2. `time_phrases` finds words for times and `meant_days` what they can mean; `time_of_speech` which of them tell when
   something was said.
3. `drafting.Drafter` makes statements (`entries`) of what is said, with topics, places and channels, and names each
   guess in `todo`. What the text does not prove word for word is left out.
4. `gate.Gate` lets in statements of another program (`proposed`) that the texts prove (`evidence`).
5. `writing` puts either into a file of the briefing.

What it knows of a language is data: `languages`.
"""
