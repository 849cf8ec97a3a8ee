package dev.backstory.notation;

/**
 * Takes endings off English words, so that "protests" and "protested" meet. A lighter relative of
 * Porter's stemmer: it only needs to bring forms together, not to find lemmas.
 */
public final class Stemmer {
  private Stemmer() {}

  /** The word, which is in lower case, without a plural, past or continuous ending. */
  public static String stem(String word) {
    String singular = withoutPlural(word);
    if (singular.length() > 5 && singular.endsWith("ing")) {
      return withoutDouble(singular.substring(0, singular.length() - 3));
    }
    if (singular.length() > 4 && singular.endsWith("ed")) {
      return withoutDouble(singular.substring(0, singular.length() - 2));
    }
    return singular.length() > 4 && singular.endsWith("e")
        ? singular.substring(0, singular.length() - 1)
        : singular;
  }

  private static String withoutPlural(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.substring(0, word.length() - 1);
  }

  private static String withoutDouble(String stem) {
    int last = stem.length() - 1;
    boolean twice = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
