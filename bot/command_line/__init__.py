"""The commands of `vigie` in a terminal, by subject; `bot.__main__` puts them together."""
