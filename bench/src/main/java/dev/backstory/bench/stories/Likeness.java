package dev.backstory.bench.stories;

/** How alike any two articles of a stream are, as one view sees them: a triangle of numbers. */
final class Likeness {
  private final float[][] rows;

  /** How alike two articles are, by their places in the stream. */
  interface View {
    double of(int later, int earlier);
  }

  Likeness(float[][] rows) {
    this.rows = rows;
  }

  static Likeness of(int articles, View view) {
    float[][] rows = new float[articles][];
    for (int i = 0; i < articles; i++) {
      rows[i] = new float[i];
      for (int j = 0; j < i; j++) {
        rows[i][j] = (float) view.of(i, j);
      }
    }
    return new Likeness(rows);
  }

  /** Number of articles. */
  int size() {
    return rows.length;
  }

  double of(int a, int b) {
    return a > b ? rows[a][b] : rows[b][a];
  }
}
