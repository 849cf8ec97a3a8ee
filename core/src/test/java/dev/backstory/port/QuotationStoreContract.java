package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.Quotation.Kind;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryPage;
import dev.backstory.model.Telling;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.admin.HiddenStories;
import dev.backstory.port.admin.TakenDown;
import dev.backstory.utterance.UtteranceFinder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of quotations keeps to. */
public abstract class QuotationStoreContract {
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

  private Stores stores;

  /** Stores beside each other. */
  public record Stores(
      ArticleStore articles,
      StoryStore stories,
      QuotationStore quotations,
      HiddenStories hidden,
      TakenDown down) {
    /** Puts articles into a story of their own. */
    private void places(String story, String... articles) {
      for (String id : articles) {
        articles().save(article(id), MONDAY);
        boolean begun = stories().story(story).isPresent();
        stories().follow(Turns.turn(id, MONDAY, begun ? Turns.join(story) : Turns.open(story)));
      }
    }

    private void tells(String story, Telling... tellings) {
      stories()
          .tell(
              List.of(
                  new Told(
                      Turns.page(story, MONDAY, StoryPage.Status.BRIEF),
                      stories().placements().stream()
                          .filter(it -> it.storyId().equals(story))
                          .toList(),
                      0,
                      new UtteranceFinder().find(List.of(tellings)))));
    }

    private List<KeptQuotation> list(QuotationQuery query) {
      List<KeptQuotation> all = new ArrayList<>();
      quotations().list(query, all::add);
      return all;
    }
  }

  /** Stores with nothing in them, others each time. */
  protected abstract Stores empty();

  @BeforeEach
  void setUp() {
    stores = empty();
  }

  @Test
  void whereNothingWasToldNothingIsQuoted() {
    assertThat(stores.list(QuotationQuery.ALL)).isEmpty();
    stores.places("s", "a0");
    assertThat(stores.list(QuotationQuery.ALL)).isEmpty();
  }

  @Test
  void aQuotationComesBackWithWhatIsKnownOfItsArticle() {
    stores.places("s", "a0");
    Span span = new Span(5, 15);
    Speaker speaker = new Speaker("Ada Lund", "the mayor", true);
    Telling dated =
        new Telling("a0", "Coast", "Wire", MONDAY, true, Kind.MIXED, span, "“open 😀”", speaker);
    Telling bare =
        new Telling("a0", "Coast", "Coast", null, false, Kind.DIRECT, span, "“shut”", null);
    stores.tells("s", bare, dated);

    List<KeptQuotation> all = stores.list(QuotationQuery.ALL);
    assertThat(all.getFirst())
        .isEqualTo(
            new KeptQuotation(
                all.getFirst().utterance(),
                "a0",
                "https://coast.example/a0",
                "Coast",
                "Wire",
                List.of("Ada Writer0"),
                "T",
                MONDAY,
                true,
                "s",
                "slug-s",
                "Ada Lund",
                "the mayor",
                "mixed",
                "“open 😀”",
                5,
                15,
                1,
                new KeptQuotation.First("Wire", "a0", MONDAY)));
    assertThat(all.getLast().published()).isNull();
    assertThat(all.getLast().speaker()).isNull();
    assertThat(all.getLast().first()).isNull();
    assertThat(all.getLast().utterance()).isNotEqualTo(all.getFirst().utterance());
  }

