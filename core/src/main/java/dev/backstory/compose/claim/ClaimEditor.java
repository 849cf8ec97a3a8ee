package dev.backstory.compose.claim;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.TimeExpression;
import dev.backstory.notation.Dateline;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an extracted claim of a sentence, or finds that the sentence cannot stand alone. */
public final class ClaimEditor {
  private static final List<String> CONNECTIVES = Resource.lines("compose/claim/connectives.txt");

  /** How many sentences into an article a dateline may stand. */
  private static final int OPENING = 3;

  private static final int LONGEST_DATELINE = 80;
  private static final Pattern PLACE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]{1,20}+(?: \\p{Lu}[\\p{L}.'’-]{1,20}+){0,2}+"
              + "(?:, ?\\p{Lu}[\\p{L}. ]{1,25}+)? ?(?:--|—|–|- )\\s?(?=[\\p{Lu}\"“])");

  private final FullNames references;

  public ClaimEditor(StoryMaterial material) {
    this.references = new FullNames(material);
  }

  /** The sentence as a claim that stands alone; empty if it cannot. */
  public Optional<Claim> claim(StorySentence sentence) {
    return claim(sentence, Set.of());
  }

  /**
   * The sentence as a claim.
   *
   * @param known full names that a reader has just read, which need not be given again
   */
  public Optional<Claim> claim(StorySentence sentence, Set<String> known) {
    ClaimDraft draft = new ClaimDraft(sentence.text());
    trim(draft, sentence);
    return finished(draft, sentence, known);
  }

  /**
   * The sentence as a claim beside which the page gives a date: that of this time, which need not
   * stand in it again.
   */
  public Optional<Claim> datedClaim(
      StorySentence sentence, TimeExpression time, Set<String> known) {
    ClaimDraft draft = new ClaimDraft(sentence.text());
    trim(draft, sentence);
    RelativeTimes.leaveOut(draft, sentence, time);
    return finished(draft, sentence, known).or(() -> claim(sentence, known));
  }

  /** Whether the sentence makes a claim, if not as it is then without what it says by the way. */
  public boolean canTell(StorySentence sentence) {
    return claim(sentence).isPresent() || shortClaim(sentence, Set.of()).isPresent();
  }

  /** The sentence as a claim without what it says by the way. */
  public Optional<Claim> shortClaim(StorySentence sentence, Set<String> known) {
    ClaimDraft draft = new ClaimDraft(sentence.text());
    trim(draft, sentence);
    Asides.cut(draft, sentence);
    return finished(draft, sentence, known);
  }

  /** The sentence as a claim of a speaker whom the page names beside it: without its "he said". */
  public Optional<Claim> claimOf(StorySentence sentence, Quotation quotation, Set<String> known) {
    ClaimDraft draft = new ClaimDraft(sentence.text());
    trim(draft, sentence);
    dropAttribution(draft, sentence, quotation);
    return finished(draft, sentence, known);
  }

  private Optional<Claim> finished(ClaimDraft draft, StorySentence sentence, Set<String> known) {
    if (StandsAlone.fault(sentence, draft.text()) != null
        || !references.resolve(draft, sentence, known)) {
      return Optional.empty();
    }
    RelativeTimes.explain(draft, sentence);
    return Optional.of(draft.claim(sentence.evidence()));
  }

  /** Drops what only ties it to the sentence before. */
  private static void trim(ClaimDraft draft, StorySentence sentence) {
    dropDateline(draft, sentence);
    dropConnective(draft);
    Asides.cutAlso(draft);
  }

  private static void dropDateline(ClaimDraft draft, StorySentence sentence) {
    if (sentence.index() >= OPENING) {
      return;
    }
    Dateline dateline = Dateline.in(sentence.article().article().text(), draft.text());
    if (dateline != null && !beginsWithPerson(sentence)) {
      draft.edit(ClaimEdits.DATELINE, dateline.words(), "");
      return;
    }
    String head = draft.text().substring(0, Math.min(LONGEST_DATELINE, draft.text().length()));
    dropPlace(draft, sentence, head);
  }

  /** Whether the words are a dateline, or a place and a dash, and nothing else. */
  static boolean isDateline(String words) {
    Matcher place = PLACE.matcher(words + "The");
    return Dateline.is(words) || place.find() && place.end() == words.length();
  }

  private static boolean beginsWithPerson(StorySentence sentence) {
    return sentence.mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .anyMatch(mention -> mention.span().start() == sentence.span().start());
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
