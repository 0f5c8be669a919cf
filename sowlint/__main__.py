"""``python -m sowlint``."""

from sowlint.cli.main import run

if __name__ == "__main__":
    run()
