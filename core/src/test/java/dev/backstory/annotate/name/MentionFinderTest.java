package dev.backstory.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.PlainTagger;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.model.EntityType;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
  private static List<Name> names(String text) {
    return new MentionFinder().find(new SentenceTagger(new PlainTagger()).tag(text));
  }

  private static List<String> full(String text) {
    return names(text).stream().map(Name::full).toList();
  }

  @Test
  void aBareSurnameStandsForThePersonNamedInFull() {
    assertThat(full("Jane Doe came. Doe said it.")).containsExactly("Jane Doe", "Jane Doe");
  }

  /** Tags as one person all words that begin with a capital. */
  private static List<Token> capitalsAsNames(String sentence) {
    return new PlainTagger()
        .tag(sentence).stream()
            .map(
                token ->
                    Character.isUpperCase(token.form().codePointAt(0))
                        ? new Token(
                            token.start(),
                            token.end(),
                            token.form(),
                            token.lemma(),
                            token.pos(),
                            "I-PERSON")
                        : token)
            .toList();
  }

  @Test
  void aDayBehindANameIsNoPartOfIt() {
    List<Name> names =
        new MentionFinder()
            .find(
                new SentenceTagger(MentionFinderTest::capitalsAsNames)
                    .tag("then Jane Doe Monday called old was late."));
    assertThat(names).extracting(Name::text).containsExactly("Jane Doe");
  }

  @Test
  void aSurnameMayStandFirst() {
    assertThat(PersonName.of("Han Soo-ah")).isEqualTo(new PersonName("soo-ah", "han", ""));
    assertThat(PersonName.of("Han").surname()).isEqualTo("han");
  }

  /** Tags as one person all from the first word up to a name's last, dash included. */
  private static List<Token> asOneName(String sentence) {
    return new PlainTagger()
        .tag(sentence).stream()
            .map(
                token ->
                    token.form().equals("–") || token.form().equals("Jane")
                        ? new Token(
                            token.start(),
                            token.end(),
                            token.form(),
                            token.lemma(),
                            token.pos(),
                            "I-PERSON")
                        : token)
            .toList();
  }

  @Test
  void aDashPartsTwoNamesThatTheTaggerTakesForOne() {
    List<Name> names =
        new MentionFinder()
            .find(
                new SentenceTagger(MentionFinderTest::asOneName)
                    .tag("Mill Bay – Jane Doe came. Doe said it."));
    assertThat(names).extracting(Name::full).endsWith("Jane Doe", "Jane Doe");
  }

  /** Takes "Frank" for the adjective where it does not follow a given name. */
  private static List<Token> overlooking(String sentence) {
    List<Token> tokens = new ArrayList<>(new PlainTagger().tag(sentence));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.form().equals("Frank") && (i == 0 || !tokens.get(i - 1).form().equals("Jane"))) {
        tokens.set(i, new Token(token.start(), token.end(), "Frank", "frank", "JJ", "O"));
      }
    }
    return tokens;
  }

  @Test
  void aSurnameThatTheTaggerTakesForAnotherWordIsFound() {
    List<Name> names =
        new MentionFinder()
            .find(
                new SentenceTagger(MentionFinderTest::overlooking)
                    .tag(
                        "Jane Frank came. Frank, old, came. Frank was late. The boat of Frank was"
                            + " late. Frank words came."));
    assertThat(names)
        .extracting(Name::full)
        .containsExactly("Jane Frank", "Jane Frank", "Jane Frank", "Jane Frank");
  }

  @Test
  void aSurnameStandsForTheOneNamedMost() {
    assertThat(full("Jane Doe came. Jane Doe said it. Adam Doe was late.\nDoe was old."))
        .endsWith("Adam Doe", "Jane Doe");
  }

  @Test
  void aSurnameOfTwoWhoFitAsWellStandsForItself() {
    assertThat(full("Jane Doe came. Adam Doe was late. Doe was old.")).endsWith("Doe");
  }

  @Test
  void aSuffixMarksAnotherPerson() {
    assertThat(full("John Doe came. John Doe Jr. was late. Doe said it."))
        .containsExactly("John Doe", "John Doe Jr.", "John Doe");
  }

  @Test
  void aSuffixBehindACommaIsPartOfTheName() {
    assertThat(names("John Doe, Jr. was late. Doe said it."))
        .extracting(Name::full)
        .containsExactly("John Doe, Jr.", "John Doe, Jr.");
  }

  @Test
  void aSurnameWithASuffixStandsForTheOneWhoHasIt() {
    assertThat(full("John Doe came. John Doe Jr. was late. Doe Jr. said it."))
        .endsWith("John Doe Jr.");
  }

  @Test
  void anOfficeHolderNamedBySurnameIsNobodyWithASuffix() {
    assertThat(full("President Doe came. John Doe Jr. was late. Doe said it."))
        .containsExactly("Doe", "John Doe Jr.", "Doe");
  }

  @Test
  void anOfficeHolderIsNoRelativeNamedLater() {
    assertThat(full("President Doe came. The son Adam Doe was late. Doe said it."))
        .containsExactly("Doe", "Adam Doe", "Doe");
  }

  @Test
  void anOfficeHolderIsNoWomanNamedLater() {
    assertThat(full("President Doe came and Jane Doe was late. Doe said it."))
        .containsExactly("Doe", "Jane Doe", "Doe");
  }

  @Test
  void anOfficeHolderIsTheOneWhomTheArticleGivesTheSameOffice() {
    assertThat(full("Sen. Doe came. Senator Jane Doe said it. Doe was late."))
        .containsExactly("Jane Doe", "Jane Doe", "Jane Doe");
  }

  @Test
  void aCourtesyTitleTellsWhichOfTwoIsMeant() {
    assertThat(full("Jane Doe came. Mr. Adam Doe was late. Mrs. Doe said it. Mr. Doe was old."))
        .containsExactly("Jane Doe", "Adam Doe", "Jane Doe", "Adam Doe");
  }

  @Test
  void aTitleMakesAPersonOfAnOrganisation() {
    assertThat(names("President Union came. The Union was late."))
        .extracting(Name::type)
        .containsOnly(EntityType.PERSON);
  }

  @Test
  void aGivenNameStandsForItsOnlyBearer() {
    assertThat(full("Jane Doe came. Jane was late.")).endsWith("Jane Doe");
    assertThat(full("Jane Doe and Jane Roe came. Jane was late.")).endsWith("Jane");
  }

  @Test
  void aShortGivenNameIsTheSameName() {
    assertThat(full("Michael Doe and Michael Doe came. Mike Doe was late."))
        .containsOnly("Michael Doe");
  }

  @Test
  void aSurnameTakenForAPlaceIsThePersonUnlessAPrepositionStandsBefore() {
    List<Name> names = names("Jane Lindow came. Lindow was late. The boat was in Lindow.");
    assertThat(names)
        .extracting(Name::type)
        .containsExactly(EntityType.PERSON, EntityType.PERSON, EntityType.PLACE);
    assertThat(names.get(1).full()).isEqualTo("Jane Lindow");
  }

  @Test
  void titlesAndPossessivesAreOutsideTheName() {
    assertThat(names("The boat of President Jane Doe's union."))
        .extracting(Name::text)
        .containsExactly("Jane Doe");
  }

  @Test
  void anOrganisationStandsForItsNameWithALegalSuffixAlone() {
    assertThat(full("The Harbour Union came.\nThe Harbour was late."))
        .containsExactly("Harbour Union", "Harbour");
    assertThat(full("The Harbour Group came.\nThe Harbour was late."))
        .containsExactly("Harbour Group", "Harbour Group");
  }

  @Test
  void aShipIsNobody() {
    assertThat(full("The USS John Doe was late.")).isEmpty();
  }

  @Test
  void aMarriedCoupleIsToldApartByTitlesAndBothAreLeftOpenWithoutOne() {
    assertThat(full("Adam Doe and Jane Doe came. Mrs. Doe said it. Mr. Doe was late. Doe was old."))
        .containsExactly("Adam Doe", "Jane Doe", "Jane Doe", "Adam Doe", "Doe");
  }

  @Test
  void aFatherIsMeantByTheSurnameAndHisSonByTheGivenName() {
    assertThat(full("John Doe came. The son Adam Doe was late. Doe said it. Adam was old."))
        .containsExactly("John Doe", "Adam Doe", "John Doe", "Adam Doe");
  }

  @Test
  void twoBrothersAreToldApartByTheirGivenNames() {
    assertThat(full("Adam Doe came with the brother John Doe. Adam said it. John was late."))
        .containsExactly("Adam Doe", "John Doe", "Adam Doe", "John Doe");
  }
}
