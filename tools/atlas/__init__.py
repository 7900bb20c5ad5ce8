"""Making things from the atlas: pictures to look at."""
