package dev.backstory.cluster.story;

import java.util.Arrays;

/** The largest of many numbers, so many at most: a heap with the smallest of them on top. */
final class TopK {
  private static final long LOW_BITS = 0xffff_ffffL;

  private final long[] heap;
  private int size;

  TopK(int most) {
    heap = new long[most];
  }

  /**
   * A number that is the larger the higher the score, and of equal scores the smaller the item.
   *
   * @param score not negative
   * @param item not negative
   */
  static long packed(float score, int item) {
    return (long) Float.floatToIntBits(score) << Integer.SIZE | (~item & LOW_BITS);
  }

  void offer(float score, int item) {
    long number = packed(score, item);
    if (size < heap.length) {
      heap[size] = number;
      rise(size++);
    } else if (heap.length > 0 && number > heap[0]) {
      heap[0] = number;
      sink();
    }
  }

  /** The items, those with the highest scores first. */
  int[] items() {
    long[] sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    int[] items = new int[size];
    for (int i = 0; i < size; i++) {
      items[i] = ~(int) sorted[size - 1 - i];
    }
    return items;
  }

  private void rise(int from) {
    int at = from;
    long number = heap[at];
    while (at > 0 && heap[(at - 1) / 2] > number) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = number;
  }

  private void sink() {
    int at = 0;
    long number = heap[0];
    for (int child = smallerChild(0); child < size && heap[child] < number; ) {
      heap[at] = heap[child];
      at = child;
      child = smallerChild(at);
    }
    heap[at] = number;
  }

  private int smallerChild(int at) {
    int child = 2 * at + 1;
    return child + 1 < size && heap[child + 1] < heap[child] ? child + 1 : child;
  }
}
