"""Finds whom a text quotes: subjects at verbs of speech, and the names of the library's actors as texts print them."""
