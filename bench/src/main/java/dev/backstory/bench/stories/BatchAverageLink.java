package dev.backstory.bench.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Agglomerative average linkage over all articles at once: the two groups most alike on average
 * become one, until none reach the threshold. It sees the whole stream before it decides, which an
 * online way cannot; a bound for comparison. By chains of nearest neighbours (Murtagh, "A survey of
 * recent advances in hierarchical clustering algorithms", 1983).
 */
final class BatchAverageLink implements Linkage {
  /** Two groups, each by one of its articles, and how alike they were. */
  private record Union(int one, int other, double likeness) {}

  @Override
  public Stories of(Likeness likeness) {
    List<Union> unions = new Chains(likeness).unions();
    return threshold -> cut(unions, likeness.size(), threshold);
  }

  private static int[] cut(List<Union> unions, int articles, double threshold) {
    int[] stories = new int[articles];
    Arrays.setAll(stories, i -> i);
    for (Union union : unions) {
      if (union.likeness() >= threshold) {
        stories[root(stories, union.other())] = root(stories, union.one());
      }
    }
    Arrays.setAll(stories, i -> root(stories, i));
    return stories;
  }

  private static int root(int[] stories, int article) {
    int root = article;
    while (stories[root] != root) {
      root = stories[root];
    }
    return root;
  }

  private static final class Chains {
    private final int size;
    private final float[][] alike;
    private final int[] sizes;

    Chains(Likeness likeness) {
      size = likeness.size();
      alike = new float[size][size];
      sizes = new int[size];
      Arrays.fill(sizes, 1);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          alike[i][j] = (float) likeness.of(i, j);
          alike[j][i] = alike[i][j];
        }
      }
    }

    /** All of them, the most alike first. */
    List<Union> unions() {
      List<Union> unions = new ArrayList<>();
      int[] chain = new int[size];
      int length = 0;
      while (unions.size() < size - 1) {
        if (length == 0) {
          chain[length++] = anyGroup();
        }
        int last = chain[length - 1];
        int nearest = nearest(last, length > 1 ? chain[length - 2] : -1);
        if (length > 1 && nearest == chain[length - 2]) {
          unions.add(new Union(nearest, last, alike[last][nearest]));
          unite(nearest, last);
          length -= 2;
        } else {
          chain[length++] = nearest;
        }
      }
      unions.sort(Comparator.comparingDouble((Union union) -> -union.likeness()));
      return unions;
    }

    private int anyGroup() {
      int group = 0;
      while (sizes[group] == 0) {
        group++;
      }
      return group;
    }

    /** Where two are equally near, the one before in the chain, so that chains end. */
    private int nearest(int group, int before) {
      int nearest = before;
      for (int other = 0; other < size; other++) {
        if (other != group
            && sizes[other] > 0
            && (nearest < 0 || alike[group][other] > alike[group][nearest])) {
          nearest = other;
        }
      }
      return nearest;
    }

    private void unite(int into, int gone) {
      float sum = sizes[into] + sizes[gone];
      for (int other = 0; other < size; other++) {
        if (other != into && other != gone && sizes[other] > 0) {
          float mean = (alike[into][other] * sizes[into] + alike[gone][other] * sizes[gone]) / sum;
          alike[into][other] = mean;
          alike[other][into] = mean;
        }
      }
      sizes[into] += sizes[gone];
      sizes[gone] = 0;
    }
  }
}
