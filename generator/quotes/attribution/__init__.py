"""Finds whom a text quotes: subjects at verbs of speech, and the names of the library's actors as texts print them.

`generator.drafting` reads attributions too, and neither can stand for the other. Here a quotation that an editor has
entered is judged: does its own paragraph name somebody else, in any language of `generator.quotes.text.lexicon`? What
is answered refuses or warns, and proofs are kept by it. There a text in one of six languages is read from its
beginning, with the registers, for whom an editor may want to enter. Both share how words, names
and titles are told (`subjects`).
"""
