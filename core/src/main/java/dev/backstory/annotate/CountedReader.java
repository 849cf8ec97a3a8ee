package dev.backstory.annotate;

import dev.backstory.port.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a figure counts: the noun behind it and what happened to those it counts. */
final class CountedReader {
  private static final int LONGEST_PHRASE = 6;
  private static final int LONGEST_VERB = 4;
  private static final int LONGEST_VERB_GROUP = 6;
  private static final int TOTAL_REACH = 6;
  private static final Set<String> MODIFIERS =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "WP$");
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "get");
  private static final Set<String> CERTAIN = Set.of("know", "confirm", "report");
  private static final Set<String> BEFORE_FIGURE =
      Set.of("IN", "TO", "JJR", "JJS", "RB", "RBR", "RBS", "DT", "JJ");

  private final List<Token> tokens;

  CountedReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the figure gives a stretch of time, or the time of day. */
  boolean isTime(Figure figure) {
    int head = head(figure.end(), true);
    boolean next = figure.end() < tokens.size() && isTime(tokens.get(figure.end()));
    return next || (head >= 0 && isTime(tokens.get(head)));
  }

  /** What it counts, in the form that is the same for all words that mean the same; or null. */
  @Nullable String read(Figure figure) {
    return figure.unit() == null ? counted(figure) : measured(figure);
  }

  private @Nullable String counted(Figure figure) {
    int from = partitive(figure.end());
    int head = head(from, false);
    boolean one = figure.value().compareTo(BigDecimal.ONE) == 0;
    if (head < 0 && one) {
      head = head(from, true);
    }
    String state = state(head < 0 ? figure.end() : head + 1, head >= 0);
    if (state == null) {
      state = stateBefore(figure.start());
    }
    if (head >= 0) {
      return one && state == null ? null : phrase(tokens.get(head), state);
    }
    return state == null ? total(figure.start()) : "people " + state;
  }

  private @Nullable String measured(Figure figure) {
    int from = figure.end();
    boolean share = "%".equals(figure.unit());
    if (from < tokens.size() && !share && word(from).equals("in")) {
      from++;
    }
    int head = head(partitive(from), true);
    return head < 0 || isTime(tokens.get(head)) ? null : phrase(tokens.get(head), null);
  }

  private static String phrase(Token noun, @Nullable String state) {
    String meaning = QuantityWords.meaning("noun", noun.lemma());
    String head = meaning == null ? noun.lemma() : meaning;
    return state == null || head.contains(" ") ? head : head + " " + state;
  }

  /** Behind "of the", where they follow. */
  private int partitive(int from) {
    if (from >= tokens.size() || !word(from).equals("of")) {
      return from;
    }
    boolean determiner = from + 1 < tokens.size() && DETERMINERS.contains(pos(from + 1));
    return determiner ? from + 2 : from + 1;
  }

  /** The head of the noun phrase that begins at a token, or -1; of a count it is in the plural. */
  private int head(int from, boolean singular) {
    int head = -1;
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST_PHRASE); i++) {
      String pos = pos(i);
      boolean plural = pos.equals("NNS") || pos.equals("NNPS") || word(i).equals("people");
      if (plural || (singular && pos.equals("NN"))) {
        head = i;
      } else if (!MODIFIERS.contains(pos) || (head >= 0 && !pos.startsWith("NN"))) {
        break;
      }
    }
    return head;
  }

  /** What happened to them, behind the noun: "killed", "were injured", "dead"; or null. */
  private @Nullable String state(int from, boolean noun) {
    int at = from;
    boolean auxiliary = false;
    while (at < Math.min(tokens.size(), from + LONGEST_VERB_GROUP) && leadsToVerb(at)) {
      auxiliary |= AUXILIARIES.contains(lemma(at));
      at++;
    }
    if (at >= tokens.size()) {
      return null;
    }
    String known = QuantityWords.meaning("state", lemma(at));
    if (known == null && at + 2 < tokens.size()) {
      known = QuantityWords.meaning("state", lemma(at) + " " + word(at + 1) + " " + lemma(at + 2));
    }
    if (known != null && !(pos(at).equals("VBZ") || pos(at).equals("VBP"))) {
      return known;
    }
    return noun && pos(at).equals("VBN") && !auxiliary ? word(at) : null;
  }

  /** Auxiliaries, and "are now known to have". */
  private boolean leadsToVerb(int at) {
    return AUXILIARIES.contains(lemma(at))
        || pos(at).equals("RB")
        || pos(at).equals("TO")
        || (pos(at).equals("VBN") && CERTAIN.contains(lemma(at)));
  }

  /** What happened to them, before the figure: "killed at least". */
  private @Nullable String stateBefore(int start) {
    for (int i = start - 1; i >= Math.max(0, start - LONGEST_VERB); i--) {
      if (pos(i).startsWith("VB")) {
        return QuantityWords.meaning("state", lemma(i));
      }
      if (!BEFORE_FIGURE.contains(pos(i))) {
        return null;
      }
    }
    return null;
  }

  /** "The death toll rose to 12": what the total is of. */
  private @Nullable String total(int start) {
    for (int i = start - 1; i >= Math.max(0, start - TOTAL_REACH); i--) {
      String total = QuantityWords.meaning("total", lemma(i));
      if (total != null) {
        return total;
      }
    }
    return null;
  }

  private static boolean isTime(Token token) {
    return QuantityWords.meaning("time", token.lemma()) != null
        || QuantityWords.meaning("time", token.form().toLowerCase(Locale.ROOT)) != null;
  }

  private String word(int index) {
    return tokens.get(index).form().toLowerCase(Locale.ROOT);
  }

  private String lemma(int index) {
    return tokens.get(index).lemma();
  }

  private String pos(int index) {
    return tokens.get(index).pos();
  }
}
