package dev.backstory.bench.train.names;

import dev.backstory.annotate.quote.JudgedQuotation;
import dev.backstory.annotate.quote.SpeakerExamples;
import dev.backstory.bench.labels.LabelledQuotes;
import dev.backstory.bench.labels.LabelledSpeakers;
import dev.backstory.bench.labels.PronounLabels;
import dev.backstory.bench.labels.SamePerson;
import dev.backstory.bench.labels.SourceLabels;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotations with whether their speakers are right, from the labels of several sets. */
final class SpeakerRows {
  private final SpeakerExamples reader;
  private final PronounLabels pronouns;

  /** Whether the words beside the cue name the source. */
  final List<Row> words = new ArrayList<>();

  /** Whether the name is right. */
  final List<Row> names = new ArrayList<>();

  /**
   * A judged speaker.
   *
   * @param group story or article: what is not parted in cross-validation
   */
  record Row(String group, JudgedQuotation read, boolean right) {}

  SpeakerRows(SpeakerExamples reader, PronounLabels pronouns) {
    this.reader = reader;
    this.pronouns = pronouns;
  }

  void add(LabelledQuotes article) {
    List<JudgedQuotation> read = reader.of(article.text());
    SourceLabels labels =
        new SourceLabels(article, read.stream().map(JudgedQuotation::quotation).toList());
    for (JudgedQuotation it : read) {
      add(words, article.id(), it, labels.isRight(it.quotation()));
      add(names, article.id(), it, pronoun(article.id(), it.quotation()));
    }
  }

  void add(LabelledSpeakers article) {
    for (JudgedQuotation it : reader.of(article.text())) {
      add(names, article.story(), it, article.isRight(it.quotation()));
    }
  }

  private static void add(
      List<Row> rows, String group, JudgedQuotation read, @Nullable Boolean right) {
    if (right != null) {
      rows.add(new Row(group, read, right));
    }
  }

  private @Nullable Boolean pronoun(String articleId, Quotation quotation) {
    Span mention = quotation.mention();
    Speaker speaker = quotation.speaker();
    if (mention == null || speaker == null || quotation.kind() == Quotation.Kind.INDIRECT) {
      return null;
    }
    String label = pronouns.name(articleId, mention.start());
    return label == null ? null : SamePerson.is(speaker.name(), label);
  }
}
