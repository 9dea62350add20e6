"""The least a line mode can cost: ask with ``print`` and ``input``, and ask the next question."""

QUESTIONS = (
    (
        "Für wen fragen Sie?",
        (
            "Willkommen.\nHier geht es um das Budget für Arbeit.\nDas ist Hilfe für Arbeit in einem Betrieb.\n"
            "Sie bekommen eine Frage nach der anderen.\nNichts wird gespeichert."
        ),
        ("Für mich.", "Für mein Kind.", "Ich berate andere Menschen.", "Ich will mich nur umsehen."),
    ),
    (
        "Was möchten Sie wissen?",
        "Sie wissen es nicht genau?\nDann wählen Sie die erste Antwort.\nWir fragen Sie dann Schritt für Schritt.",
        ("Bekomme ich das Budget für Arbeit?", "Wer bezahlt?", "Wie viel Geld bekomme ich?", "Alles andere."),
    ),
    (
        "Wo arbeiten Sie jetzt?",
        (
            "Eine Werkstatt ist ein Arbeits-Ort für Menschen mit Behinderung.\nDie Abkürzung ist: WfbM.\n\n"
            "Ein Außen-Arbeits-Platz gehört auch zur Werkstatt.\nDie Arbeit ist dann in einem Betrieb.\n"
            "Aber der Lohn kommt von der Werkstatt."
        ),
        ("In einer Werkstatt.", "In einem Betrieb.", "An einem anderen Ort. Oder zu Hause.", "Das ist nicht klar."),
    ),
    (
        "Hat ein Betrieb Ihnen eine Arbeit angeboten?",
        (
            "Ein Angebot ist zum Beispiel:\nDer Betrieb sagt: Sie können bei uns arbeiten.\n"
            "Wir bezahlen Ihnen Lohn.\n\n"
            "Auch ein Brief oder eine E-Mail ist ein Angebot.\nEin Praktikum allein ist noch kein Angebot."
        ),
        ("Ja.", "Nein.", "Vielleicht bald.", "Das weiß ich nicht."),
    ),
    (
        "Wie viel Lohn bekommen Sie im Betrieb?",
        (
            "Gemeint ist der Lohn für einen Monat.\nDer Lohn steht im Arbeits-Vertrag oder im Angebot.\n\n"
            "Wählen Sie den Lohn vor den Abzügen.\nAbzüge sind zum Beispiel Steuern.\n\n"
            "Wissen Sie den Lohn noch nicht genau?\nDann schätzen Sie."
        ),
        ("Bis 603 Euro.", "Über 603 Euro, bis 1.730,31 Euro.", "Über 1.730,31 Euro.", "Den Lohn kenne ich nicht."),
    ),
)
"""Five questions with four answers each, worded like those of the guide: what is painted costs what it costs."""
PROMPT = "Ihre Antwort: "


def main() -> None:
    for title, explanation, answers in QUESTIONS:
        print(title)
        print()
        print(explanation)
        print()
        for number, answer in enumerate(answers, 1):
            print(f"{number}: {answer}")
        input(PROMPT)


if __name__ == "__main__":
    main()
