package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.learning.LogOdds;
import dev.backstory.model.EntityType;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of a question that may make it worth printing, as named figures. */
final class QuestionFeatures {
  private static final double CLOSEST = 0.02;
  private static final double USUAL_WORDS = 8;
  private static final double USUAL_ANSWER = 25;
  private static final int MOST_TOPICS = 5;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final Set<String> headline;
  private final List<String> topics;

  /** For a page whose headline is written. */
  QuestionFeatures(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    headline = Words.stems(draft.headline());
    topics =
        draft.topics().important().stream().limit(MOST_TOPICS).map(topic -> topic.name()).toList();
  }

  /** Of a question that a sentence raises or answers. */
  Map<String, Double> of(QuestionKind kind, String question, StorySentence sentence) {
    Map<String, Double> features = new TreeMap<>();
    String name = kind.name().toLowerCase(Locale.ROOT);
    features.put("kind=" + name, 1.0);
    form(question, features);
    matter(question, features);
    source(sentence, features);
    Map<String, Double> all = new TreeMap<>(features);
    for (String figure : List.of("about", "salient", "matters", "ahead", "words")) {
      all.put(name + "+" + figure, features.getOrDefault(figure, 0.0));
    }
    return all;
  }

  /** What speaks for the sentence as its answer. */
  void answered(String question, StorySentence sentence, Map<String, Double> features) {
    Set<String> asked = Words.stems(question);
    long fresh = sentence.stems().stream().filter(stem -> !asked.contains(stem)).count();
    long known = sentence.stems().stream().filter(headline::contains).count();
    features.put("answers", LogOdds.of(draft.answers(question, sentence.text()), CLOSEST));
    features.put("fresh", Math.log1p(fresh) - 2);
    features.put("told", headline.isEmpty() ? 0 : known / (double) headline.size());
  }

  private static void form(String question, Map<String, Double> features) {
    List<String> words = Words.of(question);
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    features.put("first=" + first, 1.0);
    if (words.size() > 1) {
      features.put("opens=" + first + " " + words.get(1).toLowerCase(Locale.ROOT), 1.0);
      features.put("ends=" + words.getLast().toLowerCase(Locale.ROOT), 1.0);
    }
    features.put("words", Math.log(words.size() / USUAL_WORDS));
    flag("short", words.size() <= 4, features);
    flag("long", words.size() > 14, features);
    flag("number", question.chars().anyMatch(Character::isDigit), features);
    flag("comma", question.contains(","), features);
    flag("quoted", question.matches(".*[“”\"‘].*"), features);
    flag("pronoun", words.stream().skip(1).anyMatch(InvertibleClause::isPronoun), features);
  }

  private void matter(String question, Map<String, Double> features) {
    Set<String> stems = Words.stems(question);
    double size = Math.max(1, stems.size());
    double titles = stems.stream().mapToDouble(s -> material.titleWords().getOrDefault(s, 0)).sum();
    features.put("about", titles / material.articles().size() / size);
    features.put("headline", stems.stream().filter(headline::contains).count() / size);
    features.put("salient", stems.stream().mapToDouble(draft.salience()::of).sum() / size);
    features.put("spread", stems.stream().mapToDouble(this::spread).sum() / size);
    flag("topic", topics.stream().anyMatch(question::contains), features);
    flag("first topic", !topics.isEmpty() && question.contains(topics.getFirst()), features);
  }

  private double spread(String stem) {
    return material.documentFrequency(stem) / (double) material.articles().size();
  }

  private void source(StorySentence sentence, Map<String, Double> features) {
    SentenceUse use = draft.uses().of(sentence);
    features.put("role=" + sentence.role().name().toLowerCase(Locale.ROOT), 1.0);
    features.put("must", odds(draft.value().of(sentence, Use.MUST)));
    features.put("matters", odds(draft.value().of(sentence, Use.MATTERS)));
    features.put("ahead", odds(draft.value().of(sentence, Use.AHEAD)));
    features.put("before", odds(draft.value().of(sentence, Use.BEFORE)));
    features.put("opinion", odds(use.opinion()));
    features.put("noise", odds(use.noise()));
    features.put("relevant", Math.min(2, PlainStatements.relevance(sentence, material)));
    features.put("support", Math.log(material.support(sentence)));
    features.put("newer", material.recency().of(sentence.article()));
    features.put("place", Math.log1p(sentence.index()));
    features.put("sentence", Math.log(Math.max(1, sentence.words()) / USUAL_ANSWER));
    flag("speech", sentence.sentence().speech(), features);
    flag("plain", PlainStatements.isPlain(sentence), features);
    flag("vague", PlainStatements.isVague(sentence), features);
    flag("loaded", LoadedWords.in(sentence) > 0, features);
    flag(
        "person",
        sentence.mentions().stream().anyMatch(m -> m.type() == EntityType.PERSON),
        features);
  }

  private static double odds(double probability) {
    return LogOdds.of(probability, CLOSEST);
  }

  private static void flag(String name, boolean set, Map<String, Double> features) {
    if (set) {
      features.put(name, 1.0);
    }
  }
}
