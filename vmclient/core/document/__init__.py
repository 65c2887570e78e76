"""JSON documents that people write: read strictly, every error told at once and with its place."""
