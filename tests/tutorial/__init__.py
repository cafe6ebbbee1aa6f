"""The tutorial of the handbook, followed as an editor would; five sets of three texts to follow it with."""
