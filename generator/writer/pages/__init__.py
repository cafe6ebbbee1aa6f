"""What a page is: its address, title and neighbours, its template, its file."""
