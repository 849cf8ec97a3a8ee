package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of a candidate that may make it a good label, as named figures. */
final class LabelFeatures {
  private final StoryMaterial material;
  private final Salience salience;

  LabelFeatures(StoryMaterial material, Salience salience) {
    this.material = material;
    this.salience = salience;
  }

  Map<String, Double> of(LabelCandidate candidate, StorySentence sentence) {
    Map<String, Double> features = new TreeMap<>();
    String form = candidate.form().name().toLowerCase(Locale.ROOT);
    features.put("form=" + form, 1.0);
    if (candidate.weight() != LabelCandidate.Weight.NONE) {
      String verb = candidate.weight().name().toLowerCase(Locale.ROOT);
      features.put("verb=" + verb, 1.0);
    }
    features.put("words=" + candidate.length(), 1.0);
    boolean own = candidate.form().compareTo(LabelForm.RARITY) < 0;
    if (own) {
      matter(candidate, sentence, form, features);
    }
    return features;
  }

  private void matter(
      LabelCandidate candidate, StorySentence sentence, String form, Map<String, Double> features) {
    Set<String> stems = candidate.stems();
    double size = Math.max(1, stems.size());
    features.put("place", place(candidate.at(), sentence));
    features.put("telling", stems.stream().mapToDouble(material::weight).sum() / size / 5);
    features.put("salient", stems.stream().mapToDouble(salience::of).sum() / size);
    int articles = material.phrases().articles(candidate.words());
    features.put("recurs", Math.log1p(Math.max(0, articles - 1)));
    String last = LabelWords.last(candidate.words());
    if (Act.isNoun(last)) {
      features.put(form + "+act", 1.0);
    }
    if (Character.isUpperCase(last.codePointAt(0))) {
      features.put("ends=name", 1.0);
    }
  }

  /** How far along what is said it stands, 0 to 1; what leads to it counts as the end. */
  private static double place(int at, StorySentence sentence) {
    Span said = SpokenSentence.of(sentence).map(Quotation::span).orElse(sentence.span());
    int start = sentence.local(said.start());
    int end = sentence.local(said.end());
    return at < start ? 1 : Math.min(1, (at - start) / (double) Math.max(1, end - start));
  }
}
