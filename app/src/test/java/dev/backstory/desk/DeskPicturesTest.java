package dev.backstory.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.config.Config;
import dev.backstory.config.ConfigReader;
import dev.backstory.model.Access;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.ArticleForm;
import dev.backstory.model.LeadImage;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.Decision;
import dev.backstory.port.PictureStore;
import dev.backstory.port.PictureStore.Copy;
import dev.backstory.port.PictureStore.CopyName;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.Turn;
import dev.backstory.site.picture.Pictures;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiPictureStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskPicturesTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");
  private static final String LOGO = "https://gull.example/share.png";

  @TempDir Path folder;
  private SqliteDatabase database;
  private PictureStore store;
  private JdbiArticleStore articles;
  private JdbiStoryStore stories;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder);
    store = new JdbiPictureStore(database);
    articles = new JdbiArticleStore(database);
    stories = new JdbiStoryStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private DeskPictures pictures(String images) {
    Config config =
        ConfigReader.read(
            null, Map.of(), Map.of("page.images", images, "fetch.allow", "127.0.0.1:8091"));
    return new DeskPictures(
        config,
        store,
        articles,
        stories,
        new JdbiRejectionLog(database),
        () -> {
          throw new AssertionError("nothing is fetched");
        });
  }

  /** Tells a story of one article, which has this lead image. */
  private void tell(String id, String image) {
    String article = "article-" + id;
    ArticleDetails details =
        new ArticleDetails(
            null,
            false,
            null,
            new LeadImage(image, "Of " + id, null),
            List.of(),
            ArticleForm.REPORT,
            Access.WHOLE);
    articles.save(
        new Article(
            article, null, "Gull", List.of(), "T", NOON, null, "en", null, "Words.", details),
        NOON);
    if (stories.story(id).isEmpty()) {
      Story opened = new Story(id, "slug-" + id, List.of(), List.of(), NOON, NOON);
      stories.follow(
          new Turn(
              article,
              1,
              NOON,
              new byte[0],
              List.of(new Decision(Decision.Kind.OPEN, id, null, List.of(), opened, "{}"))));
    }
    Covering covering = new Covering(article, null, "Gull", List.of(), "T", NOON, null, true, null);
    StoryPage page =
        new StoryPage(
            id,
            "slug-" + id,
            "T",
            Status.BRIEF,
            "en",
            NOON,
            NOON,
            1,
            new Coverage(List.of(covering), 1, 1),
            List.of(),
            List.of());
    stories.tell(
        List.of(
            new Told(
                page,
                List.of(new Placement(article, id, 1)),
                stories.journal().last(),
                List.of())));
  }

  private List<String> shown(String... ids) {
    return Stream.of(ids)
        .map(id -> store.shown(id).map(it -> it.choice().url()).orElse("none"))
        .toList();
  }

  @Test
  void aLogoIsNoStorysPicture() {
    tell("s", LOGO);
    pictures("linked").choose();
    assertThat(shown("s")).as("as far as is known").containsExactly(LOGO);

    tell("t", LOGO);
    tell("u", "https://gull.example/pier.jpg");
    pictures("linked").choose();
    assertThat(shown("s", "t", "u"))
        .containsExactly("none", "none", "https://gull.example/pier.jpg");

    tell("t", "https://gull.example/hall.jpg");
    pictures("linked").choose();
    assertThat(shown("s", "t")).containsExactly(LOGO, "https://gull.example/hall.jpg");
  }

  @Test
  void noPictureInsideANetworkIsShownUnlessItsOwnerAllowsIt() {
    tell("s", "http://192.168.1.1/logout.png");
    tell("t", "http://127.0.0.1:8091/pier.png");
    tell("u", "http://127.0.0.1:8092/pier.png");
    pictures("kept").choose();

    assertThat(shown("s", "t", "u"))
        .containsExactly("none", "http://127.0.0.1:8091/pier.png", "none");
  }

  @Test
  void whereTheyAreOffNothingIsChosenFetchedOrShown() {
    tell("s", "https://gull.example/pier.jpg");
    DeskPictures off = pictures("off");
    off.choose();

    assertThat(shown("s")).containsExactly("none");
    assertThat(off.shown()).isSameAs(Pictures.NONE);
    assertThat(off.fetch(NOON, () -> {})).isEmpty();
    pictures("linked").choose();
    assertThat(shown("s")).as("caught up with").doesNotContain("none");
    assertThat(pictures("linked").fetch(NOON, () -> {})).isEmpty();
  }

  @Test
  void onePictureIsLookedForAnewOnlyWhereAPageHasChanged() {
    tell("s", "https://gull.example/pier.jpg");
    DeskPictures kept = pictures("kept");
    kept.choose();
    Copy copy = new Copy(new CopyName("ab".repeat(32), 800, 400), "jpeg".getBytes(UTF_8));
    store.keep("https://gull.example/pier.jpg", copy);
    store.choose("s", null);

    kept.choose();
    assertThat(kept.shown().shown("s")).as("nothing has changed").isEmpty();

    tell("s", "https://gull.example/pier.jpg");
    kept.choose();
    assertThat(kept.shown().shown("s").orElseThrow().copy()).isEqualTo(copy.name());
    assertThat(kept.shown().areLinked()).isFalse();
    assertThat(pictures("linked").shown().areLinked()).isTrue();
  }
}
