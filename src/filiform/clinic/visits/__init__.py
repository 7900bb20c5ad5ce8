"""The visit itself: day list, chart, plan, live session and its needles."""
