package dev.backstory.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LinkageTest {
  /** 0 and 1 are near; 2 is near 1 alone. */
  private static final Likeness CHAIN = new Likeness(new float[][] {{}, {0.9f}, {0.1f, 0.8f}});

  @Test
  void averageLinkAsksTheWholeStory() {
    assertThat(OnlineLink.AVERAGE.of(CHAIN).at(0.5)).containsExactly(0, 0, 1);
    assertThat(OnlineLink.AVERAGE.of(CHAIN).at(0.4)).containsExactly(0, 0, 0);
  }

  @Test
  void singleLinkAsksTheNearestArticle() {
    assertThat(OnlineLink.SINGLE.of(CHAIN).at(0.5)).containsExactly(0, 0, 0);
    assertThat(OnlineLink.SINGLE.of(CHAIN).at(0.85)).containsExactly(0, 0, 1);
  }

  @Test
  void onlineAnArticleStaysWhereItWasPut() {
    // 2 arrives last, and 1 would rather be with it than with 0.
    Likeness late = new Likeness(new float[][] {{}, {0.5f}, {0.1f, 0.9f}});

    assertThat(OnlineLink.AVERAGE.of(late).at(0.45)).containsExactly(0, 0, 0);
    assertThat(groups(new BatchAverageLink().of(late).at(0.45)))
        .containsExactly(List.of(0), List.of(1, 2));
  }

  /** The chains of nearest neighbours come to what looking for the nearest two over again does. */
  @RepeatedTest(20)
  void batchAverageLinkUnitesTheNearestFirst(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Likeness likeness = Likeness.of(25, (_, _) -> random.nextFloat());
    Linkage.Stories stories = new BatchAverageLink().of(likeness);

    for (double threshold : new double[] {0.4, 0.5, 0.6, 0.8}) {
      assertThat(groups(stories.at(threshold))).isEqualTo(byHand(likeness, threshold));
    }
  }

  private static List<List<Integer>> byHand(Likeness likeness, double threshold) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < likeness.size(); i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      int one = -1;
      int other = -1;
      double most = threshold;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = 0; j < i; j++) {
          double mean = mean(likeness, groups.get(i), groups.get(j));
          if (mean >= most) {
            one = j;
            other = i;
            most = mean;
          }
        }
      }
      if (one < 0) {
        return sorted(groups);
      }
      groups.get(one).addAll(groups.remove(other));
    }
  }

  private static double mean(Likeness likeness, List<Integer> a, List<Integer> b) {
    double sum = 0;
    for (int i : a) {
      for (int j : b) {
        sum += likeness.of(i, j);
      }
    }
    return sum / a.size() / b.size();
  }

  private static List<List<Integer>> groups(int[] stories) {
    return sorted(
        Arrays.stream(stories)
            .distinct()
            .mapToObj(
                story -> {
                  List<Integer> members = new ArrayList<>();
                  for (int i = 0; i < stories.length; i++) {
                    if (stories[i] == story) {
                      members.add(i);
                    }
                  }
                  return members;
                })
            .toList());
  }

  private static List<List<Integer>> sorted(List<List<Integer>> groups) {
    return groups.stream()
        .map(group -> group.stream().sorted().toList())
        .sorted((a, b) -> a.getFirst() - b.getFirst())
        .toList();
  }
}
