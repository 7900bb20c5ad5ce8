"""Makes the environment and what is built, and starts nothing."""

import sys

from front_door.interpreter import run_main

if __name__ == "__main__":
    sys.exit(run_main("prepare_command"))
