"""`python -m service.cli` is `kemas`."""

from service.cli import main

main()
