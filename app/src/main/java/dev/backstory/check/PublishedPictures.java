package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.Article;
import dev.backstory.model.LeadImage;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.PictureStore.Choice;
import dev.backstory.port.PictureStore.CopyName;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.site.SiteJson.Beside;
import dev.backstory.site.SitePaths;
import dev.backstory.site.picture.PictureChoice;
import dev.backstory.site.picture.Pictures;
import dev.backstory.site.picture.StoryPicture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lead images that the stories of a site name. Each is that of an outlet's own report of the
 * story, with what the article says of it, and a copy is the file that its name says.
 */
final class PublishedPictures implements Pictures {
  private final SiteFolder site;
  private final ArticleTexts texts;
  private final StoredSite stored;
  private final Consumer<Fault> faults;
  private final Map<String, StoryPicture> byStory = new HashMap<>();

  PublishedPictures(
      SiteFolder site, ArticleTexts texts, StoredSite stored, Consumer<Fault> faults) {
    this.site = site;
    this.texts = texts;
    this.stored = stored;
    this.faults = faults;
  }

  void add(Beside story) {
    if (story.image() != null) {
      byStory.put(story.id(), story.image());
    }
  }

  @Override
  public Optional<Shown> shown(String storyId) {
    return Optional.ofNullable(byStory.get(storyId)).map(PublishedPictures::shown);
  }

  private static Shown shown(StoryPicture picture) {
    String digest = StoryPicture.digest(picture.url());
    return new Shown(
        new Choice(
            picture.articleId(),
            picture.url(),
            picture.alt().isEmpty() ? null : picture.alt(),
            picture.by()),
        digest == null
            ? null
            : new CopyName(digest, pixels(picture.width()), pixels(picture.height())));
  }

  private static int pixels(@Nullable Integer side) {
    return Objects.requireNonNullElse(side, 0);
  }

  @Override
  public Optional<byte[]> file(String digest) {
    String path = StoryPicture.path(digest);
    return site.exists(path) ? site.bytes(path) : Optional.empty();
  }

  @Override
  public boolean areLinked() {
    return byStory.values().stream().anyMatch(picture -> !picture.copied());
  }

  void check(List<StoryPage> pages) {
    for (StoryPage page : pages) {
      StoryPicture picture = byStory.get(page.id());
      if (picture != null) {
        check(page, picture);
      }
    }
    byStory.values().stream().map(StoryPicture::url).distinct().forEach(this::checkFile);
  }

  private void check(StoryPage page, StoryPicture picture) {
    unless(
        picture.copied() != areLinked(),
        page,
        "url",
        "a site links to pictures or has copies of them, not both");
    page.coverage().articles().stream()
        .filter(article -> article.id().equals(picture.articleId()))
        .findFirst()
        .ifPresentOrElse(
            article -> credited(page, picture, article),
            () -> unless(false, page, "articleId", "is of no article of the coverage"));
    if (stored.pictures() != null && stored.isLatest(page)) {
      Optional<StoryPicture> known =
          stored
              .pictures()
              .apply(page.id())
              .flatMap(it -> StoryPicture.of(it, page, !picture.copied()));
      unless(
          known.isPresent() && known.get().equals(picture),
          page,
          "url",
          "is not the picture in the data folder");
    }
  }

  private void credited(StoryPage page, StoryPicture picture, Covering article) {
    unless(
        PictureChoice.isOwnReport(article), page, "articleId", "is of a copy of others’ reporting");
    unless(picture.credit().equals(article.outlet()), page, "credit", "is not " + article.outlet());
    unless(Objects.equals(picture.link(), article.url()), page, "link", "is not the article’s");
    LeadImage stated =
        texts.stated(article.id()).map(Article::details).map(it -> it.image()).orElse(null);
    if (stated == null) {
      unless(false, page, "articleId", "is of an article without a lead image");
      return;
    }
    String alt = Objects.requireNonNullElse(stated.caption(), "");
    unless(picture.alt().equals(alt), page, "alt", "is not what the article says");
    unless(
        Objects.equals(picture.by(), stated.credit()), page, "by", "is not who the article says");
    unless(
        picture.copied() || picture.url().equals(stated.url()),
        page,
        "url",
        "is not the article’s");
  }

  private void unless(boolean holds, StoryPage page, String where, String fault) {
    if (!holds) {
      faults.accept(new Fault(page.id(), "image." + where, fault));
    }
  }

  /** The copy at this path of the site is the one that its name says. */
  private void checkFile(String path) {
    String digest = StoryPicture.digest(path);
    if (digest == null) {
      return;
    }
    if (!site.exists(path)) {
      faults.accept(new Fault(path, "", "missing"));
    } else if (!site.bytes(path).map(SitePaths::sha256).orElse("").equals(digest)) {
      faults.accept(new Fault(path, "", "is not the picture that its name says"));
    }
  }
}
