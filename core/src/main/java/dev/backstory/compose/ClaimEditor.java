package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes an extracted claim of a sentence, or finds that the sentence cannot stand alone. */
final class ClaimEditor {
  private static final List<String> CONNECTIVES = Resource.lines("connectives.txt");

  /** How many sentences into an article a dateline may stand. */
  private static final int OPENING = 3;

  private static final int LONGEST_DATELINE = 80;
  private static final String DASH = "\\s{0,2}(?:--|[-–—])\\s{0,2}";
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^\\p{Lu}{3}[\\p{Lu}.'’/]{0,20}+(?:[ -]\\p{Lu}[\\p{Lu}.'’/]{1,20}+){0,3}+"
              + "(?:, ?\\p{Lu}[\\p{L}. ]{1,25}+)?"
              + "(?: ?\\([\\p{L}. ]{2,20}\\))?"
              + DASH
              + "(?=[\\p{Lu}\"“])");
  private static final Pattern AGENCY =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.,'’/-]{1,20} ?){0,5}\\((?:\\p{Lu}\\p{L}{1,15} ?){1,2}\\)(?:"
              + DASH
              + ")?\\s?(?=[\\p{Lu}\"“])");

  private static final Pattern PLACE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]{1,20}+(?: \\p{Lu}[\\p{L}.'’-]{1,20}+){0,2}+"
              + "(?:, ?\\p{Lu}[\\p{L}. ]{1,25}+)? ?(?:--|—|–|- )\\s?(?=[\\p{Lu}\"“])");

  private final References references;

  ClaimEditor(StoryMaterial material) {
    this.references = new References(material);
  }

  /** The sentence as a claim that stands alone; empty if it cannot. */
  Optional<Claim> claim(StorySentence sentence) {
    return claim(sentence, Set.of());
  }

  /**
   * The sentence as a claim.
   *
   * @param known full names that a reader has just read, which need not be given again
   */
  Optional<Claim> claim(StorySentence sentence, Set<String> known) {
    ClaimDraft draft = new ClaimDraft(sentence.text());
    dropDateline(draft, sentence);
    dropConnective(draft);
    if (Standing.fault(sentence, draft.text()) != null
        || !references.resolve(draft, sentence, known)) {
      return Optional.empty();
    }
    return Optional.of(draft.claim(sentence.evidence()));
  }

  /** The sentence as a claim of a speaker whom the page names beside it: without its "he said". */
  Optional<Claim> claimOf(StorySentence sentence, Quotation quotation, Set<String> known) {
    ClaimDraft draft = new ClaimDraft(sentence.text());
    dropConnective(draft);
    dropAttribution(draft, sentence, quotation);
    if (Standing.fault(sentence, draft.text()) != null
        || !references.resolve(draft, sentence, known)) {
      return Optional.empty();
    }
    return Optional.of(draft.claim(sentence.evidence()));
  }

  /** The full names of the persons whom the sentence mentions. */
  static Set<String> names(StorySentence sentence) {
    return sentence.mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .map(Mention::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void dropDateline(ClaimDraft draft, StorySentence sentence) {
    if (sentence.index() >= OPENING) {
      return;
    }
    String head = draft.text().substring(0, Math.min(LONGEST_DATELINE, draft.text().length()));
    for (Pattern pattern : List.of(CAPITALS, AGENCY)) {
      Matcher dateline = pattern.matcher(head);
      if (dateline.find() && dateline.group().chars().noneMatch(Character::isDigit)) {
        draft.edit(ClaimEdits.DATELINE, dateline.group(), "");
        return;
      }
    }
    dropPlace(draft, sentence, head);
  }

  /**
   * "Washington – Senators ...": a place that was read as one, with nothing but a dash after it.
   */
  private static void dropPlace(ClaimDraft draft, StorySentence sentence, String head) {
    Matcher dateline = PLACE.matcher(head);
    if (dateline.find()
        && sentence.mentions().stream()
            .filter(mention -> mention.type() == EntityType.PLACE)
            .anyMatch(mention -> mention.span().start() == sentence.span().start())) {
      draft.edit(ClaimEdits.DATELINE, dateline.group(), "");
    }
  }

  private static void dropConnective(ClaimDraft draft) {
    for (String connective : CONNECTIVES) {
      String opening = connective + " ";
      int next = opening.length();
      if (draft.text().startsWith(opening) && draft.text().length() > next) {
        int width = Character.charCount(draft.text().codePointAt(next));
        String first = draft.text().substring(next, next + width);
        draft.edit(ClaimEdits.CONNECTIVE, opening + first, first.toUpperCase(Locale.ROOT));
        return;
      }
    }
  }

  /** Drops ", he said." at the end of a paraphrase. */
  private static void dropAttribution(
      ClaimDraft draft, StorySentence sentence, Quotation quotation) {
    boolean follows =
        quotation.cue() != null
            && quotation.mention() != null
            && quotation.kind() == Quotation.Kind.INDIRECT
            && quotation.cue().start() >= quotation.span().end()
            && quotation.mention().start() >= quotation.span().end();
    if (!follows) {
      return;
    }
    String tail = sentence.text().substring(sentence.local(quotation.span().end()));
    boolean bare = Words.count(tail) <= 3 && tail.chars().noneMatch(Character::isDigit);
    if (bare && tail.endsWith(".") && tail.length() > 1) {
      draft.edit(ClaimEdits.ATTRIBUTION, tail, ".");
    }
  }
}
