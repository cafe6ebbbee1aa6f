"""Writes entries into workbooks, and takes back what people changed there.

`tables` says which columns there are; `writing` makes a workbook of the files, `reading` makes rows of a workbook or a
CSV file, `comparing` finds what is otherwise in them, `importing` makes the changes and says which cell is wrong.
"""