  @Test
  void theSameWordsInTwoStoriesAreOneUtteranceWithItsFirstPublisher() {
    stores.places("s", "a0", "a1");
    stores.places("t", "a2");
    stores.tells("s", telling("a0", WALL, "José Ibáñez"), telling("a1", WALL, null));
    stores.tells("t", telling("a2", "Everybody knew that " + WALL, "Ibanez"));

    List<KeptQuotation> all = stores.list(QuotationQuery.ALL);
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
    stores.places("s", "a0", "a1");
    stores.places("t", "a2");
    stores.tells("s", telling("a0", WALL, "Dr. José Ibáñez"), telling("a1", GATES, "Ada Lund"));
    stores.tells("t", telling("a2", "We will see", "Eva Lund"));

    assertThat(found(query("IBANEZ", null, null, null))).containsExactly("a0");
    assertThat(found(query("jose ibáñez", null, null, null))).containsExactly("a0");
    assertThat(found(query("lund", null, null, null))).containsExactly("a1", "a2");
    assertThat(found(query("Ada Lund", null, null, null))).containsExactly("a1");
    assertThat(found(query(null, "outlet 1", null, null))).containsExactly("a1");
    assertThat(found(query(null, null, "writer2", null))).containsExactly("a2");
    assertThat(found(query(null, null, null, "t"))).containsExactly("a2");
    assertThat(found(days("2031-03-04", null))).containsExactly("a1", "a2");
    assertThat(found(days(null, "2031-03-04"))).containsExactly("a0", "a1");
    assertThat(found(days("2031-03-04", "2031-03-04"))).containsExactly("a1");
    assertThat(found(query("lund", null, null, "t"))).containsExactly("a2");
    assertThat(found(query("nobody", null, null, null))).isEmpty();
  }

  @Test
  void thoseOfOneTimeComeAsTheirArticlesCameAndUndatedOnesLast() {
    stores.places("s", "a3", "a1", "a2", "a0");
    stores.tells(
        "s",
        published(telling("a0", "We will see", null), null),
        published(telling("a1", GATES, null), MONDAY),
        published(telling("a3", WALL, null), MONDAY),
        published(telling("a2", "Nobody came", null), MONDAY.minusSeconds(9)));

    assertThat(found(QuotationQuery.ALL)).containsExactly("a2", "a3", "a1", "a0");
  }

  @Test
  void thoseOfOneArticleComeInTheOrderOfItsText() {
    stores.places("s", "a0");
    stores.tells(
        "s", at(9, telling("a0", "We will see", null)), at(1, telling("a0", "Nobody came", null)));

    assertThat(stores.list(QuotationQuery.ALL))
        .extracting(KeptQuotation::words)
        .containsExactly("“Nobody came”", "“We will see”");
  }

  @Test
  void aQuotationIsInTheStoryThatItsArticleIsIn() {
    stores.places("s", "a0");
    stores.places("t", "a1");
    stores.tells("s", telling("a0", WALL, null));
    stores.tells("t", telling("a1", GATES, null));

    stores.stories().follow(Turns.turn("a2", MONDAY, Turns.join("t"), Turns.merge("t", "s")));

    assertThat(found(query(null, null, null, "t"))).containsExactly("a0", "a1");
    assertThat(found(query(null, null, null, "s"))).isEmpty();
  }

