"""The tables of a briefing, statements and sources among them: defined once, for spreadsheets, CSV and data frames."""
