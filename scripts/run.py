"""``make run``: from a clone to a running demo clinic."""

import sys

from front_door.interpreter import run_main

if __name__ == "__main__":
    sys.exit(run_main("run_command"))
