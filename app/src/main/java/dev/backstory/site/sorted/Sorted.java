package dev.backstory.site.sorted;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list in order, without two that the order takes for equal. Never changes; the list after a
 * change shares all but the ways to what changed: a B-tree of which a change copies one node a
 * level. What has 32 elements or fewer is one array.
 *
 * <p>Elements are found by a function that says on which side of what is sought each lies: negative
 * before it, positive after it, as the order has it.
 */
public final class Sorted<T> extends AbstractList<T> implements RandomAccess {
  private final Comparator<? super T> order;
  private final @Nullable Comparator<? super T> second;
  private final @Nullable Node<T> root;

  private Sorted(
      Comparator<? super T> order, @Nullable Comparator<? super T> second, @Nullable Node<T> root) {
    this.order = order;
    this.second = second;
    this.root = root;
  }

  /** None yet, in this order. */
  public static <T> Sorted<T> by(Comparator<? super T> order) {
    return new Sorted<>(order, null, null);
  }

  /**
   * The same, which knows its least by another order, too ({@link #least()}).
   *
   * @param second that order; takes no two of the elements for equal
   */
  public static <T> Sorted<T> by(Comparator<? super T> order, Comparator<? super T> second) {
    return new Sorted<>(order, second, null);
  }

  /** The list itself if it never changes, else a copy. */
  public static <T> List<T> copyOf(List<T> list) {
    return list instanceof Sorted ? list : List.copyOf(list);
  }

  /** With one more, in the place of what the order takes for equal. */
  public Sorted<T> with(T one) {
    if (root == null) {
      return new Sorted<>(order, second, Node.leaf(List.of(one), second));
    }
    return new Sorted<>(order, second, Node.joined(root.with(one, order, second), second));
  }

  /**
   * How two lists differ.
   *
   * @param gone what only the earlier has
   * @param there what only the later has
   */
  public record Difference<T>(List<T> gone, List<T> there) {}

  /**
   * How it differs from an earlier list in the same order. What both share is not looked at, so
   * that this costs what the changes between them did. An element counts as the same if it is the
   * same object.
   */
  public Difference<T> since(Sorted<T> earlier) {
    return new Differing<T>(order).between(earlier.root, root);
  }

  /** Without what the order takes for equal; the same list if there is none. */
  public Sorted<T> without(T one) {
    return find(it -> order.compare(it, one)) == null || root == null
        ? this
        : new Sorted<>(order, second, Node.joined(root.without(one, order, second), second));
  }

  /**
   * After a change.
   *
   * @param gone what is not there any more; need not be there now
   * @param there what is there then, in any order
   */
  public Sorted<T> with(Collection<? extends T> gone, Collection<? extends T> there) {
    Set<T> coming = new TreeSet<>(order);
    coming.addAll(there);
    Sorted<T> left = this;
    for (T one : gone) {
      if (!coming.contains(one)) { // else it is replaced
        left = left.without(one);
      }
    }
    if (left.root == null) {
      return left.of(there);
    }
    for (T one : there) {
      left = left.with(one);
    }
    return left;
  }

  /** These alone; of those that the order takes for equal, the last. */
  private Sorted<T> of(Collection<? extends T> elements) {
    List<T> sorted = new ArrayList<>(elements);
    sorted.sort(order);
    List<T> distinct = new ArrayList<>(sorted.size());
    for (T one : sorted) {
      if (!distinct.isEmpty() && order.compare(distinct.getLast(), one) == 0) {
        distinct.removeLast();
      }
      distinct.add(one);
    }
    return distinct.isEmpty() ? this : new Sorted<>(order, second, Node.of(distinct, second));
  }

  @Override
  public int size() {
    return root == null ? 0 : root.size();
  }

  @Override
  public T get(int index) {
    if (root == null || index < 0 || index >= root.size()) {
      throw new IndexOutOfBoundsException(index);
    }
    return root.get(index);
  }

  /** The first by the second order, or by its own if there is no other; null if it is empty. */
  public @Nullable T least() {
    return root == null ? null : root.least();
  }

  /** How many lie before what is sought. */
  public int before(ToIntFunction<? super T> side) {
    return root == null ? 0 : root.before(side);
  }

  /** The first that is neither before nor after what is sought; null if there is none. */
  public @Nullable T find(ToIntFunction<? super T> side) {
    int at = before(side);
    T found = at < size() ? get(at) : null;
    return found != null && side.applyAsInt(found) == 0 ? found : null;
  }

  /** All that are neither before nor after what is sought. */
  public List<T> all(ToIntFunction<? super T> side) {
    int from = before(side);
    int to = before(it -> side.applyAsInt(it) <= 0 ? -1 : 1);
    return subList(from, to);
  }

  /**
   * In order, without those that lie before what is sought. Parts of the list are passed by whose
   * least by the second order is not wanted; where there is no second order, that is their first.
   */
  public Iterator<T> walk(ToIntFunction<? super T> side, Predicate<? super T> wanted) {
    return new Walk<>(root, before(side), wanted);
  }

  /** The last before this one, be this one there or not; null if there is none. */
  public @Nullable T lower(T one) {
    int at = before(it -> order.compare(it, one));
    return at == 0 ? null : get(at - 1);
  }

  /** The first after this one, be this one there or not; null if there is none. */
  public @Nullable T higher(T one) {
    int at = before(it -> order.compare(it, one) <= 0 ? -1 : 1);
    return at == size() ? null : get(at);
  }

  /** Whether it has what the order takes for equal. */
  public boolean has(T one) {
    return find(it -> order.compare(it, one)) != null;
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private int next;
      private int end;
      private int start;
      private List<T> leaf = List.of();

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public T next() {
        if (root == null || next >= root.size()) {
          throw new NoSuchElementException();
        }
        if (next >= end) {
          leaf = root.leafAt(next);
          start = next;
          end = next + leaf.size();
        }
        return leaf.get(next++ - start);
      }
    };
  }

  @Override
  public Spliterator<T> spliterator() {
    return Spliterators.spliterator(
        iterator(), size(), Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL);
  }
}
