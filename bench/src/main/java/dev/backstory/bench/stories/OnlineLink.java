package dev.backstory.bench.stories;

/**
 * One pass in order of arrival: an article joins the story that it is most like if that reaches the
 * threshold, and else opens one. Nothing is ever taken back.
 */
enum OnlineLink implements Linkage {
  /** As like as the mean over the story's articles. */
  AVERAGE {
    @Override
    double likeness(double sum, double most, int articles) {
      return sum / articles;
    }
  },
  /** As like as the story's nearest article. */
  SINGLE {
    @Override
    double likeness(double sum, double most, int articles) {
      return most;
    }
  };

  abstract double likeness(double sum, double most, int articles);

  @Override
  public Stories of(Likeness likeness) {
    return threshold -> stories(likeness, threshold);
  }

  private int[] stories(Likeness likeness, double threshold) {
    int[] stories = new int[likeness.size()];
    int[] sizes = new int[likeness.size()];
    int count = 0;
    for (int i = 0; i < stories.length; i++) {
      int best = best(likeness, i, stories, sizes, count, threshold);
      stories[i] = best < 0 ? count++ : best;
      sizes[stories[i]]++;
    }
    return stories;
  }

  private int best(
      Likeness likeness, int article, int[] stories, int[] sizes, int count, double threshold) {
    double[] sums = new double[count];
    double[] most = new double[count];
    for (int j = 0; j < article; j++) {
      double value = likeness.of(article, j);
      sums[stories[j]] += value;
      most[stories[j]] = Math.max(most[stories[j]], value);
    }
    int best = -1;
    double bestValue = threshold;
    for (int story = 0; story < count; story++) {
      double value = likeness(sums[story], most[story], sizes[story]);
      if (value >= bestValue) {
        best = story;
        bestValue = value;
      }
    }
    return best;
  }
}
