package dev.backstory.store.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.StoryComposer;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.compose.pen.ModelWriter;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Role;
import dev.backstory.model.Story;
import dev.backstory.pipeline.GivenDecisions;
import dev.backstory.pipeline.InventedNews;
import dev.backstory.pipeline.PageRecomputer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.admin.TopicRulings.Kind;
import dev.backstory.port.admin.TopicRulings.Ruling;
import dev.backstory.port.admin.TopicRulings.State;
import dev.backstory.port.admin.TopicRulings.Subject;
import dev.backstory.store.EachDatabase;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people decide of topics, from the asking to the pages. */
@EachDatabase
class JdbiTopicRulingsTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final Subject SELVA = new Subject("Selva", null);
  private static final Subject SILVA = new Subject("Silva", null);
  private static final Subject NORLAND = new Subject("Norland", "n1");
  private static final EntityGlossary GLOSSARY =
      name ->
          name.equals("Norland") || name.equals("Nordmark")
              ? List.of(
                  new Gloss("n1", name, EntityType.PLACE, "A country", "Test", "none", null, 200))
              : List.of();

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final GivenDecisions program = new GivenDecisions();
  private JdbiArticleStore articles;
  private JdbiStoryStore stories;
  private JdbiTopicRulings rulings;
  private PageWriter writer;
  private Pipeline pipeline;

  /** The story "s" of a town that is called Selva there, and "t" of one that is called Silva. */
  @BeforeEach
  void tell() {
    articles = new JdbiArticleStore(databases.database());
    stories = new JdbiStoryStore(databases.database());
    rulings = new JdbiTopicRulings(databases.database());
    writer = writer(rulings::standing);
    pipeline =
        new Pipeline(
            articles,
            stories,
            new JdbiRulingQueue(databases.database()),
            _ -> List.of(),
            new ArticleAnnotator(_ -> List.of(), InventedNews.embedder()),
            program,
            ActiveStories::new,
            new NewsroomResolver(),
            writer);
    comes("s", "Selva");
    comes("t", "Silva");
    round();
  }

  private static PageWriter writer(Supplier<List<Ruling>> standing) {
    return new PageWriter(
        new FactFinder(new OverlapJudge()),
        new StoryComposer(
            GLOSSARY,
            standing,
            EditorJudge.UNDECIDED,
            ComposeSettings.DEFAULT,
            _ -> {},
            new ModelWriter(
                () -> {
                  throw new IllegalStateException("nothing was written by a model");
                })));
  }

  /** A story of three newsrooms. */
  private void comes(String story, String town) {
    comes(story, town, "Norland");
  }

  private void comes(String story, String town, String country) {
    List<String> outlets = List.of("Arl Gazette", "Morning Post", "The Courier");
    for (int i = 0; i < outlets.size(); i++) {
      String id = story + i;
      program.on(
          id, i == 0 ? new Open(story, List.of(), Reasons.NONE) : new Join(story, Reasons.NONE));
      AnnotatedArticle read = article(id, outlets.get(i), town, country).build().annotated();
      articles.save(read.article(), NOON);
      articles.saveAnnotated(read, 1, ArticleAnnotator.VERSION);
    }
  }

  private static ArticleFixture article(String id, String outlet, String town, String country) {
    String lind = country.equals("Norland") ? "Ada Lind" : "Lind";
    return new ArticleFixture(id, outlet)
        .line(
            Role.MAIN,
            "%s opened a bridge in %s in %s, as the %s heard."
                .formatted(lind, town, country, outlet))
        .person(lind, "Ada Lind")
        .mention(town, town, EntityType.PLACE)
        .mention(country, country, EntityType.PLACE)
        .line(Role.CURRENT_CONTEXT, told(outlet, town, country, lind))
        .mention(town, town, EntityType.PLACE)
        .person(lind, "Ada Lind")
        .mention(country, country, EntityType.PLACE);
  }

  /** In words of their own, since copies count as one. */
  private static String told(String outlet, String town, String country, String lind) {
    String words =
        switch (outlet) {
          case "Arl Gazette" -> "%s had waited for it, said %s in %s.";
          case "Morning Post" -> "For %s, that is what %s had wanted all over %s.";
          default -> "Nobody expected %s to pay, least of all %s, who rules %s.";
        };
    return words.formatted(town, lind, country);
  }

  private int round() {
    int untold = rulings.follow();
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.place(NOON, _ -> {});
      pipeline.tell(workers, NOON, _ -> {});
    }
    return untold;
  }

  @AfterEach
  void everyPageComesOfWhatItWasToldFrom() {
    assertThat(stories.untold()).isEmpty();
    PageRecomputer proof = new PageRecomputer(articles, stories, new NewsroomResolver(), writer);
    assertThat(stories.pages())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(proof.recompute(it.id())).isNotInstanceOf(Recomputed.Differs.class));
  }

  /** Each card as "name (entity), called so". */
  private List<String> cards(String story) {
    return stories.page(story).orElseThrow().sections().stream()
        .flatMap(it -> it instanceof Topics topics ? topics.cards().stream() : null)
        .map(JdbiTopicRulingsTest::words)
        .sorted()
        .toList();
  }

  private static String words(TopicCard card) {
    String called = card.articleName() == null ? "" : ", " + card.articleName();
    return card.name() + " (" + card.entityId() + ")" + called;
  }

  private boolean decide(Kind kind, Subject topic, Subject other) {
    return rulings.decide(kind, topic, other, "ada", NOON);
  }

  private void undoLatest() {
    assertThat(rulings.undo(rulings.all().getFirst().id())).isTrue();
    round();
  }

  @Test
  void anotherNameHoldsWhereTheTopicIsAndNowhereElse() {
    List<String> before = cards("s");
    assertThat(before).containsExactly("Ada Lind (null)", "Norland (n1)", "Selva (null)");

    assertThat(decide(Kind.NAME, SELVA, new Subject("Selva Nova", null))).isTrue();
    assertThat(rulings.standing()).as("not before it is followed").isEmpty();
    assertThat(rulings.isEmpty()).isFalse();
    assertThat(round()).as("one story is concerned").isOne();

    assertThat(cards("s"))
        .containsExactly("Ada Lind (null)", "Norland (n1)", "Selva Nova (site:1), Selva");
    assertThat(cards("t")).contains("Silva (null)");
    comes("u", "Selva");
    round();
    assertThat(cards("u")).as("that came later").contains("Selva Nova (site:1), Selva");
    assertThat(stories.pages()).hasSize(3);

    undoLatest();
    assertThat(cards("s")).isEqualTo(before);
    assertThat(rulings.all()).extracting(Ruling::state).containsExactly(State.UNDONE);
    assertThat(rulings.undo(1)).as("undone already").isFalse();
  }

  @Test
  void twoNamesAreOneUnderThatOfTheOther() {
    decide(Kind.SAME, SELVA, SILVA);
    assertThat(round()).isEqualTo(2);
    assertThat(cards("s")).contains("Silva (site:1), Selva");
    assertThat(cards("t")).contains("Silva (site:1)");

    assertThat(decide(Kind.NAME, new Subject("Silva", "site:1"), new Subject("Sylva", null)))
        .as("of what was decided on")
        .isTrue();
    round();
    assertThat(cards("s")).contains("Sylva (site:1), Selva");
    assertThat(cards("t")).contains("Sylva (site:1), Silva");

    assertThat(rulings.undo(1)).isTrue();
    round();
    assertThat(cards("s")).contains("Selva (null)");
    assertThat(cards("t")).contains("Sylva (site:2), Silva");
  }

  @Test
  void whatIsTheSameAsAnEntryIsThatEntry() {
    decide(Kind.SAME, SELVA, NORLAND);
    round();
    assertThat(cards("s")).as("too few are left for cards, since both are one").isEmpty();
    decide(Kind.SAME, SILVA, SELVA);
    round();
    assertThat(rulings.standing()).hasSize(2);
    undoLatest();
    rulings.undo(1);
    round();
    assertThat(cards("s")).contains("Norland (n1)", "Selva (null)");
  }

  @Test
  void aDecisionOnAnEntryHoldsWhateverAStoryCallsIt() {
    comes("u", "Selva", "Nordmark");
    round();
    assertThat(cards("u")).contains("Nordmark (n1)");
    decide(Kind.NAME, NORLAND, new Subject("Nordland", null));
    assertThat(round()).isEqualTo(3);
    assertThat(cards("u")).contains("Nordland (n1), Nordmark");
  }

  @Test
  void aNameThatNoArticleWritesInFullIsFoundByItsCard() {
    comes("u", "Selva", "Nordmark");
    round();
    decide(Kind.NAME, new Subject("Ada Lind", null), new Subject("A. Lind", null));
    assertThat(round()).isEqualTo(3);
    assertThat(cards("u")).contains("A. Lind (site:1), Ada Lind");
  }

  @Test
  void whatWasOneByWayOfAnotherIsToldAgainWhenThatIsUndone() {
    comes("u", "Sylva");
    decide(Kind.SAME, SELVA, SILVA);
    decide(Kind.SAME, SILVA, new Subject("Sylva", null));
    round();
    assertThat(cards("u")).contains("Sylva (site:1)");
    assertThat(cards("s")).contains("Sylva (site:1), Selva");

    undoLatest();
    assertThat(cards("s")).contains("Silva (site:1), Selva");
    decide(Kind.SAME, SILVA, new Subject("Sylva", null));
    round();
    assertThat(rulings.undo(1)).isTrue();
    round();
    assertThat(cards("s")).contains("Selva (null)");
    assertThat(cards("t")).contains("Sylva (site:3), Silva");
    assertThat(cards("u")).contains("Sylva (site:3)");
  }

  /** The page shows neither name, and the articles have only that which the other is by another. */
  @Test
  void aStoryIsToldAgainForWhatIsUndoneByWayOfAnotherDecision() {
    comes("u", "Silva", "Nordmark");
    round();
    assertThat(cards("u")).contains("Nordmark (n1)", "Silva (null)");
    decide(Kind.SAME, SELVA, NORLAND);
    decide(Kind.SAME, SILVA, SELVA);
    round();
    assertThat(cards("u")).as("too few are left for cards").isEmpty();

    assertThat(rulings.undo(1)).isTrue();
    round();

    assertThat(cards("u")).contains("Nordmark (n1)", "Selva (site:2), Silva");
  }

  @Test
  void storiesWhoseTextsWereLetGoOfStayAsTheyAre() {
    List<String> before = cards("s");
    databases
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE article SET reader = reader + 1000000 WHERE id = 's1'"));
    decide(Kind.SAME, SELVA, SILVA);
    assertThat(round()).as("the other alone").isOne();
    assertThat(cards("s")).isEqualTo(before);
    undoLatest();
  }

  @Test
  void aNameThatIsNotAnEntryIsNotLinked() {
    decide(Kind.APART, new Subject("norland", null), NORLAND);
    assertThat(round()).isEqualTo(2);
    assertThat(cards("s")).contains("Norland (null)");
    undoLatest();
    assertThat(cards("s")).contains("Norland (n1)");
  }

  @Test
  void nothingIsDecidedTwiceOrAgainstWhatWas() {
    assertThat(decide(Kind.NAME, SELVA, SELVA)).isFalse();
    assertThat(decide(Kind.NAME, SELVA, new Subject(" .", null))).isFalse();
    assertThat(decide(Kind.NAME, SELVA, new Subject("a\nb", null))).isFalse();
    assertThat(decide(Kind.SAME, SELVA, new Subject("SELVA", null))).isFalse();
    assertThat(decide(Kind.APART, SELVA, SELVA)).isFalse();

    assertThat(decide(Kind.SAME, SELVA, SILVA)).isTrue();
    assertThat(decide(Kind.SAME, SELVA, SILVA)).isFalse();
    assertThat(decide(Kind.SAME, SILVA, SELVA)).as("a circle").isFalse();
    assertThat(decide(Kind.APART, SILVA, SELVA)).isFalse();
    assertThat(decide(Kind.SAME, SELVA, NORLAND)).as("it is another already").isFalse();
    assertThat(decide(Kind.APART, SELVA, NORLAND)).isTrue();
    assertThat(decide(Kind.SAME, NORLAND, SELVA)).isFalse();
    round();
    assertThat(rulings.all()).hasSize(2);
    assertThat(stories.untold()).extracting(Story::id).isEmpty();
  }
}
