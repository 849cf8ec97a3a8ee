package dev.backstory.site.suggest;

import dev.backstory.site.sorted.Sorted;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds names and headlines by the beginnings of their words. All of them are looked through, which
 * takes a few milliseconds for a hundred thousand. Never changes.
 */
public final class Suggestions {
  /** How many there are at most. */
  public static final int MOST = 8;

  private static final int FEWEST_LETTERS = 2;
  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final List<Kind<?>> kinds;

  /**
   * @param kinds those of the first come first
   */
  Suggestions(List<Kind<?>> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** Something with the words that it is found by. */
  record Entry<T>(T of, String key) {}

  /**
   * What is suggested of a kind.
   *
   * @param <T> what it is made of
   */
  static final class Kind<T> {
    private final int most;
    private final Sorted<T> all;
    private final Sorted<Entry<T>> entries;
    private final Function<T, String> text;
    private final Function<T, Suggestion> shown;

    private Kind(
        int most,
        Sorted<T> all,
        Sorted<Entry<T>> entries,
        Function<T, String> text,
        Function<T, Suggestion> shown) {
      this.most = most;
      this.all = all;
      this.entries = entries;
      this.text = text;
      this.shown = shown;
    }

    /**
     * None yet.
     *
     * @param most how many of them are made at a time
     * @param order in which they are looked through
     * @param text by whose words something is found
     */
    static <T> Kind<T> none(int most, Comparator<? super T> order, Function<T, String> text) {
      return new Kind<>(
          most,
          Sorted.by(order),
          Sorted.by((some, more) -> order.compare(some.of, more.of)),
          text,
          it -> new Suggestion("", text.apply(it), ""));
    }

    /**
     * The same of a later list of things; only what differs is read.
     *
     * @param now shares what is the same with the earlier one
     * @param shown makes a suggestion of one that was found
     */
    Kind<T> of(Sorted<T> now, Function<T, Suggestion> shown) {
      Sorted.Difference<T> change = now.since(all);
      return new Kind<>(
          most,
          now,
          entries.with(
              change.gone().stream().map(it -> new Entry<>(it, "")).toList(),
              change.there().stream()
                  .map(it -> new Entry<>(it, Suggestions.key(text.apply(it))))
                  .toList()),
          text,
          shown);
    }

    private void find(String key, Set<String> texts, List<Suggestion> found) {
      int end = Math.min(MOST, found.size() + most);
      for (Entry<T> entry : entries) {
        if (found.size() >= end) {
          return;
        }
        if (entry.key.contains(key) && texts.add(entry.key)) {
          found.add(shown.apply(entry.of));
        }
      }
    }
  }

  /**
   * What has the typed words, one after the other, the last of which may be a beginning; no text
   * twice.
   *
   * @return none before two letters are typed
   */
  public List<Suggestion> find(String typed) {
    String key = key(typed.substring(0, Math.min(LONGEST, typed.length())));
    if (key.length() <= FEWEST_LETTERS) {
      return List.of();
    }
    Set<String> texts = new HashSet<>();
    List<Suggestion> found = new ArrayList<>();
    kinds.forEach(kind -> kind.find(key, texts, found));
    return found;
  }

  /** Small words without accents, each after a space. */
  private static String key(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFD)
            ? text
            : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder key = new StringBuilder(text.length() + 1);
    boolean inside = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(inside ? "" : " ").appendCodePoint(Character.toLowerCase(c));
        inside = true;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        inside = false;
      }
    }
    return key.toString();
  }
}
