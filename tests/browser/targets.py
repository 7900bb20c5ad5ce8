"""How large every link and button is under a finger, measured where the page would feel it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

LEAST = 44
"""CSS pixels, both ways, for everything that stands outside running text."""

# A target is as large as the area in which a touch reaches it: for a link that stretches over its
# row that is more than its box, for a covered one it is less. So the area is felt out, point by
# point, from the middle of the box.
MEASURE = """least => {
  const controls = 'a[href], button, select, textarea, summary, [role="button"], label:has(input)'
    + ', input:not([type=hidden])';
  const inText = element => getComputedStyle(element).display === 'inline'
    && [...element.parentElement.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && /\\w/.test(node.data));
  const seen = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && !element.closest('.for-screen-reader, .skip, [inert]')
    && !(element.matches('input') && element.closest('label'));
  const felt = element => {
    element.scrollIntoView({block: 'center', inline: 'nearest'});
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const hits = (dx, dy) => {
      const met = document.elementFromPoint(x + dx, y + dy);
      return met !== null && (element === met || element.contains(met));
    };
    const reach = (dx, dy) => {
      if (hits(dx * (least - .5), dy * (least - .5))) return least;
      let far = 0;
      while (far < least && hits(dx * (far + .5), dy * (far + .5))) far += 1;
      return far;
    };
    return {
      what: (element.getAttribute('aria-label') || element.innerText || element.name || '').trim(),
      kind: element.localName,
      width: reach(1, 0) + reach(-1, 0),
      height: reach(0, 1) + reach(0, -1),
    };
  };
  return [...document.querySelectorAll(controls)]
    .filter(element => seen(element) && !inText(element)).map(felt);
}"""


@dataclass(frozen=True)
class Target:
    """A link, a button or a field, and how far a touch reaches it."""

    what: str
    kind: str
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.kind} {self.what!r} is {self.width} by {self.height} px"


def targets(page: Page) -> list[Target]:
    """Everything to press on the page that does not stand in running text."""
    return [Target(**found) for found in page.evaluate(MEASURE, LEAST)]


def too_small(page: Page) -> list[str]:
    """What is smaller than a fingertip, in words."""
    return [
        str(target) for target in targets(page) if target.width < LEAST or target.height < LEAST
    ]
