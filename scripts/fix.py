"""``make fix``."""

import sys

from front_door.interpreter import run_main

if __name__ == "__main__":
    sys.exit(run_main("fix_command"))
