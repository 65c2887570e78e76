"""Schema versions of the event log, oldest first."""
