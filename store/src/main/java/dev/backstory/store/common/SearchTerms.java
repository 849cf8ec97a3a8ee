package dev.backstory.store.common;

import dev.backstory.port.SearchQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody searches for, as every index reads it: nothing of it is an operator of one.
 *
 * @param wanted what must be there
 * @param unwanted what must not be
 */
public record SearchTerms(List<Term> wanted, List<Term> unwanted) {
  private static final int MOST_TERMS = 12;
  private static final int MOST_ANY = 24;
  private static final Pattern TERM =
      Pattern.compile("(?<![\\p{L}\\p{N}])(-)?(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  public SearchTerms {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  /**
   * Words one after the other, of letters, marks and digits alone.
   *
   * @param words at least one
   * @param beginning whether the last of them may be the beginning of a word
   */
  public record Term(List<String> words, boolean beginning) {
    public Term {
      words = List.copyOf(words);
    }

    /** An asterisk at the end says that it is a beginning; empty if there is no word. */
    public static Optional<Term> of(String typed) {
      return of(typed, typed.endsWith("*"));
    }

    private static Optional<Term> of(String typed, boolean beginning) {
      List<String> words = WORDS.matcher(typed).results().map(MatchResult::group).toList();
      return words.isEmpty() ? Optional.empty() : Optional.of(new Term(words, beginning));
    }
  }

  /** Of the words of a query; its names are for {@link Term#of(String)}. */
  public static SearchTerms of(SearchQuery query) {
    List<Term> wanted = new ArrayList<>();
    List<Term> unwanted = new ArrayList<>();
    Matcher typed = TERM.matcher(query.words());
    while (typed.find() && wanted.size() + unwanted.size() < MOST_TERMS) {
      String phrase = typed.group(2);
      Optional<Term> term = phrase == null ? Term.of(typed.group(3)) : Term.of(phrase, false);
      term.ifPresent((typed.group(1) == null ? wanted : unwanted)::add);
    }
    return new SearchTerms(wanted, unwanted);
  }

  /** Of words any of which may be there. */
  public static List<Term> any(Collection<String> words) {
    return words.stream().limit(MOST_ANY).flatMap(word -> Term.of(word).stream()).toList();
  }
}
