"""Golden pictures: how every view and dialog has to look, light and dark."""
