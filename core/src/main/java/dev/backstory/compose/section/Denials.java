package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what those answer whom the page accuses: "Reil denies the charge". A page that tells an
 * accusation tells the answer to it, too.
 */
final class Denials {
  /** But nobody was "denied bail", and no court "denied a request". */
  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?<!\\b(?:was|were|been|be|being) )den(?:y|ies|ied)(?: (?:\\w+ ){0,2}?(?:that|having|any"
              + "|all|wrongdoing|involvement|knowledge|responsibility|allegations?|accusations?"
              + "|claims?|charges?|reports?|it|them|ever|\\w+ing)\\b)"
              + "|\\bpleaded not guilty\\b|\\bmaintain(?:s|ed)? (?:his|her|their) innocence\\b");

  private Denials() {}

  /** Whether somebody denies something in the sentence whom the headline or the account names. */
  static boolean isOfAccused(StorySentence sentence, PageDraft draft) {
    Matcher denies = DENIES.matcher(Marks.blanked(sentence.text()));
    return denies.find()
        && sentence.mentions().stream()
            .filter(mention -> mention.type() != EntityType.PLACE)
            .filter(mention -> sentence.local(mention.span().end()) <= denies.start())
            .anyMatch(mention -> isNamed(mention, draft));
  }

  private static boolean isNamed(Mention mention, PageDraft draft) {
    String name = mention.type() == EntityType.PERSON ? Surname.of(mention.name()) : mention.name();
    return WholeWords.first(draft.headline(), name) >= 0
        || draft.claims().stream().anyMatch(claim -> WholeWords.first(claim.text(), name) >= 0);
  }
}
