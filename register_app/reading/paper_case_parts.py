"""What a case file says of the matter, of people and of the way by which it came: labels and values."""

from collections.abc import Iterator

from register_app.i18n import _
from register_app.reading.case import CaseFile, PersonFact
from register_app.reading.case_on_paper import CaseOnPaper
from register_app.reading.paper_matter import identity_name
from register_app.rules.channels import CONFIDENTIALITY_NAMES, REPORT_KIND_NAMES, Confidentiality
from register_app.rules.corrections import CONTENT_NAMES, Content
from register_app.rules.dates import hour, long_date, weekday_date
from register_app.rules.report_blocks import Band, Block, Field, Fields
from register_app.rules.sex import SEX_NAMES, read_sex
from register_app.rules.statuses import STATUS_NAMES


def matter(paper: CaseOnPaper, zone: str) -> Iterator[Block]:
    """When, by which way, of what kind, and the matter itself."""
    case = paper.case
    received = f"{weekday_date(case.received_at)}, {hour(case.received_at, zone)}"
    since = _("{status}, sejak {day}").format(status=STATUS_NAMES[case.status](), day=long_date(case.status_at))
    missing = "; ".join(case.missing)
    yield Band(_("Pengaduan"))
    yield Fields(
        (
            Field(_("Nomor register"), case.number, strong=True),
            Field(_("Diterima"), received),
            Field(_("Media"), _channel(case)),
            Field(_("Dicatat oleh"), _recorded(case, zone)),
            Field(_("Status"), since, strong=True),
            Field(_("Jenis"), REPORT_KIND_NAMES[case.kind]()),
            Field(_("Kadar pengawasan"), _content(case)),
            Field(_("Kategori"), case.category_other or case.category),
            Field(_("Unit"), case.unit),
            Field(_("Penanggung jawab"), case.handler),
            Field(_("Kerahasiaan"), CONFIDENTIALITY_NAMES[case.confidentiality]()),
            Field(_("Pokok pengaduan"), paper.told(case.subject), strong=True),
            Field(_("Uraian"), paper.told(case.summary)),
            Field(_("Tempat kejadian"), paper.told(case.event_place)),
            Field(_("Tanggal kejadian"), long_date(case.event_date) if case.event_date else ""),
            Field(_("Harapan pelapor"), paper.told(case.wish)),
            Field(_("Unsur 5W1H"), _("{met} dari 6 unsur terisi").format(met=case.meter.met)),
            *((Field(_("Belum lengkap"), missing),) if missing else ()),
        )
    )


def people(paper: CaseOnPaper) -> Iterator[Block]:
    """The complainant, or that he is not named, and whom the complaint is about."""
    yield Band(_("Pelapor"))
    yield Fields(tuple(_person(paper.person)) if paper.person else (_unnamed(paper.case),))
    reported = paper.case.reported
    if reported and any((reported.name, reported.position, reported.unit)):
        yield Band(_("Terlapor"))
        yield Fields(
            (
                Field(_("Nama"), paper.told(reported.name)),
                Field(_("Jabatan"), reported.position),
                Field(_("Unit"), reported.unit),
            )
        )


def way(paper: CaseOnPaper) -> Iterator[Block]:
    """What a letter, an online copy or a slip says of itself."""
    case = paper.case
    if case.letter is not None:
        yield Band(_("Surat"))
        yield Fields(tuple(_letter(paper)))
    if case.online is not None:
        yield Band(_("Laporan daring"))
        yield Fields(tuple(_online(paper)))
    if case.box is not None:
        slip = _("lembar ke-{place}").format(place=case.box.position) if case.box.position else ""
        opened = ", ".join(filter(None, (case.box.opening_number, slip)))
        yield Band(_("Kotak saran"))
        yield Fields((Field(_("Kotak"), case.box.box), Field(_("Berita acara pembukaan"), opened)))


def _channel(case: CaseFile) -> str:
    return f"{case.channel}, {case.box.box}" if case.box else case.channel


def _recorded(case: CaseFile, zone: str) -> str:
    at = _("{day} pukul {hour}").format(day=long_date(case.recorded_at), hour=hour(case.recorded_at, zone))
    return f"{case.recorded_by}, {at}"


def _content(case: CaseFile) -> str:
    if case.supervisory is None:
        return _("belum ditentukan")
    return CONTENT_NAMES[Content.SUPERVISORY if case.supervisory else Content.ORDINARY]()


def _unnamed(case: CaseFile) -> Field:
    if case.confidentiality is Confidentiality.ANONYMOUS:
        return Field(_("Nama"), _("Anonim"))
    return Field(_("Nama"), _("Dirahasiakan; identitas tidak dicetak dalam berkas ini."))


def _person(person: PersonFact) -> Iterator[Field]:
    sex = read_sex(person.sex)
    yield Field(_("Nama"), person.name, strong=True)
    if not any((person.id_masked, person.sex, person.address, person.phone, person.email, person.organisation)):
        return
    yield Field(_("Identitas"), " ".join(filter(None, (identity_name(person.id_type), person.id_masked))))
    yield Field(_("Jenis kelamin"), SEX_NAMES[sex]() if sex else "")
    yield Field(_("Alamat"), person.address)
    yield Field(_("Telepon"), person.phone)
    yield Field(_("Pos-el"), person.email)
    if person.organisation:
        yield Field(_("Lembaga"), person.organisation)


def _letter(paper: CaseOnPaper) -> Iterator[Field]:
    letter = paper.case.letter
    assert letter is not None
    yield Field(_("Nomor surat"), letter.number)
    yield Field(_("Tanggal surat"), long_date(letter.date) if letter.date else "")
    yield Field(_("Ditujukan kepada"), letter.addressed_to)
    yield Field(_("Tembusan"), letter.copies_to)
    yield Field(_("Nomor agenda"), letter.agenda_number)
    sekda = (
        _("agenda {number}").format(number=letter.sekda_agenda_number) if letter.sekda_agenda_number else "",
        _("diterima {day}").format(day=long_date(letter.received_by_sekda)) if letter.received_by_sekda else "",
        _("disposisi {day}").format(day=long_date(letter.sekda_disposed_on)) if letter.sekda_disposed_on else "",
    )
    if any(sekda):
        yield Field(_("Sekretaris Daerah"), ", ".join(filter(None, sekda)))
    if letter.sekda_note:
        yield Field(_("Catatan Sekda"), paper.told(letter.sekda_note))


def _online(paper: CaseOnPaper) -> Iterator[Field]:
    online = paper.case.online
    assert online is not None
    wishes = (_("anonim") if online.anonymous else "", _("rahasia") if online.secret else "")
    yield Field(_("Tracking ID"), online.tracking_id or "", strong=True)
    yield Field(_("Sumber"), online.source)
    yield Field(_("Permintaan"), ", ".join(filter(None, wishes)))
    yield Field(_("Kategori di laman"), online.category)
    yield Field(_("Instansi"), online.agency)
    if online.log:
        yield Field(_("Log laman"), paper.told(online.log))
