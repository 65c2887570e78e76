"""The sentences of the main window."""

from vmclient.text import window


def test_a_file_that_cannot_be_opened_is_named_with_its_first_error() -> None:
    """One error is told whole; of more, the number too."""
    one = window.not_opened(["embedded:/srv/lab.json"], ["vms[0].memory: too small"])
    assert one == ("/srv/lab.json cannot be opened.", "vms[0].memory: too small")
    _, more = window.not_opened(["embedded:/srv/lab.json"], ["a", "b", "c"])
    assert more == "a, and 2 more: see Details."
