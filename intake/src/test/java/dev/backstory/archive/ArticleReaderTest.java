package dev.backstory.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.LeadImage;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleReaderTest {
  private static ArticleReader.Outcome read(String json) {
    return ArticleReader.read(JsonMapper.shared().readTree(json), null);
  }

  private static Article article(String fields) {
    return ((ArticleReader.Outcome.Accepted)
            read("{\"id\":\"a1\",\"text\":\"Some words.\"" + fields + "}"))
        .article();
  }

  @Test
  void takesTheFieldsThatArePresent() {
    Article article =
        article(",\"outlet\":\"The Gull\",\"wire\":\"NWA\",\"language\":\"en\",\"title\":null");
    assertThat(article.outlet()).isEqualTo("The Gull");
    assertThat(article.wire()).isEqualTo("NWA");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.title()).isNull();
  }

  @Test
  void partsABylineIntoNames() {
    assertThat(article(",\"author\":\"By Ann Gray, Bo Lind and Cy Marsh\"").authors())
        .containsExactly("Ann Gray", "Bo Lind", "Cy Marsh");
    assertThat(article(",\"author\":\"By X\",\"authors\":[\"Ann Gray\"]").authors())
        .containsExactly("Ann Gray");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05, 2024-03-05T00:00:00Z",
    "2024-03-05T10:20:30, 2024-03-05T10:20:30Z",
    "2024-03-05 10:20:30, 2024-03-05T10:20:30Z",
    "2024-03-05T10:20:30+02:00, 2024-03-05T08:20:30Z",
    "2024-03-05T10:20:30+0200, 2024-03-05T08:20:30Z",
    "2024-03-05T10:20:30.250Z, 2024-03-05T10:20:30.250Z",
    "2024-03-05T10:20Z, 2024-03-05T10:20:00Z"
  })
  void readsTimesOfEveryPrecision(String stated, Instant expected) {
    assertThat(article(",\"published\":\"" + stated + "\"").published()).isEqualTo(expected);
  }

  @Test
  void takesTheDayOfTheAddressWhenNoneIsStated() {
    assertThat(article(",\"url\":\"https://gull.example/news/2024/3/05/fire\"").published())
        .isEqualTo("2024-03-05T00:00:00Z");
    assertThat(article(",\"url\":\"https://gull.example/2024/33/05/fire\"").published()).isNull();
    assertThat(article(",\"published\":\"yesterday\"").published()).isNull();
  }

  @Test
  void aTimeAtWhichNothingIsPublishedIsNone() {
    assertThat(article(",\"published\":\"1799-12-31\"").published()).isNull();
    assertThat(article(",\"published\":\"2999-03-05\"").published()).isNotNull();
    assertThat(readAt("2024-03-03T00:00:00Z").published()).isEqualTo("2024-03-05T00:00:00Z");
    assertThat(readAt("2024-03-02T23:59:59Z").published()).isEqualTo("2024-03-01T00:00:00Z");
    assertThat(readAt("2024-02-27T00:00:00Z").published()).isNull();
    assertThat(readAt("2024-02-27T00:00:00Z").modified()).isNull();
  }

  /** Of a row that says more about its time than its address does. */
  private static Article readAt(String now) {
    String json =
        "{\"id\":\"a\",\"text\":\"Words.\",\"published\":\"2024-03-05\","
            + "\"modified\":\"2024-03-05\",\"url\":\"https://gull.example/2024/03/01/fire\"}";
    JsonNode row = JsonMapper.shared().readTree(json);
    return ((ArticleReader.Outcome.Accepted) ArticleReader.read(row, Instant.parse(now))).article();
  }

  @Test
  void whatNoPageMayShowIsTakenOutOfEveryField() {
    String marked = "\\u202eA\\u0000\\u2066b\\u2069\"";
    String fields =
        ",\"title\":\"%1$s,\"outlet\":\"%1$s,\"wire\":\"%1$s,\"section\":\"%1$s,\"authors\":[\"%1$s],"
            + "\"image\":{\"url\":\"https://gull.example/a.jpg\",\"caption\":\"%1$s,"
            + "\"credit\":\"%1$s}";

    Article article = article(fields.formatted(marked));

    assertThat(article.title()).isEqualTo("A b");
    assertThat(article.outlet()).isEqualTo("A b");
    assertThat(article.wire()).isEqualTo("A b");
    assertThat(article.authors()).containsExactly("A b");
    assertThat(article.details().section()).isEqualTo("A b");
    assertThat(article.details().image())
        .isEqualTo(new LeadImage("https://gull.example/a.jpg", "A b", "A b"));
  }

  @Test
  void aTextKeepsItsLinesAndTheNumberOfItsCharacters() {
    String json = "{\"id\":\"a\",\"text\":\"a\\tb\\r\\nc\\u202ed\\u0000.\"}";
    assertThat(((ArticleReader.Outcome.Accepted) read(json)).article().text())
        .isEqualTo("a\tb \nc d .");
  }

  @Test
  void keepsTheZoneSectionAndImage() {
    ArticleDetails details =
        article(
                ",\"published\":\"2024-03-05T23:20:30-08:00\",\"section\":\"Harbour\","
                    + "\"image\":{\"url\":\"https://gull.example/a.jpg\",\"credit\":\"Bo Lind\"}")
            .details();
    assertThat(details.zone()).isEqualTo(ZoneOffset.ofHours(-8));
    assertThat(details.dayOnly()).isFalse();
    assertThat(details.section()).isEqualTo("Harbour");
    assertThat(details.image())
        .isEqualTo(new LeadImage("https://gull.example/a.jpg", null, "Bo Lind"));
    assertThat(article(",\"published\":\"2024-03-05\"").details().dayOnly()).isTrue();
    assertThat(article(",\"image\":\"javascript:x\"").details().image()).isNull();
    assertThat(article("").details()).isEqualTo(ArticleDetails.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"Words.\"}",
        "{\"id\":\"a\"}",
        "{\"id\":\"a\",\"text\":\" \"}",
        "{\"id\":\"a\",\"text\":[]}",
        "{\"id\":\"a\\u0000\",\"text\":\"Words.\"}",
        "{\"id\":\"a\\u202e\",\"text\":\"Words.\"}",
        "{\"id\":\"a\",\"text\":\"\\u0000 \\u202e\"}"
      })
  void rejectsWhatIsNoArticle(String json) {
    assertThat(read(json)).isInstanceOf(ArticleReader.Outcome.Rejected.class);
  }

  @Test
  void replacesHalfACharacterWithoutMovingTheOthers() {
    String json = "{\"id\":\"a\",\"text\":\"a\\ud800b \\ud83d\\ude00\"}";
    assertThat(((ArticleReader.Outcome.Accepted) read(json)).article().text())
        .isEqualTo("a\uFFFDb \uD83D\uDE00");
  }
}
