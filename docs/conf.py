"""How Sphinx builds these pages; `make docs` calls it strictly."""

from pygments.lexers import TextLexer
from sphinx.highlighting import lexers

project = "Filiform"
author = "The Filiform authors"
project_copyright = "The Filiform authors, Apache-2.0"

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_theme_options = {
    "description": "Run a dry needling service end to end",
    "page_width": "72rem",
    "sidebar_width": "16rem",
    "fixed_sidebar": True,
}
html_title = "Filiform"
html_show_sourcelink = False

# Headings up to the third level can be linked to, and a link to one that is not there fails.
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

# Diagrams are written in Mermaid, which code hosts draw; drawing them here would need a script
# from elsewhere, so here they are shown as the text that they are.
lexers["mermaid"] = TextLexer()
