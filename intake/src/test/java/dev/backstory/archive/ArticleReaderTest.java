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
import tools.jackson.databind.json.JsonMapper;

class ArticleReaderTest {
  private static ArticleReader.Outcome read(String json) {
    return ArticleReader.read(JsonMapper.shared().readTree(json));
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
        "{\"id\":\"a\\u0000\",\"text\":\"Words.\"}"
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
