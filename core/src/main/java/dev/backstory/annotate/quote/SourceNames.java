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

  /** A person behind a title that is a phrase of its own: "Minister of State Jane Doe". */
  private static boolean isTitled(QuoteMarkedSentence clause, Source source, Name name) {
    return name.type() == EntityType.PERSON
        && name.first() > source.first()
        && clause.isNoun(name.first() - 1);
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
