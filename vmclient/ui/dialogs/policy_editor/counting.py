"""Places in a text as Qt counts them: to it a letter beyond 16 bits is two units."""


def units(text: str, letters: int) -> int:
    """Count the units of so many letters."""
    return letters + sum(letter > "\uffff" for letter in text[:letters])


def letters(text: str, units: int) -> int:
    """Count the letters of so many units."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))
