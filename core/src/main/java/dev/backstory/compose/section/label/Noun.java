package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Speakers;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A noun phrase of a sentence.
 *
 * @param start its UTF-16 index in the sentence
 * @param end exclusive
 * @param words without what tells nothing at its beginning
 * @param raw as the text has it
 * @param whole whether it is no part of a longer word or name
 * @param name the name in it, if it ends in one
 */
record Noun(int start, int end, String words, String raw, boolean whole, Optional<Mention> name) {
  private static final int MOST_OF_NAME = 3;
  private static final int MOST_OF_SOMEBODY = 2;
  private static final Pattern COMMON = Pattern.compile("\\p{Ll}{4,}(?:al|ing|ed|ive|ous)$");
  private static final Pattern OWNER = Pattern.compile("[’'](?:s\\b)? ");

  /** "Va." is no body, "U.N." is one. */
  private static final Pattern SHORT = Pattern.compile(".*\\p{Ll}\\.$");

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
        LabelWords.bare(written(sentence, phrase)),
        written(sentence, phrase),
        LabelWords.isWhole(sentence, phrase),
        sentence.mentions().stream()
            .filter(mention -> mention.span().overlaps(phrase))
            .filter(mention -> mention.span().end() >= phrase.end())
            .findFirst());
  }

  /**
   * Without the capital of the sentence's beginning, where the article writes the word small, too.
   */
  private static String written(StorySentence sentence, Span phrase) {
    String words = sentence.slice(phrase);
    boolean name = sentence.mentions().stream().anyMatch(m -> m.span().start() == phrase.start());
    if (name
        || sentence.local(phrase.start()) > 0
        || !Character.isUpperCase(words.codePointAt(0))) {
      return words;
    }
    String small = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    String first = small.split(" ", 2)[0];
    boolean common =
        COMMON.matcher(first).matches()
            || Act.isNoun(first)
            || sentence.article().article().text().contains(" " + first + " ");
    return common ? small : words;
  }

  boolean isPerson() {
    return name.filter(mention -> mention.type() == EntityType.PERSON).isPresent();
  }

  /** Whether what follows belongs to it: "the union's". */
  boolean isOwner(String sentence) {
    return OWNER.matcher(sentence).region(end, sentence.length()).lookingAt();
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
          Words.count(mention.name()) <= MOST_OF_NAME && !SHORT.matcher(mention.name()).matches()
              ? mention.name()
              : "";
      case EVENT, WORK -> "";
    };
  }

  /** What it is, in few words; empty if it is nothing that a label could name. */
  String matter() {
    if (!whole || SHORT.matcher(words).matches()) {
      return "";
    }
    String few =
        isPerson() ? Surname.of(name.orElseThrow().name()) : LabelWords.end(words, MOST_OF_NAME);
    boolean adjective =
        name.filter(mention -> mention.type() == EntityType.GROUP).isPresent()
            && !few.endsWith("s");
    return (LabelWords.fit(few) || isPerson()) && !adjective ? few : "";
  }
}
