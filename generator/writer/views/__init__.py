"""What each page says, as views that templates print."""
