"""XML from outside is bounded before anybody looks at it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmclient.drivers.libvirt.xml import BadReply, bytes_of, document

LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><domain>&b;</domain>'
EXTERNAL = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><domain>&x;</domain>'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LAUGHS, "doctype"),
        (EXTERNAL, "doctype"),
        ("<!DOCTYPE domain><domain/>", "doctype"),
        ("<domain>" + "<a>" * 300 + "</a>" * 300 + "</domain>", "depth"),
        ("<a>" * 100_000, "depth"),
        ("<domain>" + "x" * (16 * 2**20) + "</domain>", "size"),
        ("<domain>", "syntax"),
        ("", "syntax"),
        ("<domain>\x00</domain>", "syntax"),
        ("<domain>&undefined;</domain>", "syntax"),
        ("<html/>", "root"),
    ],
)
def test_a_bad_document_is_refused_by_name(text: str, reason: str) -> None:
    """Each limit has its own reason, and nothing but `BadReply` comes out."""
    with pytest.raises(BadReply) as refused:
        document(text, "domain")
    assert refused.value.problem.facts["reason"] == reason


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever a hypervisor answers, the parser gives a tree or a `BadReply`."""
    reasons = set()
    try:
        document(f"<domain>{text}</domain>", "domain")
    except BadReply as refused:
        reasons.add(refused.problem.facts["reason"])
    assert reasons <= {"syntax", "doctype", "depth"}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("<m>8</m>", 8192),
        ("<m unit='bytes'>8</m>", 8),
        ("<m unit='GiB'>2</m>", 2**31),
        ("<m unit='MB'>2</m>", 2_000_000),
        ("<m unit='k'>1</m>", 1024),
        ("<m unit='Gbit'>2</m>", None),
        ("<m>-1</m>", None),
        ("<m>1e9</m>", None),
        ("<m/>", None),
    ],
)
def test_sizes_have_libvirts_units(text: str, size: int | None) -> None:
    """KiB is the default, and what is no size is None."""
    assert bytes_of(document(text, "m")) == size
