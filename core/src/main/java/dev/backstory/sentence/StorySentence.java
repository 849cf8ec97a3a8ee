package dev.backstory.sentence;

import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.MainVerb;
import dev.backstory.model.Mention;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.TimeExpression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a story with what was read in it.
 *
 * @param ordinal its number among all sentences of the story
 * @param index its number in its article, from 0
 * @param inParagraph its number in its paragraph, from 0
 * @param text its characters
 * @param words how many
 * @param stems of its content words and of the full names it mentions
 * @param mentions names inside it
 * @param quotations those that overlap it, with the words that attribute them
 * @param phrases noun phrases inside it
 */
public record StorySentence(
    StoryArticle article,
    int ordinal,
    int index,
    int inParagraph,
    Sentence sentence,
    String text,
    int words,
    Set<String> stems,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<TimeExpression> times,
    List<Quantity> quantities,
    List<Span> phrases) {

  public Role role() {
    return sentence.role();
  }

  /** Where it stands, in code points of its article. */
  public Span span() {
    return sentence.span();
  }

  public String articleId() {
    return article.article().id();
  }

  public String outlet() {
    return article.article().outletName();
  }

  /** Whose reporting its article is. */
  public String newsroom() {
    return article.newsroom();
  }

  /** Whether its newsroom vouches for it, and not only the one it was taken over from. */
  public boolean independent() {
    return article.independent(span());
  }

  public Evidence evidence() {
    return Evidence.of(articleId(), span());
  }

  /** The verb of what it tells; null if it was not looked for. */
  public @Nullable MainVerb verb() {
    return sentence.verb();
  }

  /** Whether the verb is neither missing nor part of what somebody is quoted with. */
  public boolean isFinite() {
    MainVerb verb = verb();
    return verb == null
        || verb.finite() && !Marks.blanked(text).startsWith(" ", local(verb.span().start()));
  }

  /** The UTF-16 index in {@link #text} of a code point of the article, cut to the sentence. */
  public int local(int codePoint) {
    int inside = Math.clamp(codePoint, span().start(), span().end()) - span().start();
    return text.offsetByCodePoints(0, inside);
  }

  /** The characters of a stretch of the article, as far as they lie in this sentence. */
  public String slice(Span stretch) {
    return text.substring(local(stretch.start()), local(stretch.end()));
  }

  /** The full names of the persons whom it mentions. */
  public Set<String> persons() {
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .map(Mention::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StorySentence s
        && ordinal == s.ordinal
        && span().equals(s.span())
        && articleId().equals(s.articleId());
  }

  @Override
  public int hashCode() {
    return 31 * articleId().hashCode() + span().hashCode();
  }
}
