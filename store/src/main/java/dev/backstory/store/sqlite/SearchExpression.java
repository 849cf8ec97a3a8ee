package dev.backstory.store.sqlite;

import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Field;
import dev.backstory.store.common.SearchTerms;
import dev.backstory.store.common.SearchTerms.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as SQLite's full-text indexes read it. Each word is quoted, so that nothing of it is an
 * operator of an index.
 *
 * @param wanted of the words that must be there; empty if there are none
 * @param unwanted of those that must not be; empty if there are none
 * @param names of the names; empty if there are none
 */
record SearchExpression(String wanted, String unwanted, String names) {
  /** What has one of the words at least; empty if there is none. */
  static String any(Collection<String> words) {
    return joined(SearchTerms.any(words), " OR ");
  }

  static SearchExpression of(SearchQuery query) {
    SearchTerms terms = SearchTerms.of(query);
    return new SearchExpression(
        joined(terms.wanted(), " AND "), joined(terms.unwanted(), " OR "), names(query));
  }

  private static String joined(List<Term> terms, String operator) {
    return terms.stream().map(SearchExpression::quoted).collect(Collectors.joining(operator));
  }

  private static String names(SearchQuery query) {
    List<String> names = new ArrayList<>();
    for (Field field : Field.values()) {
      for (String name : query.names(field)) {
        names.add(column(field) + " : " + Term.of(name).map(SearchExpression::quoted).orElse(""));
      }
    }
    return String.join(" AND ", names);
  }

  private static String column(Field field) {
    return switch (field) {
      case OUTLET -> "outlets";
      case PERSON -> "people";
      case PLACE -> "places";
      case SPEAKER -> "speakers";
    };
  }

  /** Words in their order, the last of which may be a beginning. */
  private static String quoted(Term term) {
    return '"' + String.join(" ", term.words()) + (term.beginning() ? "\"*" : "\"");
  }

  /** What has the words that it must have, and none that it must not. */
  String words() {
    return unwanted.isEmpty() ? wanted : "(%s) NOT (%s)".formatted(wanted, unwanted);
  }
}
