"""What stands beside a guest without a complaint: that the guest book has them, and the way back."""

from register_app.i18n import _
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import Sheet


class AloneNote(Sheet):
    """Takes the place of direction and receipt."""

    def __init__(self) -> None:
        super().__init__(name="alone_note")
        self.body.addWidget(
            EmptyState(
                _("Tamu tanpa pengaduan"),
                _(
                    "Tamu dicatat di Buku Tamu tanpa nomor register. "
                    "Bila ternyata menyampaikan pengaduan, tekan Ctrl+G; isian tamu tetap di tempatnya."
                ),
                icon="address-book",
            )
        )
