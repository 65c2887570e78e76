"""The engine: threads, jobs, the store and the merged estate; still no Qt."""
