package dev.backstory.site;

import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.LeadImage;
import dev.backstory.port.PictureStore.Choice;
import dev.backstory.port.PictureStore.CopyName;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.site.picture.Pictures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The small site with lead images: of the bridge with a caption, of the library without one. */
public final class PicturedSite implements Pictures {
  public static final String BRIDGE = "st-3100";
  public static final String LIBRARY = "st-3099";

  public static final LeadImage CABLES =
      new LeadImage(
          "https://tarnmouth-courier.example/img/cables.jpg?w=1200&h=600",
          "Cracked cables of the “Calder”, on Monday",
          "Ida Roe");

  public static final LeadImage QUAY =
      new LeadImage("https://east-bank-echo.example/quay.png", null, null);

  private static final Map<String, LeadImage> IMAGES = Map.of("tarn-1", CABLES, "echo-2", QUAY);

  private final SiteFixture fixture = new SiteFixture();
  private final boolean linked;
  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();

  public PicturedSite(boolean linked) {
    this.linked = linked;
    show(BRIDGE, "tarn-1", CABLES, new byte[] {1, 2, 3});
    show(LIBRARY, "echo-2", QUAY, new byte[] {4, 5, 6});
  }

  private void show(String story, String article, LeadImage image, byte[] copy) {
    String digest = SitePaths.sha256(copy);
    files.put(digest, copy);
    shown.put(
        story,
        new Shown(
            new Choice(article, image.url(), image.caption(), image.credit()),
            linked ? null : new CopyName(digest, 800, 400)));
  }

  public SiteSnapshot site() {
    return SiteSnapshot.of(
            fixture.pages(),
            articles(),
            java.util.List.of(),
            SiteFixture::reasons,
            SiteFixture.CLOCK)
        .with(this);
  }

  public SourceArticles articles() {
    return id -> fixture.articles().find(id).map(PicturedSite::pictured);
  }

  private static SourceArticle pictured(SourceArticle source) {
    Article it = source.article();
    ArticleDetails details = it.details();
    return new SourceArticle(
        new Article(
            it.id(),
            it.url(),
            it.outlet(),
            it.authors(),
            it.title(),
            it.published(),
            it.modified(),
            it.language(),
            it.wire(),
            it.text(),
            new ArticleDetails(
                details.zone(),
                details.dayOnly(),
                details.section(),
                IMAGES.get(it.id()),
                details.passages(),
                details.form(),
                details.access())),
        source.readTo(),
        source.sentences());
  }

  @Override
  public Optional<Shown> shown(String storyId) {
    return Optional.ofNullable(shown.get(storyId));
  }

  @Override
  public Optional<byte[]> file(String digest) {
    return Optional.ofNullable(files.get(digest));
  }

  @Override
  public boolean areLinked() {
    return linked;
  }
}
