"""Writes a briefing as a Word document that can be edited: `briefing.write` is the public function.

The parts of the briefing (`overview`, `facts`, …) make blocks of the same views that the pages and the PDF print;
`document` and what it calls put blocks into a file, and they alone know the library that writes such files.
"""
