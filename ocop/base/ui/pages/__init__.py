"""The views every screen is made of: a page, a list, one thing, one act.

Page        a template for signed-in people who may (`verb`), else 404
ListPage    search, filters in the address, sort, pages of 20, CSV and XLSX
DetailPage  one thing out of what the person may see, with its ready list of actions
Act         one POST, one service: `Refused` becomes obstacles on screen, nothing typed is lost, sent twice counts once
"""

from ocop.base.ui.pages.act import Act
from ocop.base.ui.pages.detail import DetailPage
from ocop.base.ui.pages.listing import ListPage
from ocop.base.ui.pages.page import Back, Page

__all__ = ["Act", "Back", "DetailPage", "ListPage", "Page"]
