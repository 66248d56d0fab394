"""Finding a complaint by what was said: as typed, newest first, and never as a query language."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import Connection

from register_app.store import migrations, search_index
from register_app.store.engine import make_engine


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A register with three complaints in its index."""
    path = tmp_path_factory.mktemp("indeks") / "register.db"
    path.touch()
    engine = make_engine(path, bytes(32))
    migrations.migrate(engine)
    with engine.connect() as connection:
        search_index.index(
            connection,
            1,
            search_index.Entry(
                number="0001/ADU/2024",
                subject="Antrean KTP",
                summary="Antrean di loket dua terlalu lama, petugas ramah.",
                names="Maria Goreti Bria",
                places="Kupang",
            ),
        )
        search_index.index(
            connection,
            2,
            search_index.Entry(number="0002/ADU/2024", summary="Jalan rusak di Oesapa", names="Yohanes Béo"),
        )
        search_index.index(
            connection, 3, search_index.Entry(number="0003/ADU/2024", summary="Antrean panjang lagi", places="Atambua")
        )
        yield connection
    engine.dispose()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("antrean", (3, 1)),
        ("ANTR", (3, 1)),
        ("antrean lama", (1,)),
        ("lama antrean", (1,)),
        ("0002/ADU/2024", (2,)),
        ("0002", (2,)),
        ("maria bri", (1,)),
        ("beo", (2,)),
        ("Oesapa,", (2,)),
        ("atambua", (3,)),
        ("tidak ada", ()),
        ("", ()),
        ("   ", ()),
        ("?! — …", ()),
    ],
)
def test_words_find_their_complaints_newest_first(connection: Connection, typed: str, found: tuple[int, ...]) -> None:
    assert search_index.find(connection, typed) == found


def test_only_the_last_word_may_be_unfinished(connection: Connection) -> None:
    assert search_index.find(connection, "antre lama") == ()
    assert search_index.find(connection, "lama antre") == (1,)


def test_the_next_page_goes_on_below_the_last(connection: Connection) -> None:
    assert search_index.find(connection, "antrean", limit=1) == (3,)
    assert search_index.find(connection, "antrean", limit=1, before=3) == (1,)


def test_a_complaint_is_found_by_what_it_says_now(connection: Connection) -> None:
    search_index.index(connection, 9, search_index.Entry(number="0009/ADU/2024", summary="lampu padam"))
    search_index.index(connection, 9, search_index.Entry(number="0009/ADU/2024", summary="lampu menyala"))
    assert search_index.find(connection, "padam") == ()
    assert search_index.find(connection, "menyala") == (9,)
    search_index.forget(connection, 9)
    assert search_index.find(connection, "menyala") == ()


@pytest.mark.parametrize(
    "typed", ['"', 'a"b', "NEAR(", "a*", "^a", "-", "subject:antrean", "a AND", "OR", "a\0b", "\ud800"]
)
def test_signs_of_a_query_language_are_only_signs(connection: Connection, typed: str) -> None:
    assert set(search_index.find(connection, typed)) <= {1, 2, 3}


@given(some.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_said_is_found_again_and_never_breaks_the_search(connection: Connection, said: str) -> None:
    search_index.index(connection, 77, search_index.Entry(number="0077/ADU/2024", summary=f"{said} penanda"))
    assert 77 in search_index.find(connection, f"{said} penanda")
    assert 77 in search_index.find(connection, "penanda")
    search_index.forget(connection, 77)
