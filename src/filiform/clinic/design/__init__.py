"""The common look of Filiform: parts of a page, page frames, and the gallery that shows them.

A *part* is a folder under ``templates/parts`` (its HTML and its examples); an *example* is a
part filled with lifelike English and Spanish data; the *gallery* is every example on one page.
"""
