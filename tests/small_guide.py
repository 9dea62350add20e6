"""A small guide that is in order, to be broken in one place at a time."""

from collections.abc import Callable
from pathlib import Path

MINI = {
    "guide.yaml": """\
topics: [probe]
stand: 2026-11-22
valid_from: 2026-01-01
""",
    "tree/probe.yaml": """\
start: art
nodes:
  art:
    answers:
      eins: zahl
      zwei: weiche
      weiss_nicht: hilfe
  zahl:
    answers:
      viel: gut
      wenig: weiche
      weiss_nicht: hilfe
  weiche:
    fork:
      - when: {art: [eins]}
        to: gut
      - to: hilfe
  gut:
    verdict: ja
    certainty: sicher
    rows: ["1.1"]
    sources:
      gesetz_1: Abs. 1
    reads: [art]
  hilfe:
    verdict: info
    certainty: je_nach_amt
    rows: ["1.2"]
    sources:
      seite: ''
""",
    "facts/probe.yaml": """\
betrag:
  title: Ein Betrag
  leicht: Ein Betrag
  unit: EUR
  source: gesetz_1
  values:
    - {from: 2025-01-01, value: 10, found: hier, checked: 2026-01-01, confidence: sicher}
    - {from: 2026-01-01, value: 12.50, found: hier, checked: 2026-01-01, confidence: sicher}
""",
    "laender.yaml": """\
probeland:
  name: Probeland
  traeger: die Kreise
  amt: Kreis
  anlaufstelle: Kreis
  integrationsamt: Integrationsamt
  confidence: sicher
  integrationsamt_confidence: sicher
  sources: [seite]
  checked: 2026-01-01
""",
    "sources.yaml": """\
laws:
  gesetz: {short: GES, name: Ein Gesetz, leicht: Gesetz}
sections:
  gesetz_1: {law: gesetz, section: "1", title: Zweck, checked: 2026-01-01}
pages:
  seite: {title: Eine Seite, checked: 2026-01-01}
""",
    "{level}/fragen/rolle.md": """\
{head}# Wer sind Sie?

## Warum fragen wir das?
Darum.

## Antworten
- ich: Ich.
- eltern: Eltern.
- beratung: Beratung.
- weiss_nicht: Das weiß ich nicht.
""",
    "{level}/fragen/thema.md": """\
{head}# Welches Thema?

## Warum fragen wir das?
Darum.

## Antworten
- probe: Die Probe.
""",
    "{level}/fragen/art.md": """\
{head}# Welche Art?

Das ist der Text.

## Warum fragen wir das?
Darum.

## Antworten
- eins: Eins.
- zwei: Zwei.
- weiss_nicht: Das weiß ich nicht.
""",
    "{level}/fragen/zahl.md": """\
{head}# Welche Zahl?

## Warum fragen wir das?
Darum.

## Antworten
- viel: Mehr als {{{{ betrag | euro }}}}.
- wenig: Weniger.
- weiss_nicht: Das weiß ich nicht.
""",
    "leichte_sprache/ergebnisse/probe/gut.md": """\
---
geprueft: nein
---
# Das geht.

Sie bekommen {{ betrag | euro }}.

## Das können Sie tun
- Fragen Sie nach.

## Fragen Sie nach
- amt: Geht das?
""",
    "standard/ergebnisse/probe/gut.md": """\
# Das geht.

Sie bekommen dafür mindestens {{ betrag | euro }} im Monat, wenn das Amt Ihrem Antrag zugestimmt hat.

## Das können Sie tun
- Fragen Sie nach.

## Fragen Sie nach
- amt: Geht das?

## Für die Beratung
Norm: {{ norm("gesetz_1") }}.
""",
    "leichte_sprache/ergebnisse/probe/hilfe.md": """\
---
geprueft: nein
---
# Hier hilft das Amt.

Das Amt berät Sie.

## Das können Sie tun
- Gehen Sie zum Amt.
""",
    "standard/ergebnisse/probe/hilfe.md": """\
# Hier hilft das Amt.

Das Amt muss Sie beraten und Ihnen dabei helfen, den Antrag richtig auszufüllen.

## Das können Sie tun
- Gehen Sie zum Amt.
""",
    "{level}/glossar/wort.md": """\
---
geprueft: nein
auch: Wörter
---
# Wort

Das ist ein Wort.
""",
    "leichte_sprache/alltag.md": "{head}# Alltag\n\n## Liste\n- t: Teil\n",
    "{level}/stellen.md": """\
{head}# Stellen

## Liste
- amt: das Amt
""",
    "{level}/hinweise.md": """\
{head}# Hinweise

## Liste
- ja: Ja
- vielleicht: Vielleicht
- nein: Nein
- info: Auskunft
- sicher: Das ist sicher.
- je_nach_amt: Das ist je nach Amt anders.
- strittig: Das ist strittig.
- entwurf: Das ist ein Entwurf.
- kein_rat: Das ist kein Rat.
- datenschutz: Nichts wird gespeichert.
- stand: Das ist der Stand.
- zukunft: Das gilt vielleicht noch nicht.
- geschichten: So war es.
""",
    "{level}/rechnungen.md": "# Rechnungen\n\n## Liste\n",
    "{level}/felder.md": "{head}# Felder\n\n## Liste\n- name: Name\n- anschrift: Adresse\n- empfaenger: Stelle\n",
    "{level}/bilder.md": "{head}# Bilder\n\n## Liste\n- brief: Bild\n",
    "{level}/betrieb_blatt.md": "{head}# Blatt\n\nDas ist ein Blatt.\n",
    "{level}/termine/amt.md": "{head}# Termin\n\nDas ist ein Termin.\n\n## Das nehmen Sie mit\n- Das Blatt.\n",
    "leichte_sprache/briefe/bitte.md": "{head}# Bitte\n\nDas ist ein Brief.\n\n## Das können Sie tun\n- Fragen Sie.\n",
    "standard/briefe/bitte.md": """\
# Bitte

Das ist ein Brief.

## Brief
### Bitte

Ich bin {{ feld('name') }}.

## Das können Sie tun
- Fragen Sie.
""",
    "briefe.yaml": """\
bitte:
  to: amt
  fields: [name, anschrift, empfaenger]
  sources: {gesetz_1: ''}
  outcomes: [probe/gut]
""",
    "suche.yaml": "synonyms: {wort: [begriff]}\nignored: [ich]\n",
    "vorlesen.yaml": "shorts: {}\nnumbered: []\nfeminine: []\ndays: []\ndivided: []\nvoices: {}\n",
    "weg.yaml": "stages:\n  - {name: anfang, topic: probe, when: {art: [eins]}}\n",
    "{level}/weg/anfang.md": "{head}# Der Anfang\n\nSo geht es los.\n\n## Das können Sie tun\n- Fragen Sie nach.\n",
    "{level}/weg.md": "{head}# Der Weg\n\nSo geht er.\n",
    "{level}/anlaufstellen.md": "{head}# Anlaufstellen\n\nHier ist Hilfe: {{{{ land.name }}}}.\n",
    "{level}/geaendert.md": "{head}# Neu\n\nDas ist neu.\n",
    "{level}/hilfe.md": "{head}# Hilfe\n\nSo geht es.\n",
    "{level}/barrierefrei.md": "{head}# Barrierefrei\n\nSo geht es.\n",
}
"""Files by name; ``{level}`` stands for both levels, and ``{head}`` for the header that Leichte Sprache must have."""
TREE, FACTS, SOURCES, LAENDER, WAY = "tree/probe.yaml", "facts/probe.yaml", "sources.yaml", "laender.yaml", "weg.yaml"
EASY_GUT, GUT = "leichte_sprache/ergebnisse/probe/gut.md", "standard/ergebnisse/probe/gut.md"
EASY_ART, ART = "leichte_sprache/fragen/art.md", "standard/fragen/art.md"
EASY_WORD, WORD = "leichte_sprache/glossar/wort.md", "standard/glossar/wort.md"
"""Files of it that tests break."""
HEADS = {"leichte_sprache": "---\ngeprueft: nein\n---\n", "standard": ""}


def build(root: Path) -> Path:
    """Write the small guide below a folder."""
    for name, text in MINI.items():
        for level, head in HEADS.items():
            path = root / name.replace("{level}", level)
            path.parent.mkdir(parents=True, exist_ok=True)
            own = HEADS.get(name.partition("/")[0], head)  # a file of one level only
            path.write_text(text.format(head=own) if "{head}" in text else text, encoding="utf-8")
    return root


Edit = Callable[[Path], None]


def swap(file: str, old: str, new: str) -> Edit:
    """Replace what stands in the file exactly once."""

    def edit(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (root / file).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def add(file: str, text: str) -> Edit:
    """Append to a file, or make a new one."""

    def edit(root: Path) -> None:
        path = root / file
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(before + text, encoding="utf-8")

    return edit


def remove(file: str) -> Edit:
    return lambda root: (root / file).unlink()


def raw(file: str, content: bytes) -> Edit:
    def edit(root: Path) -> None:
        (root / file).write_bytes(content)

    return edit
