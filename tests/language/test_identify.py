"""Which language a document is in."""

from __future__ import annotations

import pytest

from sowlint.language.identify import language_of, language_of_text
from tests.language.making import document

SAMPLES = {
    "en": "The supplier shall deliver the reporting module to the client by the end of the month, and the client will "
    "review it within five days of receipt.",
    "sv": "Leverantören ska leverera modulen till kunden före månadens slut, och kunden ska granska den inom fem dagar "
    "efter att den har mottagits av kunden enligt avtalet.",
    "de": "Der Auftragnehmer liefert das Modul bis zum Ende des Monats an den Kunden, und der Kunde prüft es innerhalb "
    "von fünf Tagen nach dem Erhalt, wenn nicht etwas anderes vereinbart ist.",
    "fr": "Le fournisseur doit livrer le module au client avant la fin du mois, et le client doit le vérifier dans les "
    "cinq jours qui suivent sa réception par les équipes.",
    "es": "El proveedor debe entregar el módulo al cliente antes del fin de mes, y el cliente lo revisará en los cinco "
    "días que siguen a la recepción por parte de los equipos.",
    "it": "Il fornitore deve consegnare il modulo al cliente entro la fine del mese, e il cliente lo verifica nei cinque "
    "giorni che seguono la ricezione da parte della squadra.",
    "nl": "De leverancier moet de module voor het einde van de maand aan de klant leveren, en de klant zal het binnen vijf "
    "dagen na ontvangst controleren als dat wordt gevraagd.",
    "da": "Leverandøren skal levere modulet til kunden inden udgangen af måneden, og kunden skal gennemgå det inden for "
    "fem dage efter at det blev modtaget af kunden.",
    "no": "Leverandøren skal levere modulen til kunden innen utgangen av måneden, og kunden skal gå gjennom den innen fem "
    "dager etter at den ble mottatt mellom partene.",
    "fi": "Toimittaja toimittaa moduulin asiakkaalle ennen kuukauden loppua ja asiakas tarkastaa sen viiden päivän "
    "kuluessa, jos se on saatu ajoissa, mutta ei ennen sitä kun työ on tehty.",
    "pt": "O fornecedor deve entregar o módulo ao cliente antes do fim do mês, e o cliente não o aprova sem que ele seja "
    "verificado pelas equipes em até cinco dias após o recebimento.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_sentence_tells_its_language(language):
    """One sentence of legal prose is enough."""
    assert language_of_text([SAMPLES[language]]) == language


def test_tables_of_names_do_not_make_english_foreign():
    """Names with foreign particles beside some English prose leave it English."""
    names = ["Maria de la Cruz", "Jan van den Berg", "Societe Generale de Banque", "El Paso", "Las Vegas"] * 3
    lines = ["The Supplier will provide access to the portal for all of these people.", *names]
    assert language_of(document(*lines)) == "en"


def test_too_little_text_tells_nothing():
    """A few words, names or figures have no language."""
    assert language_of(document("Acme", "Invoice 12345", "Total: 500")) is None
    assert language_of_text([]) is None
    assert language_of_text(["x1 y2 " * 100]) is None
