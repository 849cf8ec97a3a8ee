package dev.backstory.notation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The authors of an article by what a file or feed states of them, which others have often read off
 * a page: jobs, addresses and everybody in the page's margin stand among them.
 */
public final class StatedAuthors {
  /** More sign few articles; more than that is a list of the paper's writers. */
  private static final int MOST = 4;

  /** Characters at either end of a text in which those who wrote it may be named. */
  private static final int EDGE = 600;

  private static final Set<String> JOBS = Set.copyOf(Resource.lines("notation/jobs.txt"));

  private StatedAuthors() {}

  /**
   * People and agencies, or one body if there are none.
   *
   * @param stated bylines, or names, in their order
   * @param text of the article: of a long list only those count whom it names at its beginning or
   *     end
   */
  public static List<String> of(List<String> stated, String text) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> agencies = new LinkedHashSet<>();
    for (String one : stated) {
      Byline byline = Byline.readStated(one);
      people.addAll(byline.names());
      if (byline.agency() != null) {
        agencies.add(byline.agency());
      }
    }
    if (people.isEmpty() && agencies.isEmpty()) {
      return stated.size() == 1 && isBody(stated.getFirst())
          ? List.of(stated.getFirst().strip())
          : List.of();
    }
    Set<String> authors = new LinkedHashSet<>(people.size() > MOST ? named(people, text) : people);
    authors.addAll(agencies);
    return List.copyOf(authors);
  }

  private static Collection<String> named(Set<String> people, String text) {
    String edges =
        text.length() <= 2 * EDGE
            ? text
            : text.substring(0, EDGE) + text.substring(text.length() - EDGE);
    String lower = edges.toLowerCase(Locale.ROOT);
    return people.stream().filter(name -> lower.contains(name.toLowerCase(Locale.ROOT))).toList();
  }

  private static boolean isBody(String stated) {
    String text = stated.strip();
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[\\s,]+"));
    return !text.isEmpty()
        && text.indexOf('/') < 0
        && text.indexOf('@') < 0
        && words.stream().noneMatch(JOBS::contains);
  }
}
