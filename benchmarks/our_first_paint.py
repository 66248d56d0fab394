"""The real program until its window has been painted and the event loop has turned; then it is over."""

import os
import sys

import ui.app
from register_app.__main__ import main

if __name__ == "__main__":
    # the program goes on here once it has been painted, and knows nothing of this
    setattr(ui.app, "_go_on", lambda *_window: os._exit(0))  # noqa: B010
    main(["--register", sys.argv[1]])
