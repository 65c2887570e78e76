"""Read XML from a hypervisor with limits: no document type, bounded size and depth."""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError

LARGEST = 16 * 2**20  # characters; a domain with hundreds of devices has some hundred thousand
DEEPEST = 256


class BadReply(DriverError):
    """The hypervisor answered something that cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(Problem("hypervisor.bad_reply", {"reason": reason}))


class _Bounded(TreeBuilder):
    """Builds the tree, and stops at the depth that nothing honest reaches."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.depth += 1
        if self.depth > DEEPEST:
            raise BadReply("depth")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self.depth -= 1
        return super().end(tag)


def document(text: str, root: str) -> Element:
    """Parse a reply whose outermost element must be `root`; raise `BadReply` naming what is wrong with it."""
    if len(text) > LARGEST:
        raise BadReply("size")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BadReply("doctype")
    parser = XMLParser(target=_Bounded())  # noqa: S314 - no document type, bounded size and depth
    try:
        parser.feed(text)
        element = parser.close()
    except (ParseError, ValueError) as error:
        raise BadReply("syntax") from error
    if not isinstance(element, Element) or element.tag != root:
        raise BadReply("root")
    return element


def bytes_of(element: Element | None) -> int | None:
    """Read a size with libvirt's `unit` (KiB where none is given) as bytes; None where absent or odd."""
    if element is None or not (element.text or "").strip().isdigit():
        return None
    unit = element.get("unit", "KiB")
    prefixes = {"b": 0, "bytes": 0, "K": 1, "M": 2, "G": 3, "T": 4, "P": 5, "E": 6}
    if unit in ("b", "bytes"):
        factor = 1
    elif unit[:1].upper() in prefixes and unit[1:] in ("", "iB"):
        factor = int(2 ** (10 * prefixes[unit[0].upper()]))
    elif unit[:1].upper() in prefixes and unit[1:] == "B":
        factor = int(10 ** (3 * prefixes[unit[0].upper()]))
    else:
        return None
    return int((element.text or "").strip()) * factor
