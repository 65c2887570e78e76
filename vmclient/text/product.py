"""The product's name, alone: the window's title needs it before any other word is loaded."""

PRODUCT = "VM Client"
