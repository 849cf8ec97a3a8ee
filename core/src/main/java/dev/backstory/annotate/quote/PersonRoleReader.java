package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.notation.WordList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands beside a person's name and says who that is: the nouns before it ("Finance
 * Minister Jane Doe", "the bank's chief, Jane Doe"), the apposition behind it ("Jane Doe, 43, a
 * spokeswoman for the ministry,") and a relative clause ("Jane Doe, who was the mayor of Lindow,").
 */
final class PersonRoleReader {
  private static final int LONGEST_ROLE = 10;
  private static final Set<String> COURTESY =
      Set.of("mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "its", "their", "his", "her");
  private static final Set<String> FURNITURE =
      WordList.read("annotate/name/person-words.txt").section("words of the page");
  private static final WordList NOUNS = WordList.read("annotate/quote/person-nouns.txt");
  private static final Set<String> PERSON_ENDINGS = NOUNS.section("endings");

  private static final SourceReader PHRASES = new SourceReader();

  private PersonRoleReader() {}

  /** The role of the person in the article's words; null if the sentence tells none. */
  static @Nullable String read(QuoteMarkedSentence clause, Name name) {
    String role = before(clause, name.first());
    if (role == null) {
      role = behind(clause, name.last());
    }
    return role != null || !clause.is(name.first() - 1, ",") ? role : beforeComma(clause, name);
  }

  private static @Nullable String before(QuoteMarkedSentence clause, int name) {
    int first = name;
    while (first > 0
        && name - first < LONGEST_ROLE
        && isTitleWord(clause, first - 1)
        && !RoleEdges.parts(clause, first - 1)) {
      first--;
    }
    int last = name;
    while (last > first && COURTESY.contains(clause.word(last - 1))) {
      last--;
    }
    for (int i = first; i < last; i++) {
      first = FURNITURE.contains(clause.text(i, i + 1)) ? i + 1 : first;
    }
    while (first < last && (clause.pos(first).equals("POS") || clause.pos(first).equals("HYPH"))) {
      first++;
    }
    first = RoleEdges.beginTitle(clause, first, last);
    return last > first && isOffice(clause, last - 1) ? clause.text(first, last) : null;
  }

  /** "The bank's chief, Jane Doe": a role with an article or owner, and the name ends there. */
  private static @Nullable String beforeComma(QuoteMarkedSentence clause, Name name) {
    Source phrase = PHRASES.endingAt(clause, name.first() - 2);
    if (phrase == null
        || clause.pos(phrase.first() - 1).equals("IN") // "Through a spokesman, Jane Doe"
        || !(name.last() == clause.size() || endsName(clause, name.last()))) {
      return null;
    }
    int first = phrase.first();
    int head = first;
    boolean definite = ARTICLES.contains(clause.word(first));
    while (head < phrase.last() && !clause.pos(head).equals("IN")) {
      definite |= clause.pos(head).equals("POS");
      head++;
    }
    boolean office = clause.pos(head - 1).equals("NNP") && clause.entity(head - 1).equals("O");
    int from = ARTICLES.contains(clause.word(first)) ? first + 1 : first;
    return definite && from < head && (office || isPersonNoun(clause, head - 1))
        ? clause.text(from, phrase.last())
        : null;
  }

  private static boolean endsName(QuoteMarkedSentence clause, int token) {
    return clause.isStop(token) || clause.isVerb(token);
  }

  /** A title in capitals or a common noun for a person, not "wife" or "painting". */
  private static boolean isOffice(QuoteMarkedSentence clause, int token) {
    return clause.pos(token).equals("NNP") && Character.isLetter(clause.word(token).charAt(0))
        || isPersonNoun(clause, token);
  }

  /** Whether a singular common noun is one for a person. */
  private static boolean isPersonNoun(QuoteMarkedSentence clause, int token) {
    return clause.pos(token).equals("NN")
        && PERSON_ENDINGS.stream().anyMatch(clause.word(token)::endsWith);
  }

  private static boolean isTitleWord(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    return !clause.isQuoted(token)
        && !clause.isTime(token)
        && (pos.startsWith("NN")
            || pos.startsWith("JJ")
            || pos.equals("POS")
            || pos.equals("HYPH")
            || clause.is(token, "of") && clause.pos(token - 1).equals("NNP"));
  }

  private static @Nullable String behind(QuoteMarkedSentence clause, int nameEnd) {
    int comma = isAge(clause, nameEnd) ? nameEnd + 2 : nameEnd;
    if (!clause.is(comma, ",")) {
      return null;
    }
    int first = comma + 1;
    if (clause.is(first, "who") && clause.lemma(first + 1).equals("be")) {
      first += 2;
      return clause.pos(first).equals("DT") ? roleFrom(clause, first) : null;
    }
    return opensRole(clause, first) ? roleFrom(clause, first) : null;
  }

  private static boolean isAge(QuoteMarkedSentence clause, int comma) {
    return clause.is(comma, ",") && clause.pos(comma + 1).equals("CD") && clause.is(comma + 2, ",");
  }

  private static @Nullable String roleFrom(QuoteMarkedSentence clause, int first) {
    int last = first;
    boolean noun = false;
    while (last < clause.size() && last - first < LONGEST_ROLE && !endsRole(clause, first, last)) {
      noun |= clause.isNoun(last);
      last++;
    }
    int from = ARTICLES.contains(clause.word(first)) ? first + 1 : first;
    boolean whole = noun && endsRole(clause, first, last);
    last = RoleEdges.end(clause, from, last);
    while (last > from && (!clause.isNominal(last - 1) || clause.pos(last - 1).equals("DT"))) {
      last--;
    }
    from = RoleEdges.begin(clause, from, last);
    return whole && last > from ? RoleEdges.words(clause, from, last) : null;
  }

  private static boolean opensRole(QuoteMarkedSentence clause, int token) {
    String pos = clause.pos(token);
    boolean managing = pos.equals("VBG") && clause.isNoun(token + 1);
    boolean common = pos.equals("NN") || pos.startsWith("JJ") || pos.equals("DT") || managing;
    return !clause.isQuoted(token)
        && (common || pos.equals("PRP$") || pos.equals("NNP") && clause.entity(token).equals("O"));
  }

  private static boolean endsRole(QuoteMarkedSentence clause, int first, int token) {
    return token >= clause.size()
        || clause.is(token, ",") && !RoleEdges.isWithinFirm(clause, token)
        || clause.is(token, ".")
        || clause.is(token, ":")
        || clause.is(token, ";")
        || clause.isQuoted(token)
        || clause.isVerb(token) && token > first
        || clause.pos(token).startsWith("W");
  }
}
