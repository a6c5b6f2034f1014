"""Settings by topic, root URLs, the schedule of jobs, and the doors for servers."""
