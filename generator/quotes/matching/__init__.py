"""Whether a text has a quotation, word for word: its places, the verdict, the warnings, the nearest passage."""