  @Test
  void whatIsHiddenIsNeitherListedNorCounted() {
    stores.places("s", "a0");
    stores.places("t", "a1");
    stores.tells("s", telling("a0", WALL, null));
    stores.tells("t", telling("a1", WALL, null));

    stores.hidden().hide("s");
    assertThat(stores.list(QuotationQuery.ALL))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.articleId()).isEqualTo("a1");
              assertThat(it.outlets()).isOne();
              assertThat(Objects.requireNonNull(it.first()).articleId()).isEqualTo("a1");
            });

    stores.hidden().show("s");
    assertThat(found(QuotationQuery.ALL)).containsExactly("a0", "a1");
    stores.stories().follow(Turns.turn("a2", MONDAY, Turns.join("t"), Turns.merge("t", "s")));
    stores.hidden().hide("t");
    assertThat(found(QuotationQuery.ALL)).isEmpty();
  }

  @Test
  void whatIsTakenDownIsNotListedNorWhatHasNoPageUntilItIsToldAnew() {
    stores.places("s", "a0", "a1");
    stores.tells("s", telling("a0", WALL, null), telling("a1", GATES, null));

    stores.down().takeDown("a0", MONDAY);
    assertThat(found(QuotationQuery.ALL)).as("its page is gone").isEmpty();

    stores.tells("s", telling("a0", WALL, null), telling("a1", GATES, null));
    assertThat(found(QuotationQuery.ALL)).as("told meanwhile").containsExactly("a1");
  }

  @Test
  void aNewVersionTakesTheOldOnesPlaceAndGivesUpWhatItJoined() {
    stores.places("s", "a0");
    stores.places("t", "a1");
    stores.places("u", "a2");
    stores.tells("s", telling("a0", WALL, null));
    stores.tells("t", telling("a1", "nobody had looked at its footings " + GATES, null));
    stores.tells("u", telling("a2", GATES, null));
    String joined = WALL + " and then " + GATES;
    stores.tells("t", telling("a1", joined, null));
    assertThat(stores.list(QuotationQuery.ALL)).extracting(KeptQuotation::outlets).containsOnly(3);

    stores.tells("t", telling("a1", "We will see", null));

    assertThat(stores.list(QuotationQuery.ALL)).extracting(KeptQuotation::outlets).containsOnly(1);
    assertThat(stores.list(QuotationQuery.ALL)).hasSize(3);
    stores.tells("t");
    assertThat(stores.list(QuotationQuery.ALL)).hasSize(2);
  }

  /** However often and in whatever order stories were told, what is kept is that of the last. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void followsFromWhatWasToldLast(long seed) {
    Random random = new Random(seed);
    List<List<Telling>> last = new ArrayList<>();
    placeFive(stores);
    for (int story = 0; story < 5; story++) {
      last.add(List.of());
    }
    for (int step = 0; step < 60; step++) {
      int story = step < 50 ? random.nextInt(5) : step % 5;
      last.set(story, said(story, random));
      stores.tells("s" + story, last.get(story).toArray(Telling[]::new));
    }

    Stores fresh = empty();
    placeFive(fresh);
    for (int story : List.of(3, 0, 4, 2, 1)) {
      fresh.tells("s" + story, last.get(story).toArray(Telling[]::new));
    }
    assertThat(stores.list(QuotationQuery.ALL))
        .isEqualTo(fresh.list(QuotationQuery.ALL))
        .isNotEmpty();
  }

  private static void placeFive(Stores stores) {
    for (int story = 0; story < 5; story++) {
      stores.places("s" + story, "a" + 2 * story, "a" + (2 * story + 1));
    }
  }

  private static List<Telling> said(int story, Random random) {
    return IntStream.range(2 * story, 2 * story + 2)
        .mapToObj(article -> telling("a" + article, SAID.get(random.nextInt(SAID.size())), null))
        .filter(_ -> random.nextInt(5) > 0)
        .toList();
  }

  private List<String> found(QuotationQuery query) {
    return stores.list(query).stream().map(KeptQuotation::articleId).toList();
  }

  private static QuotationQuery query(
      @Nullable String speaker,
      @Nullable String outlet,
      @Nullable String journalist,
      @Nullable String story) {
    return new QuotationQuery(speaker, outlet, journalist, story, null, null);
  }

  private static QuotationQuery days(@Nullable String from, @Nullable String to) {
    return new QuotationQuery(
        null,
        null,
        null,
        null,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
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

  private static Telling published(Telling it, @Nullable Instant published) {
    return new Telling(
        it.articleId(),
        it.outlet(),
        it.paper(),
        published,
        it.dayOnly(),
        it.kind(),
        it.span(),
        it.words(),
        it.speaker());
  }

  private static Telling at(int start, Telling it) {
    return new Telling(
        it.articleId(),
        it.outlet(),
        it.paper(),
        it.published(),
        it.dayOnly(),
        it.kind(),
        new Span(start, start + it.words().length()),
        it.words(),
        it.speaker());
  }

  private static int number(String article) {
    return Integer.parseInt(article.substring(1));
  }

  private static Article article(String id) {
    return new Article(
        id,
        "https://coast.example/" + id,
        "Outlet " + number(id),
        List.of("Ada Writer" + number(id)),
        "T",
        null,
        null,
        "en",
        null,
        "Text.");
  }
}
