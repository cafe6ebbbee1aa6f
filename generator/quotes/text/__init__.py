"""Texts as they are compared: folding, words, quotation marks, words broken over lines, marks of notes, word lists."""
