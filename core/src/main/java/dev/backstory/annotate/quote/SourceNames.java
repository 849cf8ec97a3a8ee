package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.EntityType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the name in the words for a source. */
final class SourceNames {
  private final List<QuoteMarkedSentence> clauses;
  private final List<Name> names;

  /**
   * @param names in the order of the text
   */
  SourceNames(List<QuoteMarkedSentence> clauses, List<Name> names) {
    this.clauses = clauses;
    this.names = names;
  }

  /**
   * The name in which the phrase ends, else the person with whom its apposition begins: "the mayor,
   * Jane Doe,".
   *
   * @param head behind the last token of the phrase without what hangs on it
   */
  @Nullable Name in(Source source, int head) {
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    boolean joined = clause.pos(head).equals("CC") && head < source.last();
    Name whole = endingAt(source, source.last());
    if (whole != null && isTitled(clause, source, whole)) {
      return whole;
    }
    Name last = joined ? whole : endingAt(source, head);
    boolean several = joined && last != null && clause.pos(last.first() - 1).equals("CC");
    if (last != null && !several && (!joined || last.type() == EntityType.PERSON)) {
      return last;
    }
    return source.appositionLast() > source.appositionFirst() && !joined
        ? personIn(clause, source)
        : null;
  }

  /** The person of whom the words are an apposition: "Jane Doe, the mayor, who said". */
  @Nullable Name beside(Source source, @Nullable Cue cue) {
    QuoteMarkedSentence clause = clauses.get(source.sentence());
    if (!clause.is(source.first() - 1, ",") || source.last() <= source.first()) {
      return null;
    }
    String opening = clause.pos(source.first());
    boolean opens = opening.equals("DT") || opening.equals("NN") || opening.startsWith("JJ");
    for (int i = firstOf(source.sentence()); opens && i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != source.sentence() || name.first() >= source.first()) {
        return null;
      }
      int comma = clause.is(name.last(), "(") ? closing(clause, name.last()) + 1 : name.last();
      if (comma == source.first() - 1 && name.type() == EntityType.PERSON) {
        return isApposition(clause, source, cue) ? name : null;
      }
    }
    return null;
  }

  private static int closing(QuoteMarkedSentence clause, int opening) {
    int closing = opening;
    while (closing < clause.size() && !clause.is(closing, ")")) {
      closing++;
    }
    return closing;
  }

  /**
   * Closed by a comma before its cue, or with a relative clause: not "Jane Doe, the mayor said".
   */
  private static boolean isApposition(
      QuoteMarkedSentence clause, Source source, @Nullable Cue cue) {
    int next = clause.is(source.last(), ",") ? source.last() + 1 : source.last();
    if (clause.is(next, "who")) {
      return true;
    }
    for (int i = source.last(); cue != null && i < cue.first(); i++) {
      if (clause.is(i, ",") && cue.clause() == clause) {
        return !clause.isQuoted(i + 1);
      }
    }
    return false;
  }

  /** A person behind a title that is a phrase of its own: "Minister of State Jane Doe". */
  private static boolean isTitled(QuoteMarkedSentence clause, Source source, Name name) {
    return name.type() == EntityType.PERSON
        && name.first() > source.first()
        && clause.isNoun(name.first() - 1)
        && !isOfAnother(clause, source, name);
  }

  /** "A spokesman for Mr. Doe" is not Mr. Doe, "Minister of State Jane Doe" is she. */
  private static boolean isOfAnother(QuoteMarkedSentence clause, Source source, Name name) {
    boolean determined =
        clause.pos(source.first()).equals("DT") || clause.pos(source.first()).equals("PRP$");
    boolean addressed = !PersonRoles.pronounOf(clause.word(name.first() - 1)).isEmpty();
    for (int i = source.first() + 1; i < name.first(); i++) {
      String pos = clause.pos(i);
      boolean preposition = pos.equals("IN") || pos.equals("TO");
      if (preposition && (determined || !clause.is(i, "of") || addressed)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Name endingAt(Source source, int last) {
    for (int i = firstOf(source.sentence()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != source.sentence() || name.first() >= last) {
        return null;
      }
      if (name.first() >= source.first() && name.last() == last) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Name personIn(QuoteMarkedSentence clause, Source source) {
    int first = source.appositionFirst();
    for (int i = firstOf(clause.index()); i < names.size(); i++) {
      Name name = names.get(i);
      if (name.sentence() != clause.index() || name.first() >= source.appositionLast()) {
        return null;
      }
      if (name.first() >= first && name.type() == EntityType.PERSON) {
        return isTitle(clause, first, name.first()) ? name : null;
      }
    }
    return null;
  }

  private static boolean isTitle(QuoteMarkedSentence clause, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clause.pos(i).startsWith("NNP")) {
        return false;
      }
    }
    return true;
  }

  /** Index of the first name of a sentence or of those behind it. */
  private int firstOf(int sentence) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (names.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
