package dev.backstory.compose.section.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionClauseTest {
  private static final String WORDS = "“We pulled them out one by one,”";

  /** The words shown where the speaker is not sure; null if the quotation is not shown. */
  private static @Nullable String shown(String behind, String cue, String source) {
    ArticleFixture article =
        new ArticleFixture("a", "Ferry Post")
            .line(Role.EVALUATION, WORDS + " " + behind)
            .quote(Quotation.Kind.DIRECT, WORDS, cue, source, "Ada Lund", null)
            .unsure();
    if (source.endsWith("Lund")) {
      article.person(source, "Ada Lund");
    }
    return new QuoteReader(ArticleFixture.material(article), 60)
        .read("a").stream()
            .findFirst()
            .map(QuoteCandidate::attribution)
            .map(Quote::text)
            .orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the spokesman said. | said | the spokesman | the spokesman said",
        "said a new poll of sailors. | said | a new poll | said a new poll",
        "Lund wrote on Monday. | wrote | Lund | Lund wrote",
        "Lund told the reporters, and left. | told | Lund | Lund told the reporters",
        "Lund told U.S. officials. | told | Lund | Lund told U.S. officials",
      })
  void aClauseOfSubjectAndCueIsShown(String behind, String cue, String source, String words) {
    assertThat(shown(behind, cue, source)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he said. | said | he",
        "it states. | states | it",
        "one sailor called Holm Nine wrote. | called | one sailor",
        "in other words. | words | other",
        "Lund, who said so. | said | Lund, who",
        "the message said. | said | the message",
        "the notice on the door said. | said | the notice",
        "the crowd chanted. | chanted | the crowd",
        "Lund told, as was known to all those who had been there that night. | told | Lund",
        "minister Lund HolmNew said. | said | minister Lund HolmNew",
      })
  void whatTellsAReaderNothingIsNot(String behind, String cue, String source) {
    assertThat(shown(behind, cue, source)).isNull();
  }

  /** Whether a sentence tells in other words what Lund says. */
  private static boolean isParaphrase(String text, String cue, String source) {
    StoryMaterial material =
        ArticleFixture.material(
            new ArticleFixture("a", "Ferry Post")
                .line(Role.EVALUATION, text)
                .person("Lund", "Ada Lund")
                .quote(Quotation.Kind.INDIRECT, text, cue, source, "Ada Lund", null));
    StorySentence sentence = material.sentences().getFirst();
    return AttributionClause.isParaphrase(sentence, sentence.quotations().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lund said the quay was too low. | said | Lund",
        "Lund has denied that the quay was too low. | denied | Lund",
        "Lund added that the quay was too low. | added | Lund",
        "Lund told reporters the quay was too low. | told | Lund",
      })
  void whatSomebodySaysIsAParaphrase(String text, String cue, String source) {
    assertThat(isParaphrase(text, cue, source)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lund did not say that the quay was too low. | say | Lund",
        "Lund didn’t argue for a higher quay. | argue | Lund",
        "Lund added a second goal at the quay. | added | Lund",
        "Lund cast the mayor as an outsider. | cast | Lund",
        "The law was written by Lund and two others. | written | Lund",
        "Lund boasts considerable experience. | boasts | Lund",
      })
  void whatSomebodyDoesOrDoesNotSayIsNone(String text, String cue, String source) {
    assertThat(isParaphrase(text, cue, source)).isFalse();
  }
}
