"""The views of the main window and the panels around them."""
