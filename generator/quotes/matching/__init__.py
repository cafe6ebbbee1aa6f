"""Matches a quotation with a text, word for word: its places, the verdict, the warnings, the nearest passage."""
