package dev.backstory.site.follow;

import static dev.backstory.site.words.Words.words;

import dev.backstory.compose.history.PageHistory;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.site.coverage.Newsroom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A revision of a story's page, as somebody hears of it who follows the story.
 *
 * @param lines those that came with it and stand on the page still
 * @param withdrawn what it took back, each statement once
 */
public record PageChange(Revision revision, List<Line> lines, List<Withdrawn> withdrawn) {
  public PageChange {
    lines = List.copyOf(lines);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * A line of the page.
   *
   * @param newsrooms that report it, the one that is quoted first
   */
  public record Line(String text, List<String> newsrooms) {
    public Line {
      newsrooms = List.copyOf(newsrooms);
    }
  }

  /** The latest changes of a page that say more than that there was one, newest first. */
  public static List<PageChange> of(StoryPage page) {
    Map<Integer, List<Line>> lines = lines(page);
    return page.history().reversed().stream()
        .map(it -> new PageChange(it, lines.getOrDefault(it.revision(), List.of()), withdrawn(it)))
        .filter(PageChange::isTold)
        .limit(Feed.LENGTH)
        .toList();
  }

  private boolean isTold() {
    return !lines.isEmpty()
        || !withdrawn.isEmpty()
        || revision.correction()
        || !revision.what().equals(PageHistory.DETAILS);
  }

  /** By the revision they came with; words that stand twice came with the earlier of the two. */
  private static Map<Integer, List<Line>> lines(StoryPage page) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    page.sections().stream()
        .filter(section -> section.omitted() == null && !(section instanceof Topics))
        .sorted(Comparator.comparingInt(PageSection::place))
        .flatMap(section -> section.everyClaim().stream())
        .forEach(claim -> claims.merge(claim.text(), claim, PageChange::earlier));
    Map<String, String> newsrooms = new HashMap<>();
    for (Covering article : page.coverage().articles()) {
      newsrooms.put(article.id(), Newsroom.nameOf(article));
    }
    Map<Integer, List<Line>> lines = new HashMap<>();
    for (Claim claim : claims.values()) {
      lines
          .computeIfAbsent(Math.max(1, claim.sinceRevision()), _ -> new ArrayList<>())
          .add(line(claim, newsrooms));
    }
    return lines;
  }

  private static Claim earlier(Claim one, Claim other) {
    return one.sinceRevision() <= other.sinceRevision() ? one : other;
  }

  private static Line line(Claim claim, Map<String, String> newsrooms) {
    List<String> tellers =
        claim.evidence().stream()
            .map(Evidence::articleId)
            .flatMap(article -> Stream.ofNullable(newsrooms.get(article)))
            .distinct()
            .toList();
    return new Line(claim.text(), tellers);
  }

  /** What a revision withdrew, each statement once, wherever on the page it stood. */
  public static List<Withdrawn> withdrawn(Revision revision) {
    Set<String> told = new HashSet<>();
    return revision.withdrawn().stream().filter(it -> told.add(it.text())).toList();
  }

  /** "Correction: 2 new lines, 1 line withdrawn"; what the history says where there are none. */
  public String title() {
    List<String> counted = new ArrayList<>();
    if (!lines.isEmpty() && revision.revision() > 1) {
      counted.add(words("follow.newLines", lines.size()));
    }
    if (!withdrawn.isEmpty()) {
      counted.add(words("follow.linesWithdrawn", withdrawn.size()));
    }
    String what = counted.isEmpty() ? revision.what() : String.join(", ", counted);
    return revision.correction() ? words("follow.correction", what) : what;
  }
}
