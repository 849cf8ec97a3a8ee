package dev.backstory.compose.section.question;

import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks what somebody says about whom or what he speaks of. */
final class SpeechQuestions {
  private static final Pattern SAYING =
      Pattern.compile("(?:had |has |have )?(?:said|says|say|told|tells|added|argued|insisted)");

  /** Within so many words of what is said stands what it is about. */
  private static final int NEAR = 9;

  private final StoryMaterial material;

  SpeechQuestions(StoryMaterial material) {
    this.material = material;
  }

  /** Of a sentence that is mostly what somebody says whom it names. */
  Optional<Template> of(StorySentence sentence) {
    Optional<Quotation> quotation =
        SpokenSentence.of(sentence)
            .filter(q -> SpokenSentence.isWithin(sentence, q))
            .filter(q -> q.cue() != null && SAYING.matcher(sentence.slice(q.cue())).matches());
    Optional<String> speaker =
        quotation
            .flatMap(q -> SpokenSentence.somebody(q, material, sentence))
            .filter(name -> name.contains(" ") && isPerson(name, sentence));
    return speaker.flatMap(
        name ->
            about(sentence, quotation.orElseThrow(), name)
                .map(
                    about ->
                        QuestionForm.fill(
                            QuestionForm.SAID, Map.of("name", name, "matter", about))));
  }

  /** The name or definite noun that comes first in it and stands in headlines, too. */
  private Optional<String> about(StorySentence sentence, Quotation quotation, String speaker) {
    return Stream.concat(
            sentence.mentions().stream()
                .filter(m -> m.type() != EntityType.PLACE)
                .map(Mention::span),
            sentence.phrases().stream())
        .filter(quotation.span()::contains)
        .filter(span -> Words.count(before(sentence, quotation, span)) <= NEAR)
        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.length()))
        .flatMap(span -> named(sentence, span).stream())
        .filter(words -> Collections.disjoint(Words.stems(words), Words.stems(speaker)))
        .filter(words -> isInHeadlines(Words.stems(words)))
        .findFirst();
  }

  private static String before(StorySentence sentence, Quotation quotation, Span span) {
    return sentence.slice(new Span(quotation.span().start(), span.start()));
  }

  /** The name in full, or the noun with its article. */
  private static Optional<String> named(StorySentence sentence, Span span) {
    Optional<String> name =
        sentence.mentions().stream()
            .filter(mention -> mention.span().equals(span) && !isPart(sentence, span))
            .map(mention -> article(sentence, span) + full(mention, sentence.slice(span)))
            .findFirst();
    String words = sentence.slice(span);
    boolean plain =
        Words.of(words).stream().noneMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    return name.isPresent() || !plain || article(sentence, span).isEmpty()
        ? name
        : Optional.of("the " + words);
  }

  /** The full name, where the words are the end of it. */
  private static String full(Mention mention, String words) {
    return mention.name().endsWith(words) ? mention.name() : words;
  }

  /** "Trump" in "the Trump administration". */
  private static boolean isPart(StorySentence sentence, Span span) {
    return sentence.phrases().stream()
        .anyMatch(phrase -> phrase.contains(span) && phrase.end() > span.end());
  }

  private static boolean isPerson(String name, StorySentence sentence) {
    return sentence.article().annotated().mentions().stream()
        .anyMatch(m -> m.type() == EntityType.PERSON && m.name().equals(name));
  }

  private static String article(StorySentence sentence, Span span) {
    String before = sentence.text().substring(0, sentence.local(span.start()));
    return before.endsWith("the ") || before.endsWith("The ") ? "the " : "";
  }

  private boolean isInHeadlines(Set<String> stems) {
    return stems.stream()
        .anyMatch(
            stem -> material.titleWords().getOrDefault(stem, 0) * 2 > material.articles().size());
  }
}
