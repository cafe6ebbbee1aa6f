"""Prepares texts for comparing: folding, words, quotation marks, words broken over lines, note marks, word lists."""
