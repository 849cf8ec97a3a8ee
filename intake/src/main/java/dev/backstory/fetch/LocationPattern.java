package dev.backstory.fetch;

/**
 * A pattern of paths as robots.txt has them (RFC 9309, section 2.2.3): the beginning of a path, in
 * which {@code *} stands for anything and a {@code $} at the end for the end. The time taken grows
 * with the product of both lengths at most.
 */
record LocationPattern(String text) {
  boolean matches(String path) {
    boolean whole = text.endsWith("$");
    String[] parts = (whole ? text.substring(0, text.length() - 1) : text).split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && whole) {
        return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
      }
      int found = path.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !whole || at == path.length();
  }
}
