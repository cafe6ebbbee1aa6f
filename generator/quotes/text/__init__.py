"""Prepares texts for comparing: folding, words, quotation marks, words broken over lines, marks of notes, word lists."""
