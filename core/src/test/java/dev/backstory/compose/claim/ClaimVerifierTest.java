package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Evidence;
import dev.backstory.model.Quote;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimVerifierTest {
  private static final String TEXT =
      "🌉 Mayor Ada Brandt closed two bridges on 3 May. “The wind is\nstrong,” Brandt said in Vosburg.";
  private final ClaimVerifier verifier = new ClaimVerifier();

  private List<String> faults(Claim claim) {
    return verifier.faults(
        claim, id -> id.equals("a") ? TEXT : null, _ -> LocalDate.of(2026, 3, 4));
  }

  private static Claim extracted(String text, int start, int end, Edit... edits) {
    return new Claim(text, List.of(new Evidence("a", start, end)), List.of(edits), Claim.EXTRACTED);
  }

  private static Claim template(String text) {
    int length = TEXT.codePointCount(0, TEXT.length());
    return new Claim(text, List.of(new Evidence("a", 0, length)), List.of(), Claim.TEMPLATE);
  }

  @Test
  void countsCodePoints() {
    assertThat(faults(extracted("Mayor Ada Brandt", 2, 18))).isEmpty();
    assertThat(faults(extracted("Mayor Ada Brandt", 3, 19))).isNotEmpty();
  }

  @Test
  void knowsEvidenceThatDoesNotExist() {
    assertThat(faults(extracted("Mayor", 2, 4000))).singleElement().asString().contains("evidence");
    Claim unknown =
        new Claim("Mayor", List.of(new Evidence("b", 2, 7)), List.of(), Claim.EXTRACTED);
    assertThat(faults(unknown)).isNotEmpty();
  }

  @Test
  void replaysEdits() {
    Edit named = new Edit("reference", "Brandt", "[Ada Brandt]");
    assertThat(faults(extracted("Mayor Ada [Ada Brandt] closed", 2, 25, named))).isEmpty();
    assertThat(faults(extracted("Mayor Ada [Ada Brandt] shut", 2, 25, named))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reference, Brandt, Ada Brandt",
    "reference, Brandt, [Eva Brandt]",
    "connective, Mayor A, A",
    "dateline, Mayor, Mayoress",
    "ending, closed, .",
    "rewording, closed, shut"
  })
  void allowsNoOtherEdit(String kind, String removed, String inserted) {
    Edit edit = new Edit(kind, removed, inserted);
    String text = "Mayor Ada Brandt closed".replaceFirst(removed, inserted.replace("$", ""));
    assertThat(faults(extracted(text, 2, 25, edit))).isNotEmpty();
  }

  @Test
  void aRemovedNumberIsAFact() {
    Edit counted = new Edit("dateline", "two ", "");
    assertThat(faults(extracted("bridges", 26, 37, counted))).isNotEmpty();
    Edit dated = new Edit("dateline", "3 ", "");
    assertThat(faults(extracted("May", 41, 46, dated))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Ada Brandt closed two bridges.",
        "Who closed bridges in Vosburg on 3 May?",
        "“The wind is strong,” Brandt said.",
        "Brandt's bridges are closed."
      })
  void letsAGeneratedClaimSayWhatItsEvidenceSays(String text) {
    assertThat(faults(template(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Ada Brandt closed three bridges.",
        "Mayor Ada Brandt closed 14 bridges.",
        "Mayor Eva Brandt closed two bridges.",
        "The bridges closed in June.",
        "“The wind is weak,” Brandt said.",
        "Bridges closed in Harwick."
      })
  void letsAGeneratedClaimSayNothingElse(String text) {
    assertThat(faults(template(text))).hasSize(1);
  }

  @Test
  void foldsMarksAndSpaceOfAQuotationAndNothingElse() {
    int start = TEXT.codePointCount(0, TEXT.indexOf("The wind"));
    Quote quote = new Quote("The wind is strong,", "a", start, start + 19);
    assertThat(verifier.faults(quote, _ -> TEXT)).isEmpty();
    Quote other = new Quote("The wind was strong", "a", start, start + 19);
    assertThat(verifier.faults(other, _ -> TEXT)).isNotEmpty();
    assertThat(verifier.faults(new Quote("The wind", "a", 0, 5000), _ -> TEXT)).isNotEmpty();
  }
}
