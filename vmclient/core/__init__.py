"""The deciding core: pure values and rules; no threads, no clock, no input or output, no Qt."""
