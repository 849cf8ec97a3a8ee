package dev.backstory.port;

import dev.backstory.port.StoryStore.Mark;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which lead image each story shows and, where the owner has it so, a small copy of each.
 * Every call is one step that is done whole or not at all, and that can be repeated without harm.
 * Safe for use by several threads.
 */
public interface PictureStore {
  /** What is published up to this mark has been looked at. */
  Mark chosenUpTo();

  void chosenUpTo(Mark mark);

  /**
   * Keeps which lead images the articles of a story have, in place of those it had before.
   *
   * @param urls of all of them; none for a story that is gone
   * @return other stories whose choice may be another now, since a picture has become, or has
   *     ceased to be, one of several stories
   */
  Set<String> uses(String storyId, Collection<String> urls);

  /** Whether articles of more than one story have this lead image, as they have a logo. */
  boolean isOfSeveral(String url);

  /** Keeps what a story shows; null for nothing. */
  void choose(String storyId, @Nullable Choice choice);

  /** What a story shows, be there a copy of it or not. */
  Optional<Shown> shown(String storyId);

  /**
   * Pictures that stories show and that there is no copy of yet, as far as their time has come;
   * those of the latest pages first.
   */
  List<Wanted> wanted(Instant now);

  /** Keeps the copy of a picture. */
  void keep(String url, Copy copy);

  /**
   * A picture could not be had.
   *
   * @param nextAt when to ask again; null for never
   */
  void failed(String url, String reason, @Nullable Instant nextAt);

  /** The bytes of the copy with this digest. */
  Optional<byte[]> file(String digest);

  /**
   * Deletes what is kept of pictures that no story shows any more.
   *
   * @return how many copies
   */
  int forget();

  /**
   * The lead image that stands for a story.
   *
   * @param articleId of the article that has it
   * @param alt its caption, in the article's words; null for none
   * @param by whose picture it is, in the article's words; null if it does not say
   */
  record Choice(String articleId, String url, @Nullable String alt, @Nullable String by) {}

  /** A choice with the copy of it, if there is one. */
  record Shown(Choice choice, @Nullable CopyName copy) {}

  /**
   * By which a copy is found.
   *
   * @param digest SHA-256 of its bytes, in lower-case hexadecimal digits
   * @param width in pixels
   * @param height in pixels
   */
  record CopyName(String digest, int width, int height) {}

  /** A copy with its bytes. */
  record Copy(CopyName name, byte[] bytes) {}

  /** A picture to be asked for. */
  record Wanted(String url, int failures) {}
}
