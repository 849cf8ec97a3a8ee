package dev.backstory.compose.section.question;

import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the subject of a clause is one noun phrase, by the phrases found in its sentence. */
final class NounPhrase {
  private static final String PHRASE = "\u0001";
  private static final String DETERMINER =
      "(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]ost|[Aa]ll|[Nn]o|[Mm]ore than|[Aa]bout|[Tt]wo"
          + "|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\\d[\\d,.]*) ){0,2}";
  private static final Pattern ONE =
      Pattern.compile(
          DETERMINER
              + PHRASE
              + "(?:(?:['’]s?| of| in| for| from| at| and|,? which)? "
              + DETERMINER
              + PHRASE
              + "){0,3}");

  private static final Set<String> HONORIFIC =
      Set.of("Mr", "Mrs", "Ms", "Dr", "President", "Gov", "Sen", "Rep", "Judge", "Justice", "Gen");

  private NounPhrase() {}

  /**
   * The clause with its subject as it is written inside a sentence.
   *
   * @param claim that the clause was taken from, null if it is the sentence as it stands
   * @return empty if the subject is no noun phrase
   */
  static Optional<InvertibleClause> checked(
      InvertibleClause clause, StorySentence sentence, @Nullable Claim claim) {
    Set<String> names = names(sentence, claim);
    Set<String> phrases = new LinkedHashSet<>(names);
    for (Span phrase : sentence.article().annotated().phrases()) {
      if (sentence.span().contains(phrase)) {
        phrases.add(sentence.slice(phrase));
      }
    }
    String subject = clause.subject();
    return ONE.matcher(reduced(subject, phrases)).matches()
        ? Optional.of(
            new InvertibleClause(cased(subject, names, sentence), clause.verb(), clause.rest()))
        : Optional.empty();
  }

  /** The names in the sentence, as written and in full, with those that the claim's edits gave. */
  static Set<String> names(StorySentence sentence, @Nullable Claim claim) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : sentence.mentions()) {
      names.add(mention.name());
      names.add(sentence.slice(mention.span()));
    }
    sentence.article().annotated().mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON && mention.name().contains(" "))
        .forEach(mention -> names.add(mention.name()));
    if (claim != null) {
      claim.edits().forEach(edit -> names.add(edit.inserted().replaceAll("[\\[\\]]", "")));
    }
    names.remove("");
    return names;
  }

  /** A subject as it is written inside a sentence. */
  static String inside(String subject, StorySentence sentence, @Nullable Claim claim) {
    return cased(subject, names(sentence, claim), sentence);
  }

  private static String reduced(String subject, Set<String> phrases) {
    List<String> longest = new ArrayList<>(phrases);
    longest.sort(Comparator.comparingInt(phrase -> -phrase.length()));
    String reduced = subject;
    for (String phrase : longest) {
      int at = WholeWords.first(reduced, phrase);
      if (at >= 0) {
        reduced = reduced.substring(0, at) + PHRASE + reduced.substring(at + phrase.length());
      }
    }
    return reduced;
  }

  /** Whether the words name somebody or something. */
  static boolean hasName(String words, StorySentence sentence, @Nullable Claim claim) {
    return names(sentence, claim).stream().anyMatch(words::contains);
  }

  /** The words as they stand inside a sentence: small where only the sentence made them great. */
  private static String cased(String subject, Set<String> names, StorySentence sentence) {
    List<String> words = Words.of(subject);
    String first = words.isEmpty() ? "" : words.getFirst();
    boolean small =
        first.equals("The") || isSmallInside(words, sentence) && !names.contains(subject);
    boolean great =
        names.stream().anyMatch(subject::startsWith)
            || HONORIFIC.contains(first)
            || first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT))
            || !Words.isStop(first) && (isTitle(words) || isGreatInside(first, sentence));
    return great && !small
        ? subject
        : subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
  }

  /** "Special counsel Ada Lind": the article has "special counsel" inside its sentences. */
  private static boolean isSmallInside(List<String> words, StorySentence sentence) {
    if (words.size() < 2 || !Character.isLowerCase(words.get(1).codePointAt(0))) {
      return false;
    }
    String small = words.get(0).toLowerCase(Locale.ROOT) + " " + words.get(1);
    return sentence.article().article().text().contains(" " + small);
  }

  /** "Attorney General Ada Lind": a great letter follows. */
  private static boolean isTitle(List<String> words) {
    return words.size() > 1 && Character.isUpperCase(words.get(1).codePointAt(0));
  }

  /** Whether the article writes the word with a great letter where no sentence begins. */
  private static boolean isGreatInside(String word, StorySentence sentence) {
    return Pattern.compile("[\\p{Ll},] " + Pattern.quote(word) + "\\b")
        .matcher(sentence.article().article().text())
        .find();
  }
}
