package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;

/** Where on its page a block stands, from top to bottom, and how much prose stands around it. */
final class PositionFeatures {
  private static final int FAR = 60;

  /** What is beyond these is longer than nearly all pages, and counts as if it were so long. */
  private static final int MANY = 300;

  private static final int MANY_PARAGRAPHS = 60;
  private static final double MUCH = 15_000;
  private static final int[] WINDOWS = {5, 15};

  private final PageBlocks page;
  private final float[][] own;
  private final double[] before;
  private final int[] lastHeading;
  private final int[] mainHeadings;
  private final int size;

  PositionFeatures(PageBlocks page, float[][] own) {
    this.page = page;
    this.own = own;
    size = own.length;
    before = new double[size + 1];
    lastHeading = new int[size];
    mainHeadings = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Block block = page.blocks.get(i);
      boolean main = block.owner().normalName().equals("h1");
      before[i + 1] = before[i] + block.weight();
      mainHeadings[i + 1] = mainHeadings[i] + (main ? 1 : 0);
      lastHeading[i] = i == 0 ? -1 : page.blocks.get(i - 1).heading() ? i - 1 : lastHeading[i - 1];
    }
  }

  /** Adds those of a block. */
  void add(FeatureRow row, int i) {
    double all = Math.max(1, before[size]);
    row.add((double) i / size);
    row.add(before[i] / all);
    row.add(Math.log(1 + Math.min(i, MANY)));
    row.add(Math.log(Math.min(size - i, MANY)));
    row.add(Math.log(1 + Math.min(before[i], MUCH)));
    row.add(Math.log(1 + Math.min(all - before[i + 1], MUCH)));
    addTitle(row, i);
    addHeading(row, i, lastHeading[i]);
    for (int width : WINDOWS) {
      row.add(window(i - width, i));
      row.add(window(i + 1, i + 1 + width));
    }
    BlockContainer body = page.places.get(i).up(Integer.MAX_VALUE);
    row.add(Math.log(1 + Math.min(all, MUCH)));
    row.add(Math.log(Math.min(size, MANY)));
    row.add(body.linkDensity());
    row.add(Math.min(body.paragraphs, MANY_PARAGRAPHS));
  }

  private void addTitle(FeatureRow row, int i) {
    int title = page.title;
    row.add(title < 0 ? -FAR - 1 : Math.clamp(i - title, -FAR, FAR));
    row.add(title < 0 ? -1 : Math.log(1 + Math.min(MUCH, Math.abs(before[i] - before[title]))));
    row.add(title < 0 ? 0 : mainHeadings[i] - mainHeadings[title]);
    row.add(mainHeadings[size]);
  }

  private void addHeading(FeatureRow row, int i, int heading) {
    row.add(heading < 0 ? FAR : Math.min(FAR, i - heading));
    row.add(heading < 0 ? 0 : own[heading][OwnFeatures.WORDS]);
    row.add(heading < 0 ? 0 : own[heading][OwnFeatures.LINKS]);
    row.add(heading < 0 ? -1 : page.places.get(heading).up(1) == page.places.get(i).up(1) ? 1 : 0);
  }

  private double window(int from, int to) {
    return Math.log(1 + before[Math.clamp(to, 0, size)] - before[Math.clamp(from, 0, size)]);
  }
}
