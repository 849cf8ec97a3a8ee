package dev.backstory.site.shape;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON whose fields stay in the order in which they were put. */
public final class Tree {
  private Tree() {}

  public static Map<String, Object> of(String name, Object value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(name, value);
    return tree;
  }

  public static Map<String, Object> of(String name, Object value, String second, Object other) {
    Map<String, Object> tree = of(name, value);
    tree.put(second, other);
    return tree;
  }
}
