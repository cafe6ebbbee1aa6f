"""Sets documents with Typst, in processes of their own: several at a time, as many as there are cores."""
