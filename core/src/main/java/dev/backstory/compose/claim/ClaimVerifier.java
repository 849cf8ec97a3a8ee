package dev.backstory.compose.claim;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a line of a page says what its evidence says. Extracted claims must follow from the
 * evidence by their recorded edits; generated ones may not have a number, date, name or quotation
 * that their evidence lacks. What a language model wrote is judged elsewhere: of it only the
 * evidence is looked up here.
 */
public final class ClaimVerifier {
  private static final Set<String> FIGURES = Resource.words("compose/claim/figures.txt");
  private static final Set<String> CALENDAR = Resource.words("compose/story/calendar.txt");
  private static final Set<String> CONNECTIVES =
      Set.copyOf(Resource.lines("compose/claim/connectives.txt"));
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]{1,200})\\]");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]{1,2000})[\"”]");
  private static final Pattern TITLE = Pattern.compile("^(?:Mr|Mrs|Ms|Miss|Dr)\\.? ");
  private static final Pattern PRONOUN = Pattern.compile("he|she|they", Pattern.CASE_INSENSITIVE);
  private static final int MOST_ATTRIBUTION_WORDS = 3;

  /**
   * What is wrong with a claim, in words; empty if nothing is.
   *
   * @param articleText the stored text of an article by its id, null for an unknown article
   * @param published the day of an article by its id, or the next to it; null where it is not known
   */
  public List<String> faults(
      Claim claim,
      Function<String, @Nullable String> articleText,
      Function<String, @Nullable LocalDate> published) {
    List<String> faults = new ArrayList<>();
    List<String> evidence = new ArrayList<>();
    for (Evidence one : claim.evidence()) {
      String words = words(one, articleText);
      if (words == null || words.isBlank()) {
        faults.add("no such evidence: " + one.articleId() + " " + one.start() + "-" + one.end());
      } else {
        evidence.add(words);
      }
    }
    if (faults.isEmpty()) {
      LocalDate day = published.apply(claim.evidence().getFirst().articleId());
      check(claim, evidence, articleText, day, faults);
    }
    return faults;
  }

  /** What is wrong with a quotation, in words; empty if it is verbatim. */
  public List<String> faults(Quote quote, Function<String, @Nullable String> articleText) {
    Evidence place = new Evidence(quote.articleId(), quote.start(), quote.end());
    String words = words(place, articleText);
    if (words == null) {
      return List.of("no such span: " + quote.articleId() + " " + quote.start());
    }
    boolean verbatim =
        !quote.text().isBlank() && Marks.folded(words).equals(Marks.folded(quote.text()));
    return verbatim ? List.of() : List.of("not verbatim: " + quote.text());
  }

  /** Whether every number, date, name and quotation of the words occurs in others. */
  public static boolean bearOut(String others, String words) {
    return notBorneOut(others, words).isEmpty();
  }

  /** The numbers, dates, names and quotations of the words that others lack, each as a fault. */
  public static List<String> notBorneOut(String others, String words) {
    List<String> faults = new ArrayList<>();
    checkGenerated(words, others, faults);
    return faults;
  }

  private static @Nullable String words(
      Evidence evidence, Function<String, @Nullable String> articleText) {
    String text = articleText.apply(evidence.articleId());
    if (text == null || evidence.end() > text.codePointCount(0, text.length())) {
      return null;
    }
    return OffsetMap.of(text).slice(new Span(evidence.start(), evidence.end()));
  }

  private static void check(
      Claim claim,
      List<String> evidence,
      Function<String, @Nullable String> articleText,
      @Nullable LocalDate published,
      List<String> faults) {
    if (claim.madeBy().equals(Claim.EXTRACTED)) {
      String replayed = ClaimEdits.replay(evidence.getFirst(), claim.edits());
      if (!claim.text().equals(replayed)) {
        faults.add("does not follow from its evidence: " + claim.text());
      }
      String text = articleText.apply(claim.evidence().getFirst().articleId());
      String article = text == null ? "" : text;
      String until = throughParagraph(article, claim.evidence().getFirst());
      for (Edit edit : claim.edits()) {
        boolean harmless =
            edit.kind().equals(ClaimEdits.TIME)
                ? RelativeTimes.isHarmless(edit, published)
                : isHarmless(edit, article, until);
        if (!harmless) {
          faults.add("edit changes more than allowed: " + edit);
        }
      }
    } else if (!Claim.isOfModel(claim.madeBy())) {
      checkGenerated(claim.text(), String.join("\n", evidence), faults);
    }
  }

  /** The text through the paragraph of a stretch: whom a pronoun means is spoken of by then. */
  private static String throughParagraph(String text, Evidence evidence) {
    int end = text.offsetByCodePoints(0, evidence.end());
    int line = text.indexOf('\n', end);
    return line < 0 ? text : text.substring(0, line);
  }

  private static boolean isHarmless(Edit edit, String articleText, String until) {
    boolean dateline =
        edit.kind().equals(ClaimEdits.DATELINE) && ClaimEditor.isDateline(edit.removed());
    return (dateline || Words.of(edit.removed()).stream().noneMatch(ClaimVerifier::isFigure))
        && switch (edit.kind()) {
          case ClaimEdits.DATELINE -> dateline && edit.inserted().isEmpty();
          case ClaimEdits.CONNECTIVE -> isConnective(edit);
          case ClaimEdits.REFERENCE -> isReference(edit, articleText, until);
          case ClaimEdits.ATTRIBUTION ->
              edit.inserted().equals(".") && Words.count(edit.removed()) <= MOST_ATTRIBUTION_WORDS;
          case ClaimEdits.ASIDE -> edit.inserted().isEmpty() && Asides.isAside(edit.removed());
          case ClaimEdits.ENDING -> edit.removed().isEmpty() && edit.inserted().equals(".");
          default -> false;
        };
  }

  private static boolean isConnective(Edit edit) {
    int space = edit.removed().lastIndexOf(' ');
    return space > 0
        && CONNECTIVES.contains(edit.removed().substring(0, space))
        && edit.inserted().equalsIgnoreCase(edit.removed().substring(space + 1));
  }

  /** A name of the article for a part of it, or for a pronoun by which its bearer is known. */
  private static boolean isReference(Edit edit, String articleText, String until) {
    Matcher bracketed = BRACKETED.matcher(edit.inserted());
    if (!bracketed.matches()) {
      return false;
    }
    String name = bracketed.group(1);
    String part = TITLE.matcher(edit.removed()).replaceFirst("");
    boolean shorter = List.of(name.split(" ")).containsAll(List.of(part.split(" ")));
    boolean known = until.contains(name.substring(name.lastIndexOf(' ') + 1));
    return Character.isUpperCase(name.codePointAt(0))
        && (shorter || known && PRONOUN.matcher(edit.removed()).matches())
        && articleText.contains(name);
  }

  private static void checkGenerated(String claim, String evidence, List<String> faults) {
    List<String> words = Words.of(claim);
    Set<String> known = new HashSet<>(Words.of(evidence));
    known.addAll(withoutPossessive(known));
    Set<String> lower = new HashSet<>();
    known.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    for (int i = 0; i < words.size(); i++) {
      String word = bare(words.get(i));
      String fault = fault(word, i == 0, known, lower);
      if (fault != null) {
        faults.add(fault + " not in the evidence: " + word);
      }
    }
    Matcher quoted = QUOTED.matcher(claim);
    String folded = Marks.folded(evidence);
    while (quoted.find()) {
      if (!folded.contains(Marks.folded(quoted.group(1)))) {
        faults.add("quotation not in the evidence: " + quoted.group(1));
      }
    }
  }

  private static @Nullable String fault(
      String word, boolean first, Set<String> known, Set<String> lower) {
    String small = word.toLowerCase(Locale.ROOT);
    if (isFigure(word)) {
      return lower.contains(small) ? null : "number";
    }
    if (CALENDAR.contains(word)) {
      return known.contains(word) ? null : "date";
    }
    boolean name = Character.isUpperCase(word.codePointAt(0)) && !(first && Words.isStop(word));
    boolean told = known.contains(word) || first && lower.contains(small);
    return !name || told ? null : "name";
  }

  private static boolean isFigure(String word) {
    return word.chars().anyMatch(Character::isDigit)
        || FIGURES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> withoutPossessive(Set<String> words) {
    Set<String> bare = new HashSet<>();
    words.forEach(word -> bare.add(bare(word)));
    return bare;
  }

  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
