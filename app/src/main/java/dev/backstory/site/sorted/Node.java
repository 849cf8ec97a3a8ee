package dev.backstory.site.sorted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sorted list: elements, or smaller parts of equal depth. Has at least one element.
 *
 * @param <T> of the elements
 */
abstract sealed class Node<T> {
  /** Of elements of a leaf, and of parts of a branch; half of that where one was split. */
  static final int MOST = 32;

  /** With fewer a node is joined with the one beside it. */
  private static final int FEWEST = MOST / 4;

  abstract int size();

  abstract T get(int index);

  abstract T first();

  abstract T least();

  /** What a branch is made of; none for a leaf. */
  List<Node<T>> parts() {
    return List.of();
  }

  /** How many levels lie below it. */
  int depth() {
    return parts().isEmpty() ? 0 : parts().getFirst().depth() + 1;
  }

  /** How many elements or parts it has. */
  abstract int width();

  abstract int before(ToIntFunction<? super T> side);

  /** The elements of its leaf that has this one; a view of an array that nobody changes. */
  abstract List<T> leafAt(int index);

  /** What stands in its place: one, or the halves of what is too wide. */
  abstract List<Node<T>> with(
      T one, Comparator<? super T> order, @Nullable Comparator<? super T> second);

  /** What stands in its place: one, or none. The element is there. */
  abstract List<Node<T>> without(
      T one, Comparator<? super T> order, @Nullable Comparator<? super T> second);

  static <T> Node<T> leaf(List<T> elements, @Nullable Comparator<? super T> second) {
    return new Leaf<>(elements, second);
  }

  /** One node over these; null if there is none. */
  static <T> @Nullable Node<T> joined(List<Node<T>> nodes, @Nullable Comparator<? super T> second) {
    if (nodes.isEmpty()) {
      return null;
    }
    Node<T> top = nodes.size() == 1 ? nodes.getFirst() : new Branch<>(nodes, second);
    while (top instanceof Branch<T> branch && branch.parts.size() == 1) {
      top = branch.parts.getFirst();
    }
    return top;
  }

  /** A tree of sorted elements, at least one, with room left in its nodes. */
  static <T> Node<T> of(List<T> sorted, @Nullable Comparator<? super T> second) {
    List<Node<T>> level = new ArrayList<>();
    for (List<T> part : runs(sorted)) {
      level.add(new Leaf<>(part, second));
    }
    while (level.size() > 1) {
      List<Node<T>> above = new ArrayList<>();
      for (List<Node<T>> part : runs(level)) {
        above.add(new Branch<>(part, second));
      }
      level = above;
    }
    return level.getFirst();
  }

