package dev.backstory.pipeline;

import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageWriter.Written;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.PageBasis;
import dev.backstory.port.PageBasis.Conditions;
import dev.backstory.port.StoryStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells stored pages again, from what was read in their articles and from what they were told from,
 * to see whether they come to the same. Reads the stores as they are when it is made; writes
 * nothing. Safe for use by several threads.
 */
public final class PageRecomputer {
  private static final String NOT_KEPT = "told before it was kept what pages are told from";

  /** Its texts are too old to be kept whole. */
  static final String CUT = "resting on texts that are no longer kept whole";

  private final ArticleStore articles;
  private final StoryStore stories;
  private final PageWriter writer;
  private final StoryPageUpdater updater;
  private final Set<String> untold;

  public PageRecomputer(
      ArticleStore articles, StoryStore stories, NewsroomResolver newsrooms, PageWriter writer) {
    this.articles = articles;
    this.stories = stories;
    this.writer = writer;
    this.updater =
        new StoryPageUpdater(
            articles, stories, newsrooms, writer, PageRecomputer::unlinked, _ -> List.of());
    this.untold = stories.untold().stream().map(Story::id).collect(Collectors.toSet());
  }

  /** The ways to earlier stories are kept with what a page was told from. */
  private static StoryLink unlinked(Story story) {
    return new StoryLink(story.id(), story.slug(), "", story.createdAt());
  }

  /**
   * Tells the stored page of a story again.
   *
   * @param storyId one with a page
   */
  public Recomputed recompute(String storyId) {
    StoryPage page = stories.page(storyId).orElseThrow();
    Optional<Story> story = stories.story(storyId).filter(it -> it.id().equals(storyId));
    if (story.isEmpty()) {
      return new Recomputed.Unknown("part of another story now");
    }
    if (untold.contains(storyId)) {
      return new Recomputed.Unknown("to be written anew");
    }
    if (story.get().articleIds().stream().noneMatch(id -> articles.annotated(id).isPresent())) {
      return new Recomputed.Unknown("none of its articles can be read");
    }
    PageBasis basis = stories.basis(storyId).orElse(null);
    return basis == null ? withoutBasis(story.get(), page) : recompute(story.get(), page, basis);
  }

  /** Of a first revision, which has no page before it, everything may be there all the same. */
  private Recomputed withoutBasis(Story story, StoryPage page) {
    PageBasis first = new PageBasis(null, List.of(), story.earlier(), Conditions.FIXED, true);
    boolean same = page.revision() == 1 && differences(story, page, first).isEmpty();
    return same ? new Recomputed.Same() : new Recomputed.Unknown(isCut(story) ? CUT : NOT_KEPT);
  }

  private Recomputed recompute(Story story, StoryPage page, PageBasis basis) {
    if (basis.previous() == null && page.revision() > 1) {
      return stands(story, page, basis)
          ? new Recomputed.Stands()
          : new Recomputed.Unknown(NOT_KEPT);
    }
    List<String> differences = differences(story, page, basis);
    if (differences.isEmpty()) {
      return new Recomputed.Same();
    }
    if (basis.stood() && stands(story, page, basis)) {
      return new Recomputed.Stands();
    }
    if (isCut(story)) {
      return new Recomputed.Unknown(CUT);
    }
    List<String> others = basis.conditions().differences(writer.conditions());
    return others.isEmpty()
        ? new Recomputed.Differs(differences)
        : new Recomputed.Unknown("told with " + String.join(" and ", others));
  }

  private boolean isCut(Story story) {
    return story.articleIds().stream()
        .flatMap(id -> articles.article(id).stream())
        .anyMatch(it -> !it.isWhole());
  }

  private List<String> differences(Story story, StoryPage page, PageBasis basis) {
    return PageDifferences.between(page, told(story, basis, page).page());
  }

  /** Whether the page, told after itself, stays as it is. */
  private boolean stands(Story story, StoryPage page, PageBasis basis) {
    PageBasis itself =
        new PageBasis(page, List.of(), basis.earlier(), basis.conditions(), basis.stood());
    return told(story, itself, page).page() == page;
  }

  private Written told(Story story, PageBasis basis, StoryPage page) {
    return updater.write(story, basis, page).orElseThrow(); // some of its articles can be read
  }
}
