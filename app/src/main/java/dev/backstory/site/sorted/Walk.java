package dev.backstory.site.sorted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through a sorted list from a place on, past parts in which nothing is wanted. */
final class Walk<T> implements Iterator<T> {
  private final Deque<Node<T>> nodes = new ArrayDeque<>();
  private final Predicate<? super T> wanted;
  private int skip;
  private List<T> leaf = List.of();
  private int next;

  /**
   * @param from how many elements lie before the place
   * @param wanted whether a part may have something, by its least
   */
  Walk(@Nullable Node<T> root, int from, Predicate<? super T> wanted) {
    this.skip = from;
    this.wanted = wanted;
    if (root != null) {
      nodes.push(root);
    }
  }

  @Override
  public boolean hasNext() {
    while (next == leaf.size() && !nodes.isEmpty()) {
      Node<T> node = nodes.pop();
      if (skip >= node.size()) {
        skip -= node.size();
      } else if (wanted.test(node.least())) {
        open(node);
      } else {
        skip = 0;
      }
    }
    return next < leaf.size();
  }

  private void open(Node<T> node) {
    if (node.parts().isEmpty()) {
      leaf = node.leafAt(0);
      next = skip;
      skip = 0;
    } else {
      node.parts().reversed().forEach(nodes::push);
    }
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return leaf.get(next++);
  }
}
