package dev.backstory.extract.body;

/** What can be said of each block of a page, in numbers, for {@link BodyModel} to judge it by. */
final class BlockFeatures {
  private static final int NEAR = 3;
  private static final int NOTHING = -2;

  private final PageBlocks page;
  private final PageStatements stated;
  private final float[][] own;
  private final PositionFeatures position;
  private final PlaceFeatures place;
  private final MarkerFeatures marker;

  BlockFeatures(PageBlocks page, PageStatements stated, Lexicon markers, Lexicon words) {
    this.page = page;
    this.stated = stated;
    own = new float[page.blocks.size()][];
    for (int i = 0; i < own.length; i++) {
      own[i] = OwnFeatures.of(page.blocks.get(i), page.words.get(i), words, stated);
    }
    position = new PositionFeatures(page, own);
    place = new PlaceFeatures(page);
    marker = new MarkerFeatures(page, markers);
  }

  /** A row for each block. */
  float[][] all() {
    FeatureRow row = new FeatureRow();
    float[][] rows = new float[own.length][];
    for (int i = 0; i < rows.length; i++) {
      fill(row, i);
      rows[i] = row.take();
    }
    return rows;
  }

  private void fill(FeatureRow row, int i) {
    for (float value : own[i]) {
      row.add(value);
    }
    TextFeatures.add(row, page.blocks.get(i));
    position.add(row, i);
    place.add(row, i);
    marker.add(row, i);
    addNeighbours(row, i);
    addFaults(row, i);
    row.add(stated.text().isEmpty());
    row.add(stated.description().isEmpty());
    row.add(stated.news());
    row.add(stated.article());
  }

  private void addNeighbours(FeatureRow row, int i) {
    for (int at = i - NEAR; at <= i + NEAR; at++) {
      if (at != i) {
        boolean there = at >= 0 && at < own.length;
        for (int k = 0; k < OwnFeatures.SEEN; k++) {
          row.add(there ? own[at][k] : NOTHING);
        }
        row.add(there && page.places.get(at).up(1) == page.places.get(i).up(1));
      }
    }
  }

  private void addFaults(FeatureRow row, int i) {
    for (int bit = 0; bit < BlockRules.COUNT; bit++) {
      row.add(page.faults[i] >> bit & 1);
    }
    row.add(Integer.bitCount(page.faults[i]));
    row.add(i == 0 ? NOTHING : page.faults[i - 1]);
    row.add(i + 1 == own.length ? NOTHING : page.faults[i + 1]);
  }
}
