package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.Telling;
import dev.backstory.port.Decision;
import dev.backstory.port.KeptQuotation;
import dev.backstory.port.QuotationQuery;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.Turn;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.utterance.UtteranceFinder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiQuotationStoreTest {
  private static final Instant MONDAY = Instant.parse("2031-03-03T08:00:00Z");
  private static final String WALL =
      "The harbour wall failed because nobody had looked at its footings since the flood";
  private static final String GATES =
      "since the flood the tide gates were left open on every single night of that winter";
  private static final List<String> SAID =
      List.of(
          WALL,
          "Everybody knew that " + WALL,
          GATES,
          "I told them so: nobody had looked at its footings " + GATES,
          "My grandmother sold herring from that quay for forty years",
          "We will see");

  @TempDir Path folder;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theSameWordsInTwoStoriesAreOneUtteranceWithItsFirstPublisher() {
    places(database, "s", "a0", "a1");
    places(database, "t", "a2");
    tells(database, "s", telling("a0", WALL, "José Ibáñez"), telling("a1", WALL, null));
    tells(database, "t", telling("a2", "Everybody knew that " + WALL, "Ibanez"));

    List<KeptQuotation> all = list(QuotationQuery.ALL);
    assertThat(all).extracting(KeptQuotation::articleId).containsExactly("a0", "a1", "a2");
    assertThat(all).extracting(KeptQuotation::utterance).containsOnly(all.getFirst().utterance());
    assertThat(all).extracting(KeptQuotation::outlets).containsOnly(3);
    assertThat(all)
        .extracting(KeptQuotation::first)
        .containsOnly(new KeptQuotation.First("Outlet 0", "a0", MONDAY));
    assertThat(all).extracting(KeptQuotation::storyId).containsExactly("s", "s", "t");
  }

  @Test
  void isFoundBySpeakerOutletJournalistStoryAndDay() {
    places(database, "s", "a0", "a1");
    places(database, "t", "a2");
    tells(database, "s", telling("a0", WALL, "Dr. José Ibáñez"), telling("a1", GATES, "Ada Lund"));
    tells(database, "t", telling("a2", "We will see", "Eva Lund"));

    assertThat(found(query("IBANEZ", null, null, null, null))).containsExactly("a0");
    assertThat(found(query("jose ibáñez", null, null, null, null))).containsExactly("a0");
    assertThat(found(query("lund", null, null, null, null))).containsExactly("a1", "a2");
    assertThat(found(query("Ada Lund", null, null, null, null))).containsExactly("a1");
    assertThat(found(query(null, "outlet 1", null, null, null))).containsExactly("a1");
    assertThat(found(query(null, null, "writer2", null, null))).containsExactly("a2");
    assertThat(found(query(null, null, null, "t", null))).containsExactly("a2");
    assertThat(found(query(null, null, null, null, "2031-03-04"))).containsExactly("a1", "a2");
    assertThat(found(query("nobody", null, null, null, null))).isEmpty();
  }

  @Test
  void aNewVersionTakesTheOldOnesPlaceAndGivesUpWhatItJoined() {
    places(database, "s", "a0");
    places(database, "t", "a1");
    places(database, "u", "a2");
    tells(database, "s", telling("a0", WALL, null));
    tells(database, "t", telling("a1", "nobody had looked at its footings " + GATES, null));
    tells(database, "u", telling("a2", GATES, null));
    String joined = WALL + " and then " + GATES;
    tells(database, "t", telling("a1", joined, null));
    assertThat(list(QuotationQuery.ALL)).extracting(KeptQuotation::outlets).containsOnly(3);

    tells(database, "t", telling("a1", "We will see", null));

    assertThat(list(QuotationQuery.ALL)).extracting(KeptQuotation::outlets).containsOnly(1);
    assertThat(list(QuotationQuery.ALL)).hasSize(3);
    tells(database, "t");
    assertThat(list(QuotationQuery.ALL)).hasSize(2);
  }

  /** However often and in whatever order stories were told, the rows are those of the last time. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void followsFromWhatWasToldLast(long seed) {
    Random random = new Random(seed);
    List<List<Telling>> last = new ArrayList<>();
    for (int story = 0; story < 5; story++) {
      places(database, "s" + story, "a" + 2 * story, "a" + (2 * story + 1));
      last.add(List.of());
    }
    for (int step = 0; step < 60; step++) {
      int story = step < 50 ? random.nextInt(5) : step % 5;
      last.set(story, said(story, random));
      tells(database, "s" + story, last.get(story).toArray(Telling[]::new));
    }

    try (SqliteDatabase fresh = SqliteDatabase.open(folder.resolve("fresh"))) {
      for (int story = 0; story < 5; story++) {
        places(fresh, "s" + story, "a" + 2 * story, "a" + (2 * story + 1));
      }
      for (int story : List.of(3, 0, 4, 2, 1)) {
        tells(fresh, "s" + story, last.get(story).toArray(Telling[]::new));
      }
      assertThat(list(QuotationQuery.ALL)).isEqualTo(list(fresh, QuotationQuery.ALL)).isNotEmpty();
    }
  }

  private static List<Telling> said(int story, Random random) {
    return IntStream.range(2 * story, 2 * story + 2)
        .mapToObj(article -> telling("a" + article, SAID.get(random.nextInt(SAID.size())), null))
        .filter(_ -> random.nextInt(5) > 0)
        .toList();
  }

  private List<KeptQuotation> list(QuotationQuery query) {
    return list(database, query);
  }

  private static List<KeptQuotation> list(SqliteDatabase database, QuotationQuery query) {
    List<KeptQuotation> all = new ArrayList<>();
    new JdbiQuotationStore(database).list(query, all::add);
    return all;
  }

  private List<String> found(QuotationQuery query) {
    return list(query).stream().map(KeptQuotation::articleId).toList();
  }

  private static QuotationQuery query(
      @Nullable String speaker,
      @Nullable String outlet,
      @Nullable String journalist,
      @Nullable String story,
      @Nullable String from) {
    LocalDate day = from == null ? null : LocalDate.parse(from);
    return new QuotationQuery(speaker, outlet, journalist, story, day, null);
  }

  /** The quotation of an article, published on a day of its own. */
  private static Telling telling(String article, String words, @Nullable String speaker) {
    int number = number(article);
    return new Telling(
        article,
        "Outlet " + number,
        "Outlet " + number,
        MONDAY.plusSeconds(86_400L * number),
        false,
        Kind.DIRECT,
        new Span(5, 7 + words.length()),
        "“" + words + "”",
        speaker == null ? null : new Speaker(speaker, null, true));
  }

  private static int number(String article) {
    return Integer.parseInt(article.substring(1));
  }

  private static void places(SqliteDatabase database, String story, String... articles) {
    JdbiStoryStore stories = new JdbiStoryStore(database);
    for (int i = 0; i < articles.length; i++) {
      Article article =
          new Article(
              articles[i],
              null,
              "Outlet " + number(articles[i]),
              List.of("Ada Writer" + number(articles[i])),
              "T",
              null,
              null,
              "en",
              null,
              "Text.");
      new JdbiArticleStore(database).save(article, MONDAY);
      Story begun = new Story(story, "slug-" + story, List.of(), List.of(), MONDAY, MONDAY);
      Decision decision =
          i == 0
              ? new Decision(Decision.Kind.OPEN, story, null, List.of(), begun, "{}")
              : new Decision(Decision.Kind.JOIN, story, null, List.of(), null, "{}");
      stories.follow(new Turn(articles[i], 1, MONDAY, new byte[0], List.of(decision)));
    }
  }

  private static void tells(SqliteDatabase database, String story, Telling... tellings) {
    JdbiStoryStore stories = new JdbiStoryStore(database);
    StoryPage page =
        new StoryPage(
            story,
            "slug-" + story,
            "A headline",
            StoryPage.Status.BRIEF,
            "en",
            MONDAY,
            MONDAY,
            1,
            new StoryPage.Coverage(List.of(), 0, 0),
            List.of(),
            List.of());
    stories.tell(
        List.of(
            new Told(
                page,
                stories.placements().stream().filter(it -> it.storyId().equals(story)).toList(),
                0,
                new UtteranceFinder().find(List.of(tellings)))));
  }
}
