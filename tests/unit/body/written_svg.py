"""What stands in an SVG that we wrote."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

NAMESPACE = "{http://www.w3.org/2000/svg}"


def elements(svg: str, tag: str) -> list[Element]:
    """All elements of that name, in document order."""
    # Our own writing, a moment old: no XML of a stranger.
    return list(ElementTree.fromstring(svg).iter(NAMESPACE + tag))  # noqa: S314


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in elements(svg, "text")]
