package dev.backstory.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is published; the JSON of a story has these fields in this order.
 *
 * @param language ISO 639-1 code
 * @param revision 1 at first, one more with every change that a reader would see
 * @param facts that its claims tell, and those that overtook them
 */
public record StoryPage(
    String id,
    String slug,
    String headline,
    Status status,
    String language,
    Instant createdAt,
    Instant updatedAt,
    int revision,
    Coverage coverage,
    List<PageSection> sections,
    List<Revision> history,
    List<Fact> facts) {
  public StoryPage {
    sections = List.copyOf(sections);
    history = List.copyOf(history);
    facts = List.copyOf(facts);
  }

  /** A page without facts, as it was told before there were any. */
  public StoryPage(
      String id,
      String slug,
      String headline,
      Status status,
      String language,
      Instant createdAt,
      Instant updatedAt,
      int revision,
      Coverage coverage,
      List<PageSection> sections,
      List<Revision> history) {
    this(
        id, slug, headline, status, language, createdAt, updatedAt, revision, coverage, sections,
        history, List.of());
  }

  /** The same with other sections, which tell these facts. */
  public StoryPage with(List<PageSection> sections, List<Fact> facts) {
    return new StoryPage(
        id, slug, headline, status, language, createdAt, updatedAt, revision, coverage, sections,
        history, facts);
  }

  /** The outlet whose article has the words of a paper, which may be an agency that it prints. */
  public String printedBy(PageSection.PaperEntry entry) {
    return coverage.articles().stream()
        .filter(it -> it.id().equals(entry.articleId()) && it.wire() != null)
        .map(Covering::outlet)
        .findFirst()
        .orElse(entry.outlet());
  }

  /** A page needs three articles of two independent newsrooms; a story with fewer is a brief. */
  public enum Status {
    BRIEF,
    PAGE
  }

  /**
   * Who reported it.
   *
   * @param outlets how many different outlets
   * @param independentNewsrooms how many reported by themselves, copies folded
   */
  public record Coverage(List<Covering> articles, int outlets, int independentNewsrooms) {
    public Coverage {
      articles = List.copyOf(articles);
    }
  }

  /**
   * One article of the coverage.
   *
   * @param publisher of its outlet, null where nothing is known of it
   * @param newsroom whose reporting it is; null on a page that was told before that was kept
   * @param access {@link Access#PREVIEW} where its page shows only the beginning to everybody, else
   *     null
   */
  public record Covering(
      String id,
      @Nullable String url,
      String outlet,
      List<String> authors,
      @Nullable String title,
      @Nullable Instant publishedAt,
      @Nullable String wire,
      boolean independent,
      @Nullable Publisher publisher,
      @Nullable String newsroom,
      @Nullable Access access) {
    public Covering {
      authors = List.copyOf(authors);
    }

    /** An article that everybody may read whole. */
    public Covering(
        String id,
        @Nullable String url,
        String outlet,
        List<String> authors,
        @Nullable String title,
        @Nullable Instant publishedAt,
        @Nullable String wire,
        boolean independent,
        @Nullable Publisher publisher,
        @Nullable String newsroom) {
      this(
          id,
          url,
          outlet,
          authors,
          title,
          publishedAt,
          wire,
          independent,
          publisher,
          newsroom,
          null);
    }

    /** The reporting of its own outlet. */
    public Covering(
        String id,
        @Nullable String url,
        String outlet,
        List<String> authors,
        @Nullable String title,
        @Nullable Instant publishedAt,
        @Nullable String wire,
        boolean independent,
        @Nullable Publisher publisher) {
      this(id, url, outlet, authors, title, publishedAt, wire, independent, publisher, outlet);
    }
  }

  /**
   * What changed on the page.
   *
   * @param what in a reader's words
   * @param correction whether something that was published was wrong
   * @param withdrawn what stood on the page until then and whoever reported it no longer says
   */
  public record Revision(
      int revision, Instant at, String what, boolean correction, List<Withdrawn> withdrawn) {
    public Revision {
      withdrawn = List.copyOf(withdrawn);
    }

    /** A change by which nothing was withdrawn. */
    public Revision(int revision, Instant at, String what, boolean correction) {
      this(revision, at, what, correction, List.of());
    }
  }

  /**
   * A claim that stood on the page.
   *
   * @param id that of the claim
   * @param why in a reader's words, with the name of whoever reported it
   */
  public record Withdrawn(String id, String text, String why) {}
}
