"""How a page is laid out: margins, title, a main column with one beside it, two ends of a line."""

from PySide6.QtWidgets import QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.columns import (
    SIDE,
    WIDEST,
    Ends,
    MainAndSide,
    PageBody,
    PageTitle,
    clear_layout,
    side_margin,
)
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card
from tests.ui.conftest import Show

LONG = "A line that needs more room than a narrow column has, so that it takes two or more"


def test_content_stays_in_the_middle_of_a_wide_window() -> None:
    """Forty pixels in a usual window, more when there is more room."""
    assert side_margin(1192) == SIDE
    assert side_margin(WIDEST + 400) == 200


def test_the_margin_is_the_same_with_and_without_a_scroll_bar(show: Show) -> None:
    """The bar takes its place from the right margin, so that nothing moves sideways."""
    filler = QWidget()
    page = ScrollPage(PageBody(column(filler, None)))
    show(page, 800, 400)
    right = filler.mapTo(page, filler.rect().topRight()).x()
    filler.setMinimumHeight(1000)
    show(page, 800, 400)
    assert page._bar.isVisible()
    assert filler.mapTo(page, filler.rect().topRight()).x() == right
    assert filler.mapTo(page, filler.rect().topLeft()).x() == SIDE


def test_a_body_may_reach_into_its_margin(show: Show) -> None:
    """For controls whose focus ring lies there."""
    filler = QWidget()
    show(ScrollPage(PageBody(column(filler), reach=6)), 800, 400)
    assert filler.mapTo(filler.window(), filler.rect().topLeft()).x() == SIDE - 6


def test_an_empty_line_under_the_title_takes_no_room(show: Show) -> None:
    """It can be said later and taken back."""
    title = PageTitle("Library")
    show(title)
    low = title.sizeHint().height()
    title.say("8 lessons")
    assert title.sizeHint().height() > low
    title.say("")
    assert title.sizeHint().height() == low


def pair(show: Show, width: int) -> tuple[MainAndSide, Card, Card]:
    """Return a main and a side column in a window of a width."""
    main, side = Card(column(Label(LONG))), Card(column(Label("Side")))
    both = MainAndSide(main, side, side_width=200, least_main=300)
    window = QWidget()
    column(both, None, parent=window)
    show(window, width, 500)
    return both, main, side


def test_the_side_stands_beside_where_there_is_room(show: Show) -> None:
    """Both are equally high; the side keeps its width."""
    _both, main, side = pair(show, 700)
    assert side.geometry().left() == main.geometry().right() + 17
    assert (side.width(), side.height()) == (200, main.height())


def test_the_side_goes_below_where_there_is_none(show: Show) -> None:
    """In a narrow window, and at a larger text size."""
    both, main, side = pair(show, 400)
    assert side.geometry().top() == main.geometry().bottom() + 17
    assert main.width() == side.width() == 400
    both.window().resize(700, 500)
    theme().use(text_size=200)
    assert side.geometry().top() > main.geometry().top()


def test_columns_follow_their_content(show: Show) -> None:
    """A word more in one of them, and both are placed anew."""
    both, main, _side = pair(show, 400)
    before = both.height()
    main.layout().addWidget(Label(LONG))
    show(both.window(), 400, 500)
    assert both.height() > before


def test_two_ends_share_a_line_or_take_two(show: Show) -> None:
    """The right one keeps its own width."""
    left, right = Label("Left"), QWidget()
    right.setFixedSize(300, 36)
    ends = Ends(left, right)
    show(ends, 700, 60)
    assert (right.x(), right.width(), right.y()) == (400, 300, (ends.heightForWidth(700) - 36) // 2)
    assert ends.natural_width() == left.sizeHint().width() + 16 + 300
    ends.resize(310, 120)
    assert (right.x(), right.y()) == (0, left.height() + 16)


def test_a_cleared_column_is_empty(show: Show) -> None:
    """Widgets go away at once."""
    label, inner = Label("Gone"), column(gap=0)
    inner.addWidget(label)
    window = QWidget()
    column(inner, parent=window)
    show(window)
    clear_layout(inner)
    assert (inner.count(), label.isVisible()) == (0, False)
