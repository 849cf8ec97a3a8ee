package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of a candidate that may make it a good label, as named figures: each by itself and
 * once more for its form alone ({@code phrase+act}).
 */
final class LabelFeatures {
  /** What is shorter is no longer easier to head. */
  private static final int SHORT = 5;

  private static final double USUAL = 3;
  private static final int ENDING = 3;
  private static final double LETTERS = 20;
  private static final double MOST_TELLING = 5;

  private final StoryMaterial material;
  private final Salience salience;
  private final Set<String> headline;

  /**
   * For a page.
   *
   * @param headline the stems of its headline
   */
  LabelFeatures(StoryMaterial material, Salience salience, Set<String> headline) {
    this.material = material;
    this.salience = salience;
    this.headline = headline;
  }

  Map<String, Double> of(LabelCandidate candidate, StorySentence sentence) {
    Map<String, Double> features = new TreeMap<>();
    if (candidate.weight() != LabelCandidate.Weight.NONE) {
      features.put("verb=" + candidate.weight().name().toLowerCase(Locale.ROOT), 1.0);
    }
    features.put("words=" + candidate.length(), 1.0);
    candidate.traits().forEach(trait -> features.put(trait, 1.0));
    standing(candidate, sentence, features);
    if (candidate.form().isOwn()) {
      matter(candidate, sentence, features);
    }
    String form = candidate.form().name().toLowerCase(Locale.ROOT);
    Map<String, Double> all = new TreeMap<>(features);
    features.forEach((name, value) -> all.put(form + "+" + name, value));
    all.put("form=" + form, 1.0);
    if (candidate.form().isOwn()) {
      endings(candidate, all);
    }
    return all;
  }

  /** How its first and its last word end, which tells what kinds of words they are. */
  private static void endings(LabelCandidate candidate, Map<String, Double> features) {
    List<String> words = List.of(candidate.words().toLowerCase(Locale.ROOT).split(" "));
    String last = words.getLast();
    features.put(
        "last=" + ending(last.endsWith("s") ? last.substring(0, last.length() - 1) : last), 1.0);
    features.put("first=" + ending(words.getFirst().replaceFirst("[’']s?$", "")), 1.0);
    features.put("letters", candidate.words().length() / LETTERS);
  }

  private static String ending(String word) {
    return word.substring(Math.max(0, word.length() - ENDING));
  }

  private static void standing(
      LabelCandidate candidate, StorySentence sentence, Map<String, Double> features) {
    PhrasePosition standing = new PhrasePosition(sentence);
    int at = candidate.at();
    int end = candidate.end();
    features.put("stands=" + standing.place(at, end), 1.0);
    features.put("opened=" + standing.opening(at), 1.0);
    features.put("far", Math.log1p(standing.distance(at, end)));
    features.put("long", Math.log(Math.max(SHORT, sentence.words())) - USUAL);
    features.put("place", place(at, sentence));
    flag("quoted", standing.isQuoted(at), features);
    flag("continued", standing.isContinued(end), features);
    flag("lead", isLead(at, sentence), features);
  }

  private void matter(
      LabelCandidate candidate, StorySentence sentence, Map<String, Double> features) {
    Set<String> stems = candidate.stems();
    double size = Math.max(1, stems.size());
    features.put(
        "telling", stems.stream().mapToDouble(material::weight).sum() / size / MOST_TELLING);
    features.put("salient", stems.stream().mapToDouble(salience::of).sum() / size);
    features.put("headline", stems.stream().filter(headline::contains).count() / size);
    int articles = material.phrases().articles(candidate.words());
    features.put("recurs", Math.log1p(Math.max(0, articles - 1)));
    List<String> words = List.of(candidate.words().split(" "));
    String last = words.getLast();
    flag("act", Act.isNoun(last), features);
    flag("plural", last.endsWith("s"), features);
    flag("ends=name", Character.isUpperCase(last.codePointAt(0)), features);
    flag("starts=name", Character.isUpperCase(words.getFirst().codePointAt(0)), features);
    flag("person", namesPerson(candidate, sentence), features);
  }

  private static void flag(String name, boolean set, Map<String, Double> features) {
    if (set) {
      features.put(name, 1.0);
    }
  }

  private static boolean namesPerson(LabelCandidate candidate, StorySentence sentence) {
    List<String> words =
        Words.of(candidate.words()).stream().map(LabelFeatures::withoutOwnership).toList();
    return sentence.mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .anyMatch(mention -> Words.of(mention.name()).stream().anyMatch(words::contains));
  }

  private static String withoutOwnership(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  /** How far along what is said it stands, 0 to 1; what leads to it counts as the end. */
  private static double place(int at, StorySentence sentence) {
    Span said = SpokenSentence.of(sentence).map(Quotation::span).orElse(sentence.span());
    int start = sentence.local(said.start());
    int end = sentence.local(said.end());
    return at < start ? 1 : Math.min(1, (at - start) / (double) Math.max(1, end - start));
  }

  /** Whether it stands outside what somebody is reported to have said. */
  private static boolean isLead(int at, StorySentence sentence) {
    return SpokenSentence.of(sentence)
        .map(Quotation::span)
        .filter(said -> at < sentence.local(said.start()) || at >= sentence.local(said.end()))
        .isPresent();
  }
}
