"""Takes in what an editor answers about the rest of a briefing.

`happened` has what is asked of its event, `plans` of its plan, `topics` of its topics, `heading` of what it says
itself, `questions` of matters of fact. Each says what an answer changes in which file; `blanks` and `todo` know what a
briefing began with. `told_words`, `frequent_words` and `points_in_text` look into the texts, `listed` numbers what a
sentence may rest on, and `proposals` guesses which of it that is.
"""
