"""The program's own help, and the key that opens it."""
