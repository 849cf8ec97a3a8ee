package dev.backstory.bench.train.compose;

import dev.backstory.bench.labels.LabelledArticles;
import dev.backstory.bench.labels.SentenceLabels;
import dev.backstory.bench.labels.SentenceLabels.Label;
import dev.backstory.bench.labels.Share;
import dev.backstory.compose.section.headline.HeadlineWriter;
import dev.backstory.compose.story.NewsValue;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PreviousSelection;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SentenceFeatures;
import dev.backstory.compose.story.SentenceUses;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.desk.Models;
import dev.backstory.model.StoryArticle;
import dev.backstory.models.EncoderHead;
import dev.backstory.models.OnnxJudge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence that readers labelled, as the judge reads it under the headline of its story.
 *
 * @param values what a regression weighs of it
 * @param seen what the judge's heads weigh of it
 */
record JudgedSentence(String story, String article, double[] values, float[] seen, Label label) {
  /** The heads that are fitted on the encoder as it is. */
  static final List<EncoderHead> FITTED = List.of(EncoderHead.OPINION, EncoderHead.EARLIER);

  /** Of the stories that are not kept. */
  static List<JudgedSentence> read(SentenceLabels labels, Path data, OnnxJudge judge) {
    Map<String, List<String>> stories = new LinkedHashMap<>(labels.stories());
    stories.keySet().removeIf(Share::isKept);
    List<JudgedSentence> rows = new ArrayList<>();
    LabelledArticles.read(stories, data)
        .forEach((story, articles) -> rows.addAll(of(story, articles, labels, judge)));
    return rows;
  }

  private static List<JudgedSentence> of(
      String story, List<StoryArticle> articles, SentenceLabels labels, OnnxJudge judge) {
    StoryMaterial material = new StoryMaterial(articles, List.of(), Models.facts().find(articles));
    SentenceFeatures shown = new SentenceFeatures(material, new Salience(material));
    String headline = new HeadlineWriter(judge).write(material);
    SentenceUses uses = SentenceUses.of(shown, headline, judge, _ -> true);
    NewsValue value = new NewsValue(shown, uses, new PreviousSelection(null));
    return material.sentences().parallelStream()
        .filter(uses::isRead)
        .flatMap(
            sentence ->
                labels
                    .of(sentence.evidence())
                    .map(
                        label ->
                            new JudgedSentence(
                                story,
                                sentence.articleId(),
                                value.judged(sentence),
                                judge.seen(EncoderHead.OPINION, headline, sentence.text()),
                                label))
                    .stream())
        .toList();
  }

  boolean says(EncoderHead head) {
    return head == EncoderHead.OPINION ? label.opinion() : label.isEarlier();
  }

  /** With what a head says in log odds. */
  JudgedSentence with(EncoderHead head, double odds) {
    double[] changed = values.clone();
    changed[NewsValue.OPINION + FITTED.indexOf(head)] = NewsValue.bounded(odds);
    return new JudgedSentence(story, article, changed, seen, label);
  }

  boolean isForJudge() {
    return SentenceLabels.isForJudge(story);
  }

  boolean wanted(Use use) {
    return switch (use) {
      case MUST -> label.isFit() && label.use() == 3;
      case MATTERS -> label.isFit();
      case AHEAD -> label.isFit() && label.time() == 'F';
      case BEFORE -> label.isFit() && (label.time() == 'E' || label.time() == 'S');
    };
  }
}
