"""A visit that was kept, as the tests of kept files need it: plain, written down for ever, and under a passphrase."""

import re
from pathlib import Path

from support import TODAY

from guide.keep import Kept

HERE = Path(__file__).parent
NOWHERE = Path("mappe.bww")
LINE = "rolle=ich&rente_frage=hinzu&thema=rente&gesehen=rente"
KEPT = Kept(LINE, TODAY, TODAY, "Amt anrufen\nAusweis mitnehmen")
GOLDEN, LOCKED_GOLDEN = HERE / "mappen" / "version-1.bww", HERE / "mappen" / "passwort-1.bww"
"""The second is the first, put under a passphrase with the standard age tool."""
PASSPHRASE = "ein langes Wort"
LOCKED = re.sub(rb" \d\d\n", b" 30\n", LOCKED_GOLDEN.read_bytes(), count=1)
"""With a work factor that is refused at once, so that thousands of cases take no hours."""
