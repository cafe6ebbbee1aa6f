"""From pages to a site: the engines and what serves, hosts and searches what they build."""
