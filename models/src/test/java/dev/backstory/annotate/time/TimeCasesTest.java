package dev.backstory.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.annotate.time.TimeCases.Case;
import dev.backstory.model.OffsetMap;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of real phrasing, read by the tagger that the program runs. */
class TimeCasesTest {
  private static final double LEAST_RIGHT = 0.95;
  private static final double LEAST_RIGHT_UNSEEN = 0.82;
  private static final int FEWEST = 400;
  private static final int WORDS = 850;
  private static final int ROUNDS = 20;
  private static final double MOST_MILLISECONDS = 40;

  @Test
  void newsIsDatedAsItsReadersDateIt() {
    List<Case> cases = new ArrayList<>(TimeCases.read("time/times.txt"));
    cases.addAll(TimeCases.read("time/more-times.txt"));
    cases.addAll(TimeCases.read("time/last-times.txt"));
    cases.addAll(TimeCases.read("time/others-times.txt"));
    cases.addAll(TimeCases.read("time/mended-times.txt"));
    cases.addAll(TimeCases.read("time/sealed-times.txt"));
    cases.addAll(TimeCases.read("time/second-times.txt"));
    assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(right("times", cases)).isGreaterThanOrEqualTo(LEAST_RIGHT);
  }

  /** These have mended nothing. */
  @Test
  void mostOfWhatWasNeverSeenIsDatedToo() {
    assertThat(right("unseen times", TimeCases.read("time/blind-times.txt")))
        .isGreaterThanOrEqualTo(LEAST_RIGHT_UNSEEN);
  }

  private static double right(String name, List<Case> cases) {
    List<Case> wrong = cases.stream().filter(it -> !it.isRight()).toList();
    double right = 1 - (double) wrong.size() / cases.size();
    wrong.forEach(System.out::println);
    System.out.printf("%s: %.1f %% of %d cases right%n", name, 100 * right, cases.size());
    return right;
  }

  /** Reading times is to take next to nothing beside the tagger, which needs some 70 ms. */
  @Test
  void anArticleIsReadInAFewMilliseconds() {
    List<TaggedSentence> article = new ArrayList<>();
    while (article.stream().mapToInt(sentence -> sentence.tokens().size()).sum() < WORDS) {
      TaggedText.rows("time/more-times.txt")
          .forEach(row -> article.add(TaggedText.sentence(row[1])));
    }
    TimeResolver resolver = new TimeResolver();
    PublicationDay day = new PublicationDay(LocalDate.of(2031, 6, 18), true);
    OffsetMap offsets = OffsetMap.of("x".repeat(article.size() * WORDS));
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    double fastest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = thread.getCurrentThreadCpuTime();
      resolver.resolve(article, day, offsets);
      fastest = Math.min(fastest, (thread.getCurrentThreadCpuTime() - start) / 1e6);
    }
    int words = article.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    double milliseconds = fastest * WORDS / words;

    System.out.printf("times: %.2f ms for %d words full of them%n", milliseconds, WORDS);
    assertThat(milliseconds).isLessThan(MOST_MILLISECONDS);
  }
}
