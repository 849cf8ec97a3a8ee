package dev.backstory.bench.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.bench.labels.SentenceLabels.Label;
import dev.backstory.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceLabelsTest {
  @TempDir private Path root;

  private SentenceLabels labels() throws IOException {
    Path file = Files.createDirectories(root.resolve("bench/labels")).resolve("sentences.tsv");
    Files.write(
        file,
        List.of(
            "# a comment",
            "article\tstory\ta\tR",
            "sentence\ta\t0\t40\tY\tF\tN\t3",
            "sentence\ta\t41\t90\tY\tF\tU\t2",
            "article\tstory\tb\tC",
            "sentence\tb\t0\t30\tN\tO\tS\t1"));
    return SentenceLabels.read(root);
  }

  @Test
  void aStretchHasTheLabelOfTheSentenceThatItHasMostOf() throws IOException {
    SentenceLabels labels = labels();

    assertThat(labels.of(new Evidence("a", 10, 45))).map(Label::use).contains(3);
    assertThat(labels.of(new Evidence("a", 38, 90))).map(Label::use).contains(2);
    assertThat(labels.of(new Evidence("a", 85, 200))).isEmpty();
    assertThat(labels.of(new Evidence("c", 0, 40))).isEmpty();
  }

  @Test
  void theJudgeLearnsFromAboutAThirdOfTheStoriesAndFromNoneThatIsKept() {
    List<String> stories = IntStream.range(0, 300).mapToObj(i -> "story " + i).toList();

    assertThat(stories.stream().filter(SentenceLabels::isForJudge))
        .hasSizeBetween(75, 125)
        .noneMatch(Share::isKept);
  }

  @Test
  void whatIsEarlierMaySaySoOrNot() throws IOException {
    SentenceLabels labels = labels();

    assertThat(labels.of("a")).extracting(Label::isEarlier).containsExactly(false, true);
    assertThat(labels.of("b")).extracting(Label::isEarlier).containsExactly(false);
    assertThat(labels.of("c")).isEmpty();
  }

  @Test
  void onlyWhatStandsAloneReportsAndIsNoOldNewsIsFit() throws IOException {
    SentenceLabels labels = labels();

    assertThat(labels.of(new Evidence("a", 0, 40))).map(Label::isFit).contains(true);
    assertThat(labels.of(new Evidence("a", 41, 90))).map(Label::isFit).contains(false);
    assertThat(labels.of(new Evidence("b", 0, 30))).map(Label::isSound).contains(false);
    assertThat(labels.stories()).containsEntry("story", List.of("a", "b"));
    assertThat(labels.isComment("b")).isTrue();
    assertThat(labels.isComment("a")).isFalse();
  }
}
