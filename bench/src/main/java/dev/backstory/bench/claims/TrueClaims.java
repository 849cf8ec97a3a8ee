package dev.backstory.bench.claims;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.labels.SimilarPairs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Claims that their evidence bears out: sentences of articles, and paraphrases of sentences. */
final class TrueClaims {
  /** Of each set of paraphrases. */
  private static final int MOST = 700;

  /** Articles that sentences are taken from, and how many of each. */
  private static final int ARTICLES = 400;

  private static final int SENTENCES = 3;

  /** Similarity of sentences that say the same, of 5. */
  private static final double EQUIVALENT = 4.8;

  private TrueClaims() {}

  /**
   * A claim that is true.
   *
   * @param evidence the sentence that it says again, or its sentence with those around it
   * @param paraphrase whether it is in other words than its evidence
   */
  record TrueClaim(String claim, String evidence, boolean paraphrase) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.]+");
    private static final int ROOT = 4;

    /**
     * Whether every name and number within the claim begins some word of the evidence, and a name
     * of several words at its beginning, too. Others rest on knowledge of the world ("Germany" of a
     * zoo in Berlin) or say more, whatever their label; so does what a machine wrote twice ("Holly
     * Holly").
     */
    boolean namesWhatItsEvidenceNames() {
      List<String> known = words(evidence).stream().map(TrueClaim::root).toList();
      List<String> words = words(claim);
      for (int i = 0; i < words.size(); i++) {
        boolean name = isUpper(words, i) && (i > 0 || isUpper(words, 1));
        if (name
            && (!known.contains(root(words.get(i)))
                || i > 0 && words.get(i).equals(words.get(i - 1)))) {
          return false;
        }
      }
      return true;
    }

    private static boolean isUpper(List<String> words, int at) {
      return at < words.size() && !Character.isLowerCase(words.get(at).codePointAt(0));
    }

    private static List<String> words(String text) {
      return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String root(String word) {
      String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
      return plain.substring(0, Math.min(ROOT, plain.length()));
    }
  }

  /**
   * In an order that depends on the data alone: what is extracted, then paraphrases of each set in
   * turn.
   */
  static List<TrueClaim> of(Path data) throws IOException {
    List<TrueClaim> claims = new ArrayList<>(extracted(data));
    List<List<TrueClaim>> sets =
        List.of(
            pairs(data, "facts/paws.jsonl.gz", row -> row.path("same").asBoolean()),
            pairs(
                data,
                "facts/sts-news.jsonl.gz",
                row -> SimilarPairs.same(row) && row.path("similarity").asDouble() >= EQUIVALENT),
            pairs(
                data,
                "entailment/rte.jsonl.gz",
                row -> row.path("label").asString().equals("entails")));
    for (int i = 0; i < MOST; i++) {
      for (List<TrueClaim> set : sets) {
        if (i < set.size()) {
          claims.add(set.get(i));
        }
      }
    }
    return claims;
  }

  private static List<TrueClaim> pairs(Path data, String file, Predicate<JsonNode> same)
      throws IOException {
    return JsonRows.of(data.resolve(file)).stream()
        .filter(same)
        .map(row -> new TrueClaim(text(row, "b"), text(row, "a"), true))
        .filter(TrueClaim::namesWhatItsEvidenceNames)
        .limit(MOST)
        .toList();
  }

  private static List<TrueClaim> extracted(Path data) throws IOException {
    List<TrueClaim> claims = new ArrayList<>();
    for (JsonNode article : JsonRows.of(data.resolve("stories/basil/articles.jsonl.gz"))) {
      if (claims.size() >= ARTICLES * SENTENCES) {
        break;
      }
      List<String> sentences = sentences(article.path("text").asString(""));
      for (int i = 1; i < sentences.size() - 1 && i <= SENTENCES; i++) {
        claims.add(
            new TrueClaim(
                sentences.get(i), String.join(" ", sentences.subList(i - 1, i + 2)), false));
      }
    }
    return claims;
  }

  /** Rough sentences will do: a claim and its evidence are cut alike. */
  private static List<String> sentences(String text) {
    return text.lines()
        .flatMap(line -> List.of(line.split("(?<=[.!?]) +(?=[A-Z])")).stream())
        .map(String::strip)
        .filter(sentence -> sentence.length() > 60 && sentence.length() < 350)
        .toList();
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString().replace("`` ", "\"").replace(" ''", "\"");
  }
}
