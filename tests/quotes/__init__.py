"""Short texts of our own, with their quotations and speakers marked, and what is made of them by rule."""
