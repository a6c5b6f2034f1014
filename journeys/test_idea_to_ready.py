"""From a new producer's first word to a product ready for the evaluation, on a phone, on a line that breaks."""

import pytest
from playwright.sync_api import expect

from journeys.browser import Kind
from journeys.story import breaking, communes, list_of_year, producer
from ocop.cycle.products.models import Idea

pytestmark = pytest.mark.journey

PHONE = Kind("vi", 360)
VALUE = "Miến dong tráng tay, phơi nắng, không phẩm màu"


def test_an_idea_from_a_breaking_line_reaches_the_evaluation(make_town):
    town = make_town(PHONE)
    communes.begin()

    town.day(communes.GATHERED)
    officer, office = town["commune"], town["provincial"]
    code = producer.signs_up(town.visitor())
    producer.is_checked_in_person(officer, code)
    newcomer = town[producer.TEA.phone]
    producer.begins(newcomer)
    line = breaking.Line(newcomer)
    producer.writes_without_a_line(newcomer, line)
    producer.sends_on_a_breaking_line(newcomer, line)
    producer.sees_the_photos(newcomer)
    line.is_good()
    producer.hands_in_idea(newcomer)
    producer.is_received(officer)
    producer.is_returned(officer)
    producer.corrects(newcomer)
    producer.hands_in_idea(newcomer)
    producer.is_received(officer)

    town.day(communes.SELECTED)
    list_of_year.screens(office, producer.TEA)
    list_of_year.selects(office, producer.TEA)
    list_of_year.approves(office, list_of_year.lists(office, (producer.TEA,)))

    town.day(producer.PLANNED)
    producer.writes_the_plan(newcomer)
    producer.is_verified(officer)
    producer.is_approved(office)
    producer.has_the_papers()
    producer.scores_itself(newcomer)
    producer.is_ready(newcomer)


@pytest.fixture
def town(make_town):
    town = make_town(PHONE)
    communes.begin()
    town.day(communes.GATHERED)
    return town


def test_two_people_on_one_form_see_each_other(town):
    """What one writes in another field stays; the same field is shown to both, and nothing is overwritten."""
    entry = producer.begun()
    director, officer = town["director"], town["commune"]
    for person in (director, officer):
        person.open("products:idea", entry.pk, 1)
    officer.fill("Quy cách đóng gói", "Túi 500 g")
    officer.press("Lưu")
    officer.sees(officer.say("Đã lưu %(at)s", at=""))
    director.fill("Giá trị cốt lõi", VALUE)
    director.sees(director.say("Người khác vừa sửa: %(fields)s. Mở lại trang để xem.", fields="Quy cách đóng gói"))
    idea = Idea.objects.get(entry=entry)
    assert (idea.packing, idea.core_value) == ("Túi 500 g", VALUE)
    officer.fill("Giá trị cốt lõi", "Miến của xã, ngon và sạch từ xưa")
    with officer.expecting(409):
        officer.press("Lưu")
    expect(officer.page.locator("main .obstacles").first).to_contain_text(VALUE)
    expect(officer.field("Giá trị cốt lõi")).to_have_value("Miến của xã, ngon và sạch từ xưa")
    officer.look("idea-clash")
    idea.refresh_from_db()
    assert idea.core_value == VALUE


def test_a_session_that_ends_while_a_save_waits_loses_nothing(town):
    """Signed in again it goes; meanwhile another account on the same phone neither sees nor sends it."""
    entry = producer.begun()
    director = town["director"]
    director.open("products:idea", entry.pk, 1)
    breaking.pages_are_kept(director)
    line = breaking.Line(director)
    line.breaks()
    director.fill("Giá trị cốt lõi", VALUE)
    director.press("Lưu")
    breaking.counts(director, waiting=1)
    director.page.context.clear_cookies(name="sessionid")
    line.is_back()
    breaking.shows(director, "cần đăng nhập lại để gửi")
    director.look("idea-sign-in-again")

    director.sign_in("Nông Thị Slí")
    expect(director.page.locator(breaking.PANEL)).to_be_hidden()
    kept = director.page.evaluate("async () => (await (await caches.open('pages')).keys()).length")
    assert (kept, Idea.objects.get(entry=entry).core_value) == (0, "")

    director.page.context.clear_cookies(name="sessionid")
    director.sign_in(communes.NOODLES.representative)
    breaking.counts(director, waiting=0)
    assert Idea.objects.get(entry=entry).core_value == VALUE
