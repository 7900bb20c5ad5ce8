"""How Sphinx builds these pages; `make docs` calls it strictly."""

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
