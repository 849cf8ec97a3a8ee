package dev.backstory.store.postgres;

import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.store.common.SearchTerms;
import dev.backstory.store.common.SearchTerms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A query as {@code tsquery} reads it. Each lexeme is quoted, so that nothing of it is an operator.
 *
 * @param wanted terms that must be there
 * @param unwanted of those that must not be; empty if there are none
 * @param names of the names; empty if there are none
 */
record TextQuery(List<String> wanted, String unwanted, String names) {
  private static final String AND = " & ";
  private static final String OR = " | ";

  static TextQuery of(SearchQuery query) {
    SearchTerms terms = SearchTerms.of(query);
    return new TextQuery(
        all(terms.wanted()),
        String.join(OR, all(terms.unwanted())),
        String.join(AND, named(query)));
  }

  /** Of each term that has a lexeme. */
  static List<String> all(List<Term> terms) {
    return terms.stream().flatMap(term -> of(term, "").stream()).toList();
  }

  /** What has one of the terms at least, of which there is one. */
  static String any(List<String> terms) {
    return String.join(OR, terms);
  }

  /** What has the words that it must have, of which there is one, and none that it must not. */
  String words() {
    String all = String.join(AND, wanted);
    return unwanted.isEmpty() ? all : "%s & !(%s)".formatted(all, unwanted);
  }

  private static List<String> named(SearchQuery query) {
    List<String> names = new ArrayList<>();
    for (Field field : Field.values()) {
      for (String name : query.names(field)) {
        Term.of(name).flatMap(term -> of(term, weight(field))).ifPresent(names::add);
      }
    }
    return names;
  }

  /** By which {@code story_facet.lexemes} tells what is named. */
  private static String weight(Field field) {
    return switch (field) {
      case OUTLET -> "A";
      case PERSON -> "B";
      case PLACE -> "C";
      case SPEAKER -> "D";
    };
  }

  private static Optional<String> of(Term term, String weight) {
    String phrase =
        term.words().stream()
            .flatMap(word -> Lexemes.of(word).stream())
            .map(lexeme -> "'" + lexeme + "':" + weight)
            .collect(Collectors.joining(" <-> "));
    return phrase.isEmpty()
        ? Optional.empty()
        : Optional.of("(" + phrase + (term.beginning() ? "*)" : ")"));
  }
}
