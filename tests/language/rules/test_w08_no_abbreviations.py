from rule_cases import cases

test_found, test_clean = cases(
    "W08",
    found={
        "Sie brauchen z. B. einen Ausweis.": "z. B.",
        "Das steht in Art. 3.": "Art.",
        "Das dauert ca. 3 Wochen.": "ca.",
        "Fragen Sie die EUTB.": "EUTB",
        "Sie arbeiten in einer WfbM.": "WfbM",
    },
    clean=[
        "Sie brauchen zum Beispiel einen Ausweis.",
        "Das WC ist links.",
        "Das kostet 3 Euro.",
        "Der LKW steht hier.",
        "Tennis ist eine Sport-Art.",
    ],
)
