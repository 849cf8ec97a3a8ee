package dev.backstory.site.sorted;

import dev.backstory.site.sorted.Sorted.Difference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds how two sorted lists differ, in one walk over both that passes by the nodes which they
 * share.
 */
final class Differing<T> {
  private final Comparator<? super T> order;
  private final Rest<T> earlier = new Rest<>();
  private final Rest<T> later = new Rest<>();
  private final List<T> gone = new ArrayList<>();
  private final List<T> there = new ArrayList<>();

  Differing(Comparator<? super T> order) {
    this.order = order;
  }

  /** What is left of a list: elements of a leaf that was opened, then nodes, the next on top. */
  private static final class Rest<T> {
    private final Deque<T> elements = new ArrayDeque<>();
    private final Deque<Node<T>> nodes = new ArrayDeque<>();

    private void open() {
      Node<T> node = nodes.pop();
      List<Node<T>> parts = node.parts();
      if (parts.isEmpty()) {
        elements.addAll(node.leafAt(0));
      } else {
        parts.reversed().forEach(nodes::push);
      }
    }

    private int depth() {
      return nodes.isEmpty() ? -1 : nodes.getFirst().depth();
    }

    private @Nullable T next() {
      while (elements.isEmpty() && !nodes.isEmpty()) {
        open();
      }
      return elements.peek();
    }
  }

  Difference<T> between(@Nullable Node<T> before, @Nullable Node<T> after) {
    if (before != null) {
      earlier.nodes.push(before);
    }
    if (after != null) {
      later.nodes.push(after);
    }
    while (passShared()) {
      compareNext();
    }
    return new Difference<>(gone, there);
  }

  /** Passes by shared nodes while both stand before one; whether anything is left. */
  private boolean passShared() {
    while (earlier.elements.isEmpty()
        && later.elements.isEmpty()
        && !(earlier.nodes.isEmpty() || later.nodes.isEmpty())) {
      if (earlier.nodes.getFirst() == later.nodes.getFirst()) {
        earlier.nodes.pop();
        later.nodes.pop();
      } else {
        openDeeper();
      }
    }
    return !(earlier.elements.isEmpty()
        && later.elements.isEmpty()
        && earlier.nodes.isEmpty()
        && later.nodes.isEmpty());
  }

  private void openDeeper() {
    int one = earlier.depth();
    int other = later.depth();
    if (one >= other) {
      earlier.open();
    }
    if (other >= one) {
      later.open();
    }
  }

  private void compareNext() {
    T one = earlier.next();
    T other = later.next();
    int side = one == null ? 1 : other == null ? -1 : order.compare(one, other);
    if (one != null && side <= 0) {
      earlier.elements.pop();
    }
    if (other != null && side >= 0) {
      later.elements.pop();
    }
    if (one != other) {
      if (one != null && side <= 0) {
        gone.add(one);
      }
      if (other != null && side >= 0) {
        there.add(other);
      }
    }
  }
}
