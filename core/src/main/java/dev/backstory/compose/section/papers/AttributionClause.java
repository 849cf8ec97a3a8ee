package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.Speakers;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.notation.WordList;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an article's words for who says a quotation read well by themselves: somebody who
 * is named or described, and a verb of saying that needs nothing behind it.
 */
final class AttributionClause {
  private static final WordList WORDS = WordList.read("compose/section/attributing-words.txt");
  private static final Set<String> CUES = WORDS.section("cues");
  private static final Set<String> ADDRESSING = WORDS.section("addressing");
  private static final Set<String> PARAPHRASING = WORDS.section("paraphrasing");
  private static final Set<String> POINTING = WORDS.section("pointing");
  private static final Set<String> RELATIVE = WORDS.section("relative");
  private static final Set<String> DOCUMENTS = WORDS.section("documents");
  private static final Set<String> UNSPOKEN = WORDS.section("unspoken");

  /** Somebody who added a goal says nothing. */
  private static final String ADDED = "added";

  private static final Pattern FOLLOWED = Pattern.compile("\\s*(?:that\\b|[.,:“\"])");
  private static final Pattern NOT = Pattern.compile("\\b(?:not|never|cannot|nor)\\b|n['’]t\\b");

  /** So many code points before a verb what denies it stands. */
  private static final int DENIED = 16;

  /** "HolmNew", as where the text of a link joins a name; not "McHolm". */
  private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Lu}\\p{Ll}{3,}\\p{Lu}\\p{Ll}");

  private static final Pattern AFTER_NOUN =
      Pattern.compile("[,(]| (?:of|in|at|for|from|with|on|to|by|about)\\b");

  /** One to four words up to a mark. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "^(?: (?:(?:\\p{L}\\.){2,5}|[\\p{L}\\p{N}'’-]{1,30})){1,4}?(?=[,;:.“\"\\n]|$)");

  private AttributionClause() {}

  /**
   * The stretch of cue and source, with whoever is spoken to if the cue needs that; null if it does
   * not read well.
   *
   * @param both the stretch from the first of them to the last
   */
  static @Nullable Span of(StorySentence sentence, Span cue, Span mention, Span both) {
    String said = sentence.slice(cue).toLowerCase(Locale.ROOT);
    if (!isSubject(sentence, mention) || isBroken(sentence.slice(both))) {
      return null;
    }
    if (CUES.contains(said)) {
      return both;
    }
    return ADDRESSING.contains(said) && cue.end() == both.end() ? addressed(sentence, both) : null;
  }

  private static @Nullable Span addressed(StorySentence sentence, Span both) {
    String rest = sentence.slice(new Span(both.end(), sentence.span().end()));
    Matcher whom = ADDRESSED.matcher(rest);
    return whom.find()
        ? new Span(both.start(), both.end() + whom.group().codePointCount(0, whom.group().length()))
        : null;
  }

  private static boolean isSubject(StorySentence sentence, Span mention) {
    String words = sentence.slice(mention);
    String noun = head(words);
    boolean named =
        sentence.mentions().stream()
            .filter(name -> name.type() != EntityType.PLACE && name.type() != EntityType.WORK)
            .anyMatch(name -> mention.contains(name.span()));
    return !POINTING.contains(words.toLowerCase(Locale.ROOT))
        && !UNSPOKEN.contains(noun)
        && (named || Speakers.isNoun(noun) || DOCUMENTS.contains(noun));
  }

  /** Whether the words attribute what is written somewhere, and nobody says it. */
  static boolean isUnspoken(StorySentence sentence, Quotation quotation) {
    Span mention = quotation.mention();
    return mention != null
        && sentence.span().contains(mention)
        && UNSPOKEN.contains(head(sentence.slice(mention)));
  }

  /**
   * Whether the sentence itself tells what somebody says: with a verb of saying that nothing
   * denies, and what is said behind it.
   */
  static boolean isParaphrase(StorySentence sentence, Quotation quotation) {
    Span cue = quotation.cue();
    Span mention = quotation.mention();
    if (cue == null
        || mention == null
        || !sentence.span().contains(cue)
        || !sentence.span().contains(mention)
        || isUnspoken(sentence, quotation)) {
      return false;
    }
    String said = sentence.slice(cue).toLowerCase(Locale.ROOT);
    Span before = new Span(Math.max(sentence.span().start(), cue.start() - DENIED), cue.start());
    Span behind = new Span(cue.end(), sentence.span().end());
    boolean known =
        PARAPHRASING.contains(said)
            || CUES.contains(said)
                && (!said.equals(ADDED) || FOLLOWED.matcher(sentence.slice(behind)).lookingAt());
    return known && !NOT.matcher(sentence.slice(before)).find();
  }

  private static String head(String words) {
    List<String> noun = Words.of(AFTER_NOUN.split(words, 2)[0]);
    return noun.isEmpty() ? "" : noun.getLast().toLowerCase(Locale.ROOT);
  }

  /** Whether it is no clause, or page furniture has got into it. */
  private static boolean isBroken(String clause) {
    Set<String> names = new HashSet<>();
    for (String word : Words.of(clause)) {
      boolean name = Character.isUpperCase(word.codePointAt(0));
      if (RELATIVE.contains(word.toLowerCase(Locale.ROOT)) || name && !names.add(word)) {
        return true;
      }
    }
    return RUN_TOGETHER.matcher(clause).find();
  }
}
