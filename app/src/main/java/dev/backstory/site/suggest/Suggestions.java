package dev.backstory.site.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private final List<Kind> kinds;

  /**
   * Suggestions of a kind.
   *
   * @param most how many of them are made at a time
   */
  private record Kind(int most, List<Suggestion> suggestions, String[] keys) {}

  private Suggestions(List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** Of what a site has; the first of each kind come first. */
  public static final class Builder {
    private final List<Kind> kinds = new ArrayList<>();

    /** Adds a kind. */
    public Builder add(int most, List<Suggestion> suggestions) {
      String[] keys = suggestions.stream().map(it -> key(it.text())).toArray(String[]::new);
      kinds.add(new Kind(most, List.copyOf(suggestions), keys));
      return this;
    }

    public Suggestions build() {
      return new Suggestions(kinds);
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
    for (Kind kind : kinds) {
      int more = Math.min(MOST, found.size() + kind.most);
      for (int i = 0; i < kind.keys.length && found.size() < more; i++) {
        if (kind.keys[i].contains(key) && texts.add(kind.keys[i])) {
          found.add(kind.suggestions.get(i));
        }
      }
    }
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
