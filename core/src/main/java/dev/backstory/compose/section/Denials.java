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
import java.util.stream.Stream;

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
    return deniers(sentence).anyMatch(name -> isNamed(name, draft));
  }

  /** Whether the page tells already that one of those who deny something in it denies something. */
  static boolean isTold(StorySentence sentence, PageDraft draft) {
    return deniers(sentence)
        .anyMatch(name -> draft.claims().stream().anyMatch(claim -> denies(name, claim.text())));
  }

  /** The names, of people their surnames, that stand before the verb that denies. */
  private static Stream<String> deniers(StorySentence sentence) {
    Matcher denies = DENIES.matcher(Marks.blanked(sentence.text()));
    return denies.find()
        ? sentence.mentions().stream()
            .filter(mention -> mention.type() != EntityType.PLACE)
            .filter(mention -> sentence.local(mention.span().end()) <= denies.start())
            .map(Denials::name)
        : Stream.empty();
  }

  private static String name(Mention mention) {
    return mention.type() == EntityType.PERSON ? Surname.of(mention.name()) : mention.name();
  }

  private static boolean isNamed(String name, PageDraft draft) {
    return WholeWords.first(draft.headline(), name) >= 0
        || draft.claims().stream().anyMatch(claim -> WholeWords.first(claim.text(), name) >= 0);
  }

  private static boolean denies(String name, String text) {
    Matcher denies = DENIES.matcher(Marks.blanked(text));
    int at = WholeWords.first(text, name);
    return at >= 0 && denies.find() && at < denies.start();
  }
}
