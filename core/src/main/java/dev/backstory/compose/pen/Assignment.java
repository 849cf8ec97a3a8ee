package dev.backstory.compose.pen;

import java.util.List;

/**
 * What there is to write a page from.
 *
 * @param headlines that newspapers put over it, the page's own first
 * @param facts by weight, the heaviest first; their numbers are those of this order
 */
public record Assignment(List<String> headlines, List<NumberedFact> facts) {
  public Assignment {
    headlines = List.copyOf(headlines);
    facts = List.copyOf(facts);
  }
}
