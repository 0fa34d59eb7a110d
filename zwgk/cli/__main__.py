"""``python -m zwgk.cli``."""

from zwgk.cli import main

main()
