package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Speakers;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Optional;

/**
 * A noun phrase of a sentence.
 *
 * @param start its UTF-16 index in the sentence
 * @param end exclusive
 * @param words without what tells nothing at its beginning
 * @param name the name in it, if it ends in one
 */
record Noun(int start, int end, String words, Optional<Mention> name) {
  private static final int MOST_OF_NAME = 3;
  private static final int MOST_OF_SOMEBODY = 2;

  /** The noun phrases of a sentence that are no times, in its order. */
  static List<Noun> of(StorySentence sentence) {
    return sentence.phrases().stream()
        .filter(sentence.span()::contains)
        .filter(phrase -> sentence.times().stream().noneMatch(t -> t.span().overlaps(phrase)))
        .map(phrase -> of(sentence, phrase))
        .toList();
  }

  private static Noun of(StorySentence sentence, Span phrase) {
    return new Noun(
        sentence.local(phrase.start()),
        sentence.local(phrase.end()),
        LabelWords.bare(sentence.slice(phrase)),
        sentence.mentions().stream()
            .filter(mention -> mention.span().overlaps(phrase))
            .filter(mention -> mention.span().end() >= phrase.end())
            .findFirst());
  }

  boolean isPerson() {
    return name.filter(mention -> mention.type() == EntityType.PERSON).isPresent();
  }

  /** Who it is, in few words; empty if it is nobody. */
  String somebody() {
    if (name.isPresent()) {
      return somebody(name.get());
    }
    String last = LabelWords.last(words);
    return Speakers.isNoun(last) && Character.isLowerCase(last.codePointAt(0))
        ? LabelWords.end(words, MOST_OF_SOMEBODY)
        : "";
  }

  static String somebody(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> Surname.of(mention.name());
      case PLACE, ORGANISATION, GROUP ->
          Words.count(mention.name()) <= MOST_OF_NAME ? mention.name() : "";
      case EVENT, WORK -> "";
    };
  }

  /** What it is, in few words; empty if it is nothing that a label could name. */
  String matter() {
    String few =
        isPerson() ? Surname.of(name.orElseThrow().name()) : LabelWords.end(words, MOST_OF_NAME);
    boolean adjective =
        name.filter(mention -> mention.type() == EntityType.GROUP).isPresent()
            && !few.endsWith("s");
    return (LabelWords.fit(few) || isPerson()) && !adjective ? few : "";
  }
}
