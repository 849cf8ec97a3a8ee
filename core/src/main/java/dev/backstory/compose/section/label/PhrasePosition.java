package dev.backstory.compose.section.label;

import dev.backstory.model.MainVerb;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in its sentence, as far as words and marks between it and the main verb
 * show.
 */
final class PhrasePosition {
  /** Words that open another clause, by what they make of it. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<relative>\\b(?:who|whom|whose|which|where)\\b)"
              + "|(?<adverbial>\\b(?:when|while|because|as|after|before|since|until|although|though"
              + "|if|unless|despite|amid|following|during|without|whether)\\b)"
              + "|(?<content>\\bthat\\b)"
              + "|(?<infinitive>\\bto(?= \\p{Ll}+))"
              + "|(?<coordinate>\\b(?:and|but|or)\\b)"
              + "|(?<mark>[,;:—–(])");

  private static final List<String> BREAKS =
      List.of("relative", "adverbial", "content", "infinitive", "coordinate", "mark");

  private static final Pattern NEXT =
      Pattern.compile(
          "^ (?:(?:the|a|an|its|his|her|their|any|some|more|\\p{L}+ly|\\d[\\d,.]*) )*$");

  private final String text;
  private final int verb;
  private final int verbEnd;

  PhrasePosition(StorySentence sentence) {
    this.text = sentence.text();
    MainVerb main = sentence.verb();
    if (main != null && main.finite()) {
      this.verb = sentence.local(main.span().start());
      this.verbEnd = sentence.local(main.span().end());
    } else {
      this.verb = -1;
      this.verbEnd = -1;
    }
  }

  /** To the main verb: "verb", "subject", "object", "same" clause, "before", "after", "unknown". */
  String place(int start, int end) {
    if (verb < 0) {
      return "unknown";
    }
    if (start < verbEnd && verb < end) {
      return "verb";
    }
    boolean ahead = end <= verb;
    String between = ahead ? text.substring(end, verb) : text.substring(verbEnd, start);
    boolean broken = BREAK.matcher(between).find();
    if (ahead) {
      return broken ? "before" : "subject";
    }
    if (NEXT.matcher(between).matches()) {
      return "object";
    }
    return broken ? "after" : "same";
  }

  /** What opens the stretch of the sentence in which it stands; "none" if nothing does. */
  String opening(int start) {
    int from = verb >= 0 && verbEnd <= start ? verbEnd : 0;
    Matcher opens = BREAK.matcher(text).region(from, start);
    String last = "none";
    while (opens.find()) {
      Matcher found = opens;
      last = BREAKS.stream().filter(name -> found.group(name) != null).findFirst().orElse(last);
    }
    return last;
  }

  /** How many clauses and phrases open between it and the main verb. */
  int distance(int start, int end) {
    if (verb < 0 || start < verbEnd && verb < end) {
      return 0;
    }
    String between = end <= verb ? text.substring(end, verb) : text.substring(verbEnd, start);
    return (int) BREAK.matcher(between).results().count();
  }

  /** Whether it stands between quotation marks. */
  boolean isQuoted(int start) {
    return Marks.blanked(text).startsWith(" ", start) && !text.startsWith(" ", start);
  }

  /** Whether more that belongs to it follows: "use" of "use of force". */
  boolean isContinued(int end) {
    return text.startsWith(" of ", end) || text.startsWith("-", end) || isOwner(end);
  }

  private boolean isOwner(int end) {
    return text.startsWith("'s ", end) || text.startsWith("’s ", end);
  }
}
