package dev.backstory.annotate.role;

import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence shows by itself, in forms that hold across outlets: names and numbers become
 * their kind, quotation marks of every sort become one.
 *
 * @param words normal forms of the tokens, in order
 * @param content lemmas of nouns, verbs and adjectives
 * @param stems first letters of its longer words, to compare it with a headline
 * @param names words of the people and organisations in it, lower case
 * @param kinds kinds of names in it
 * @param verbGroups each run of auxiliaries and verb as one string: {@code will be/VB VBN}
 * @param finite tag of its first finite verb, or the modal, or "none"
 * @param voice who speaks in it
 * @param weekday the first it names, lower case
 * @param years four-digit years in it
 */
record SentenceTraits(
    List<String> words,
    Set<String> content,
    Set<String> stems,
    Set<String> names,
    Set<String> kinds,
    List<String> verbGroups,
    String finite,
    Voice voice,
    @Nullable String weekday,
    List<Integer> years) {
  private static final WordList LISTS = WordList.read("annotate/role/role-words.txt");
  private static final Set<String> CUES = LISTS.section("cue");
  private static final Set<String> AUXILIARIES = LISTS.section("auxiliary");
  private static final Set<String> WEEKDAYS = LISTS.section("weekday");
  private static final Set<String> MARKS = LISTS.section("quotation mark");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  /** Who speaks in a sentence. */
  enum Voice {
    JOURNALIST,
    /** Somebody else, in paraphrase. */
    REPORTED,
    /** Somebody else, word for word. */
    QUOTED
  }

  /**
   * @param insideQuotation whether a quotation was open where the sentence begins
   */
  static SentenceTraits of(List<Token> tokens, boolean insideQuotation) {
    return new SentenceTraits(
        tokens.stream().map(SentenceTraits::normalForm).toList(),
        content(tokens),
        stems(tokens),
        names(tokens),
        kinds(tokens),
        verbGroups(tokens),
        finite(tokens),
        voice(tokens, insideQuotation),
        weekday(tokens),
        years(tokens));
  }

  /** Whether a quotation is open behind the tokens, if it was open before them or not. */
  static boolean quotationOpenAfter(List<Token> tokens, boolean open) {
    for (Token token : tokens) {
      open =
          switch (token.form()) {
            case "“", "``" -> true;
            case "”" -> false;
            case "\"", "''" -> !open;
            default -> open;
          };
    }
    return open;
  }

  static String beginning(String word) {
    return word.length() > 5 ? word.substring(0, 5) : word;
  }

  private static String normalForm(Token token) {
    String lower = token.form().toLowerCase(Locale.ROOT);
    if (hasDigit(lower)) {
      return isYear(lower) ? "<year>" : "<number>";
    }
    String kind = kind(token);
    if (token.pos().startsWith("NNP")
        && !kind.isEmpty()
        && !kind.equals("DATE")
        && !kind.equals("TIME")) {
      return "<" + kind + ">";
    }
    return MARKS.contains(lower) ? "\"" : lower;
  }

  private static Set<String> content(List<Token> tokens) {
    Set<String> content = new LinkedHashSet<>();
    for (Token token : tokens) {
      String pos = token.pos();
      boolean open = pos.startsWith("NN") || pos.startsWith("VB") || pos.startsWith("JJ");
      if (open && !AUXILIARIES.contains(token.lemma())) {
        content.add(token.lemma());
      }
    }
    return content;
  }

  private static Set<String> stems(List<Token> tokens) {
    Set<String> stems = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (token.form().length() > 3) {
        stems.add(beginning(token.form().toLowerCase(Locale.ROOT)));
      }
    }
    return stems;
  }

  private static Set<String> names(List<Token> tokens) {
    Set<String> names = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (kind(token).equals("PERSON") || kind(token).equals("ORG")) {
        names.add(token.form().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static Set<String> kinds(List<Token> tokens) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (!kind(token).isEmpty()) {
        kinds.add(kind(token));
      }
    }
    return kinds;
  }

  private static String kind(Token token) {
    String tag = token.entity();
    return tag.length() > 2 ? tag.substring(2) : "";
  }

  private static List<String> verbGroups(List<Token> tokens) {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    int adverbs = 0;
    for (Token token : tokens) {
      String pos = token.pos();
      if (isAuxiliary(token)) {
        group.append(pos.equals("MD") ? token.lemma() : token.lemma() + "/" + pos).append(' ');
        adverbs = 0;
      } else if (pos.startsWith("VB")) {
        groups.add(group.append(pos).toString());
        group.setLength(0);
      } else if (!pos.startsWith("RB") || ++adverbs > 2) {
        close(group, groups);
      }
    }
    close(group, groups);
    return groups;
  }

  private static boolean isAuxiliary(Token token) {
    String pos = token.pos();
    return pos.equals("MD")
        || pos.equals("TO")
        || (pos.startsWith("VB") && AUXILIARIES.contains(token.lemma()));
  }

  private static void close(StringBuilder group, List<String> groups) {
    if (!group.isEmpty()) {
      groups.add(group.toString());
      group.setLength(0);
    }
  }

  private static String finite(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.pos().equals("MD")) {
        return token.lemma();
      }
      if (FINITE.contains(token.pos())) {
        return token.pos();
      }
    }
    return "none";
  }

  private static Voice voice(List<Token> tokens, boolean insideQuotation) {
    boolean quoted = insideQuotation || tokens.stream().anyMatch(t -> MARKS.contains(t.form()));
    if (quoted) {
      return Voice.QUOTED;
    }
    return tokens.stream().anyMatch(t -> CUES.contains(t.lemma()))
        ? Voice.REPORTED
        : Voice.JOURNALIST;
  }

  private static @Nullable String weekday(List<Token> tokens) {
    for (Token token : tokens) {
      String lower = token.form().toLowerCase(Locale.ROOT);
      if (WEEKDAYS.contains(lower)) {
        return lower;
      }
    }
    return null;
  }

  private static List<Integer> years(List<Token> tokens) {
    List<Integer> years = new ArrayList<>();
    for (Token token : tokens) {
      if (isYear(token.form())) {
        years.add(Integer.valueOf(token.form()));
      }
    }
    return years;
  }

  private static boolean hasDigit(String form) {
    return form.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isYear(String form) {
    return form.length() == 4
        && (form.startsWith("19") || form.startsWith("20"))
        && form.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
