package dev.backstory.site.coverage;

import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage.Covering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A newsroom of a story, with every report of its own and the copies that others published.
 *
 * @param articles as they stand in the coverage; never empty
 */
public record Newsroom(String name, List<Covering> articles) {
  private static final int LONGEST_MARK = 3;

  public Newsroom {
    articles = List.copyOf(articles);
  }

  /** Those of a story, in the order of its coverage. */
  public static List<Newsroom> of(List<Covering> coverage) {
    Map<String, List<Covering>> newsrooms = new LinkedHashMap<>();
    for (Covering article : coverage) {
      newsrooms.computeIfAbsent(nameOf(article), _ -> new ArrayList<>()).add(article);
    }
    return newsrooms.entrySet().stream()
        .map(it -> new Newsroom(it.getKey(), it.getValue()))
        .toList();
  }

  /** The newsroom whose reporting an article is; its outlet where nothing else is known. */
  public static String nameOf(Covering article) {
    return article.newsroom() == null ? article.outlet() : article.newsroom();
  }

  /** Its initials, or the first letters of a single word: "AP", "CNN", "Re". */
  public String mark() {
    return mark(name);
  }

  /** That of a newsroom of this name. */
  public static String mark(String name) {
    List<String> words =
        List.of(name.replaceFirst("(?i)^the\\s+(?=\\S)", "").split("[^\\p{L}\\p{N}]+")).stream()
            .filter(
                word ->
                    !word.isEmpty()
                        && (isHost(name) || !Character.isLowerCase(word.codePointAt(0))))
            .toList();
    if (words.isEmpty()) {
      return name.isBlank() ? "?" : head(name.strip(), 1);
    }
    boolean initials = words.getFirst().length() <= LONGEST_MARK && !isHost(name);
    return isHost(name) || words.size() == 1
        ? head(words.getFirst(), initials ? LONGEST_MARK : 2)
        : words.stream()
            .limit(LONGEST_MARK)
            .map(word -> head(word, 1))
            .collect(Collectors.joining());
  }

  private static boolean isHost(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT)) && name.contains(".");
  }

  private static String head(String word, int letters) {
    int end = word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length())));
    String head = word.substring(0, end);
    int first = head.offsetByCodePoints(0, 1);
    return head.substring(0, first).toUpperCase(Locale.ROOT) + head.substring(first);
  }

  /** Whether an article is its reporting. */
  public boolean has(String articleId) {
    return articles.stream().anyMatch(article -> article.id().equals(articleId));
  }

  /** Who publishes it, or null where that is not known. */
  public @Nullable Publisher publisher() {
    return articles.stream()
        .filter(article -> article.wire() == null && article.independent())
        .map(Covering::publisher)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Other outlets that took over what it reported, each once. */
  public List<String> carriers() {
    return articles.stream()
        .filter(article -> article.wire() != null || !article.independent())
        .map(Covering::outlet)
        .filter(outlet -> !outlet.equals(name))
        .distinct()
        .toList();
  }

  /** When its articles were published, earliest first, as far as they say. */
  public List<Instant> times() {
    return articles.stream().map(Covering::publishedAt).filter(Objects::nonNull).sorted().toList();
  }

  /** Its earliest report; null if none has a time. */
  public @Nullable Instant first() {
    return times().stream().findFirst().orElse(null);
  }

  /** Its latest report; null if none has a time. */
  public @Nullable Instant last() {
    return times().stream().max(Comparator.naturalOrder()).orElse(null);
  }
}
