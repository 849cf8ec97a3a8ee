package dev.backstory.compose.story;

import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.regex.Pattern;

/** Tells the sentences that state something of the story in the journalist's own words. */
public final class PlainStatements {
  private static final Pattern UNINFORMATIVE =
      Pattern.compile(String.join("|", Resource.lines("compose/story/uninformative.txt")));
  private static final Pattern SINGLE_QUOTE = Pattern.compile("(?:^|[\\s(])['‘]\\p{L}");

  private PlainStatements() {}

  /** Whether the sentence quotes nobody and tells something. */
  public static boolean isPlain(StorySentence sentence) {
    return isInformative(sentence)
        && Marks.blanked(sentence.text()).equals(sentence.text())
        && !SINGLE_QUOTE.matcher(sentence.text()).find()
        && sentence.quotations().stream().noneMatch(q -> q.kind() == Quotation.Kind.DIRECT);
  }

  /** Whether the stretch begins outside what the sentence quotes. */
  public static boolean isUnquoted(StorySentence sentence, Span stretch) {
    String blanked = Marks.blanked(sentence.text());
    int before = sentence.local(stretch.start()) - 1;
    return before >= 0
        && blanked.charAt(before) == sentence.text().charAt(before)
        && !SINGLE_QUOTE.matcher(sentence.text()).find()
        && sentence.quotations().stream()
            .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
            .noneMatch(quotation -> quotation.span().contains(first(stretch)));
  }

  private static Span first(Span stretch) {
    return new Span(stretch.start() - 1, stretch.start());
  }

  /** How much the sentence has to do with the headlines: words of them, 1 for one in each. */
  public static double relevance(StorySentence sentence, StoryMaterial material) {
    double headlines = 0;
    for (String stem : sentence.stems()) {
      headlines += material.titleWords().getOrDefault(stem, 0);
    }
    return headlines / material.articles().size();
  }

  /** Whether it leaves open whom or what it means in its middle: "they", "it". */
  public static boolean isVague(StorySentence sentence) {
    return Words.of(sentence.text()).stream().skip(1).anyMatch(InvertibleClause::isPronoun);
  }

  /** Whether it has none of the phrases that tell a reader nothing. */
  public static boolean isInformative(StorySentence sentence) {
    return !UNINFORMATIVE.matcher(sentence.text()).find();
  }
}