  /** In runs of one length, give or take one. */
  private static <E> List<List<E>> runs(List<E> all) {
    int count = (all.size() + MOST - 1) / MOST;
    List<List<E>> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) i * all.size() / count);
      int to = (int) ((long) (i + 1) * all.size() / count);
      parts.add(List.copyOf(all.subList(from, to)));
    }
    return parts;
  }

  /** By the second order; the first if there is none. */
  private static <T> T leastOf(T first, List<T> others, @Nullable Comparator<? super T> second) {
    T least = first;
    if (second != null) {
      for (T one : others) {
        least = second.compare(one, least) < 0 ? one : least;
      }
    }
    return least;
  }

  private static <E> List<E> spliced(List<E> list, int from, int to, List<? extends E> by) {
    List<E> spliced = new ArrayList<>(list.size() - (to - from) + by.size());
    spliced.addAll(list.subList(0, from));
    spliced.addAll(by);
    spliced.addAll(list.subList(to, list.size()));
    return spliced;
  }

  private static final class Leaf<T> extends Node<T> {
    private final List<T> elements;
    private final T least;

    Leaf(List<T> elements, @Nullable Comparator<? super T> second) {
      this.elements = List.copyOf(elements);
      this.least = leastOf(elements.getFirst(), elements, second);
    }

    @Override
    int size() {
      return elements.size();
    }

    @Override
    int width() {
      return elements.size();
    }

    @Override
    T get(int index) {
      return elements.get(index);
    }

    @Override
    T first() {
      return elements.getFirst();
    }

    @Override
    T least() {
      return least;
    }

    @Override
    int before(ToIntFunction<? super T> side) {
      int low = 0;
      int high = elements.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (side.applyAsInt(elements.get(middle)) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    @Override
    List<T> leafAt(int index) {
      return elements;
    }

    @Override
    List<Node<T>> with(T one, Comparator<? super T> order, @Nullable Comparator<? super T> second) {
      int at = before(it -> order.compare(it, one));
      boolean there = at < elements.size() && order.compare(elements.get(at), one) == 0;
      List<Node<T>> halves = new ArrayList<>();
      for (List<T> part : runs(spliced(elements, at, there ? at + 1 : at, List.of(one)))) {
        halves.add(new Leaf<>(part, second));
      }
      return halves;
    }

    @Override
    List<Node<T>> without(
        T one, Comparator<? super T> order, @Nullable Comparator<? super T> second) {
      int at = before(it -> order.compare(it, one));
      List<T> left = spliced(elements, at, at + 1, List.of());
      return left.isEmpty() ? List.of() : List.of(new Leaf<>(left, second));
    }
  }

  private static final class Branch<T> extends Node<T> {
    private final List<Node<T>> parts;
    private final int size;
    private final T least;

    Branch(List<Node<T>> parts, @Nullable Comparator<? super T> second) {
      this.parts = List.copyOf(parts);
      int all = 0;
      T found = parts.getFirst().least();
      for (Node<T> part : parts) {
        all += part.size();
        found = leastOf(found, List.of(part.least()), second);
      }
      this.size = all;
      this.least = found;
    }

    @Override
    int size() {
      return size;
    }

    @Override
    List<Node<T>> parts() {
      return parts;
    }

    @Override
    int width() {
      return parts.size();
    }

    @Override
    T first() {
      return parts.getFirst().first();
    }

    @Override
    T least() {
      return least;
    }

    @Override
    T get(int index) {
      int left = index;
      for (Node<T> part : parts) {
        if (left < part.size()) {
          return part.get(left);
        }
        left -= part.size();
      }
      throw new IndexOutOfBoundsException(index);
    }

    @Override
    List<T> leafAt(int index) {
      int left = index;
      for (Node<T> part : parts) {
        if (left < part.size()) {
          return part.leafAt(left);
        }
        left -= part.size();
      }
      throw new IndexOutOfBoundsException(index);
    }

    /** The last part that does not begin after what is sought, or the first. */
    private int part(ToIntFunction<? super T> side) {
      int low = 1;
      int high = parts.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (side.applyAsInt(parts.get(middle).first()) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }

    @Override
    int before(ToIntFunction<? super T> side) {
      int at = part(side);
      int before = 0;
      for (Node<T> part : parts.subList(0, at)) {
        before += part.size();
      }
      return before + parts.get(at).before(side);
    }

    /** That of an element, which may be the first of the next. */
    private int partOf(T one, Comparator<? super T> order) {
      return part(it -> order.compare(it, one) <= 0 ? -1 : 1);
    }

    @Override
    List<Node<T>> with(T one, Comparator<? super T> order, @Nullable Comparator<? super T> second) {
      int at = partOf(one, order);
      return branches(spliced(parts, at, at + 1, parts.get(at).with(one, order, second)), second);
    }

    @Override
    List<Node<T>> without(
        T one, Comparator<? super T> order, @Nullable Comparator<? super T> second) {
      int at = partOf(one, order);
      List<Node<T>> left = parts.get(at).without(one, order, second);
      if (!left.isEmpty() && left.getFirst().width() < FEWEST && parts.size() > 1) {
        int beside = at == 0 ? 1 : at - 1;
        List<Node<T>> both =
            at == 0
                ? together(left.getFirst(), parts.get(beside), second)
                : together(parts.get(beside), left.getFirst(), second);
        int from = Math.min(at, beside);
        return branches(spliced(parts, from, from + 2, both), second);
      }
      return branches(spliced(parts, at, at + 1, left), second);
    }

    /** What two nodes beside each other hold, in one if it fits. */
    private static <T> List<Node<T>> together(
        Node<T> one, Node<T> other, @Nullable Comparator<? super T> second) {
      if (one instanceof Branch<T> some && other instanceof Branch<T> more) {
        return branches(spliced(some.parts, some.width(), some.width(), more.parts), second);
      }
      List<Node<T>> leaves = new ArrayList<>();
      for (List<T> part : runs(spliced(one.leafAt(0), one.width(), one.width(), other.leafAt(0)))) {
        leaves.add(new Leaf<>(part, second));
      }
      return leaves;
    }

    private static <T> List<Node<T>> branches(
        List<Node<T>> nodes, @Nullable Comparator<? super T> second) {
      List<Node<T>> branches = new ArrayList<>();
      for (List<Node<T>> part : runs(nodes)) {
        branches.add(new Branch<>(part, second));
      }
      return branches;
    }
  }
}
