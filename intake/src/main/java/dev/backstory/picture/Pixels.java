package dev.backstory.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Red, green and blue of each dot, a byte each, line by line from the top. Whole numbers all the
 * way, so that one picture gives the same dots on every machine.
 */
record Pixels(int width, int height, byte[] rgb) {
  private static final int CHANNELS = 3;
  private static final int WHITE = 255;

  /** The dots of an image; what shows through it is white. */
  static Pixels of(BufferedImage image) {
    Pixels pixels =
        new Pixels(
            image.getWidth(),
            image.getHeight(),
            new byte[image.getWidth() * image.getHeight() * CHANNELS]);
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    int[] line = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      if (grey) {
        greys(image.getRaster(), y, line);
      } else {
        image.getRGB(0, y, line.length, 1, line, 0, line.length);
      }
      pixels.fill(y, line);
    }
    return pixels;
  }

  /** As they are stored: Java takes them for linear, and would make them paler. */
  private static void greys(Raster raster, int y, int[] line) {
    int depth = raster.getSampleModel().getSampleSize(0);
    boolean veiled = raster.getNumBands() > 1;
    for (int x = 0; x < line.length; x++) {
      int grey = eightBits(raster.getSample(x, y, 0), depth);
      int alpha = veiled ? eightBits(raster.getSample(x, y, 1), depth) : WHITE;
      line[x] = alpha << 24 | grey << 16 | grey << 8 | grey;
    }
  }

  private static int eightBits(int sample, int depth) {
    return depth > 8 ? sample >>> (depth - 8) : sample * WHITE / ((1 << depth) - 1);
  }

  private void fill(int y, int[] argb) {
    for (int x = 0; x < width; x++) {
      int alpha = argb[x] >>> 24;
      for (int channel = 0; channel < CHANNELS; channel++) {
        int value = argb[x] >>> (16 - 8 * channel) & 0xFF;
        int shown = (value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
        rgb[(y * width + x) * CHANNELS + channel] = (byte) shown;
      }
    }
  }

  /** The same picture with fewer dots, each the mean of those it stands for. */
  Pixels scaled(int newWidth, int newHeight) {
    Pixels narrow = new Pixels(newWidth, height, new byte[newWidth * height * CHANNELS]);
    for (int y = 0; y < height; y++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        shrink(
            y * width * CHANNELS + channel,
            CHANNELS,
            width,
            narrow,
            y * newWidth * CHANNELS + channel,
            newWidth);
      }
    }
    Pixels small = new Pixels(newWidth, newHeight, new byte[newWidth * newHeight * CHANNELS]);
    for (int column = 0; column < newWidth * CHANNELS; column++) {
      narrow.shrink(column, newWidth * CHANNELS, height, small, column, newHeight);
    }
    return small;
  }

  /**
   * Shrinks one channel of a line or column, weighing each value by how much of it lies in a new
   * dot.
   *
   * @param from where its first value is, the next ones being {@code step} apart there and here
   */
  private void shrink(int from, int step, int length, Pixels to, int at, int newLength) {
    for (int i = 0; i < newLength; i++) {
      int start = i * length;
      int end = start + length;
      long sum = 0;
      for (int k = start / newLength; k * newLength < end; k++) {
        int weight = Math.min(end, (k + 1) * newLength) - Math.max(start, k * newLength);
        sum += (long) weight * (rgb[from + k * step] & 0xFF);
      }
      to.rgb[at + i * step] = (byte) ((sum + length / 2) / length);
    }
  }

  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      int at = i * CHANNELS;
      int dot = (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | rgb[at + 2] & 0xFF;
      image.setRGB(i % width, i / width, dot);
    }
    return image;
  }
}
