package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are invented. */
class TextLanguageTest {
  private static final String HARBOUR =
      "The harbour is shut and it is not known when the gates will open, as the cranes that fell"
          + " into the basin are still there.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | Der Hafen ist seit dem Sturm geschlossen, und die Stadt hat noch nicht gesagt, wann er wieder geöffnet wird, weil die Kräne im Becken liegen. | de",
        "en-GB | Le port est fermé depuis la tempête et la ville n'a pas encore dit quand il rouvrira, car les grues sont tombées dans le bassin. | fr",
        "en | El puerto está cerrado desde la tormenta y la ciudad no ha dicho cuándo volverá a abrir, porque las grúas cayeron a la dársena. | es",
        "- | De haven is sinds de storm dicht en de stad heeft nog niet gezegd wanneer hij weer opengaat, omdat de kranen in het dok liggen. | nl",
        "- | Bandari imefungwa tangu dhoruba na jiji halijasema itafunguliwa lini tena, kwa sababu winchi zimeanguka ndani ya gati la meli. | sw",
        "en | Гавань закрыта после бури, и никто не знает, когда она откроется. | ru",
        "en | 风暴过后港口关闭，市政府尚未说明何时重新开放。 | zh",
        "en | មិនទាន់មាននរណាដឹងថា កំពង់ផែនឹងបើកវិញនៅពេលណាទេ។ | km",
        "en | ወደቡ ከማዕበሉ በኋላ ተዘግቷል፤ መቼ እንደሚከፈት አይታወቅም። | am",
        "en | ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ | und",
      })
  void otherLanguagesAreRecognisedWhateverThePageStates(
      String stated, String text, String expected) {
    assertThat(TextLanguage.of(stated, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-", "en", "en-US", "EN_gb", "fr", "zh", "English (US)"})
  void englishIsRecognisedWhateverThePageStates(String stated) {
    assertThat(TextLanguage.of(stated, HARBOUR)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"nl | Too short. | nl", "- | Too short. | -", "nld | Dicht. | nl", "en | 42 % | en"})
  void whatIsTooShortToTellIsBelieved(String stated, String text, String expected) {
    assertThat(TextLanguage.of(stated, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Havnen er stengt etter stormen, sier byen | no | no",
        "Havnen er stengt etter stormen, sier byen | da | da",
      })
  void betweenLanguagesThatAreAlikeThePageIsBelieved(String text, String stated, String expected) {
    assertThat(TextLanguage.of(stated, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"de,German", "ceb,Cebuano", "und,an unknown language"})
  void languagesHaveNames(String code, String name) {
    assertThat(TextLanguage.name(code)).isEqualTo(name);
  }
}
