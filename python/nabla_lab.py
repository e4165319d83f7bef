"""JupyterLab that ends with whoever started it, however that one ends: it holds the other end of standard input."""

import os
import signal
import sys
import threading


def end_with_parent():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()

from jupyterlab.labapp import main  # noqa: E402

sys.exit(main())
