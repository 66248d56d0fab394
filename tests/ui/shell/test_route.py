"""Stepping back is always possible and always leads home in the end."""

from ui.shell.places import Place
from ui.shell.route import Route, Stop


def test_the_way_leads_back_step_by_step() -> None:
    route = Route(Place.DESK)
    route.go(Stop(Place.REGISTER))
    route.go(Stop(Place.PREVIEW, {"number": "0311"}))
    route.go(Stop(Place.PREVIEW, {"number": "0297"}))

    route.step_back()
    assert route.here == Stop(Place.PREVIEW, {"number": "0311"})
    route.step_back()
    assert route.here == Stop(Place.REGISTER)
    route.step_back()
    route.step_back()
    assert route.here == Stop(Place.DESK)


def test_opening_the_same_thing_again_is_no_step() -> None:
    route = Route(Place.DESK)
    route.go(Stop(Place.REGISTER))
    route.go(Stop(Place.REGISTER))

    route.step_back()

    assert route.here == Stop(Place.DESK)


def test_a_kept_form_is_not_on_the_way_back() -> None:
    route = Route(Place.DESK)
    route.go(Stop(Place.WALK_IN))
    route.replace(Stop(Place.PREVIEW, {"number": "0311"}))

    route.step_back()

    assert route.here == Stop(Place.DESK)


def test_home_begins_the_way_anew() -> None:
    route = Route(Place.DESK)
    route.go(Stop(Place.REGISTER))
    route.go(Stop(Place.DESK))

    assert route.before == Stop(Place.DESK)
