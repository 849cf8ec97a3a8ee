package dev.backstory.annotate.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what happened to those who are counted: "killed at least 12", "12 people were killed". */
final class FateOfCounted {
  private static final int LONGEST_VERB_GROUP = 6;
  private static final int FARTHEST_VERB = 10;
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "get", "remain");
  private static final Set<String> CERTAIN = Set.of("know", "confirm", "report");
  private static final Set<String> BETWEEN =
      Set.of("IN", "DT", "JJ", "NN", "NNP", "NNS", "PRP", "PRP$", "WP", "VBG", "POS", "RB", "HYPH");
  private static final Set<String> BEFORE = Set.of("DT", "RB", "JJ", "PRP$");
  private static final Set<String> ADJECTIVES =
      Set.of("dead", "missing", "homeless", "unaccounted", "wounded", "injured", "hurt");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> IN_PHRASE = Set.of("CD", "JJ", "NN", "NNS", "NNP", "HYPH");
  private static final int LONGEST_OTHERS = 7;
  private static final int LONGEST_BEFORE = 2;

  private final FigureWords words;

  FateOfCounted(FigureWords words) {
    this.words = words;
  }

  /**
   * What happened to them by the words from {@code from} on, or null.
   *
   * @param noun whether the counted noun stands before these words
   */
  @Nullable String behind(int from, boolean noun) {
    String near = near(from);
    if (near != null || !noun) {
      return near;
    }
    int others = behindOthers(from);
    return others == from ? far(from) : near(others);
  }

  private @Nullable String near(int from) {
    int at = from;
    while (at < from + LONGEST_VERB_GROUP && leadsToVerb(at)) {
      at++;
    }
    return known(at);
  }

  /** Behind "and two pilots", "and a man", which share what happened; or {@code at} itself. */
  private int behindOthers(int at) {
    boolean others =
        words.word(at).equals("and")
            && (words.pos(at + 1).equals("CD") || words.word(at + 1).equals("a"));
    int end = at + 2;
    while (others && end < at + LONGEST_OTHERS && IN_PHRASE.contains(words.pos(end))) {
      end++;
    }
    return others && words.isNoun(end - 1) ? end : at;
  }

  /** What happened to "the dead" and "the injured", where no noun follows; else null. */
  @Nullable String of(int at) {
    boolean those = !words.isNoun(at + 1) && !words.pos(at + 1).startsWith("JJ");
    return those && !words.word(at).equals("hurt") ? listed(at) : null;
  }

  private @Nullable String listed(int at) {
    return words.word(at).endsWith("ed") || ADJECTIVES.contains(words.word(at))
        ? QuantityWords.meaning("state", stem(at))
        : null;
  }

  /** Taggers take "the infected" for nouns. */
  private String stem(int at) {
    String word = words.word(at);
    boolean known = QuantityWords.meaning("state", words.lemma(at)) != null;
    return known ? words.lemma(at) : word.substring(0, word.length() - 2);
  }

  private @Nullable String known(int at) {
    String phrase = words.lemma(at) + " " + words.word(at + 1) + " " + words.lemma(at + 2);
    if (QuantityWords.meaning("state", phrase) != null) {
      return QuantityWords.meaning("state", phrase);
    }
    String known = QuantityWords.meaning("state", words.lemma(at));
    boolean present = words.pos(at).equals("VBZ") || words.pos(at).equals("VBP");
    boolean adjective = !words.isVerb(at) && !ADJECTIVES.contains(words.word(at));
    return present || adjective ? null : known;
  }

  /** "12 people, most of them children, were killed": the passive farther on. */
  private @Nullable String far(int from) {
    int first = words.word(from).equals(",") ? behindComma(from + 1) : from;
    for (int i = first; i < Math.min(words.size(), from + FARTHEST_VERB); i++) {
      if (words.lemma(i).equals("be") && words.isVerb(i)) {
        return known(words.pos(i + 1).equals("RB") ? i + 2 : i + 1);
      }
      if (words.pos(i).equals("VBD") && QuantityWords.meaning("fatal", words.lemma(i)) != null) {
        return known(i);
      }
      if (!BETWEEN.contains(words.pos(i))) {
        return null;
      }
    }
    return null;
  }

  /** Behind the comma that ends what another begins. */
  private int behindComma(int from) {
    int at = from;
    while (at < from + FARTHEST_VERB
        && !words.word(at).equals(",")
        && !FINITE.contains(words.pos(at))) {
      at++;
    }
    return words.word(at).equals(",") ? at + 1 : words.size();
  }

  /** Auxiliaries, and "are now known to have". */
  private boolean leadsToVerb(int at) {
    return AUXILIARIES.contains(words.lemma(at))
        || words.pos(at).equals("RB")
        || words.pos(at).equals("TO")
        || (words.pos(at).equals("VBN") && CERTAIN.contains(words.lemma(at)));
  }

  /** What happened to them by the words before a figure: "killing another", "shot dead". */
  @Nullable String before(int start) {
    for (int i = start - 1; i >= Math.max(0, start - 1 - LONGEST_BEFORE); i--) {
      String state = QuantityWords.meaning("state", words.lemma(i));
      boolean done = words.isVerb(i) || words.word(i).equals("dead");
      if (done) {
        return state;
      }
      if (!BEFORE.contains(words.pos(i))) {
        return null;
      }
    }
    return null;
  }
}
