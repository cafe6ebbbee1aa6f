"""Calendars: the events of a briefing, or of all, as iCalendar, dated no more precisely than they are known."""
