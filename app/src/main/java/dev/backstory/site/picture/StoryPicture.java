package dev.backstory.site.picture;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.PictureStore.Choice;
import dev.backstory.port.PictureStore.CopyName;
import dev.backstory.port.PictureStore.Shown;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lead image of a story as its page shows it; the JSON of a story has these fields in this
 * order.
 *
 * @param url of the publisher's picture, or the path of the site's own copy of it
 * @param width in pixels, null where it is not known
 * @param height in pixels, null where it is not known
 * @param alt what the article says under its picture; empty if that is nothing
 * @param credit the outlet whose article has it
 * @param by whose picture it is, in the article's words; null if it does not say
 * @param articleId of that article
 * @param link address of that article, null if it has none
 */
public record StoryPicture(
    String url,
    @Nullable Integer width,
    @Nullable Integer height,
    String alt,
    String credit,
    @Nullable String by,
    String articleId,
    @Nullable String link) {
  private static final String FOLDER = "images/";
  private static final Pattern COPY = Pattern.compile(FOLDER + "([0-9a-f]{64})\\.jpg");

  /**
   * What a page shows of what was chosen for it; nothing if the article is not, or no longer, in
   * its coverage, or if there is no copy where there has to be one.
   */
  public static Optional<StoryPicture> of(Shown shown, StoryPage page, boolean linked) {
    CopyName copy = linked ? null : shown.copy();
    return !linked && copy == null
        ? Optional.empty()
        : page.coverage().articles().stream()
            .filter(article -> article.id().equals(shown.choice().articleId()))
            .findFirst()
            .map(article -> of(shown.choice(), copy, article));
  }

  private static StoryPicture of(Choice choice, @Nullable CopyName copy, Covering article) {
    return new StoryPicture(
        copy == null ? choice.url() : path(copy.digest()),
        copy == null ? null : copy.width(),
        copy == null ? null : copy.height(),
        choice.alt() == null ? "" : choice.alt(),
        article.outlet(),
        choice.by(),
        article.id(),
        article.url());
  }

  /** Where a copy lies in the site. */
  public static String path(String digest) {
    return FOLDER + digest + ".jpg";
  }

  /** The digest of the copy at this path of the site; null if no copy can be there. */
  public static @Nullable String digest(String path) {
    Matcher copy = COPY.matcher(path);
    return copy.matches() ? copy.group(1) : null;
  }

  /** Whether the site has it itself. */
  public boolean copied() {
    return digest(url) != null;
  }

  /** The address as seen from a page. */
  public String src(String root) {
    return copied() ? root + url : url;
  }
}
