"""What the register tidies by itself at every opening: identity pictures and discarded drafts whose time is over."""

from register_app.services.attachments import remove_expired_pictures
from register_app.services.drafts import clear_old
from register_app.services.work import Work


def tidy(work: Work) -> int:
    """Remove what may not stay any longer; gives how many things went. The trail says which pictures."""
    return remove_expired_pictures(work) + clear_old(work)
